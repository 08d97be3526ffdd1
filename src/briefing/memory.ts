import { type Telling, type Told, toldName } from "./briefing.ts";
import { hashed } from "./content.ts";
import type { Item } from "./item.ts";

const BETWEEN = "|";

/** What a channel remembers of one story: how far it was told, and which of its items. */
export interface Memory {
  /** Null: nothing of it was told. */
  readonly story: { readonly documents: ReadonlySet<string>; readonly at: string } | null;
  /** When an item was last told, whatever document it was told from (ISO 8601, UTC); null: never. */
  toldAt(item: Item): string | null;
  /** The values of an item that were told, earliest first; null: the item was never told. */
  values(item: Item): readonly string[] | null;
}

/** What one outlet quotes, another tells as its own sentence. */
const kindsOf = ({ sort, kind }: Item): readonly Telling["kind"][] =>
  sort === "point" || sort === "quote" ? ["fact", "quote"] : [kind];

/** A document within the digest of its story: short, because a long story has hundreds. */
const mark = (document: string): string => hashed([document]).slice(0, 8);

/** A story goes by its id; its digest is which of its documents it was told from. */
export function memoryOf(story: string, told: Told): Memory {
  const found = told.get(toldName({ kind: "story", key: story }));
  const documents = new Set(found?.digest.split(BETWEEN));
  const was = (document: string): boolean => documents.has(mark(document));
  const entries = (item: Item) =>
    item.keys.flatMap(key => kindsOf(item).flatMap(kind => told.get(toldName({ kind, key })) ?? []));
  return {
    story: found === undefined ? null : { documents, at: found.at },
    toldAt: item => {
      const times = entries(item).map(({ at }) => at);
      const whole = item.mentions.some(({ source }) => was(source.document)) ? [found?.at ?? ""] : [];
      return [...times, ...whole].sort().at(-1) ?? null;
    },
    values: item => {
      const named = entries(item).flatMap(({ digest }) => digest.split(BETWEEN));
      const read = item.values.filter(({ source }) => was(source.document)).map(({ value }) => value);
      const all = [...new Set([...read, ...named])].filter(value => value !== "");
      return all.length === 0 ? null : all;
    },
  };
}

/** True where a story was told from all of these documents: there is nothing in it to look for. */
export function isToldFrom(story: string, documents: readonly string[], told: Told): boolean {
  const digest = told.get(toldName({ kind: "story", key: story }))?.digest.split(BETWEEN) ?? [];
  return documents.every(document => digest.includes(mark(document)));
}

/** Remembers a story as told from these documents; `cited`: those whose words are shown. */
export const storyTelling = (
  story: string,
  documents: readonly string[],
  cited: readonly string[],
): Telling => ({
  story,
  kind: "story",
  key: story,
  digest: [...new Set(documents)].map(mark).sort().join(BETWEEN),
  documents: cited,
});

/** Remembers an item as told under all its names, with every value it has had. */
export function itemTellings(
  story: string,
  item: Item,
  memory: Memory,
  isShown: boolean,
): readonly Telling[] {
  const values = [...(memory.values(item) ?? []), ...item.values.map(({ value }) => value)];
  const digest = [...new Set(values)].join(BETWEEN);
  const documents = isShown ? [...new Set(item.mentions.map(({ source }) => source.document))] : [];
  return item.keys.map(key => ({ story, kind: item.kind, key, digest, documents }));
}
