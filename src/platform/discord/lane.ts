/** Work for one channel is done one after the other, so that parts keep their order; channels do not wait for each other. */
export interface Lanes {
  run<T>(channel: string, work: () => Promise<T>): Promise<T>;
  /** Settles when nothing is in hand. */
  idle(): Promise<void>;
}

export function lanes(): Lanes {
  const last = new Map<string, Promise<unknown>>();
  return {
    run(channel, work) {
      const before = last.get(channel) ?? Promise.resolve();
      const done = before.then(work, work);
      const settled = done.catch(() => undefined);
      last.set(channel, settled);
      void settled.then(() => {
        if (last.get(channel) === settled) last.delete(channel);
      });
      return done;
    },
    async idle() {
      while (last.size > 0) await Promise.allSettled(last.values());
    },
  };
}
