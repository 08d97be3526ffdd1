import type { Kysely } from "kysely";
import { formsOf } from "../story/forms.ts";
import { fold, plain, wordsOf } from "../story/stem.ts";
import type { TextTable } from "./bulk.ts";
import { rowsOf } from "./direct.ts";
import { addTexts, removeTexts, writeGathered } from "./gathered.ts";
import type { KeyRange, Kind } from "./key.ts";
import type { Place } from "./place.ts";
import { bestRows, type Hit, type Weighed } from "./postings.ts";
import type { EntityRow, Schema } from "./schema.ts";
import { literal, nameTerm, nameToken } from "./token.ts";

// Everything full-text, in FTS5's words; another database gets another file like this one.

/** What is findable of one row: its own words, what stands around it, and whose it is; texts in pieces. */
export interface Findable {
  readonly key: number;
  readonly own: readonly string[];
  readonly context: readonly string[];
  readonly names: readonly string[];
}

export interface TextQuery {
  /** From `termsOf`. */
  readonly terms: readonly string[];
  /** Names of which one must be the row's; null: whoever. */
  readonly names: readonly string[] | null;
  readonly place: Place;
  readonly kind: Kind;
  readonly limit: number;
}

/** Rows that are ranked for one query; more would take longer than an answer may (1 to 2 microseconds each). */
const RANKED = 900;
/** The same where a story or a name leaves few rows to rank: how common a term is in the space still costs its time. */
const COUNTED = 8000;

/** The score of a row that was found and not ranked. */
const UNRANKED = -1;

/** Term counts since a full-text row was last written: the words of questions repeat, and counting a common one costs as much as ranking. */
const counted = new WeakMap<Kysely<Schema>, { readonly of: number; readonly rows: Map<string, number> }>();
let writes = 0;
const COUNTS = 5000;

function countsOf(db: Kysely<Schema>): Map<string, number> {
  const known = counted.get(db);
  if (known !== undefined && known.of === writes && known.rows.size < COUNTS) return known.rows;
  const rows = new Map<string, number>();
  counted.set(db, { of: writes, rows });
  return rows;
}

/** Which state of the full-text tables this is: what was read of them holds while it stays the same. */
export const stateOfTexts = (): string => `${writes}`;

/** Makes rows findable, by the stems of their words or by the words themselves. */
export async function index(
  db: Kysely<Schema>,
  table: TextTable,
  rows: readonly Findable[],
  by: "stem" | "word" = "stem",
): Promise<void> {
  writes++;
  const tokens = remembered(by === "stem" ? stemsIn : wordsIn);
  const written = rows.map(({ key, own, context, names }) => ({
    rowid: key,
    own: own.map(tokens).join(" "),
    context: context.map(tokens).join(" "),
    name: names.map(nameToken).join(" "),
  }));
  await addTexts(db, table, written);
}

function stemsIn(text: string): string {
  const forms = formsOf(text);
  const tokens: string[] = new Array(forms.length);
  for (let at = 0; at < forms.length; at++) tokens[at] = forms[at]!.token;
  return tokens.join(" ");
}
const wordsIn = (text: string): string =>
  wordsOf(text)
    .map(word => plain(fold(word)))
    .join(" ");

/** A filing repeats its sentences: each is worked out once. */
function remembered(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return text => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const done = work(text);
    known.set(text, done);
    return done;
  };
}

/** Makes rows unfindable. */
export function forget(db: Kysely<Schema>, table: TextTable, keys: readonly number[]): Promise<void> {
  writes++;
  return removeTexts(db, table, keys);
}

/** The rows that fit best. Words too common to rank by only count where nothing rarer was asked for. */
export async function search(db: Kysely<Schema>, query: TextQuery): Promise<readonly Hit[]> {
  const { terms, limit } = query;
  if (terms.length === 0) return [];
  await writeGathered(db);
  const present = (await count(db, query)).filter(({ rows }) => rows > 0).sort((a, b) => a.rows - b.rows);
  let spent = 0;
  const affordable = present.filter(({ rows }) => {
    spent += rows;
    return spent <= budgetOf(query);
  });
  if (affordable.length > 0) {
    if (query.names === null && query.place.story === null)
      return bestRows(db, affordable, query.place.range(query.kind), limit, writes);
    return ranked(db, query, affordable.map(({ term }) => term).join(" OR "));
  }
  const common = present.map(({ term }) => term);
  if (common.length === 0) return [];
  const together = await newest(db, query, common.join(" AND "));
  if (together.length >= limit || common.length === 1) return together;
  const seen = new Set(together.map(({ key }) => key));
  const apart = (await newest(db, query, common[0]!)).filter(({ key }) => !seen.has(key));
  return [...together, ...apart].slice(0, limit);
}

/** Keys of the rows in which every term stands, newest first. */
export async function holding(db: Kysely<Schema>, query: TextQuery): Promise<readonly number[]> {
  if (query.terms.length === 0) return [];
  await writeGathered(db);
  const hits = await newest(db, query, query.terms.join(" AND "));
  return hits.map(({ key }) => key);
}

