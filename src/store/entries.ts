import type { Kysely } from "kysely";
import { plainName } from "../story/names.ts";
import type { Known, Person, Said, Story } from "../story/story.ts";
import { startOf } from "../story/when.ts";
import { among, deleteAll, insertAll, type TextTable } from "./bulk.ts";
import { entriesOfStory, nextKey } from "./key.ts";
import { type EntryKind, type EntryTable, entityName, type Schema } from "./schema.ts";
import { type Findable, forget, index } from "./search.ts";
import { encode } from "./serial.ts";
import { sortable } from "./sortable.ts";

/** An entry of a story before it has a key. */
export interface Item extends Pick<EntryTable, "kind" | "name" | "at" | "body"> {
  readonly find: Omit<Findable, "key"> | null;
}

/** Keys of a story's entries, in the story's order. */
export type EntryKeys = Readonly<Record<EntryKind, readonly number[]>>;

/** What writing a story's entries changed. */
export interface Written {
  readonly keys: EntryKeys;
  readonly added: readonly Item[];
  readonly dropped: readonly EntryTable[];
}

const TEXTS: readonly (readonly [EntryKind, TextTable])[] = [
  ["said", "said_text"],
  ["known", "known_text"],
];

/**
 * Brings the stored entries of a story to what the story says now. An entry that did not change keeps its row, so adding a document
 * to a long story writes only what that document brings.
 */
export async function writeEntries(
  db: Kysely<Schema>,
  space: string,
  storyKey: number,
  story: Story,
): Promise<Written> {
  const range = entriesOfStory(storyKey);
  const stored = await db
    .selectFrom("entry")
    .selectAll()
    .where("key", ">=", range.first)
    .where("key", "<=", range.last)
    .execute();
  const spare = new Map<string, EntryTable[]>();
  for (const row of stored) spare.set(identity(row), [...(spare.get(identity(row)) ?? []), row]);
  const items = itemsOf(story);
  const kept = items.map(item => spare.get(identity(item))?.pop() ?? null);
  const dropped = [...spare.values()].flat();
  const keys = placed(
    kept.map(row => row?.key ?? null),
    [...dropped.map(row => row.key)],
    stored.reduce<number | null>((highest, { key }) => Math.max(highest ?? key, key), null),
    range,
  );
  const fresh = items.flatMap((item, at) => (kept[at] === null ? [{ ...item, key: keys[at]!, space }] : []));
  await erase(db, dropped);
  await insertAll(db, "entry", ["key", "space", "kind", "name", "at", "body"], fresh);
  for (const [kind, table] of TEXTS) {
    const found = fresh.flatMap(item =>
      item.kind === kind && item.find ? [{ ...item.find, key: item.key }] : [],
    );
    await index(db, table, found);
  }
  return { keys: byKind(items, keys), added: fresh, dropped };
}

/** Deletes entries and what makes them findable. */
export async function erase(
  db: Kysely<Schema>,
  rows: readonly Pick<EntryTable, "key" | "kind">[],
): Promise<void> {
  for (const [kind, table] of TEXTS) {
    await forget(
      db,
      table,
      rows.filter(row => row.kind === kind).map(row => row.key),
    );
  }
  await deleteAll(
    db,
    "entry",
    rows.map(row => row.key),
  );
}

/** Bodies of entries by key. */
export async function bodiesOf(
  db: Kysely<Schema>,
  keys: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await db.selectFrom("entry").select(["key", "body"]).where("key", "in", among(keys)).execute();
  return new Map(rows.map(row => [row.key, row.body]));
}

const identity = ({ kind, name, at, body }: Omit<Item, "find">): string =>
  [kind, name ?? "", at ?? "", body].join("\n");

/** Every item's key: its own, or one that fell free, or the next. */
function placed(
  own: readonly (number | null)[],
  free: number[],
  highest: number | null,
  range: { readonly first: number; readonly last: number },
): readonly number[] {
  let last = highest;
  return own.map(key => {
    if (key !== null) return key;
    const reused = free.pop();
    if (reused !== undefined) return reused;
    last = nextKey(range, last);
    return last;
  });
}

function byKind(items: readonly Item[], keys: readonly number[]): EntryKeys {
  const of = (kind: EntryKind): readonly number[] => keys.filter((_, at) => items[at]?.kind === kind);
  return { said: of("said"), known: of("known"), person: of("person") };
}

const itemsOf = (story: Story): readonly Item[] => [
  ...story.said.map(saidItem),
  ...story.known.map(knownItem),
  ...story.people.map(personItem),
];

function saidItem(said: Said): Item {
  const { speaker } = said;
  const name = speaker.name === null ? null : plainName(speaker.name);
  const date = said.said === null ? null : startOf(said.said);
  const around = [said.context.text, speaker.name, speaker.words?.text, said.role?.text];
  return {
    kind: "said",
    name,
    at: sortable(date ?? said.sources[0]?.published ?? null),
    body: encode(said),
    find: { own: said.words.map(words => words.text), context: present(around), name },
  };
}

function knownItem(known: Known): Item {
  const names = known.parts.flatMap(part => part.names);
  const around = [known.sentence.text, known.attributed?.name, known.attributed?.words?.text];
  return {
    kind: "known",
    name: null,
    at: null,
    body: encode(known),
    find: { own: [known.evidence.text, ...names], context: present(around), name: null },
  };
}

const personItem = (person: Person): Item => ({
  kind: "person",
  name: entityName({ kind: person.kind, name: plainName(person.name) }),
  at: null,
  body: encode(person),
  find: null,
});

const present = (texts: readonly (string | null | undefined)[]): readonly string[] =>
  texts.filter(text => text !== null && text !== undefined);
