import type { Compose } from "../../src/briefing/briefing.ts";
import { POLICY } from "../../src/delivery/delivery.ts";
import { type Scheduler, schedulerOf } from "../../src/delivery/scheduler.ts";
import type { Platform } from "../../src/platform/platform.ts";
import { openMemoryStore } from "../../src/store/open.ts";
import type { Store } from "../../src/store/store.ts";
import { editionOf, tellingOf } from "../../tests/fake/schedule.ts";
import { type SimulatedClock, simulatedClock } from "./clock.ts";

/** A post as the platform took it. */
export interface Arrived {
  readonly channel: string;
  readonly at: number;
}

/** A scheduler on simulated time, over a platform with the limits of a real one. */
export interface Office {
  readonly clock: SimulatedClock;
  readonly store: Store;
  readonly scheduler: Scheduler;
  readonly arrived: readonly Arrived[];
  /** Posts that came faster than one a second to a channel, and were refused for a while. */
  limited(): number;
}

/** Milliseconds a post takes. */
const LATENCY = 50;

export async function office(start: number, chance: () => number, busy: number): Promise<Office> {
  const clock = simulatedClock(start);
  const store = await openMemoryStore(clock);
  const arrived: Arrived[] = [];
  const last = new Map<string, number>();
  let limited = 0;
  const platform: Platform = {
    start: async () => undefined,
    stop: async () => undefined,
    async post({ channel }, _, key) {
      await clock.sleep(LATENCY);
      const at = clock.now().getTime();
      const tooFast = at - (last.get(channel) ?? 0) < 1000;
      // A platform is also busy at times, whoever posts.
      if (tooFast || chance() < busy) {
        if (tooFast) limited++;
        return { status: "retry", after: new Date(at + 1000), reason: "too fast" };
      }
      last.set(channel, at);
      arrived.push({ channel, at });
      return { status: "sent", messageId: key };
    },
    find: async () => null,
    amend: async (_, messageId) => ({ status: "sent", messageId }),
  };
  const compose: Compose = async ({ id }, told, now) => {
    const name = `${id} ${now.toISOString()}`;
    return told.has(name) ? null : editionOf(name, [tellingOf(name)]);
  };
  const scheduler = schedulerOf({
    ...{ store, clock, chance, compose, notify: async () => null, policy: POLICY },
    platforms: new Map([["fake", platform]]),
    log: { error: fail, warn: () => undefined },
  });
  return { clock, store, scheduler, arrived, limited: () => limited };
}

function fail(fields: object): never {
  throw new Error("err" in fields ? String(fields.err) : JSON.stringify(fields));
}
