import type { Kysely } from "kysely";
import { distinct } from "../story/distinct.ts";
import { plainName } from "../story/names.ts";
import type { Said } from "../story/story.ts";
import { coverageOf } from "./coverage.ts";
import { rowsOf } from "./direct.ts";
import { factsOf } from "./facts.ts";
import { passagesOf } from "./passages.ts";
import { peopleOf } from "./people.ts";
import { type Place, placesOf } from "./place.ts";
import type { EntryTable, Schema } from "./schema.ts";
import { search } from "./search.ts";
import type { Lookup, SaidQuery, Space } from "./store.ts";
import { termsOf } from "./token.ts";
import { valuesOf } from "./values.ts";

export function lookupOf(db: Kysely<Schema>): Lookup {
  return {
    said: (space, query) => said(db, space, query),
    known: (space, query) => factsOf(db, space, query),
    people: (space, text, limit, isWanted) => peopleOf(db, space, text, limit, isWanted),
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
  const values = new Map<number, Said>();
  for (const { space: one } of places) {
    const mine = shown.filter(row => row.space === one).map(({ key }) => key);
    for (const [key, value] of await valuesOf<Said>(db, one, mine)) values.set(key, value);
  }
  return once(shown.flatMap(({ key }) => values.get(key) ?? [])).slice(0, limit);
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
    const values = await valuesOf<Said>(
      db,
      place.space,
      hits.map(({ key }) => key),
    );
    for (const { key, score } of hits) {
      const said = values.get(key);
      if (said !== undefined) found.push({ said, rank: score });
    }
  }
  return once(found.sort((a, b) => a.rank - b.rank).map(({ said }) => said)).slice(0, limit);
}

/** What a space and the house both hold is told once. */
const once = (said: readonly Said[]): readonly Said[] => distinct(said, one => one.id);

type NewestRow = Pick<EntryTable, "key" | "space" | "at">;

const NEWEST_ROWS = "select key, space, at from entry where kind = 'said'";
const IN_ORDER = "order by at desc, key limit ?";

/** What was said in one place, by one speaker or by anyone, newest first. */
function newest(
  db: Kysely<Schema>,
  { space, story, range }: Place,
  name: string | null,
  limit: number,
): Promise<readonly NewestRow[]> {
  const { first, last } = range("said");
  // A story is read by its range of keys; the index by date spans the whole space.
  const [where, values] =
    story === null
      ? name === null
        ? ["space = ?", [space]]
        : ["space = ? and name = ?", [space, name]]
      : name === null
        ? ["key between ? and ?", [first, last]]
        : ["space = ? and name = ? and key between ? and ?", [space, name, first, last]];
  return rowsOf<NewestRow>(db, `${NEWEST_ROWS} and ${where} ${IN_ORDER}`, ...values, limit);
}

/** Newest first, what is not dated last. */
function byDate(a: NewestRow, b: NewestRow): number {
  const [one, two] = [a.at ?? "", b.at ?? ""];
  return one === two ? 0 : one < two ? 1 : -1;
}
