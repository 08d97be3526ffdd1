import type { Kysely } from "kysely";
import { distinct } from "../story/distinct.ts";
import { fold } from "../story/stem.ts";
import type { Person, RoleGiven } from "../story/story.ts";
import { citedDocuments } from "./cited.ts";
import { AMONG, listed, rowsOf } from "./direct.ts";
import { keysIn } from "./entities.ts";
import { storyOf } from "./key.ts";
import { type Lately, lately } from "./lately.ts";
import type { EntityRow, Schema, StoryTable } from "./schema.ts";
import { type Cited, decode, type Encoded } from "./serial.ts";
import type { Entry, Space } from "./store.ts";
import { databaseOf, encodedOf, stateOfEntries } from "./values.ts";

/** An entity and the space it was found in. */
export interface Found {
  readonly row: EntityRow;
  readonly space: Space;
}

export const sumOf = (same: readonly Found[], total: "mentions" | "quoted"): number =>
  same.reduce((sum, { row }) => sum + row[total], 0);

/** Roles shown of one entity. */
const ROLES = 12;

/** One entity of one space before it has its words: the newest entry, and what the others add to it. */
interface Draft {
  readonly space: Space;
  readonly newest: Encoded<Person>;
  readonly roles: readonly Encoded<RoleGiven>[];
  readonly aliases: readonly string[];
  readonly gender: Person["gender"];
}

/** How one entity of one space stands on record. */
interface Standing {
  /** Keys of the entries it was put together from. */
  readonly newest: string;
  readonly person: Person;
  /** Ids of the stories it is in, newest first. */
  readonly stories: readonly string[];
}

/** Entities kept: the same names are asked about, and a question looks for a name in several ways. */
const KEPT = 400;
const kept = new WeakMap<object, { readonly of: string; readonly standings: Lately<number, Standing> }>();

function keptOf(db: Kysely<Schema>): Lately<number, Standing> {
  const known = kept.get(databaseOf(db));
  if (known !== undefined && known.of === stateOfEntries()) return known.standings;
  const standings = lately<number, Standing>(KEPT);
  kept.set(databaseOf(db), { of: stateOfEntries(), standings });
  return standings;
}

/** How each of some entities stands on record: every list is the same entity in one or several spaces. */
export async function recordsOf(
  db: Kysely<Schema>,
  entities: readonly (readonly Found[])[],
): Promise<readonly Entry[]> {
  const standings = await standingsOf(db, entities.flat());
  return entities.map((same): Entry => {
    const all = same.map(found => standings.get(found)!);
    const person = together(all.map(one => one.person));
    return {
      person: { ...person, mentions: sumOf(same, "mentions"), quoted: sumOf(same, "quoted") },
      stories: [...new Set(all.flatMap(one => one.stories))],
    };
  });
}

async function standingsOf(
  db: Kysely<Schema>,
  entities: readonly Found[],
): Promise<ReadonlyMap<Found, Standing>> {
  // What a transaction reads may never come to be.
  const known = db.isTransaction ? null : keptOf(db);
  const standings = new Map<Found, Standing>();
  for (const found of entities) {
    const standing = known?.get(found.row.key);
    if (standing?.newest === found.row.newest) standings.set(found, standing);
  }
  const before = stateOfEntries();
  const missing = entities.filter(found => !standings.has(found));
  for (const [found, standing] of await readStandings(db, missing)) {
    standings.set(found, standing);
    if (before === stateOfEntries()) known?.keep(found.row.key, standing, 1);
  }
  return standings;
}

async function readStandings(
  db: Kysely<Schema>,
  entities: readonly Found[],
): Promise<readonly (readonly [Found, Standing])[]> {
  if (entities.length === 0) return [];
  const keys = entities.flatMap(({ row }) => keysIn(row.newest));
  const bodies = await encodedOf<Person>(db, keys);
  const stories = await storyIds(db, keys.map(storyOf));
  const drafts = new Map(entities.map(found => [found, draftOf(found, bodies)]));
  const documents = await documentsOf(db, [...drafts.values()]);
  return entities.map(found => {
    const { newest } = found.row;
    const person = personOf(drafts.get(found)!, documents);
    return [
      found,
      { newest, person, stories: keysIn(newest).flatMap(key => stories.get(storyOf(key)) ?? []) },
    ];
  });
}

/** The newest entry, with every alias and role the others know; a role is given once, as the newest story gives it. */
function draftOf({ row, space }: Found, bodies: ReadonlyMap<number, Encoded<Person>>): Draft {
  const people = keysIn(row.newest).flatMap(key => bodies.get(key) ?? []);
  const [newest] = people;
  if (newest === undefined) throw new Error(`${row.name} is on record without a story`);
  const roles = people.flatMap(({ documents, value }) =>
    value.roles.map((role): Encoded<RoleGiven> => ({ documents, value: role })),
  );
  return {
    space,
    newest,
    roles: distinct(roles, ({ value }) => roleId(value)).slice(0, ROLES),
    aliases: distinct(
      people.flatMap(({ value }) => value.aliases),
      alias => alias,
    ),
    gender: people.find(({ value }) => value.gender !== null)?.value.gender ?? null,
  };
}

const roleId = ({ text, former, editor }: Pick<RoleGiven, "text" | "former" | "editor">): string =>
  `${fold(text)} ${former} ${editor}`;

/** The documents drafts cite, by space. */
async function documentsOf(
  db: Kysely<Schema>,
  drafts: readonly Draft[],
): Promise<ReadonlyMap<Space, ReadonlyMap<string, Cited>>> {
  const found = new Map<Space, ReadonlyMap<string, Cited>>();
  for (const space of new Set(drafts.map(draft => draft.space))) {
    const mine = drafts.filter(draft => draft.space === space);
    found.set(
      space,
      await citedDocuments(
        db,
        space,
        mine.flatMap(({ newest, roles }) => [newest, ...roles]),
      ),
    );
  }
  return found;
}

function personOf(
  { space, newest, roles, aliases, gender }: Draft,
  documents: ReadonlyMap<Space, ReadonlyMap<string, Cited>>,
): Person {
  const mine = documents.get(space) ?? new Map<string, Cited>();
  return { ...decode(newest, mine), roles: roles.map(role => decode(role, mine)), aliases, gender };
}

/** What a space itself and the house know of one entity: its own knowledge first. */
function together(people: readonly Person[]): Person {
  const [own] = people;
  if (own === undefined) throw new Error("an entity was found nowhere");
  return {
    ...own,
    aliases: distinct(
      people.flatMap(person => person.aliases),
      alias => alias,
    ),
    roles: distinct(
      people.flatMap(person => person.roles),
      roleId,
    ),
    gender: people.find(person => person.gender !== null)?.gender ?? null,
  };
}

type StoryRow = Pick<StoryTable, "key" | "id">;
const IDS = `select key, id from story where key in ${AMONG}`;

/** Ids of stories by key. */
export async function storyIds(
  db: Kysely<Schema>,
  keys: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await rowsOf<StoryRow>(db, IDS, listed([...new Set(keys)]));
  return new Map(rows.map(row => [row.key, row.id]));
}
