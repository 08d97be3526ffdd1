import type { Kysely } from "kysely";
import type { Clock } from "../clock.ts";
import type { Inbox } from "../platform/keeping.ts";
import type { Schema } from "./schema.ts";

const DAY = 86_400_000;
/** Longer than any platform delivers an event again; older rows are swept. */
const KEPT = 3 * DAY;
/** How often the sweep runs at most. */
const SWEEP = DAY / 24;

export function inboxOf(db: Kysely<Schema>, clock: Clock): Inbox {
  let swept = 0;
  const sweep = async (now: number): Promise<void> => {
    if (now - swept < SWEEP) return;
    swept = now;
    await db
      .deleteFrom("inbox")
      .where("taken", "<", new Date(now - KEPT).toISOString())
      .execute();
  };
  return {
    async take(incoming) {
      const now = clock.now();
      await sweep(now.getTime());
      const { platform, id, space, body } = incoming;
      const { numInsertedOrUpdatedRows } = await db
        .insertInto("inbox")
        .values({ platform, id, space, body, taken: now.toISOString(), done: null })
        .onConflict(conflict => conflict.doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    async done(platform, id) {
      await db
        .updateTable("inbox")
        .set({ done: clock.now().toISOString(), body: "" })
        .where("platform", "=", platform)
        .where("id", "=", id)
        .execute();
    },
    open: platform =>
      db
        .selectFrom("inbox")
        .select(["platform", "id", "space", "body"])
        .where("platform", "=", platform)
        .where("done", "is", null)
        .orderBy("taken")
        .execute(),
  };
}
