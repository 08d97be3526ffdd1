import type { Kysely } from "kysely";
import type { Follow } from "../briefing/follow.ts";
import { visible } from "./place.ts";
import type { DueFollow, Follows } from "./port/follows.ts";
import type { Schema } from "./schema.ts";
import { scopeOf } from "./scope.ts";
import type { Space } from "./store.ts";

export function followsOf(db: Kysely<Schema>): Follows {
  return {
    add: (space, follow) => add(db, space, follow),
    list: async (space, to) => {
      const all = db.selectFrom("follow").select("body").where("space", "=", space).orderBy("number");
      const rows = await (to === null ? all : all.where("scope", "=", scopeOf(to))).execute();
      return rows.map(row => followOf(row.body));
    },
    remove: (space, id) => remove(db, space, id),
    due: () => due(db),
    looked: async (space, id, seen) => {
      await db.updateTable("follow").set({ seen }).where("space", "=", space).where("id", "=", id).execute();
    },
  };
}

const followOf = (body: string): Follow => JSON.parse(body) as Follow;

async function add(db: Kysely<Schema>, space: Space, follow: Follow): Promise<boolean> {
  const { kind, text } = follow.topic;
  const added = await db
    .insertInto("follow")
    .values({
      space,
      id: follow.id,
      scope: scopeOf(follow.to),
      topic: `${kind} ${text.toLowerCase()}`,
      body: JSON.stringify({ ...follow, to: { ...follow.to, space } }),
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows !== 0n;
}

async function remove(db: Kysely<Schema>, space: Space, id: string): Promise<boolean> {
  const gone = await db
    .deleteFrom("follow")
    .where("space", "=", space)
    .where("id", "=", id)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** Newest change a space sees; 0 while nothing changed. */
async function newestChange(db: Kysely<Schema>, space: Space): Promise<number> {
  const row = await db
    .selectFrom("change")
    .select(({ fn }) => fn.max("number").as("number"))
    .where("space", "in", visible(space))
    .executeTakeFirst();
  return row?.number ?? 0;
}

/** Notices looked at for a day's cap. */
const NOTICES = 100;

async function due(db: Kysely<Schema>): Promise<readonly DueFollow[]> {
  const rows = await db.selectFrom("follow").select(["space", "body", "seen"]).orderBy("number").execute();
  const newest = new Map<Space, number>();
  for (const space of new Set(rows.map(row => row.space))) newest.set(space, await newestChange(db, space));
  const found: DueFollow[] = [];
  for (const { space, body, seen } of rows) {
    const last = newest.get(space) ?? 0;
    if (seen !== null && seen >= last) continue;
    const follow = followOf(body);
    found.push({ follow, seen: last, notices: await noticesOf(db, space, follow.id) });
  }
  return found;
}

async function noticesOf(db: Kysely<Schema>, space: Space, follow: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("edition")
    .select("composed")
    .where("space", "=", space)
    .where("of", "=", follow)
    .where("kind", "in", ["notice", "digest"])
    .orderBy("number", "desc")
    .limit(NOTICES)
    .execute();
  return rows.map(row => row.composed);
}
