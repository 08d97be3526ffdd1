import type { Kysely } from "kysely";
import { type Telling, type Told, toldName } from "../briefing/briefing.ts";
import type { Address } from "../platform/platform.ts";
import { insertAll } from "./bulk.ts";
import type { Schema } from "./schema.ts";
import { scopeOf, scopeOfFollow } from "./scope.ts";
import type { Space } from "./store.ts";

/** States in which an edition is on its way to its channel. */
const ON_ITS_WAY = ["waiting", "sending", "unknown"] as const;

/** What a channel was told, or is about to be; what a follow began with stands under it. */
export async function toldTo(
  db: Kysely<Schema>,
  to: Address,
  follow: string | null,
  now: string,
): Promise<Told> {
  const scopes = [...(follow === null ? [] : [scopeOfFollow(follow)]), scopeOf(to)];
  const told = new Map<string, { readonly digest: string; readonly at: string }>();
  for (const scope of scopes) {
    const rows = await db
      .selectFrom("told")
      .select(["name", "digest", "at"])
      .where("space", "=", to.space)
      .where("scope", "=", scope)
      .execute();
    for (const { name, digest, at } of rows) {
      const known = told.get(name);
      if (known === undefined || known.at <= at) told.set(name, { digest, at });
    }
  }
  for (const telling of await onTheWay(db, to))
    told.set(toldName(telling), { digest: telling.digest, at: now });
  return told;
}

async function onTheWay(db: Kysely<Schema>, to: Address): Promise<readonly Telling[]> {
  const rows = await db
    .selectFrom("delivery")
    .innerJoin("edition", "edition.number", "delivery.edition")
    .select("edition.tellings")
    .where("delivery.state", "in", ON_ITS_WAY)
    .where("edition.space", "=", to.space)
    .where("edition.scope", "=", scopeOf(to))
    .orderBy("edition.number")
    .execute();
  return rows.flatMap(row => JSON.parse(row.tellings) as readonly Telling[]);
}

/** What a follow begins with counts as told to it, and to nobody else. */
export const beginTold = (
  db: Kysely<Schema>,
  space: Space,
  follow: string,
  tellings: readonly Telling[],
  at: string,
): Promise<void> => writeTold(db, space, scopeOfFollow(follow), tellings, at);

/** The latest digest of each telling is what counts. */
export async function writeTold(
  db: Kysely<Schema>,
  space: Space,
  scope: string,
  tellings: readonly Telling[],
  at: string,
): Promise<void> {
  const latest = new Map(tellings.map(telling => [toldName(telling), telling.digest]));
  const rows = [...latest].map(([name, digest]) => ({ space, scope, name, digest, at }));
  await insertAll(
    db,
    "told",
    ["space", "scope", "name", "digest", "at"],
    rows,
    "on conflict (space, scope, name) do update set digest = excluded.digest, at = excluded.at",
  );
}
