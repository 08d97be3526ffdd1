import type { Kysely } from "kysely";
import { plainName } from "../story/names.ts";
import type { Person } from "../story/story.ts";
import { deleteAll, insertAll } from "./bulk.ts";
import { AMONG, listed, rowsOf } from "./direct.ts";
import type { Written } from "./entries.ts";
import { highestKey } from "./highest.ts";
import { keysOfSpace, nextKey } from "./key.ts";
import { type EntityTable, type EntryTable, entityName, type Schema } from "./schema.ts";
import { forget, index } from "./search.ts";
import { parse } from "./serial.ts";
import type { Numbered } from "./write.ts";

/** How one filing moves an entity's totals. */
interface Change extends Pick<EntityTable, "kind" | "name" | "stories" | "mentions" | "quoted"> {
  readonly forms: readonly string[];
  readonly added: readonly number[];
  readonly dropped: readonly number[];
}

/** Entries an entity keeps at hand. */
export const NEWEST = 20;

/**
 * Carries the people a filing added and dropped over to the totals of the space, so that looking a name up need not visit every
 * story it occurs in.
 */
export async function countEntities(
  db: Kysely<Schema>,
  space: Numbered,
  { added, dropped }: Pick<Written, "added" | "dropped">,
): Promise<void> {
  const changes = merged([
    ...added.flatMap(({ key, person }) => (person === null ? [] : changeOf(key, person, 1))),
    ...dropped.filter(isPerson).map(({ key, body }) => changeOf(key, parse<Person>(body).value, -1)),
  ]);
  if (changes.length === 0) return;
  const names = listed([...new Set(changes.map(change => change.name))]);
  const stored = await rowsOf<EntityTable>(db, NAMED, space.name, names);
  const before = new Map(stored.map(row => [entityName(row), row]));
  let highest = await highestKey(db, "entity", keysOfSpace("person", space.number));
  const after: EntityTable[] = [];
  for (const change of changes) {
    const row = before.get(entityName(change));
    const key = row?.key ?? nextKey(keysOfSpace("person", space.number), highest);
    if (row === undefined) highest = key;
    const total = totalled(row, change, space.name, key);
    const known = newestOf(row, change);
    const newest =
      known.length >= Math.min(total.stories, NEWEST) ? known : await lookedFor(db, space, total);
    after.push({ ...total, newest: JSON.stringify(newest) });
  }
  await save(db, before, after);
}

const NAMED = `select * from entity where space = ? and name in ${AMONG}`;

const isPerson = (row: Pick<EntryTable, "kind">): boolean => row.kind === "person";

type Counted = Pick<Person, "kind" | "name" | "aliases" | "mentions" | "quoted">;

function changeOf(key: number, { kind, name, aliases, mentions, quoted }: Counted, sign: 1 | -1): Change {
  const plain = plainName(name);
  return {
    kind,
    name: plain,
    stories: sign,
    mentions: sign * mentions,
    quoted: sign * quoted,
    forms: sign === 1 ? [plain, ...aliases.map(plainName)] : [],
    added: sign === 1 ? [key] : [],
    dropped: sign === 1 ? [] : [key],
  };
}

/** One change an entity. */
function merged(changes: readonly Change[]): readonly Change[] {
  const sums = new Map<string, Change>();
  for (const change of changes) {
    const id = entityName(change);
    const sum = sums.get(id);
    sums.set(id, sum === undefined ? change : both(sum, change));
  }
  return [...sums.values()];
}

const both = (one: Change, other: Change): Change => ({
  kind: one.kind,
  name: one.name,
  stories: one.stories + other.stories,
  mentions: one.mentions + other.mentions,
  quoted: one.quoted + other.quoted,
  forms: [...one.forms, ...other.forms],
  added: [...one.added, ...other.added],
  dropped: [...one.dropped, ...other.dropped],
});

/** Forms only grow while the entity lives: an alias no story holds any more still finds it. */
function totalled(
  row: EntityTable | undefined,
  change: Change,
  space: string,
  key: number,
): Omit<EntityTable, "newest"> {
  const forms = new Set([...(row?.forms.split("\n") ?? []), ...change.forms]);
  return {
    key,
    space,
    kind: change.kind,
    name: change.name,
    stories: (row?.stories ?? 0) + change.stories,
    mentions: (row?.mentions ?? 0) + change.mentions,
    quoted: (row?.quoted ?? 0) + change.quoted,
    forms: [...forms].filter(form => form !== "").join("\n"),
  };
}

/** Keys of the newest entries after a change, as far as they are at hand. */
function newestOf(row: EntityTable | undefined, { added, dropped }: Change): readonly number[] {
  if (row === undefined && added.length === 1 && dropped.length === 0) return added;
  const old = keysIn(row?.newest ?? "[]").filter(key => !dropped.includes(key));
  return [...new Set([...old, ...added])].sort((a, b) => b - a).slice(0, NEWEST);
}

/** The same, looked for: removals left fewer than there are. That is rare, so it may be slow. */
async function lookedFor(
  db: Kysely<Schema>,
  { number }: Numbered,
  total: Omit<EntityTable, "newest">,
): Promise<readonly number[]> {
  const { first, last } = keysOfSpace("person", number);
  const rows = await db
    .selectFrom("entry")
    .select("key")
    .where("key", ">=", first)
    .where("key", "<=", last)
    .where("name", "=", entityName(total))
    .orderBy("key", "desc")
    .limit(NEWEST)
    .execute();
  return rows.map(({ key }) => key);
}

export const keysIn = (newest: string): readonly number[] => JSON.parse(newest) as readonly number[];

async function save(
  db: Kysely<Schema>,
  before: ReadonlyMap<string, EntityTable>,
  after: readonly EntityTable[],
): Promise<void> {
  const living = after.filter(row => row.stories > 0);
  const gone = after.filter(row => row.stories <= 0).map(row => row.key);
  const renamed = living.filter(row => row.forms !== before.get(entityName(row))?.forms);
  // A new one has no forms yet to be forgotten.
  const known = renamed.filter(row => before.has(entityName(row)));
  await forget(db, "name_text", [...gone, ...known.map(row => row.key)]);
  await deleteAll(db, "entity", gone);
  await insertAll(db, "entity", COLUMNS, living, TOTALS);
  const found = renamed.map(({ key, forms }) => ({ key, own: [forms], context: [], names: [] }));
  await index(db, "name_text", found, "word");
}

const COLUMNS = ["key", "space", "kind", "name", "stories", "mentions", "quoted", "forms", "newest"] as const;
const TOTALS = `on conflict (key) do update set stories = excluded.stories, mentions = excluded.mentions,
  quoted = excluded.quoted, forms = excluded.forms, newest = excluded.newest`;
