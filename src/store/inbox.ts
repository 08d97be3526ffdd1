import type { Kysely } from "kysely";
import type { Clock } from "../clock.ts";
import type { Inbox } from "../platform/keeping.ts";
import type { Schema } from "./schema.ts";
import { together } from "./together.ts";

const DAY = 86_400_000;
/** Longer than any platform delivers an event again; older rows are swept. */
const KEPT = 3 * DAY;
/** How often the sweep runs at most. */
const SWEEP = DAY / 24;

export function inboxOf(db: Kysely<Schema>, clock: Clock): Inbox {
  const write = together(db, clock);
  let swept = 0;
  const sweep = async (tx: Kysely<Schema>, now: number): Promise<void> => {
    if (now - swept < SWEEP) return;
    swept = now;
    await tx
      .deleteFrom("inbox")
      .where("taken", "<", new Date(now - KEPT).toISOString())
      .execute();
  };
  return {
    take({ platform, id, space, body }) {
      const now = clock.now();
      return write(async tx => {
        await sweep(tx, now.getTime());
        const { numInsertedOrUpdatedRows } = await tx
          .insertInto("inbox")
          .values({ platform, id, space, body, taken: now.toISOString(), done: null })
          .onConflict(conflict => conflict.doNothing())
          .executeTakeFirst();
        return numInsertedOrUpdatedRows === 1n;
      });
    },
    async done(platform, id) {
      const done = clock.now().toISOString();
      await write(
        tx =>
          tx
            .updateTable("inbox")
            .set({ done, body: "" })
            .where("platform", "=", platform)
            .where("id", "=", id)
            .execute(),
        "later",
      );
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
