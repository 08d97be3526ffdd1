import type { Kysely } from "kysely";
import { plainName } from "../story/names.ts";
import type { Known, Said } from "../story/story.ts";
import type { TextTable } from "./bulk.ts";
import { withWords } from "./cited.ts";
import { bodiesOf } from "./entries.ts";
import { passagesOf } from "./passages.ts";
import { peopleOf } from "./people.ts";
import { type Place, placesOf, visible } from "./place.ts";
import type { EntryKind, Schema } from "./schema.ts";
import { search, termsOf } from "./search.ts";
import { parse, type Stored } from "./serial.ts";
import { dayOf } from "./sortable.ts";
import type { Coverage, KnownQuery, Lookup, SaidQuery, Space } from "./store.ts";

export function lookupOf(db: Kysely<Schema>): Lookup {
  return {
    said: (space, query) => said(db, space, query),
    known: (space, query) => known(db, space, query),
    people: (space, text, limit) => peopleOf(db, space, text, limit),
    passages: (space, words, limit) => passagesOf(db, space, words, limit),
    coverage: space => coverage(db, space),
  };
}

/** One row of an answer and its place in it: `order` sorts upwards as a string or number. */
interface Ranked<T> {
  readonly value: T;
  readonly order: number | string;
}

async function said(db: Kysely<Schema>, space: Space, query: SaidQuery): Promise<readonly Said[]> {
  const names = query.speakers?.map(plainName) ?? null;
  const places = await placesOf(db, space, query.story);
  const found: Ranked<Said>[] = [];
  for (const place of places) {
    found.push(
      ...(query.about === null
        ? await newest<Said>(db, place, "said", names, query.limit)
        : await best<Said>(db, place, "said_text", names, query.about, query.limit)),
    );
  }
  return inOrder(found, query.about === null ? "down" : "up", query.limit);
}

async function known(db: Kysely<Schema>, space: Space, query: KnownQuery): Promise<readonly Known[]> {
  const places = await placesOf(db, space, query.story);
  const found: Ranked<Known>[] = [];
  for (const place of places) {
    found.push(
      ...(query.words.length === 0
        ? await newest<Known>(db, place, "known", null, query.limit)
        : await best<Known>(db, place, "known_text", null, query.words, query.limit)),
    );
  }
  return inOrder(found, query.words.length === 0 ? "down" : "up", query.limit);
}

function inOrder<T>(found: readonly Ranked<T>[], way: "up" | "down", limit: number): readonly T[] {
  const sign = way === "up" ? 1 : -1;
  return [...found]
    .sort((a, b) => sign * (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .slice(0, limit)
    .map(({ value }) => value);
}

/** Entries of one place that fit the words, best first. */
async function best<T>(
  db: Kysely<Schema>,
  { space, range }: Place,
  table: TextTable,
  names: readonly string[] | null,
  words: readonly string[],
  limit: number,
): Promise<readonly Ranked<T>[]> {
  const hits = await search(db, { table, terms: termsOf(words), names, range, limit });
  const bodies = await bodiesOf(
    db,
    hits.map(({ key }) => key),
  );
  const stored = hits.map(({ key }) => parse<T>(bodies.get(key) ?? "null"));
  const values = await withWords<T>(db, space, stored);
  return values.map((value, at) => ({ value, order: hits[at]!.score }));
}

/** Entries of one place by date, newest first; of these names, or of anyone. */
async function newest<T>(
  db: Kysely<Schema>,
  { space, range }: Place,
  kind: EntryKind,
  names: readonly string[] | null,
  limit: number,
): Promise<readonly Ranked<T>[]> {
  const rows: { readonly at: string | null; readonly stored: Stored<T> }[] = [];
  for (const name of names ?? [null]) {
    const found = await db
      .selectFrom("entry")
      .select(["at", "body"])
      .where("space", "=", space)
      .where("kind", "=", kind)
      .$if(name !== null, query => query.where("name", "=", name))
      .where("key", ">=", range.first)
      .where("key", "<=", range.last)
      .orderBy("at", "desc")
      .orderBy("key")
      .limit(limit)
      .execute();
    rows.push(...found.map(row => ({ at: row.at, stored: parse<T>(row.body) })));
  }
  const values = await withWords<T>(
    db,
    space,
    rows.map(row => row.stored),
  );
  return values.map((value, at) => ({ value, order: rows[at]!.at ?? "" }));
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
