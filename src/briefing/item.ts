import type { Citation } from "../story/cite.ts";
import type { Said, Source } from "../story/story.ts";
import type { Telling } from "./briefing.ts";

/** Where an item stands in one document. */
export interface Mention {
  readonly words: Citation;
  readonly source: Source;
}

/** A value and where it was told. */
export interface Valued extends Mention {
  readonly value: string;
}

/**
 * One thing a story has to tell: a point, a figure, a date, a quotation, an open question; the same in however many documents it
 * stands. `keys` names every telling of it: where one of them was told, the item was told.
 */
export interface Item {
  readonly sort: "point" | "figure" | "date" | "quote" | "open";
  readonly kind: Exclude<Telling["kind"], "story">;
  readonly keys: readonly string[];
  /** Every value it has had, earliest first ("37", "39"); empty for what has none. */
  readonly values: readonly Valued[];
  /** Its tellings, earliest published first; never empty. */
  readonly mentions: readonly Mention[];
  readonly said: Said | null;
  /** What is told first has most. */
  readonly weight: number;
}
