import type { Clock } from "../../src/clock.ts";

/** A clock whose time passes only while everything waits for it. */
export interface SimulatedClock extends Clock {
  /** Lets time pass until the work is done. */
  run(work: Promise<unknown>): Promise<void>;
  pass(milliseconds: number): void;
}

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Turns of the event loop after which everything that can go on has gone on. */
const TURNS = 3;

export function simulatedClock(start: number): SimulatedClock {
  let now = start;
  let sleepers: Sleeper[] = [];
  const wakeNext = (): void => {
    now = Math.max(now, Math.min(...sleepers.map(({ at }) => at)));
    const due = sleepers.filter(({ at }) => at <= now);
    sleepers = sleepers.filter(({ at }) => at > now);
    for (const { wake } of due) wake();
  };
  return {
    now: () => new Date(now),
    sleep: milliseconds =>
      new Promise(resolve => void sleepers.push({ at: now + milliseconds, wake: resolve })),
    pass: milliseconds => {
      now += milliseconds;
    },
    async run(work) {
      let done = false;
      const watched = work.finally(() => {
        done = true;
      });
      while (!done) {
        for (let turn = 0; turn < TURNS && !done; turn++) await new Promise(resolve => setImmediate(resolve));
        if (!done && sleepers.length > 0) wakeNext();
      }
      await watched;
    },
  };
}
