import type { Kysely } from "kysely";
import { fold, wordsOf } from "../story/stem.ts";
import { AMONG, listed, rowsOf } from "./direct.ts";
import { keptWhile } from "./kept.ts";
import { type Place, placesOf } from "./place.ts";
import { type Found, recordsOf, sumOf } from "./record.ts";
import type { EntityRow, Schema } from "./schema.ts";
import { named, stateOfTexts } from "./search.ts";
import type { Entry, Space } from "./store.ts";

/**
 * Entities by name: those that have the typed words as words of a name, then those that have them as beginnings of words, then,
 * if there are none at all, those that hold them anywhere. Most mentioned first within each.
 */
export async function peopleOf(
  db: Kysely<Schema>,
  space: Space,
  text: string,
  limit: number,
  isWanted: (form: string) => boolean = () => true,
): Promise<readonly Entry[]> {
  const words = wordsOf(text).map(fold);
  const stages = words.length === 0 ? [mostMentioned] : [wholeWords, beginnings, anywhere];
  const found = new Map<string, readonly Found[]>();
  for (const stage of stages) {
    if (found.size >= limit || (stage === anywhere && found.size > 0)) break;
    for (const [id, same] of await collect(db, space, words, limit, stage)) {
      if (!found.has(id)) found.set(id, same);
    }
  }
  const best = [...found.values()].slice(0, limit);
  return recordsOf(db, best.length === 0 ? best : await passing(db, best, isWanted));
}

/** Of entities found, those one of whose plain names is wanted: how an entity stands takes twenty entries to tell, its names one row. */
async function passing(
  db: Kysely<Schema>,
  all: readonly (readonly Found[])[],
  isWanted: (form: string) => boolean,
): Promise<readonly (readonly Found[])[]> {
  const keys = all.flat().map(({ row }) => row.key);
  const rows = await rowsOf<Names>(db, NAMES_OF, listed(keys));
  const wanted = new Set(rows.filter(({ forms }) => forms.split("\n").some(isWanted)).map(({ key }) => key));
  return all.filter(same => same.some(({ row }) => wanted.has(row.key)));
}

interface Names {
  readonly key: number;
  readonly forms: string;
}

const NAMES_OF = `select key, forms from entity where key in ${AMONG}`;

type Stage = (
  db: Kysely<Schema>,
  place: Place,
  words: readonly string[],
  limit: number,
) => Promise<readonly EntityRow[]>;

/** What one way of looking finds in all places, an entity of one name and kind together, most mentioned first. */
async function collect(
  db: Kysely<Schema>,
  space: Space,
  words: readonly string[],
  limit: number,
  stage: Stage,
): Promise<readonly (readonly [string, readonly Found[]])[]> {
  const groups = new Map<string, Found[]>();
  for (const place of await placesOf(db, space, null)) {
    for (const row of await stage(db, place, words, limit)) {
      const id = `${row.kind} ${row.name}`;
      groups.set(id, [...(groups.get(id) ?? []), { row, space: place.space }]);
    }
  }
  return [...groups].sort((a, b) => sumOf(b[1], "mentions") - sumOf(a[1], "mentions"));
}

const COLUMNS = ["key", "kind", "name", "mentions", "quoted", "newest"] as const;

const MOST = `select ${COLUMNS.join(", ")} from entity where space = ? order by mentions desc, key limit ?`;

const mostMentioned: Stage = (db, { space }, _, limit) => rowsOf<EntityRow>(db, MOST, space, limit);

const wholeWords: Stage = (db, place, words, limit) =>
  named(db, words, "whole", place.range("person"), limit);

const beginnings: Stage = (db, place, words, limit) =>
  named(db, words, "beginning", place.range("person"), limit);

/** Letters a text must have to be looked for inside names, words it may have, and entities, the most mentioned ones, it is looked for in. */
const INSIDE = 3;
const WORDS = 4;
const WITHIN = 2000;

const anywhere: Stage = async (db, { space }, words, limit) => {
  const inside = words.join(" ");
  if (inside.length < INSIDE || words.length > WORDS) return [];
  const found = (await mentioned(db, space)).filter(({ forms }) => forms.includes(inside)).slice(0, limit);
  return rowsOf<EntityRow>(db, BY_KEY, listed(found.map(({ key }) => key)));
};

const BY_KEY = `select ${COLUMNS.join(", ")} from entity where key in ${AMONG} order by mentions desc, key`;
const FORMS = `select key, forms from entity where space = ? order by mentions desc, key limit ${WITHIN}`;

/** The names of the most mentioned entities: going through them in the database takes milliseconds. */
const mentioned = keptWhile(stateOfTexts, (db, space) => rowsOf<Names>(db, FORMS, space));
