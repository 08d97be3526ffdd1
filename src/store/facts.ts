import type { Kysely } from "kysely";
import { distinct } from "../story/distinct.ts";
import { stem, stemsOf, wordsOf } from "../story/stem.ts";
import type { Known } from "../story/story.ts";
import { stemsWithin } from "../story/worded.ts";
import { withWords } from "./cited.ts";
import { type Place, placesOf } from "./place.ts";
import type { Schema } from "./schema.ts";
import { search } from "./search.ts";
import type { KnownQuery, Space } from "./store.ts";
import { termsOf } from "./token.ts";
import { valuesOf } from "./values.ts";

/** A fact and how well it fits; lower is better. */
interface Fact {
  readonly known: Known;
  readonly rank: number;
}

/** Facts that bear on the words, best first; without words, in the order they were filed. */
export async function factsOf(
  db: Kysely<Schema>,
  space: Space,
  { words, story, limit }: KnownQuery,
): Promise<readonly Known[]> {
  const places = await placesOf(db, space, story);
  if (words.length === 0) return filedFirst(db, places, limit);
  const found: Fact[] = [];
  for (const place of places) found.push(...(await fitting(db, place, words, limit)));
  const best = found.sort((a, b) => a.rank - b.rank).slice(0, limit * places.length);
  const facts = best.map(({ known }) => known);
  return places.length === 1 ? facts : distinct(facts, factOf).slice(0, limit);
}

/** One clause can hold several facts; a space's own and the house's of the same clause are one. */
const factOf = (known: Known): string => JSON.stringify([known.id, known.kind, known.predicate, known.parts]);

/** Sentences of a search that are looked at for one fact asked for: most hold several. */
const SENTENCES = 0.5;
const FEWEST = 10;

/** Facts are stored by the sentence: of the sentences that fit, those facts come first that hold the words themselves. */
async function fitting(
  db: Kysely<Schema>,
  place: Place,
  words: readonly string[],
  limit: number,
): Promise<readonly Fact[]> {
  const hits = await search(db, {
    terms: termsOf(words),
    names: null,
    place,
    kind: "known",
    limit: Math.min(limit, Math.max(FEWEST, Math.ceil(limit * SENTENCES))),
  });
  const runs = await valuesOf<readonly Known[]>(
    db,
    place.space,
    hits.map(({ key }) => key),
  );
  const share = shareOf(words);
  return hits.flatMap(({ key, score }) =>
    (runs.get(key) ?? []).map(known => ({ known, rank: score * (1 + share(known)) })),
  );
}

/** How large a part of a query's stems a fact's clause has, with the names meant in it, 0..1. */
function shareOf(words: readonly string[]): (known: Known) => number {
  const wanted = new Set(words.flatMap(wordsOf).map(stem));
  const inName = new Map<string, readonly string[]>();
  return ({ sentence, evidence, parts }) => {
    const there = new Set<string>();
    for (const one of stemsWithin(sentence, evidence)) if (wanted.has(one)) there.add(one);
    for (const { names } of parts) {
      for (const name of names) {
        const stems = inName.get(name) ?? stemsOf(name);
        inName.set(name, stems);
        for (const one of stems) if (wanted.has(one)) there.add(one);
      }
    }
    return wanted.size === 0 ? 0 : there.size / wanted.size;
  };
}

async function filedFirst(
  db: Kysely<Schema>,
  places: readonly Place[],
  limit: number,
): Promise<readonly Known[]> {
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
