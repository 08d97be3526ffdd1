import type { Kysely } from "kysely";
import type { Edition } from "../briefing/briefing.ts";
import type { Clock } from "../clock.ts";
import { carry, editionRows, readable } from "./editions.ts";
import type { Decision, Drafts } from "./port/delivery.ts";
import type { Schema } from "./schema.ts";
import { encode } from "./serial.ts";
import type { Space } from "./store.ts";

export function draftsOf(db: Kysely<Schema>, clock: Clock): Drafts {
  const now = (): string => clock.now().toISOString();
  return {
    list: async space => {
      const rows = await editionRows(db, space)
        .where("delivery.state", "=", "draft")
        .where("delivery.due", ">", now())
        .orderBy("delivery.due")
        .execute();
      return readable(db, rows);
    },
    decide: (space, id, decision) => db.transaction().execute(tx => decide(tx, space, id, decision, now())),
    revise: (space, id, edition) => db.transaction().execute(tx => revise(tx, space, id, edition, now())),
  };
}

const ended = ({ verdict, by }: Decision) =>
  verdict === "approve"
    ? ({ state: "waiting", due: null, reason: null } as const)
    : ({ state: "skipped", due: null, reason: `${by} skipped it.` } as const);

async function decide(
  db: Kysely<Schema>,
  space: Space,
  id: string,
  decision: Decision,
  at: string,
): Promise<boolean> {
  const edition = await draft(db, space, id, at);
  if (edition === null) return false;
  const { state, due, reason } = ended(decision);
  await db.updateTable("delivery").set({ state, due, reason }).where("edition", "=", edition).execute();
  await db
    .updateTable("slot")
    .set({ status: state === "waiting" ? "sending" : "skipped", reason, at })
    .where("space", "=", space)
    .where("edition", "=", id)
    .execute();
  return true;
}

async function revise(
  db: Kysely<Schema>,
  space: Space,
  id: string,
  edition: Edition,
  at: string,
): Promise<boolean> {
  const number = await draft(db, space, id, at);
  if (number === null) return false;
  await db
    .updateTable("edition")
    .set({
      card: encode(edition.card),
      tellings: JSON.stringify(edition.tellings),
      left_out: JSON.stringify(edition.left),
    })
    .where("number", "=", number)
    .execute();
  await carry(db, space, number, edition);
  return true;
}

/** Number of a draft that can still be decided. */
async function draft(db: Kysely<Schema>, space: Space, id: string, now: string): Promise<number | null> {
  const row = await db
    .selectFrom("delivery")
    .innerJoin("edition", "edition.number", "delivery.edition")
    .select("edition.number")
    .where("edition.space", "=", space)
    .where("edition.id", "=", id)
    .where("delivery.state", "=", "draft")
    .where("delivery.due", ">", now)
    .executeTakeFirst();
  return row?.number ?? null;
}
