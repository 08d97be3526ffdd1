import type { Kysely } from "kysely";
import type { Clock } from "../clock.ts";
import type { Agenda, ExpiredDraft } from "./port/delivery.ts";
import { scheduleOf } from "./schedules.ts";
import type { Schema } from "./schema.ts";

export function agendaOf(db: Kysely<Schema>, clock: Clock): Agenda {
  return {
    all: async () => {
      const rows = await db.selectFrom("schedule").select("body").orderBy("number").execute();
      return rows.map(row => scheduleOf(row.body));
    },
    standing: async () => {
      const rows = await db
        .selectFrom("schedule")
        .select(({ selectFrom }) => [
          "body",
          selectFrom("slot")
            .select(({ fn }) => fn.max("slot.slot").as("last"))
            .whereRef("slot.space", "=", "schedule.space")
            .whereRef("slot.schedule", "=", "schedule.id")
            .as("last"),
        ])
        .where("running", "=", 1)
        .orderBy("number")
        .execute();
      return rows.map(({ body, last }) => ({ schedule: scheduleOf(body), last: last ?? null }));
    },
    due: async () => {
      const rows = await db
        .selectFrom("slot")
        .innerJoin("schedule", join =>
          join.onRef("schedule.space", "=", "slot.space").onRef("schedule.id", "=", "slot.schedule"),
        )
        .select(["schedule.body", "slot.slot", "slot.late"])
        .where("slot.status", "=", "due")
        .orderBy("slot.slot")
        .orderBy("schedule.number")
        .execute();
      return rows.map(({ body, slot, late }) => ({ schedule: scheduleOf(body), slot, late: late === 1 }));
    },
    expire: now => db.transaction().execute(tx => expire(tx, now.toISOString(), clock.now().toISOString())),
  };
}

const NOBODY = "Nobody approved it in time.";

async function expire(db: Kysely<Schema>, now: string, at: string): Promise<readonly ExpiredDraft[]> {
  const rows = await db
    .updateTable("delivery")
    .set({ state: "skipped", reason: NOBODY, settled: at })
    .where("state", "=", "draft")
    .where("due", "<=", now)
    .returning("edition")
    .execute();
  const expired: ExpiredDraft[] = [];
  for (const { edition } of rows) {
    const { space, id, of, slot } = await db
      .selectFrom("edition")
      .select(["space", "id", "of", "slot"])
      .where("number", "=", edition)
      .executeTakeFirstOrThrow();
    await db
      .updateTable("slot")
      .set({ status: "skipped", reason: NOBODY, at })
      .where("space", "=", space)
      .where("edition", "=", id)
      .execute();
    expired.push({ space, schedule: of, slot, edition: id });
  }
  return expired;
}
