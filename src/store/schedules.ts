import type { Kysely } from "kysely";
import type { Schedule } from "../briefing/schedule.ts";
import type { Clock } from "../clock.ts";
import { UsageError } from "../errors.ts";
import type { ScheduleChange, Schedules } from "./port/delivery.ts";
import type { Schema } from "./schema.ts";
import { scopeOf } from "./scope.ts";
import type { Space } from "./store.ts";

export function schedulesOf(db: Kysely<Schema>, clock: Clock): Schedules {
  return {
    add: (space, schedule) => add(db, space, schedule),
    get: (space, id) => get(db, space, id),
    list: async (space, to) => {
      const all = db.selectFrom("schedule").select("body").where("space", "=", space).orderBy("number");
      const rows = await (to === null ? all : all.where("scope", "=", scopeOf(to))).execute();
      return rows.map(row => scheduleOf(row.body));
    },
    change: (space, id, change) =>
      db.transaction().execute(tx => changeSchedule(tx, space, id, change, clock.now().toISOString())),
    remove: (space, id) =>
      db.transaction().execute(async tx => {
        const gone = await tx
          .deleteFrom("schedule")
          .where("space", "=", space)
          .where("id", "=", id)
          .executeTakeFirst();
        await tx
          .updateTable("slot")
          .set({ status: "skipped", reason: "The schedule was removed.", at: clock.now().toISOString() })
          .where("space", "=", space)
          .where("schedule", "=", id)
          .where("status", "=", "due")
          .execute();
        return gone.numDeletedRows > 0n;
      }),
  };
}

/** Schedules as they were parsed: every beat reads all of them. */
const parsed = new Map<string, Schedule>();
const PARSED = 2_000;

export function scheduleOf(body: string): Schedule {
  const known = parsed.get(body);
  if (known !== undefined) return known;
  const schedule = JSON.parse(body) as Schedule;
  if (parsed.size >= PARSED) parsed.clear();
  parsed.set(body, schedule);
  return schedule;
}

const rowOf = (schedule: Schedule) => ({
  scope: scopeOf(schedule.to),
  running: schedule.paused === null ? 1 : 0,
  body: JSON.stringify(schedule),
});

async function add(db: Kysely<Schema>, space: Space, schedule: Schedule): Promise<void> {
  const added = await db
    .insertInto("schedule")
    .values({ ...rowOf({ ...schedule, to: { ...schedule.to, space } }), space, id: schedule.id })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 0n) {
    throw new UsageError(
      `There is a schedule ${schedule.id} already. Change it, or give this one another name.`,
    );
  }
}

async function get(db: Kysely<Schema>, space: Space, id: string): Promise<Schedule | null> {
  const row = await db
    .selectFrom("schedule")
    .select("body")
    .where("space", "=", space)
    .where("id", "=", id)
    .executeTakeFirst();
  return row === undefined ? null : scheduleOf(row.body);
}

async function changeSchedule(
  db: Kysely<Schema>,
  space: Space,
  id: string,
  change: ScheduleChange,
  now: string,
): Promise<Schedule | null> {
  const known = await get(db, space, id);
  if (known === null) return null;
  const changed: Schedule = { ...known, ...(isTimed(known, change) && { since: now }), ...change };
  await db
    .updateTable("schedule")
    .set(rowOf(changed))
    .where("space", "=", space)
    .where("id", "=", id)
    .execute();
  return changed;
}

/** With other times, or after a pause, nothing is owed for the time before. */
const isTimed = (known: Schedule, { cron, zone, paused }: ScheduleChange): boolean =>
  (cron !== undefined && cron !== known.cron) ||
  (zone !== undefined && zone !== known.zone) ||
  (paused === null && known.paused !== null);
