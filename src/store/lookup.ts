import { type Kysely, sql } from "kysely";
import { plainName } from "../story/names.ts";
import type { Known, Said } from "../story/story.ts";
import { withWords } from "./cited.ts";
import { bodiesOf } from "./entries.ts";
import { ownWords } from "./items.ts";
import { passagesOf } from "./passages.ts";
import { peopleOf } from "./people.ts";
import { type Place, placesOf, visible } from "./place.ts";
import type { EntryKind, EntryTable, Schema } from "./schema.ts";
import { search } from "./search.ts";
import { dayOf } from "./sortable.ts";
import type { Coverage, KnownQuery, Lookup, SaidQuery, Space } from "./store.ts";
import { overlapWith, termsOf } from "./token.ts";

export function lookupOf(db: Kysely<Schema>): Lookup {
  return {
    said: (space, query) => said(db, space, query),
    known: (space, query) => known(db, space, query),
    people: (space, text, limit) => peopleOf(db, space, text, limit),
    passages: (space, words, limit) => passagesOf(db, space, words, limit),
    coverage: space => coverage(db, space),
  };
}

/** A thing found and its place in the answer: lower comes first. */
interface Ranked<T> {
  readonly value: T;
  readonly rank: number;
}

async function said(db: Kysely<Schema>, space: Space, query: SaidQuery): Promise<readonly Said[]> {
  const { about, story, limit } = query;
  const names = query.speakers === null ? null : [...new Set(query.speakers.map(plainName))];
  const places = await placesOf(db, space, story);
  if (about !== null)
    return inOrder(await best<Said>(db, places, { kind: "said", names, words: about, limit }));
  const rows: NewestRow[] = [];
  for (const place of places) {
    for (const name of names ?? [null]) rows.push(...(await newest(db, place, name, limit)));
  }
  const shown = rows.sort(byDate).slice(0, limit);
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
  return shown.flatMap(row => values.get(row) ?? []);
}

/** Facts are stored by the sentence: of the sentences that fit, those facts come first that hold the words themselves. */
async function known(db: Kysely<Schema>, space: Space, query: KnownQuery): Promise<readonly Known[]> {
  const { words, story, limit } = query;
  const places = await placesOf(db, space, story);
  if (words.length === 0) return first(db, places, limit);
  const runs = await best<readonly Known[]>(db, places, { kind: "known", names: null, words, limit });
  const overlap = overlapWith(words);
  const ranked = runs.flatMap(({ value, rank }) =>
    value.map(one => ({ value: one, rank: rank * (1 + overlap(ownWords(one))) })),
  );
  return inOrder(ranked).slice(0, limit);
}

interface WordQuery {
  readonly kind: EntryKind;
  readonly names: readonly string[] | null;
  readonly words: readonly string[];
  readonly limit: number;
}

/** Entries that fit the words, best first. */
async function best<T>(
  db: Kysely<Schema>,
  places: readonly Place[],
  { kind, names, words, limit }: WordQuery,
): Promise<readonly Ranked<T>[]> {
  const terms = termsOf(words);
  const found: Ranked<T>[] = [];
  for (const { space, range } of places) {
    const hits = await search(db, { terms, by: "words", names, range: range(kind), limit });
    const bodies = await bodiesOf(
      db,
      hits.map(({ key }) => key),
    );
    const values = await withWords<T>(
      db,
      space,
      hits.map(({ key }) => bodies.get(key) ?? ""),
    );
    found.push(...values.map((value, at) => ({ value, rank: hits[at]!.score })));
  }
  return found.sort((a, b) => a.rank - b.rank).slice(0, limit);
}

const inOrder = <T>(found: readonly Ranked<T>[]): readonly T[] =>
  [...found].sort((a, b) => a.rank - b.rank).map(({ value }) => value);

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

/** What is known in these places, in the order it was filed. */
async function first(db: Kysely<Schema>, places: readonly Place[], limit: number): Promise<readonly Known[]> {
  const found: Known[] = [];
  for (const { space, range } of places) {
    const keys = range("known");
    const rows = await db
      .selectFrom("entry")
      .select("body")
      .where("key", ">=", keys.first)
      .where("key", "<=", keys.last)
      .orderBy("key")
      .limit(limit)
      .execute();
    const bodies = rows.map(row => row.body);
    found.push(...(await withWords<readonly Known[]>(db, space, bodies)).flat());
  }
  return found.slice(0, limit);
}

async function coverage(db: Kysely<Schema>, space: Space): Promise<Coverage> {
  const row = await db
    .selectFrom("document")
    .select(({ fn }) => [
      fn.countAll<number>().as("documents"),
      fn.min("at").as("from"),
      fn.max("at").as("to"),
    ])
    .where("space", "in", visible(space))
    .executeTakeFirstOrThrow();
  return { documents: row.documents, from: dayOf(row.from), to: dayOf(row.to) };
}
