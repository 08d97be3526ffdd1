import type { Kysely } from "kysely";
import { cite } from "../story/cite.ts";
import { distinct } from "../story/distinct.ts";
import type { Account } from "../story/story.ts";
import { deleteAll, insertAll } from "./bulk.ts";
import { citedDocuments } from "./cited.ts";
import { AMONG, listed, rowsOf } from "./direct.ts";
import { highestKey } from "./highest.ts";
import { keysOfStory, nextKey, storyOf } from "./key.ts";
import { type Place, placesOf } from "./place.ts";
import { storyIds } from "./record.ts";
import type { PassageTable, Schema } from "./schema.ts";
import { type Findable, forget, search } from "./search.ts";
import type { Passage, Space } from "./store.ts";
import { termsOf } from "./token.ts";

interface Scored {
  readonly passage: Passage;
  readonly score: number;
}

/** Sentences that hold these words, best first. */
export async function passagesOf(
  db: Kysely<Schema>,
  space: Space,
  words: readonly string[],
  limit: number,
): Promise<readonly Passage[]> {
  const terms = termsOf(words);
  const found: Scored[] = [];
  for (const place of await placesOf(db, space, null)) found.push(...(await scored(db, place, terms, limit)));
  const passages = found.sort((a, b) => a.score - b.score).map(({ passage }) => passage);
  return distinct(passages, ({ words }) => `${words.document}:${words.span.start}`).slice(0, limit);
}

const PLACES = `select key, document, start, "end" from passage where key in ${AMONG}`;

async function scored(
  db: Kysely<Schema>,
  place: Place,
  terms: readonly string[],
  limit: number,
): Promise<readonly Scored[]> {
  const hits = await search(db, { terms, names: null, place, kind: "passage", limit });
  const keys = hits.map(({ key }) => key);
  const rows = await rowsOf<Pick<PassageTable, "key" | "document" | "start" | "end">>(
    db,
    PLACES,
    listed(keys),
  );
  const places = new Map(rows.map(row => [row.key, row]));
  const documents = await citedDocuments(db, place.space, [{ documents: rows.map(row => row.document) }]);
  const stories = await storyIds(db, keys.map(storyOf));
  return hits.map(({ key, score }) => {
    const { document: id, start, end } = places.get(key)!;
    const document = documents.get(id);
    if (document === undefined) throw new Error(`document ${id} has passages but is not stored`);
    const words = cite({ id, text: document.text }, { start, end });
    return { passage: { words, source: document.source, story: stories.get(storyOf(key)) ?? id }, score };
  });
}

type Placed = Pick<PassageTable, "key" | "start" | "end">;
const OF_DOCUMENT = `select key, start, "end" from passage where space = ? and document = ? order by key`;

/** Writes the sentences of a document into the story that holds it, unless they are there; returns what makes them findable. */
export async function writePassages(
  db: Kysely<Schema>,
  space: string,
  story: number,
  { source, passages }: Account,
): Promise<readonly Findable[]> {
  const { document } = source;
  const range = keysOfStory("passage", story);
  const stored = await rowsOf<Placed>(db, OF_DOCUMENT, space, document);
  const there = stored.every(({ key }) => range.first <= key && key <= range.last);
  const same = stored.every(
    ({ start, end }, at) => passages[at]?.span.start === start && passages[at].span.end === end,
  );
  if (there && same && stored.length === passages.length) return [];
  await erase(
    db,
    stored.map(({ key }) => key),
  );
  const first = nextKey(range, await highestKey(db, "passage", range));
  const rows = passages.map(({ span }, at) => ({ key: first + at, space, document, ...span }));
  await insertAll(db, "passage", ["key", "space", "document", "start", "end"], rows);
  return passages.map(({ text }, at) => ({ key: first + at, own: [text], context: [], names: [] }));
}

/** Deletes the sentences of a story: those of one document, or all. */
export async function erasePassages(
  db: Kysely<Schema>,
  story: number,
  document: string | null,
): Promise<void> {
  const { first, last } = keysOfStory("passage", story);
  const rows = await db
    .selectFrom("passage")
    .select("key")
    .where("key", ">=", first)
    .where("key", "<=", last)
    .$if(document !== null, query => query.where("document", "=", document ?? ""))
    .execute();
  await erase(
    db,
    rows.map(({ key }) => key),
  );
}

async function erase(db: Kysely<Schema>, keys: readonly number[]): Promise<void> {
  await forget(db, "record_text", keys);
  await deleteAll(db, "passage", keys);
}
