import type { Kysely } from "kysely";
import { AMONG, listed, rowsOf } from "./direct.ts";
import type { KeyRange } from "./key.ts";
import { type Lately, lately } from "./lately.ts";
import type { Schema } from "./schema.ts";

/** Keys of the rows a term stands in, ascending: in their own words, and in what stands around them. */
interface Postings {
  readonly own: Float64Array;
  readonly context: Float64Array;
}

/** A term with how many rows it is in. */
export interface Weighed {
  readonly term: string;
  readonly rows: number;
}

/** A row and how well it fits; lower is better, as in SQLite's bm25. */
export interface Hit {
  readonly key: number;
  readonly score: number;
}

/** Terms whose rows are kept in memory, at most some 15 kB each. */
const KEPT = 300;

/** Rows whose length is kept. */
const SIZES = 10_000;

/** What was read of the index since it was last written. */
interface Kept {
  readonly of: number;
  readonly lists: Lately<string, Postings>;
  /** Tokens of rows by key. */
  sizes: Map<number, number>;
}

const kept = new WeakMap<Kysely<Schema>, Kept>();

/**
 * The rows that fit some terms best, by BM25 (Robertson & Zaragoza 2009, with the weights and constants of FTS5's own function): a word
 * counts four times where it is the row's own. FTS5's function reads the rows of every term twice, those of all other spaces and kinds
 * too; here they are read once, in their range, and kept while `state` stays the same. How often a word stands in a row is not looked
 * at: rows are sentences.
 */
export async function bestRows(
  db: Kysely<Schema>,
  terms: readonly Weighed[],
  range: KeyRange,
  limit: number,
  state: number,
): Promise<readonly Hit[]> {
  const lists = await postingsOf(db, terms, range, state);
  const rarities = terms.map(rarity);
  const likely = Array.from(gathered(terms, lists), ([key, found]) => ({
    key,
    found,
    roughly: scoreOf(found, rarities, 1),
  }))
    .sort((a, b) => b.roughly - a.roughly)
    .slice(0, LOOKED_AT * limit);
  const sizes = await sizesOf(
    db,
    likely.map(({ key }) => key),
    state,
  );
  const mean = meanOf(likely.flatMap(({ key }) => sizes.get(key) ?? []));
  return likely
    .map(({ key, found }) => ({ key, score: -scoreOf(found, rarities, (sizes.get(key) ?? mean) / mean) }))
    .sort((a, b) => a.score - b.score || a.key - b.key)
    .slice(0, limit);
}

const meanOf = (sizes: readonly number[]): number =>
  sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length);

/** Rows whose length is looked up, for each that is wanted. */
const LOOKED_AT = 4;
const [OWN, CONTEXT] = [4, 1];
const K1 = 1.2;
const B = 0.75;
/** Rows a term's rarity is measured against: as many as a large record has, so that the same words weigh the same tomorrow. */
const ROWS = 100_000;

const rarity = ({ rows }: Weighed): number => Math.log(1 + ROWS / (rows + 0.5));

/** By key: the weight of each term in the row, in the order of the terms. */
function gathered(terms: readonly Weighed[], lists: readonly Postings[]): ReadonlyMap<number, Float32Array> {
  const rows = new Map<number, Float32Array>();
  const count = (keys: Float64Array, at: number, weight: number): void => {
    for (const key of keys) {
      let found = rows.get(key);
      if (found === undefined) {
        found = new Float32Array(terms.length);
        rows.set(key, found);
      }
      found[at]! += weight;
    }
  };
  lists.forEach(({ own, context }, at) => {
    count(own, at, OWN);
    count(context, at, CONTEXT);
  });
  return rows;
}

/** `length` is the row's, over the mean. */
function scoreOf(found: Float32Array, rarities: readonly number[], length: number): number {
  let sum = 0;
  for (let at = 0; at < found.length; at++) {
    const frequency = found[at]!;
    if (frequency > 0)
      sum += (rarities[at]! * frequency * (K1 + 1)) / (frequency + K1 * (1 - B + B * length));
  }
  return sum;
}

async function postingsOf(
  db: Kysely<Schema>,
  terms: readonly Weighed[],
  range: KeyRange,
  state: number,
): Promise<readonly Postings[]> {
  const { lists } = keptOf(db, state);
  const keyOf = ({ term }: Weighed): string => `${range.first} ${term}`;
  const known = terms.map(term => lists.get(keyOf(term)) ?? null);
  const missing = terms.filter((_, at) => known[at] === null);
  const read = await readPostings(db, missing, range);
  missing.forEach((term, at) => {
    lists.keep(keyOf(term), read[at]!, 1);
  });
  const fresh = read.values();
  return known.map(one => one ?? fresh.next().value!);
}

function keptOf(db: Kysely<Schema>, state: number): Kept {
  const known = kept.get(db);
  if (known !== undefined && known.of === state) return known;
  const fresh = { of: state, lists: lately<string, Postings>(KEPT), sizes: new Map<number, number>() };
  kept.set(db, fresh);
  return fresh;
}

async function readPostings(
  db: Kysely<Schema>,
  terms: readonly Weighed[],
  { first, last }: KeyRange,
): Promise<readonly Postings[]> {
  if (terms.length === 0) return [];
  const columns = terms.flatMap(({ term }) => [`own : ${term}`, `context : ${term}`]);
  const rows = await rowsOf<{ readonly at: number; readonly key: number }>(
    db,
    columns.map((_, at) => listOf(at)).join(" union all "),
    ...columns.flatMap(column => [column, first, last]),
  );
  const lists = columns.map((): number[] => []);
  for (const { at, key } of rows) lists[at]!.push(key);
  return terms.map((_, at) => ({
    own: Float64Array.from(lists[2 * at]!),
    context: Float64Array.from(lists[2 * at + 1]!),
  }));
}

const listOf = (at: number): string => `select ${at} as at, rowid as key from record_text
  where record_text match ? and rowid between ? and ?`;

const LENGTHS = `select id, sz from record_text_docsize where id in ${AMONG}`;

/** Tokens of rows, as the index keeps them: a varint (sqlite.org/fileformat.html) for each column. */
async function sizesOf(
  db: Kysely<Schema>,
  keys: readonly number[],
  state: number,
): Promise<ReadonlyMap<number, number>> {
  const all = keptOf(db, state);
  // Not emptied: another question may be reading them.
  if (all.sizes.size > SIZES) all.sizes = new Map();
  const { sizes } = all;
  const missing = keys.filter(key => !sizes.has(key));
  const rows =
    missing.length === 0
      ? []
      : await rowsOf<{ readonly id: number; readonly sz: Uint8Array }>(db, LENGTHS, listed(missing));
  for (const { id, sz } of rows) sizes.set(id, sumOf(sz));
  return sizes;
}

function sumOf(varints: Uint8Array): number {
  let [sum, value] = [0, 0];
  for (const byte of varints) {
    value = value * 128 + (byte & 127);
    if (byte < 128) {
      sum += value;
      value = 0;
    }
  }
  return sum;
}
