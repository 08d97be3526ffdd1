import type { Space } from "../store.ts";

/** A document on record, the story it is in, and when it was read. */
export interface Arrival {
  readonly story: string;
  readonly document: string;
  readonly outlet: string | null;
  readonly published: string | null;
  /** ISO 8601, UTC. */
  readonly filed: string;
}

/** What was read when: where briefings look for what moved, and `/why` for what became of it. */
export interface Arrivals {
  /** Read at or after a time (ISO 8601, UTC; "": ever) in the space and the house, the last one first. */
  since(space: Space, from: string): Promise<readonly Arrival[]>;
  /** The documents of one story, the last one read first. */
  of(space: Space, story: string): Promise<readonly Arrival[]>;
}
