import type { Clock } from "../../clock.ts";

/** Does work of one channel one after the other; `turn` waits until the channel may be posted to again. */
export interface Pace {
  inOrder<T>(channel: string, work: () => Promise<T>): Promise<T>;
  turn(channel: string): Promise<void>;
}

/** Slack takes about one message a second and channel. */
const APART = 1000;

/** A pace of its own for every channel, so that a full one holds up no other. */
export function paceOf(clock: Clock, apart = APART): Pace {
  const last = new Map<string, Promise<unknown>>();
  const posted = new Map<string, number>();
  return {
    inOrder(channel, work) {
      const before = last.get(channel) ?? Promise.resolve();
      const mine = before.then(work, work);
      const settled = mine.then(
        () => undefined,
        () => undefined,
      );
      last.set(channel, settled);
      void settled.then(() => {
        if (last.get(channel) === settled) last.delete(channel);
      });
      return mine;
    },
    async turn(channel) {
      const now = clock.now().getTime();
      const free = (posted.get(channel) ?? 0) + apart;
      posted.set(channel, Math.max(now, free));
      for (const [one, at] of posted) if (at < now - apart) posted.delete(one);
      if (free > now) await clock.sleep(free - now);
    },
  };
}
