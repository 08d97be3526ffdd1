import type { Kysely } from "kysely";
import { cite } from "../story/cite.ts";
import { among } from "./bulk.ts";
import { citedDocuments } from "./cited.ts";
import { storyOfEntry } from "./key.ts";
import { type Place, placesOf } from "./place.ts";
import type { Schema } from "./schema.ts";
import { search, termsOf } from "./search.ts";
import type { Passage, Space } from "./store.ts";

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
  return found
    .sort((a, b) => a.score - b.score)
    .slice(0, limit)
    .map(({ passage }) => passage);
}

async function scored(
  db: Kysely<Schema>,
  { space, range }: Place,
  terms: readonly string[],
  limit: number,
): Promise<readonly Scored[]> {
  const hits = await search(db, { table: "passage_text", terms, names: null, range, limit });
  const scores = new Map(hits.map(({ key, score }) => [key, score]));
  const rows = await db
    .selectFrom("passage")
    .select(["key", "document", "start", "end"])
    .where("key", "in", among([...scores.keys()]))
    .execute();
  const documents = await citedDocuments(db, space, [{ documents: rows.map(row => row.document) }]);
  const stories = await storyIds(db, [...new Set(rows.map(row => storyOfEntry(row.key)))]);
  return rows.map(({ key, document: id, start, end }) => {
    const document = documents.get(id);
    if (document === undefined) throw new Error(`document ${id} has passages but is not stored`);
    const words = cite({ id, text: document.text }, { start, end });
    const story = stories.get(storyOfEntry(key)) ?? id;
    return { passage: { words, source: document.source, story }, score: scores.get(key) ?? 0 };
  });
}

async function storyIds(db: Kysely<Schema>, keys: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const rows = await db.selectFrom("story").select(["key", "id"]).where("key", "in", among(keys)).execute();
  return new Map(rows.map(row => [row.key, row.id]));
}
