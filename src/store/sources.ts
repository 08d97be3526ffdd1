import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import type { Clock } from "../clock.ts";
import type { Address } from "../platform/platform.ts";
import { visible } from "./place.ts";
import type { NewSubscription, Sources, Subscription } from "./port/source.ts";
import type { Schema } from "./schema.ts";
import type { AddressTable, SourceTable } from "./schema-source.ts";
import type { Space } from "./store.ts";

export function sourcesOf(db: Kysely<Schema>, clock: Clock): Sources {
  return {
    add: (space, given) => db.transaction().execute(tx => add(tx, space, given, clock.now().toISOString())),
    list: async space => {
      const lists = [];
      for (const one of visible(space)) lists.push(await subscriptions(db, "source.space", one));
      return lists.flat();
    },
    remove: (space, id) => db.transaction().execute(tx => remove(tx, space, id)),
  };
}

/** An id a manager can type: the same for the same address. */
const idOf = (url: string): string => createHash("sha256").update(url).digest("hex").slice(0, 8);

async function add(
  db: Kysely<Schema>,
  space: Space,
  given: NewSubscription,
  now: string,
): Promise<Subscription> {
  const { url, kind, title, outlet, origin, every } = given;
  const id = idOf(url);
  const channel = given.channel === null ? null : JSON.stringify({ ...given.channel, space });
  const row = { title, outlet, channel, origin, every };
  await db
    .insertInto("source")
    .values({ ...row, space, id, url, added: now })
    .onConflict(conflict => conflict.columns(["space", "id"]).doUpdateSet(row))
    .execute();
  // Whoever is new to an address needs all of it, whatever the others have read.
  const fresh = { next: now, etag: null, last_modified: null };
  await db
    .insertInto("address")
    .values({ ...fresh, url, kind, at: url, failures: 0, items: 0 })
    .onConflict(conflict => conflict.column("url").doUpdateSet(fresh))
    .execute();
  const [found] = await subscriptions(db, "source.space", space, id);
  if (found === undefined) throw new Error(`source ${id} was added and is not there`);
  return found;
}

async function remove(db: Kysely<Schema>, space: Space, id: string): Promise<boolean> {
  const gone = await db
    .deleteFrom("source")
    .where("space", "=", space)
    .where("id", "=", id)
    .executeTakeFirst();
  await db
    .deleteFrom("item")
    .where("space", "=", space)
    .where("source", "=", id)
    .where("document", "is", null)
    .execute();
  await forgetUnwanted(db);
  return gone.numDeletedRows > 0n;
}

/** Addresses nobody wants any more are not visited any more. */
export async function forgetUnwanted(db: Kysely<Schema>): Promise<void> {
  await db
    .deleteFrom("address")
    .where("url", "not in", query => query.selectFrom("source").select("url"))
    .execute();
}

/** Sources of one space, or of one address, in the order they were added; `id` picks one of them. */
export async function subscriptions(
  db: Kysely<Schema>,
  column: "source.space" | "source.url",
  value: string,
  id: string | null = null,
): Promise<readonly Subscription[]> {
  const rows = await db
    .selectFrom("source")
    .innerJoin("address", "address.url", "source.url")
    .selectAll("source")
    .select(["kind", "next", "good", "error", "failures", "failing", "items"])
    .where(column, "=", value)
    .$if(id !== null, query => query.where("source.id", "=", id ?? ""))
    .orderBy("added")
    .orderBy("source.id")
    .execute();
  return rows.map(subscriptionOf);
}

function subscriptionOf(row: SourceTable & Pick<AddressTable, "kind"> & HealthRow): Subscription {
  const { space, id, url, kind, title, outlet, origin, every, added } = row;
  const channel = row.channel === null ? null : (JSON.parse(row.channel) as Address);
  return { space, id, url, kind, title, outlet, origin, every, added, channel, health: healthOf(row) };
}

type HealthRow = Pick<AddressTable, "next" | "good" | "error" | "failures" | "failing" | "items">;

export const healthOf = ({
  next,
  good,
  error,
  failures,
  failing,
  items,
}: HealthRow): Subscription["health"] => ({
  next,
  lastGood: good,
  error,
  failures,
  failingSince: failing,
  items,
});
