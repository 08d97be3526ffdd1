import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { Telling } from "../briefing/briefing.ts";
import type { Clock } from "../clock.ts";
import type { DeliveryKey } from "../platform/platform.ts";
import type { Delivery, Ledger, OpenClaim, Settled, SlotStatus } from "./port/delivery.ts";
import type { Schema } from "./schema.ts";
import type { EditionTable } from "./schema-delivery.ts";
import type { Space } from "./store.ts";
import { writeTold } from "./told.ts";

export function ledgerOf(db: Kysely<Schema>, clock: Clock): Ledger {
  return {
    waiting: (now, limit) => waiting(db, now.toISOString(), limit),
    claim: (delivery, until) => claim(db, delivery, clock.now().toISOString(), until.toISOString()),
    hold: async (key, until) => {
      await db
        .updateTable("delivery")
        .set({ until: until.toISOString() })
        .where("key", "=", key)
        .where("state", "=", "sending")
        .execute();
    },
    settle: (key, outcome) =>
      db.transaction().execute(tx => settle(tx, key, outcome, clock.now().toISOString())),
    open: (now, until) => openClaims(db, now.toISOString(), until.toISOString()),
  };
}

/** The name of a delivery for good: the same however often it is filed, also after a backup was put back. */
export const keyOf = (space: Space, edition: string): string =>
  createHash("sha256")
    .update(JSON.stringify([space, edition]))
    .digest("base64url")
    .slice(0, 20);

/** Deliveries looked through for those whose channel is free. */
const LOOKED = 5_000;

/** One a channel, so that a channel's messages stay in order; none where one is being posted there. */
async function waiting(db: Kysely<Schema>, now: string, limit: number): Promise<readonly Delivery[]> {
  const rows = await db
    .selectFrom("delivery")
    .innerJoin("edition", "edition.number", "delivery.edition")
    .select(["edition.id", "delivery.space", "delivery.attempt", "delivery.first", "delivery.state"])
    .select(["edition.platform", "edition.channel", "edition.thread", "edition.scope"])
    .where(({ eb, or, and }) =>
      or([
        eb("delivery.state", "=", "sending"),
        and([
          eb("delivery.state", "=", "waiting"),
          or([eb("delivery.due", "is", null), eb("delivery.due", "<=", now)]),
        ]),
      ]),
    )
    .orderBy("delivery.state")
    .orderBy("delivery.edition")
    .limit(LOOKED)
    .execute();
  // "sending" sorts before "waiting".
  const taken = new Set<string>();
  const free = rows.filter(({ space, scope, state }) => {
    const channel = `${space} ${scope}`;
    const isFree = !taken.has(channel);
    taken.add(channel);
    return isFree && state === "waiting";
  });
  return free.slice(0, limit).map(({ id, space, attempt, first, platform, channel, thread }) => ({
    ...{ space, edition: id, attempt, first },
    to: { platform, space, channel, thread },
  }));
}

async function claim(
  db: Kysely<Schema>,
  { space, edition, attempt }: Pick<Delivery, "space" | "edition" | "attempt">,
  now: string,
  until: string,
): Promise<DeliveryKey | null> {
  const row = await db
    .updateTable("delivery")
    .set(({ ref }) => ({
      ...{ state: "sending" as const, until, attempt: attempt + 1 },
      first: sql<string>`coalesce(${ref("first")}, ${now})`,
    }))
    .where("space", "=", space)
    .where("key", "=", keyOf(space, edition))
    .where("state", "=", "waiting")
    .where("attempt", "=", attempt)
    .returning("key")
    .executeTakeFirst();
  return row === undefined ? null : keyed(row.key);
}

const keyed = (key: string): DeliveryKey => key as DeliveryKey;

async function openClaims(db: Kysely<Schema>, now: string, until: string): Promise<readonly OpenClaim[]> {
  const rows = await db
    .updateTable("delivery")
    .set(({ ref }) => ({ until, state: "sending" as const, attempt: sql<number>`${ref("attempt")} + 1` }))
    .where("state", "in", ["sending", "unknown"])
    .where("until", "<=", now)
    .returning(["edition", "key", "attempt", "first"])
    .execute();
  const claims: OpenClaim[] = [];
  for (const { edition, key, attempt, first } of rows) {
    const of = await db
      .selectFrom("edition")
      .select(["id", "space", "platform", "channel", "thread"])
      .where("number", "=", edition)
      .executeTakeFirstOrThrow();
    const { id, space, platform, channel, thread } = of;
    const to = { platform, space, channel, thread };
    claims.push({ space, edition: id, to, attempt, key: keyed(key), first });
  }
  return claims;
}

/** What a result makes of the delivery. */
function stateOf(outcome: Settled, at: string) {
  switch (outcome.status) {
    case "sent":
      return { state: "sent", message: outcome.messageId, settled: at, reason: null, until: null } as const;
    case "retry": {
      const due = outcome.after.toISOString();
      return { state: "waiting", due, reason: outcome.reason, until: null } as const;
    }
    case "unknown":
      return { state: "unknown", reason: outcome.reason, until: outcome.look.toISOString() } as const;
    case "refused":
    case "withdrawn":
    case "held":
      return { state: outcome.status, reason: outcome.reason, settled: at, until: null } as const;
  }
}

const SLOT_STATUS: Readonly<Record<Settled["status"], SlotStatus>> = {
  sent: "posted",
  retry: "sending",
  unknown: "sending",
  refused: "refused",
  withdrawn: "due",
  held: "missed",
};

async function settle(db: Kysely<Schema>, key: DeliveryKey, outcome: Settled, at: string): Promise<void> {
  const row = await db
    .updateTable("delivery")
    .set(stateOf(outcome, at))
    .where("key", "=", key)
    .where("state", "=", "sending")
    .returning("edition")
    .executeTakeFirst();
  // Settled already: by whoever looked it up when this took longer than its claim.
  if (row === undefined) return;
  const edition = await db
    .selectFrom("edition")
    .select(["space", "scope", "kind", "of", "slot", "tellings"])
    .where("number", "=", row.edition)
    .executeTakeFirstOrThrow();
  await settleSlot(db, edition, outcome, at);
  if (outcome.status !== "sent") return;
  await writeTold(db, edition.space, edition.scope, JSON.parse(edition.tellings) as readonly Telling[], at);
}

async function settleSlot(
  db: Kysely<Schema>,
  { space, kind, of, slot }: Pick<EditionTable, "space" | "kind" | "of" | "slot">,
  outcome: Settled,
  at: string,
): Promise<void> {
  if (of === null || slot === null || kind !== "briefing") return;
  const status = SLOT_STATUS[outcome.status];
  const reason = outcome.status === "sent" ? null : outcome.reason;
  await db
    .updateTable("slot")
    .set({ status, at, reason })
    .where("space", "=", space)
    .where("schedule", "=", of)
    .where("slot", "=", slot)
    .execute();
}
