import type { Clock } from "../../src/clock.ts";

/** A clock that runs faster than the real one, and can be put forward. */
export interface FastClock extends Clock {
  /** Puts it forward to a moment; never back. */
  to(moment: number): void;
}

/** `from` in milliseconds since 1970; `speed` seconds pass in a real one. */
export function fastClock(from: number, speed: number): FastClock {
  const began = performance.now();
  let jumped = 0;
  const now = (): number => from + jumped + (performance.now() - began) * speed;
  return {
    now: () => new Date(now()),
    sleep: milliseconds => new Promise(resolve => setTimeout(resolve, Math.ceil(milliseconds / speed))),
    to: moment => {
      jumped += Math.max(0, moment - now());
    },
  };
}
