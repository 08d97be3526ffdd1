import { type Kysely, sql } from "kysely";
import { fold, wordsOf } from "../story/stem.ts";
import type { Person, RoleGiven } from "../story/story.ts";
import { among } from "./bulk.ts";
import { withWords } from "./cited.ts";
import { storyOf } from "./key.ts";
import { type Place, placesOf } from "./place.ts";
import { type EntityRow, entityName, type Schema } from "./schema.ts";
import { holding, named } from "./search.ts";
import type { Entry, Space } from "./store.ts";
import { nameTerm } from "./token.ts";

/** An entity and the place it was found in. */
interface Found {
  readonly row: EntityRow;
  readonly place: Place;
}

/**
 * Entities by name: those that have the typed words as words of a name, then those that have them as beginnings of words, then, if there
 * are none at all, those that hold them anywhere. Most mentioned first within each.
 */
export async function peopleOf(
  db: Kysely<Schema>,
  space: Space,
  text: string,
  limit: number,
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
  const entries: Entry[] = [];
  for (const same of [...found.values()].slice(0, limit)) entries.push(await entryOf(db, same));
  return entries;
}

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
      groups.set(id, [...(groups.get(id) ?? []), { row, place }]);
    }
  }
  return [...groups].sort((a, b) => sumOf(b[1], "mentions") - sumOf(a[1], "mentions"));
}

const sumOf = (same: readonly Found[], total: "mentions" | "quoted"): number =>
  same.reduce((sum, { row }) => sum + row[total], 0);

const COLUMNS = ["key", "kind", "name", "mentions", "quoted"] as const;

const mostMentioned: Stage = (db, { space }, _, limit) =>
  db
    .selectFrom("entity")
    .select(COLUMNS)
    .where("space", "=", space)
    .orderBy("mentions", "desc")
    .orderBy("key")
    .limit(limit)
    .execute();

const wholeWords: Stage = (db, place, words, limit) =>
  named(db, words, "whole", place.range("person"), limit);

const beginnings: Stage = (db, place, words, limit) =>
  named(db, words, "beginning", place.range("person"), limit);

/** Letters a text must have to be looked for inside words. */
const INSIDE = 3;

const anywhere: Stage = async (db, { space }, words, limit) => {
  const inside = words.join(" ");
  if (inside.length < INSIDE) return [];
  return db
    .selectFrom("entity")
    .select(COLUMNS)
    .where("space", "=", space)
    .where(sql<boolean>`instr(forms, ${inside}) > 0`)
    .orderBy("mentions", "desc")
    .limit(limit)
    .execute();
};

/** Stories, newest first, whose knowledge of an entity is put together in one entry. */
const MERGED = 6;
/** Stories an entry names. */
const STORIES = 20;

/** Everything the found places know of one entity; own knowledge first, then the house's. */
async function entryOf(db: Kysely<Schema>, same: readonly Found[]): Promise<Entry> {
  const people: Person[] = [];
  const stories: string[] = [];
  for (const { row, place } of same) {
    const keys = await personKeys(db, place, row);
    people.push(...(await knownAs(db, place, keys)));
    stories.push(...(await storyIds(db, keys)));
  }
  const person = { ...united(people), mentions: sumOf(same, "mentions"), quoted: sumOf(same, "quoted") };
  return { person, stories: [...new Set(stories)] };
}

/** Keys of an entity's newest entries. */
async function personKeys(db: Kysely<Schema>, { range }: Place, row: EntityRow): Promise<readonly number[]> {
  const terms = [nameTerm(entityName(row))];
  const hits = await holding(db, { terms, by: "names", names: null, range: range("person"), limit: STORIES });
  return hits.map(({ key }) => key);
}

/** The person as the newest stories of a place know it. */
async function knownAs(
  db: Kysely<Schema>,
  { space }: Place,
  keys: readonly number[],
): Promise<readonly Person[]> {
  const rows = await db
    .selectFrom("entry")
    .select("body")
    .where("key", "in", among(keys.slice(0, MERGED)))
    .orderBy("key", "desc")
    .execute();
  return withWords<Person>(
    db,
    space,
    rows.map(({ body }) => body),
  );
}

async function storyIds(db: Kysely<Schema>, keys: readonly number[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("story")
    .select("id")
    .where("key", "in", among(keys.map(storyOf)))
    .orderBy("key", "desc")
    .execute();
  return rows.map(({ id }) => id);
}

/** Several stories' knowledge of one entity, newest first, as one: every alias, every role once. */
function united(people: readonly Person[]): Person {
  const [newest] = people;
  if (newest === undefined) throw new Error("an entity without a story is on record");
  const roles = new Map<string, RoleGiven>();
  for (const role of people.flatMap(person => person.roles)) {
    const id = `${fold(role.text)} ${role.former} ${role.editor}`;
    if (!roles.has(id)) roles.set(id, role);
  }
  return {
    ...newest,
    aliases: [...new Set(people.flatMap(person => person.aliases))],
    gender: people.find(person => person.gender !== null)?.gender ?? null,
    roles: [...roles.values()],
  };
}
