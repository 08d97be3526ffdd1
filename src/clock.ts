/** The only door to time: everything else takes a `Clock` (or a `Date`) as an argument, so a test can live through a year. */
export interface Clock {
  now(): Date;
  sleep(milliseconds: number): Promise<void>;
}

export const systemClock: Clock = {
  now: () => new Date(),
  sleep: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
};
