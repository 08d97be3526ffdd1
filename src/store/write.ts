import type { Kysely } from "kysely";
import { outlets } from "../story/source.ts";
import type { Account, Story } from "../story/story.ts";
import { deleteAll, insertAll } from "./bulk.ts";
import { countEntities } from "./entities.ts";
import { type EntryKeys, erase, writeEntries } from "./entries.ts";
import { entriesOfStory, type KeyRange, nextKey, storiesOfSpace } from "./key.ts";
import type { Schema } from "./schema.ts";
import { forget, index } from "./search.ts";
import { encode } from "./serial.ts";
import { sortable } from "./sortable.ts";

/** A story as its row's body holds it: what has rows of its own is left out. */
export interface StoryBody {
  readonly rest: Omit<
    Story,
    "id" | "headline" | "firstSeen" | "lastChanged" | "signature" | "said" | "known" | "people"
  >;
  readonly keys: EntryKeys;
}

/** A space with its number. */
export interface Numbered {
  readonly name: string;
  readonly number: number;
}

/** Signature terms a story is found by. */
const TERMS = 40;

/** Writes a story over what is stored of it. */
export async function writeStory(db: Kysely<Schema>, space: Numbered, story: Story): Promise<number> {
  const key = await keyOfStory(db, space, story.id);
  const head = headOf(space.name, key, story);
  await db
    .insertInto("story")
    .values({ ...head, key, space: space.name, id: story.id, body: "" })
    .onConflict(conflict => conflict.column("key").doUpdateSet(head))
    .execute();
  const written = await writeEntries(db, space.name, key, story);
  await db
    .updateTable("story")
    .set({ body: bodyOf(story, written.keys) })
    .where("key", "=", key)
    .execute();
  await countEntities(db, space.name, space.number, written);
  await writeMembers(db, space.name, key, story);
  await writeTerms(db, space.name, key, story);
  await forget(db, "story_text", [key]);
  await index(db, "story_text", [{ key, ...textOf(story) }]);
  return key;
}

/** Deletes a story with everything that stands in it. */
export async function eraseStory(db: Kysely<Schema>, space: Numbered, key: number): Promise<void> {
  const { first, last } = entriesOfStory(key);
  const entries = await db
    .selectFrom("entry")
    .selectAll()
    .where("key", ">=", first)
    .where("key", "<=", last)
    .execute();
  await erase(db, entries);
  await countEntities(db, space.name, space.number, { added: [], dropped: entries });
  await erasePassages(db, entriesOfStory(key), null);
  await forget(db, "story_text", [key]);
  await db.deleteFrom("story").where("key", "=", key).execute();
}

/** Writes the sentences of a document into the story that holds it, unless they are there. */
export async function writePassages(
  db: Kysely<Schema>,
  space: string,
  story: number,
  account: Account,
): Promise<void> {
  const { document } = account.source;
  const range = entriesOfStory(story);
  const stored = await db
    .selectFrom("passage")
    .select("key")
    .where("space", "=", space)
    .where("document", "=", document)
    .execute();
  const elsewhere = stored.some(({ key }) => key < range.first || key > range.last);
  if (!elsewhere && stored.length === account.passages.length) return;
  const keys = stored.map(({ key }) => key);
  await forget(db, "passage_text", keys);
  await deleteAll(db, "passage", keys);
  const start = nextKey(range, await highestPassage(db, range));
  const rows = account.passages.map(({ span }, at) => ({
    key: start + at,
    space,
    document,
    start: span.start,
    end: span.end,
  }));
  await insertAll(db, "passage", ["key", "space", "document", "start", "end"], rows);
  const texts = account.passages.map(({ text }, at) => ({
    key: start + at,
    own: [text],
    context: [],
    name: null,
  }));
  await index(db, "passage_text", texts);
}

/** Deletes the sentences in a range of keys: those of one document, or all. */
export async function erasePassages(
  db: Kysely<Schema>,
  range: KeyRange,
  document: string | null,
): Promise<void> {
  const rows = await db
    .selectFrom("passage")
    .select("key")
    .where("key", ">=", range.first)
    .where("key", "<=", range.last)
    .$if(document !== null, query => query.where("document", "=", document ?? ""))
    .execute();
  const keys = rows.map(({ key }) => key);
  await forget(db, "passage_text", keys);
  await deleteAll(db, "passage", keys);
}

async function highestPassage(db: Kysely<Schema>, { first, last }: KeyRange): Promise<number | null> {
  const row = await db
    .selectFrom("passage")
    .select(({ fn }) => fn.max("key").as("key"))
    .where("key", ">=", first)
    .where("key", "<=", last)
    .executeTakeFirst();
  return row?.key ?? null;
}

async function keyOfStory(db: Kysely<Schema>, { name, number }: Numbered, id: string): Promise<number> {
  const found = await db
    .selectFrom("story")
    .select("key")
    .where("space", "=", name)
    .where("id", "=", id)
    .executeTakeFirst();
  if (found !== undefined) return found.key;
  const range = storiesOfSpace(number);
  const row = await db
    .selectFrom("story")
    .select(({ fn }) => fn.max("key").as("key"))
    .where("key", ">=", range.first)
    .where("key", "<=", range.last)
    .executeTakeFirst();
  return nextKey(range, row?.key ?? null);
}

function headOf(space: string, key: number, story: Story) {
  return {
    key,
    space,
    headline: story.headline,
    documents: story.sources.length,
    outlets: outlets(story.sources).total,
    first_seen: story.firstSeen,
    last_changed: story.lastChanged,
    at: sortable(story.lastChanged),
    example: story.sources.some(source => source.example) ? 1 : 0,
    signature: JSON.stringify(story.signature),
    people: JSON.stringify(story.people.map(({ kind, name }) => ({ kind, name }))),
  };
}

function bodyOf(story: Story, keys: EntryKeys): string {
  const { id, headline, firstSeen, lastChanged, signature, said, known, people, ...rest } = story;
  return encode<StoryBody>({ rest, keys });
}

async function writeMembers(db: Kysely<Schema>, space: string, key: number, story: Story): Promise<void> {
  await db.deleteFrom("member").where("story", "=", key).execute();
  const rows = story.sources.map(source => ({ space, story: key, document: source.document }));
  await insertAll(db, "member", ["space", "story", "document"], rows);
}

async function writeTerms(db: Kysely<Schema>, space: string, key: number, story: Story): Promise<void> {
  const weights = Object.entries(story.signature);
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  const strongest = weights.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, TERMS);
  await db.deleteFrom("term").where("story", "=", key).execute();
  const rows = strongest.map(([term, weight]) => ({ space, term, story: key, share: weight / length }));
  await insertAll(db, "term", ["space", "term", "story", "share"], rows);
}

const textOf = (story: Story) => ({
  own: [story.headline],
  context: [
    ...story.people.flatMap(person => [person.name, ...person.aliases]),
    ...story.keyPoints.map(point => point.words.text),
    ...story.sources.map(source => source.title ?? ""),
  ],
  name: null,
});
