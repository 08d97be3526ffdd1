import type { DeliveryKey, Outcome } from "../platform/platform.ts";
import type { Delivery, FiledEdition, Settled } from "../store/port/delivery.ts";
import type { Context } from "./delivery.ts";
import { pause, tell, unfollow } from "./pause.ts";
import { backOff } from "./retry.ts";
import { heldCard } from "./word.ts";

/** What the ledger keeps of an outcome: when to try or to look again. */
export function settledAs({ clock, chance, policy }: Context, delivery: Delivery, outcome: Outcome): Settled {
  const now = clock.now().getTime();
  switch (outcome.status) {
    case "sent":
    case "refused":
      return outcome;
    case "unknown":
      return { ...outcome, look: new Date(now + policy.settling) };
    case "retry": {
      // The first time the platform knows best when; after that it is not believed alone.
      const wait = delivery.attempt < 1 ? 0 : backOff(delivery.attempt, chance());
      return { ...outcome, after: new Date(Math.max(outcome.after.getTime(), now + wait)) };
    }
  }
}

/** Makes a result durable and does what follows from it: what is refused for good rests, and whoever can mend it is told. */
export async function settleWith(
  context: Context,
  delivery: Delivery,
  edition: FiledEdition,
  key: DeliveryKey,
  settled: Settled,
): Promise<void> {
  await context.store.ledger.settle(key, settled);
  if (settled.status === "refused") await refused(context, delivery, edition, settled.reason);
  if (settled.status === "held") await held(context, delivery, edition);
}

async function refused(
  context: Context,
  { space, to }: Delivery,
  edition: FiledEdition,
  reason: string,
): Promise<void> {
  context.log.warn({ space, edition: edition.id, channel: to.channel, reason }, "a post was refused");
  const { kind, of } = edition;
  if (of === null || kind === "word") return;
  if (kind !== "briefing") return unfollow(context, space, of, reason);
  const schedule = await context.store.schedules.get(space, of);
  if (schedule !== null && schedule.paused === null) await pause(context, schedule, reason);
}

async function held(context: Context, { space }: Delivery, edition: FiledEdition): Promise<void> {
  if (edition.kind !== "briefing" || edition.of === null) return;
  const schedule = await context.store.schedules.get(space, edition.of);
  if (schedule?.manager === undefined || schedule.manager === null) return;
  await tell(context, schedule.manager, `held ${edition.id}`, heldCard(edition));
}
