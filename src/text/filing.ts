import type { Document } from "./document.ts";

/** One correction by an editor, from a document's front matter or by command. It wins over extraction and is shown as the editor's. */
export type Correction =
  | { readonly type: "alias"; readonly person: string; readonly alias: string }
  | { readonly type: "role"; readonly person: string; readonly role: string }
  | { readonly type: "speaker"; readonly words: string; readonly speaker: string }
  /** Two names of one person: `other` goes by the name of `person`. */
  | { readonly type: "merge"; readonly person: string; readonly other: string }
  /** When the thing told in these words was, or will be: an ISO date as precise as known (`2026-03`). */
  | { readonly type: "date"; readonly words: string; readonly date: string };

/** What a source hands over: a document and what its editor corrects in the reading of it. */
export interface Filing {
  readonly document: Document;
  readonly corrections: readonly Correction[];
  /**
   * Where it came from: the canonical address or the file by which another version of it is known again; null: it has none.
   */
  readonly origin: string | null;
}
