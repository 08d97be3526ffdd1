import type { Citation } from "../story/cite.ts";
import type { Said, Source } from "../story/story.ts";
import type { Telling, Told } from "./briefing.ts";
import { toldName } from "./briefing.ts";

/** Where an item stands in one document. */
export interface Mention {
  readonly words: Citation;
  readonly source: Source;
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

/** A value and where it was told. */
export interface Valued extends Mention {
  readonly value: string;
}

const BETWEEN = "|";

/** The values of an item that were told; null: the item was never told. */
export function toldValues(item: Item, told: Told): readonly string[] | null {
  const found = item.keys.flatMap(key => told.get(toldName({ kind: item.kind, key }))?.digest ?? []);
  return found.length === 0 ? null : found.flatMap(digest => digest.split(BETWEEN));
}

/** When an item was last told (ISO 8601); null: never. */
export function toldAt(item: Item, told: Told): string | null {
  const times = item.keys.flatMap(key => told.get(toldName({ kind: item.kind, key }))?.at ?? []);
  return times.sort().at(-1) ?? null;
}

/** What remembers an item as told: all its names, and all the values it has had, those told before included. */
export function tellingsOf(story: string, item: Item, told: Told): readonly Telling[] {
  const before = toldValues(item, told) ?? [];
  const now = item.values.map(({ value }) => value);
  const digest = [...new Set([...before, ...now])].filter(value => value !== "").join(BETWEEN);
  const documents = [...new Set(item.mentions.map(({ source }) => source.document))];
  return item.keys.map(key => ({ story, kind: item.kind, key, digest, documents }));
}
