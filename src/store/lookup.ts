import { type Kysely, sql } from "kysely";
import { plainName } from "../story/names.ts";
import type { Said } from "../story/story.ts";
import { withWords } from "./cited.ts";
import { coverageOf } from "./coverage.ts";
import { distinct } from "./distinct.ts";
import { bodiesOf } from "./entries.ts";
import { factsOf } from "./facts.ts";
import { passagesOf } from "./passages.ts";
import { peopleOf } from "./people.ts";
import { type Place, placesOf } from "./place.ts";
import type { EntryTable, Schema } from "./schema.ts";
import { search } from "./search.ts";
import type { Lookup, SaidQuery, Space } from "./store.ts";
import { termsOf } from "./token.ts";

export function lookupOf(db: Kysely<Schema>): Lookup {
  return {
    said: (space, query) => said(db, space, query),
    known: (space, query) => factsOf(db, space, query),
    people: (space, text, limit) => peopleOf(db, space, text, limit),
    passages: (space, words, limit) => passagesOf(db, space, words, limit),
    coverage: space => coverageOf(db, space),
  };
}

/** A quotation found and its place in the answer: lower comes first. */
interface Ranked {
  readonly said: Said;
  readonly rank: number;
}

async function said(db: Kysely<Schema>, space: Space, query: SaidQuery): Promise<readonly Said[]> {
  const { about, story, limit } = query;
  const names = query.speakers === null ? null : [...new Set(query.speakers.map(plainName))];
  const places = names?.length === 0 ? [] : await placesOf(db, space, story);
  if (about !== null) return best(db, places, names, about, limit);
  const rows: NewestRow[] = [];
  for (const place of places) {
    for (const name of names ?? [null]) rows.push(...(await newest(db, place, name, limit)));
  }
  const shown = rows.sort(byDate).slice(0, limit * places.length);
  const values = new Map<NewestRow, Said>();
  for (const { space: one } of places) {
    const mine = shown.filter(row => row.space === one);
    const words = await withWords<Said>(
      db,
      one,
      mine.map(row => row.body),
    );
    mine.forEach((row, at) => {
      values.set(row, words[at]!);
    });
  }
  return once(shown.flatMap(row => values.get(row) ?? [])).slice(0, limit);
}

/** Quotations that fit the words, best first. */
async function best(
  db: Kysely<Schema>,
  places: readonly Place[],
  names: readonly string[] | null,
  words: readonly string[],
  limit: number,
): Promise<readonly Said[]> {
  const terms = termsOf(words);
  const found: Ranked[] = [];
  for (const place of places) {
    const hits = await search(db, { terms, names, place, kind: "said", limit });
    const bodies = await bodiesOf(
      db,
      hits.map(({ key }) => key),
    );
    const values = await withWords<Said>(
      db,
      place.space,
      hits.map(({ key }) => bodies.get(key) ?? ""),
    );
    found.push(...values.map((said, at) => ({ said, rank: hits[at]!.score })));
  }
  return once(found.sort((a, b) => a.rank - b.rank).map(({ said }) => said)).slice(0, limit);
}

/** What a space and the house both hold is told once. */
const once = (said: readonly Said[]): readonly Said[] => distinct(said, one => one.id);

type NewestRow = Pick<EntryTable, "space" | "at" | "body">;

/** What was said in one place, by one speaker or by anyone, newest first. */
function newest(
  db: Kysely<Schema>,
  { space, story, range }: Place,
  name: string | null,
  limit: number,
): Promise<NewestRow[]> {
  const keys = range("said");
  // A story is read by its range of keys; the index by date spans the whole space.
  return db
    .selectFrom("entry")
    .select(["space", "at", "body"])
    .where("kind", "=", sql.lit("said" as const))
    .$if(name !== null || story === null, query => query.where("space", "=", space))
    .$if(name !== null, query => query.where("name", "=", name))
    .$if(story !== null, query => query.where("key", ">=", keys.first).where("key", "<=", keys.last))
    .orderBy("at", "desc")
    .orderBy("key")
    .limit(limit)
    .execute();
}

/** Newest first, what is not dated last. */
function byDate(a: NewestRow, b: NewestRow): number {
  const [one, two] = [a.at ?? "", b.at ?? ""];
  return one === two ? 0 : one < two ? 1 : -1;
}