/** Entities one of whose names has all these words, whole or as beginnings of its own; most mentioned first. */
export async function named(
  db: Kysely<Schema>,
  words: readonly string[],
  as: "whole" | "beginning",
  { first, last }: KeyRange,
  limit: number,
): Promise<readonly EntityRow[]> {
  const wanted = all(words, as);
  if (wanted === null) return [];
  await writeGathered(db);
  const known = namesOf(db);
  const id = `${first} ${limit} ${wanted}`;
  const rows = known.get(id) ?? (await rowsOf<EntityRow>(db, NAMED, wanted, first, last, limit));
  known.set(id, rows);
  return rows;
}

/** Entities found by name since a full-text row was last written: a question looks for its names at several turns. */
const found = new WeakMap<
  Kysely<Schema>,
  { readonly of: number; readonly rows: Map<string, readonly EntityRow[]> }
>();
const NAMES = 500;

function namesOf(db: Kysely<Schema>): Map<string, readonly EntityRow[]> {
  const known = found.get(db);
  if (known !== undefined && known.of === writes && known.rows.size < NAMES) return known.rows;
  const rows = new Map<string, readonly EntityRow[]>();
  found.set(db, { of: writes, rows });
  return rows;
}

const NAMED = `select entity.key, entity.kind, entity.name, entity.mentions, entity.quoted, entity.newest
  from name_text join entity on entity.key = name_text.rowid
  where name_text match ? and name_text.rowid between ? and ?
  order by entity.mentions desc, entity.key limit ?`;

/** Keys of headlines in which all these words begin a word, newest first. */
export async function headed(
  db: Kysely<Schema>,
  words: readonly string[],
  { first, last }: KeyRange,
  limit: number,
): Promise<readonly number[]> {
  const wanted = all(words, "beginning");
  if (wanted === null) return [];
  await writeGathered(db);
  const rows = await rowsOf<{ readonly key: number }>(db, HEADED, wanted, first, last, limit);
  return rows.map(({ key }) => key);
}

const HEADED = `select rowid as key from name_text
  where name_text match ? and rowid between ? and ? order by rowid desc limit ?`;

function all(words: readonly string[], as: "whole" | "beginning"): string | null {
  const tokens = words.map(plain).filter(token => token !== "");
  if (tokens.length === 0) return null;
  return tokens.map(token => literal(token) + (as === "whole" ? "" : "*")).join(" AND ");
}

const inWords = (terms: string): string => `{own context} : (${terms})`;

const expression = ({ names }: TextQuery, terms: string): string =>
  names === null ? inWords(terms) : `name : (${names.map(nameTerm).join(" OR ")}) AND ${inWords(terms)}`;

const budgetOf = ({ names, place }: TextQuery): number =>
  names === null && place.story === null ? RANKED : COUNTED;

/** How many rows of the space each term is in; counting stops where there are too many to rank. */
async function count(db: Kysely<Schema>, query: TextQuery): Promise<readonly Weighed[]> {
  const { first, last } = query.place.around(query.kind);
  const budget = budgetOf(query);
  const known = countsOf(db);
  const keyOf = (term: string): string => `${first} ${budget} ${term}`;
  const missing = query.terms.filter(term => !known.has(keyOf(term)));
  if (missing.length > 0) {
    const counts = missing.map((_, at) => countOf(at));
    const values = missing.flatMap(term => [inWords(term), first, last, budget + 1]);
    const rows = await rowsOf<Counted>(db, counts.join(" union all "), ...values);
    for (const { at, n } of rows) known.set(keyOf(missing[at] ?? ""), n);
  }
  return query.terms.map(term => ({ term, rows: known.get(keyOf(term)) ?? 0 }));
}

interface Counted {
  readonly at: number;
  readonly n: number;
}

const countOf = (at: number): string => `select ${at} as at, count(*) as n from (
  select rowid from record_text where record_text match ? and rowid between ? and ? limit ?)`;

function ranked(db: Kysely<Schema>, query: TextQuery, terms: string): Promise<readonly Hit[]> {
  const { first, last } = query.place.range(query.kind);
  return rowsOf<Hit>(db, RANKING, expression(query, terms), first, last, query.limit);
}

const RANKING = `select rowid as key, bm25(record_text, 4.0, 1.0, 0.0) as score from record_text
  where record_text match ? and rowid between ? and ? order by score, key limit ?`;

function newest(db: Kysely<Schema>, query: TextQuery, terms: string): Promise<readonly Hit[]> {
  const { first, last } = query.place.range(query.kind);
  return rowsOf<Hit>(db, NEWEST, expression(query, terms), first, last, query.limit);
}

const NEWEST = `select rowid as key, ${UNRANKED} as score from record_text
  where record_text match ? and rowid between ? and ? order by rowid desc limit ?`;
