import type { Kysely } from "kysely";
import { plainName } from "../story/names.ts";
import { fold } from "../story/stem.ts";
import type { Person } from "../story/story.ts";
import { among, deleteAll, insertAll } from "./bulk.ts";
import type { Written } from "./entries.ts";
import { keysOfSpace, nextKey } from "./key.ts";
import { type EntityTable, type EntryTable, entityName, type Schema } from "./schema.ts";
import { forget, index } from "./search.ts";
import { parse } from "./serial.ts";
import type { Numbered } from "./write.ts";

/** How one filing moves an entity's totals. */
interface Change {
  readonly kind: string;
  readonly name: string;
  readonly stories: number;
  readonly mentions: number;
  readonly quoted: number;
  readonly forms: readonly string[];
}

/**
 * Carries the people a filing added and dropped over to the totals of the space, so that looking a name up need not visit every
 * story it occurs in.
 */
export async function countEntities(
  db: Kysely<Schema>,
  { name: space, number }: Numbered,
  { added, dropped }: Pick<Written, "added" | "dropped">,
): Promise<void> {
  const changes = merged([
    ...added.filter(isPerson).map(row => changeOf(row, 1)),
    ...dropped.filter(isPerson).map(row => changeOf(row, -1)),
  ]);
  if (changes.size === 0) return;
  const stored = await db
    .selectFrom("entity")
    .selectAll()
    .where("space", "=", space)
    .where("name", "in", among([...new Set([...changes.values()].map(change => change.name))]))
    .execute();
  const before = new Map(stored.map(row => [entityName(row), row]));
  let highest = await highestKey(db, number);
  const range = keysOfSpace("person", number);
  const after = [...changes.values()].map((change): EntityTable => {
    const row = before.get(entityName(change));
    const key = row?.key ?? nextKey(range, highest);
    if (row === undefined) highest = key;
    return totalled(row, change, space, key);
  });
  await save(db, before, after);
}

const isPerson = (row: Pick<EntryTable, "kind">): boolean => row.kind === "person";

function changeOf({ body }: Pick<EntryTable, "body">, sign: 1 | -1): Change {
  const { kind, name, aliases, mentions, quoted } = parse<Person>(body).value;
  const forms = sign === 1 ? [name, ...aliases].map(plainName) : [];
  const totals = { stories: sign, mentions: sign * mentions, quoted: sign * quoted };
  return { kind, name: plainName(name), ...totals, forms };
}

function merged(changes: readonly Change[]): ReadonlyMap<string, Change> {
  const sums = new Map<string, Change>();
  for (const change of changes) {
    const sum = sums.get(entityName(change));
    sums.set(entityName(change), {
      ...change,
      stories: change.stories + (sum?.stories ?? 0),
      mentions: change.mentions + (sum?.mentions ?? 0),
      quoted: change.quoted + (sum?.quoted ?? 0),
      forms: [...change.forms, ...(sum?.forms ?? [])],
    });
  }
  return sums;
}

/** Forms only grow while the entity lives: an alias no story holds any more still finds it. */
function totalled(row: EntityTable | undefined, change: Change, space: string, key: number): EntityTable {
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

async function save(
  db: Kysely<Schema>,
  before: ReadonlyMap<string, EntityTable>,
  after: readonly EntityTable[],
): Promise<void> {
  const living = after.filter(row => row.stories > 0);
  const gone = after.filter(row => row.stories <= 0).map(row => row.key);
  const renamed = living.filter(row => row.forms !== before.get(entityName(row))?.forms);
  await forget(db, "name_text", [...gone, ...renamed.map(row => row.key)]);
  await deleteAll(db, "entity", gone);
  await insertAll(db, "entity", COLUMNS, living, TOTALS);
  const found = renamed.map(({ key, forms }) => ({ key, own: [forms], context: [], names: [] }));
  await index(db, "name_text", found, fold);
}

const COLUMNS = ["key", "space", "kind", "name", "stories", "mentions", "quoted", "forms"] as const;
const TOTALS = `on conflict (key) do update set stories = excluded.stories, mentions = excluded.mentions,
  quoted = excluded.quoted, forms = excluded.forms`;

async function highestKey(db: Kysely<Schema>, number: number): Promise<number | null> {
  const { first, last } = keysOfSpace("person", number);
  const row = await db
    .selectFrom("entity")
    .select(({ fn }) => fn.max("key").as("key"))
    .where("key", ">=", first)
    .where("key", "<=", last)
    .executeTakeFirst();
  return row?.key ?? null;
}
