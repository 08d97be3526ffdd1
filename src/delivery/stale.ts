import type { Delivery, FiledEdition } from "../store/port/delivery.ts";
import { isTooLate } from "./compose.ts";
import type { Context } from "./delivery.ts";

/** Takes what waited too long out of the way, so that what is composed next says it. */
export async function holdStale(context: Context): Promise<void> {
  const { store, clock, policy } = context;
  const now = clock.now();
  for (const delivery of await store.ledger.waiting(now, MANY)) {
    const edition = await store.editions.get(delivery.space, delivery.edition);
    const reason = edition === null ? null : await tooLate(context, delivery, edition, now);
    if (reason === null) continue;
    const key = await store.ledger.claim(delivery, new Date(now.getTime() + policy.lease));
    if (key !== null) await store.ledger.settle(key, { status: "held", reason });
  }
}

const MANY = 1000;

/** How long anything but a briefing may wait for its platform, in milliseconds. */
const LONGEST = 24 * 3_600_000;

/**
 * Why an edition is not posted any more, as a sentence; null: it is in time. What it would have said counts as not told, so a later
 * edition says it.
 */
export async function tooLate(
  { store }: Pick<Context, "store">,
  { space }: Delivery,
  edition: FiledEdition,
  now: Date,
): Promise<string | null> {
  const reason = "It could not be posted in time; the next briefing says it.";
  const { kind, of, slot, composed } = edition;
  if (kind === "briefing" && of !== null && slot !== null) {
    const schedule = await store.schedules.get(space, of);
    if (schedule === null) return "The schedule was removed.";
    // A manager's approval is recent, however old the slot is.
    return schedule.review === null && isTooLate(schedule, slot, now) ? reason : null;
  }
  return now.getTime() - Date.parse(composed) > LONGEST ? reason : null;
}
