/** The only door to time: everything else takes a `Clock` (or a `Date`) as an argument, so a test can live through a year. */
export interface Clock {
  now(): Date;
  /** Ends early, and without an error, when the signal is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => new Date(),
  sleep: (milliseconds, signal) =>
    new Promise(resolve => {
      const done = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal?.addEventListener("abort", done);
      if (signal?.aborted) done();
    }),
};

/** Lets everything else that waits have its turn: work of many steps takes one between them, so that answering never waits for all of it. */
export const nextTurn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
