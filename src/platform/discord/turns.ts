import { setImmediate } from "node:timers/promises";

/** Resolves when it is one's turn to work. */
export type Turns = () => Promise<void>;

/**
 * Answers are begun one at a time, with a look at the network before each: working one out keeps the process busy for some
 * milliseconds, and whoever has just asked is told first that an answer comes. A slow one does not hold up those behind it.
 */
export function turns(): Turns {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => setImmediate());
    return last;
  };
}
