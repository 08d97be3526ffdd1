import type { Kysely } from "kysely";
import { type Telling, type Told, toldName } from "../briefing/briefing.ts";
import type { Address } from "../platform/platform.ts";
import { insertAll } from "./bulk.ts";
import type { Schema } from "./schema.ts";
import { scopeOf } from "./scope.ts";
import type { Space } from "./store.ts";

/** States in which an edition is on its way to its channel. */
const ON_ITS_WAY = ["waiting", "sending", "unknown"] as const;

/** What a channel was told, or is about to be. */
export async function toldTo(db: Kysely<Schema>, to: Address, now: string): Promise<Told> {
  const rows = await db
    .selectFrom("told")
    .select(["name", "digest", "at"])
    .where("space", "=", to.space)
    .where("scope", "=", scopeOf(to))
    .execute();
  const told = new Map(rows.map(({ name, digest, at }) => [name, { digest, at }]));
  for (const telling of await onTheWay(db, to)) {
    told.set(toldName(telling), { digest: telling.digest, at: now });
  }
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
