import type { Compose, Notify } from "../../src/briefing/briefing.ts";
import type { Clock } from "../../src/clock.ts";
import { type Context, POLICY, type Policy } from "../../src/delivery/delivery.ts";
import { type Scheduler, schedulerOf } from "../../src/delivery/scheduler.ts";
import { openMemoryStore } from "../../src/store/open.ts";
import type { Slot } from "../../src/store/port/delivery.ts";
import type { Store } from "../../src/store/store.ts";
import { type FakePlatform, fakePlatform } from "./channel.ts";
import { editionOf, tellingOf } from "./schedule.ts";

/** A clock that stands still until it is moved; who sleeps on it moves it. */
export interface HandClock extends Clock {
  set(time: string): void;
  pass(milliseconds: number): void;
}

export function handClock(start: string): HandClock {
  let time = new Date(start).getTime();
  return {
    now: () => new Date(time),
    async sleep(milliseconds) {
      time += milliseconds;
    },
    set: at => {
      time = new Date(at).getTime();
    },
    pass: milliseconds => {
      time += milliseconds;
    },
  };
}

/** A bot that posts by itself, on a clock moved by hand, over a record in memory and a platform that fails as told. */
export interface Bureau {
  readonly clock: HandClock;
  readonly store: Store;
  readonly platform: FakePlatform;
  /** What is news now: what `compose` tells where the channel was not told it yet. */
  readonly news: string[];
  readonly logged: { readonly message: string; readonly fields: object }[];
  scheduler: Scheduler;
  /** The process dies and another one takes over the same record. */
  restart(): void;
  /** One beat, and everything it led to. */
  beat(): Promise<void>;
  /** Beats once in so many minutes (default one) until the clock shows this. */
  until(time: string, minutes?: number): Promise<void>;
  slots(schedule?: string): Promise<readonly Slot[]>;
}

export interface BureauOptions {
  readonly policy?: Partial<Policy>;
  readonly compose?: Compose;
  readonly notify?: Notify;
  /** What the scheduler is given in place of the store. */
  readonly over?: (store: Store) => Store;
}

export async function bureau(start: string, options: BureauOptions = {}): Promise<Bureau> {
  const clock = handClock(start);
  const store = await openMemoryStore(clock);
  const platform = fakePlatform(clock.now);
  const news: string[] = [];
  const logged: { readonly message: string; readonly fields: object }[] = [];
  const compose: Compose = async (_, told) => {
    const fresh = news.filter(item => !told.has(`fact ${item}`));
    return fresh.length === 0
      ? null
      : editionOf(
          fresh.join(", "),
          fresh.map(item => tellingOf(item)),
        );
  };
  const log = (fields: object, message: string): void => void logged.push({ fields, message });
  const context: Context = {
    ...{
      store: options.over?.(store) ?? store,
      clock,
      platforms: new Map([["fake", platform]]),
      chance: () => 0.5,
    },
    compose: options.compose ?? compose,
    notify: options.notify ?? (async (_, told, now) => compose({} as never, told, now)),
    log: { error: log, warn: log },
    policy: { ...POLICY, ...options.policy },
  };
  const made: Bureau = {
    ...{ clock, store, platform, news, logged },
    scheduler: schedulerOf(context),
    restart() {
      made.scheduler = schedulerOf(context);
    },
    async beat() {
      await made.scheduler.minute();
      await made.scheduler.idle();
    },
    async until(time, minutes = 1) {
      const end = new Date(time).getTime();
      while (clock.now().getTime() < end) {
        clock.pass(Math.min(minutes * 60_000, end - clock.now().getTime()));
        await made.beat();
      }
    },
    slots: (schedule = "daily") => store.slots.history("north", { schedule, to: null, limit: 50 }),
  };
  return made;
}
