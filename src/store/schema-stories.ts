import type { Generated } from "kysely";

/** The tables of `migration/0006-stories.ts`. */
export interface StoriesSchema {
  readonly version: VersionTable;
  readonly sketch: SketchTable;
  readonly shingle: ShingleTable;
  readonly arrangement: ArrangementTable;
  readonly placement: PlacementTable;
}

/** What an origin (an address, a file) held, one row a text, numbered from 1. */
interface VersionTable {
  readonly space: string;
  readonly origin: string;
  readonly number: number;
  readonly document: string;
}

interface SketchTable {
  readonly space: string;
  readonly document: string;
  /** A `Sketch` as JSON. */
  readonly body: string;
}

/** The smallest hashes of a sketch: what a near-copy is found by. */
interface ShingleTable {
  readonly space: string;
  readonly hash: number;
  readonly document: string;
}

/** What a manager, or the reader where `by` is null, did to stories. */
export interface ArrangementTable {
  readonly number: Generated<number>;
  readonly space: string;
  readonly id: string;
  readonly kind: "merge" | "move";
  /** The story documents went into. */
  readonly story: string;
  /** The story they came from. */
  readonly other: string;
  /** Their ids as JSON. */
  readonly documents: string;
  readonly by: string | null;
  readonly reason: string;
  readonly at: string;
  /** When it was undone; null: it holds. */
  readonly undone: string | null;
}

/** The story a manager put a document in, where it goes when it is read again. */
interface PlacementTable {
  readonly space: string;
  readonly document: string;
  readonly story: string;
  readonly arrangement: number;
}
