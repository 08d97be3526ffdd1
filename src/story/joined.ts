/** Why a document is in its story. */
export type Joined =
  /** Nothing on record was like it. */
  | { readonly type: "opened" }
  | ({ readonly type: "alike" } & Shared)
  /** It repeats a document of the story almost word for word. */
  | { readonly type: "copy"; readonly of: string }
  /** It took the place of an earlier version of the same article. */
  | { readonly type: "version"; readonly of: string }
  /** A manager put it there. */
  | { readonly type: "placed"; readonly by: string };

/** What a document and a story had in common when they were joined, strongest first. */
export interface Shared {
  /** 0..1: how sure the join is; 0.5 is as likely as not. */
  readonly likeness: number;
  /** Names of people, organisations and places. */
  readonly names: readonly string[];
  /** Other words, as they stand in the document. */
  readonly words: readonly string[];
  readonly figures: readonly string[];
  /** Days between it and the story's nearest source; null where one is not dated. */
  readonly days: number | null;
}
