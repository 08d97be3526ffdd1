import type { Space } from "../store.ts";

/** What was done to stories beside the matching of one document, and by whom. */
export interface Arrangement {
  readonly id: string;
  readonly kind: "merge" | "move";
  /** The story documents went into. */
  readonly story: string;
  /** The story they came from. */
  readonly other: string;
  readonly documents: readonly string[];
  /** Null: the reader itself, when a document showed that two stories are one. */
  readonly by: string | null;
  readonly reason: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/**
 * Stories put together and taken apart. What a manager did stays done when documents are read again, and can be undone; two
 * stories a manager took apart are not put together by the reader.
 */
export interface Arrangements {
  /** All documents of `from` go into `into`. Null: nothing to do, or (`by` null) a manager keeps them apart. */
  merge(
    space: Space,
    into: string,
    from: string,
    by: string | null,
    reason: string,
  ): Promise<Arrangement | null>;
  /** Documents of a story go into another, or (`to` null) into a new one. Null where the story does not hold them, or holds no others. */
  move(
    space: Space,
    documents: readonly string[],
    to: string | null,
    by: string,
  ): Promise<Arrangement | null>;
  /** Takes the newest standing one of a story back, or (null) the newest of the space. Null where there is none. */
  undo(space: Space, story: string | null): Promise<Arrangement | null>;
  /** Those that stand, newest first; of one story, or (null) of the space. */
  list(space: Space, story: string | null): Promise<readonly Arrangement[]>;
  /** The story a manager put a document in; null: nobody did, or it is gone. */
  placed(space: Space, document: string): Promise<string | null>;
}
