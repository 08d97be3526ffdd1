import type { Kysely } from "kysely";
import type { Known } from "../story/story.ts";
import { citedDocuments, withWords } from "./cited.ts";
import { distinct } from "./distinct.ts";
import { bodiesOf } from "./entries.ts";
import { type Place, placesOf } from "./place.ts";
import type { Schema } from "./schema.ts";
import { search } from "./search.ts";
import { type Cited, decode, type Encoded, parse } from "./serial.ts";
import type { KnownQuery, Space } from "./store.ts";
import { overlapWith, termsOf } from "./token.ts";

/** A fact as stored, what it is cited from, and how well it fits; lower is better. */
interface Fact {
  readonly encoded: Encoded<Known>;
  readonly documents: ReadonlyMap<string, Cited>;
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
  const facts = best.map(({ encoded, documents }) => decode(encoded, documents));
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
  const bodies = await bodiesOf(
    db,
    hits.map(({ key }) => key),
  );
  const runs = hits.map(({ key, score }) => ({ score, run: parse<readonly Known[]>(bodies.get(key) ?? "") }));
  const documents = await citedDocuments(
    db,
    place.space,
    runs.map(({ run }) => run),
  );
  const overlap = overlapWith(words);
  return runs.flatMap(({ score, run }) =>
    run.value.map(value => {
      const encoded: Encoded<Known> = { documents: run.documents, value };
      return { encoded, documents, rank: score * (1 + overlap(ownTexts(encoded, documents))) };
    }),
  );
}

/** What a stored fact says: its clause, and the names meant in it. */
function ownTexts(
  { documents, value }: Encoded<Known>,
  stored: ReadonlyMap<string, Cited>,
): readonly string[] {
  const [document, start, end] = value.evidence.$cite;
  const clause = stored.get(documents[document] ?? "")?.text.slice(start, end) ?? "";
  return [clause, ...value.parts.flatMap(part => part.names)];
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
