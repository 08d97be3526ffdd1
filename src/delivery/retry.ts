/** Milliseconds; doubled with each attempt up to the longest. */
const FIRST = 5_000;
const LONGEST = 15 * 60_000;

/**
 * How long to wait before the next attempt, in milliseconds: exponential back-off with "equal jitter" (half fixed, half by chance), so
 * that many deliveries refused at once do not come back at once. `attempt` counts from 1, `chance` is in [0, 1).
 */
export function backOff(attempt: number, chance: number): number {
  const most = Math.min(LONGEST, FIRST * 2 ** Math.min(attempt - 1, 20));
  return Math.round(most / 2 + (most / 2) * chance);
}
