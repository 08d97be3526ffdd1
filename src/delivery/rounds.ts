import type { Context } from "./delivery.ts";
import { type Claims, lookUp, send } from "./outbox.ts";
import { type Pump, pumpOf } from "./pump.ts";

/** Everything that is on its way out. */
export interface Rounds {
  /** Looks at open claims and posts what waits, as far as there is room; does not wait for the posts. */
  round(): Promise<void>;
  /** Settles when nothing is in hand and nothing that is in hand led to more. */
  idle(): Promise<void>;
  /** Starts nothing more. */
  close(): void;
}

export function roundsOf(context: Context): Rounds {
  const { clock, policy, log } = context;
  const claims: Claims = new Set();
  let closed = false;
  let turning = Promise.resolve();
  let next: Promise<void> | null = null;
  const failed = (error: unknown): void =>
    log.error({ err: error }, "a delivery failed here; it is looked at again");
  const pump = pumpOf(clock, policy.pace, policy.together, failed);
  /** One turn at a time; all who come in the middle of one share the next. */
  const round = (): Promise<void> => {
    next ??= turning.then(async () => {
      next = null;
      if (closed) return;
      turning = turn(context, claims, pump, onward).catch(failed);
      await turning;
    });
    return next;
  };
  const onward = (): void => void round();
  return {
    round,
    idle: async () => {
      do {
        await pump.idle();
        await (next ?? turning);
      } while (pump.room() < policy.together || next !== null);
    },
    close: () => {
      closed = true;
    },
  };
}

/** Holds what is in hand, and takes up what is open and what waits. */
async function turn(context: Context, claims: Claims, pump: Pump, onward: () => void): Promise<void> {
  const { store, clock, policy } = context;
  const now = clock.now();
  const until = new Date(now.getTime() + policy.lease);
  for (const key of claims) await store.ledger.hold(key, until);
  for (const claim of await store.ledger.open(now, until))
    pump.start(claim.key, claim.to, () => lookUp(context, claims, claim), onward);
  for (const delivery of await store.ledger.waiting(now, policy.together)) {
    const name = JSON.stringify([delivery.space, delivery.edition]);
    if (pump.room() > 0) pump.start(name, delivery.to, () => send(context, claims, delivery), onward);
  }
}
