import type { Kysely } from "kysely";
import type { Story } from "../story/story.ts";
import { deleteAll, insertAll } from "./bulk.ts";
import { AMONG, listed, rowsOf } from "./direct.ts";
import { type Item, itemsOf } from "./items.ts";
import { keysOfStory, nextKey } from "./key.ts";
import type { EntryKind, EntryTable, Schema } from "./schema.ts";
import type { Findable } from "./search.ts";
import { entriesDropped } from "./values.ts";

/** Keys of a story's entries, in the story's order. */
export type EntryKeys = Readonly<Record<EntryKind, readonly number[]>>;

/** A new entry. */
type Added = Item & Pick<EntryTable, "key" | "space">;

/** What writing a story's entries changed. */
export interface Written {
  readonly keys: EntryKeys;
  readonly added: readonly Added[];
  readonly dropped: readonly EntryTable[];
}

const KINDS: readonly EntryKind[] = ["said", "known", "person"];

/**
 * Brings the stored entries of a story to what the story says now. An entry that did not change keeps its row, so adding a
 * document to a long story writes only what that document brings.
 */
export async function writeEntries(
  db: Kysely<Schema>,
  space: string,
  storyKey: number,
  story: Story,
  isStored: boolean,
): Promise<Written> {
  const items = itemsOf(story);
  const parts: Written[] = [];
  for (const kind of KINDS) {
    const stored = isStored ? await storedEntries(db, storyKey, kind) : [];
    parts.push(placed(kind, space, storyKey, items[kind], stored));
  }
  const dropped = parts.flatMap(part => part.dropped);
  const added = parts.flatMap(part => part.added);
  const gone = dropped.map(row => row.key);
  await deleteAll(db, "entry", gone);
  entriesDropped(db, gone);
  await insertAll(db, "entry", ["key", "space", "kind", "name", "at", "body"], added);
  const keysOf = (kind: EntryKind): readonly number[] => parts.flatMap(part => part.keys[kind]);
  return {
    keys: { said: keysOf("said"), known: keysOf("known"), person: keysOf("person") },
    added,
    dropped,
  };
}

/** What makes written entries findable. */
export const findables = ({ added }: Written): readonly Findable[] =>
  added.flatMap(({ key, find }) => (find === null ? [] : [{ ...find, key }]));

/** The stored entries of a story. */
export async function storedEntries(
  db: Kysely<Schema>,
  story: number,
  kind: EntryKind,
): Promise<readonly EntryTable[]> {
  const { first, last } = keysOfStory(kind, story);
  return db.selectFrom("entry").selectAll().where("key", ">=", first).where("key", "<=", last).execute();
}

const BODIES = `select key, body from entry where key in ${AMONG}`;

/** Bodies of entries by key. */
export async function bodiesOf(
  db: Kysely<Schema>,
  keys: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await rowsOf<Pick<EntryTable, "key" | "body">>(db, BODIES, listed(keys));
  return new Map(rows.map(row => [row.key, row.body]));
}

/** Gives every item its key: that of the stored entry it equals, or the lowest one that is free. */
function placed(
  kind: EntryKind,
  space: string,
  story: number,
  items: readonly Item[],
  stored: readonly EntryTable[],
): Written {
  const spare = Map.groupBy(stored, identity);
  const kept = items.map(item => (spare.size === 0 ? null : (spare.get(identity(item))?.pop()?.key ?? null)));
  const dropped = [...spare.values()].flat();
  const range = keysOfStory(kind, story);
  const taken = new Set(kept);
  let last: number | null = null;
  const keys = kept.map(key => {
    if (key !== null) return key;
    do last = nextKey(range, last);
    while (taken.has(last));
    return last;
  });
  const added: Added[] = [];
  for (const [at, { name, at: when, body, find, person }] of items.entries()) {
    if (kept[at] === null) added.push({ key: keys[at]!, space, kind, name, at: when, body, find, person });
  }
  return { keys: { said: [], known: [], person: [], [kind]: keys }, added, dropped };
}

const identity = ({ name, at, body }: Pick<EntryTable, "name" | "at" | "body">): string =>
  [name ?? "", at ?? "", body].join("\n");
