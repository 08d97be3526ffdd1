import type { Kysely, Selectable } from "kysely";
import type { Clock } from "../clock.ts";
import type { Slot, SlotQuery, Slots } from "./port/delivery.ts";
import { scheduleOf } from "./schedules.ts";
import type { Schema } from "./schema.ts";
import type { SlotTable } from "./schema-delivery.ts";
import { scopeOf } from "./scope.ts";
import type { Space } from "./store.ts";

type Taken = Parameters<Slots["take"]>[1];

export function slotsOf(db: Kysely<Schema>, clock: Clock): Slots {
  const now = (): string => clock.now().toISOString();
  return {
    take: (space, slots) => db.transaction().execute(tx => take(tx, space, slots, now())),
    close: async (space, { schedule, slot, status, reason, left }) => {
      await db
        .updateTable("slot")
        .set({ status, reason, left_out: JSON.stringify(left), at: now() })
        .where("space", "=", space)
        .where("schedule", "=", schedule)
        .where("slot", "=", slot)
        .where("status", "=", "due")
        .execute();
    },
    history: (space, query) => history(db, space, query),
  };
}

/** Rows that are there already win: whoever inserts first handles the slot. */
async function take(db: Kysely<Schema>, space: Space, slots: Taken, at: string): Promise<boolean> {
  const scopes = new Map<string, string>();
  for (const { schedule } of slots) {
    if (!scopes.has(schedule)) scopes.set(schedule, await scopeOfSchedule(db, space, schedule));
  }
  const rows = slots.map(({ schedule, slot, status, reason, late }) => ({
    ...{ space, schedule, slot, status, reason, at, left_out: "[]" },
    scope: scopes.get(schedule) ?? "",
    late: late ? 1 : 0,
  }));
  const newest = rows.at(-1);
  if (newest === undefined) return true;
  // The newest row decides: if it is taken, someone handled all of them.
  const first = await insert(db, [newest]);
  if (!first) return false;
  for (const row of rows.slice(0, -1)) await insert(db, [row]);
  return true;
}

async function insert(
  db: Kysely<Schema>,
  rows: readonly Omit<Selectable<SlotTable>, "edition">[],
): Promise<boolean> {
  const done = await db
    .insertInto("slot")
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows !== 0n;
}

async function scopeOfSchedule(db: Kysely<Schema>, space: Space, id: string): Promise<string> {
  const row = await db
    .selectFrom("schedule")
    .select("body")
    .where("space", "=", space)
    .where("id", "=", id)
    .executeTakeFirst();
  return row === undefined ? "" : scopeOf(scheduleOf(row.body).to);
}

async function history(db: Kysely<Schema>, space: Space, query: SlotQuery): Promise<readonly Slot[]> {
  let rows = db
    .selectFrom("slot")
    .leftJoin("edition", join =>
      join.onRef("edition.space", "=", "slot.space").onRef("edition.id", "=", "slot.edition"),
    )
    .leftJoin("delivery", "delivery.edition", "edition.number")
    .selectAll("slot")
    .select(["edition.platform", "edition.channel", "edition.thread", "delivery.message", "delivery.settled"])
    .where("slot.space", "=", space);
  if (query.schedule !== null) rows = rows.where("slot.schedule", "=", query.schedule);
  if (query.to !== null) rows = rows.where("slot.scope", "=", scopeOf(query.to));
  const found = await rows.orderBy("slot.slot", "desc").limit(query.limit).execute();
  return found.map(slotOf);
}

interface SlotRow extends Selectable<SlotTable> {
  readonly platform: string | null;
  readonly channel: string | null;
  readonly thread: string | null;
  readonly message: string | null;
  readonly settled: string | null;
}

function slotOf(row: SlotRow): Slot {
  const { space, schedule, slot, status, reason, late, at, edition, left_out } = row;
  const { platform, channel, thread, message, settled } = row;
  const posted =
    platform === null || channel === null || message === null || settled === null
      ? null
      : { to: { platform, space, channel, thread }, messageId: message, at: settled };
  const left = JSON.parse(left_out) as Slot["left"];
  return { schedule, slot, status, reason, late: late === 1, at, edition, posted, left };
}
