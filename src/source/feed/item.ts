import { createHash } from "node:crypto";
import { isoOf } from "../date.ts";
import { absolute } from "./address.ts";
import type { FeedItem } from "./feed.ts";
import { plainBlocks, plainName, plainTitle, spaced } from "./text.ts";

/** An item before its texts are made plain: several values mean that the first usable one counts. */
export interface RawItem {
  readonly ids: readonly (string | undefined)[];
  readonly urls: readonly (string | undefined)[];
  readonly bases?: readonly (string | undefined)[];
  readonly title: string | undefined;
  /** False where the title is said to be no markup. */
  readonly markup?: boolean;
  readonly names: readonly (string | undefined)[];
  readonly published: readonly (string | undefined)[];
  readonly changed?: string | undefined;
  readonly language?: string | undefined;
  readonly via?: string | undefined;
  readonly texts: readonly (string | undefined)[];
}

/** Items read of one feed: the newest a server sends come first. */
const MOST = 500;

/** The items of a feed, each once, resolved against the bases around them. */
export function itemsOf<Item>(
  items: readonly Item[] | undefined,
  bases: readonly (string | undefined)[],
  rawOf: (item: Item) => RawItem,
): readonly FeedItem[] {
  const found = new Map<string, FeedItem>();
  for (const item of (items ?? []).slice(0, MOST)) {
    const made = itemOf(rawOf(item), bases);
    if (made !== null && !found.has(made.key)) found.set(made.key, made);
  }
  return [...found.values()];
}

function itemOf(raw: RawItem, around: readonly (string | undefined)[]): FeedItem | null {
  const bases = [...(raw.bases ?? []), ...around];
  const url = raw.urls.map(one => absolute(one, ...bases)).find(one => one !== null) ?? null;
  const title = raw.markup === false ? spaced(raw.title) : plainTitle(raw.title);
  const text = longest(raw.texts);
  const id = raw.ids.find(one => one !== undefined && one.trim() !== "")?.trim() ?? url;
  if (id === null && title === null && text === "") return null;
  const published = raw.published.map(isoOf).find(date => date !== null) ?? null;
  return {
    key: id === null || id.length > 500 ? hashed(id ?? `${title}\n${published}\n${text}`) : id,
    digest: hashed(`${title}\n${raw.changed ?? published}\n${text}`),
    url,
    title,
    byline: [...new Set(raw.names.map(plainName).filter(name => name !== null))].join(", ") || null,
    published,
    language: raw.language ?? null,
    via: plainName(raw.via),
    text,
  };
}

/** The fullest of the texts an item carries. */
const longest = (texts: readonly (string | undefined)[]): string =>
  texts.map(plainBlocks).reduce((best, text) => (text.length > best.length ? text : best), "");

const hashed = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 24);

const PERIODS: Readonly<Record<string, number>> = {
  hourly: 3600,
  daily: 86_400,
  weekly: 604_800,
  monthly: 2_592_000,
  yearly: 31_536_000,
};

/** Seconds a feed says it holds for. */
export function holdsOf(
  ttl: number | undefined,
  sy: { readonly updatePeriod?: string; readonly updateFrequency?: number } | undefined,
): number | null {
  const period = PERIODS[sy?.updatePeriod ?? ""];
  const said =
    ttl !== undefined && ttl > 0 ? ttl * 60 : period && period / Math.max(1, sy?.updateFrequency ?? 1);
  return said === undefined || !Number.isFinite(said) ? null : Math.round(said);
}
