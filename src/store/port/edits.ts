import type { Correction } from "../../story/story.ts";
import type { Space } from "../store.ts";

/** A correction an editor made by command, over all documents of a space. */
export interface Edit {
  readonly id: string;
  readonly correction: Correction;
  /** Who made it, as the platform calls them. */
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Editors' corrections: they win over what is read, hold for documents still to come, and can be undone. */
export interface Edits {
  /** Those in force, in the order they were made. */
  list(space: Space): Promise<readonly Edit[]>;
  /** Keeps a correction and weaves the stories it reaches anew. `documents`: how many it changes; none, and nothing is kept: null. */
  add(
    space: Space,
    correction: Correction,
    by: string,
  ): Promise<{ readonly edit: Edit; readonly documents: number } | null>;
  /** Takes back one, or (null) the newest, and weaves what it reached anew. Null where there is none. */
  undo(space: Space, id: string | null): Promise<Edit | null>;
}
