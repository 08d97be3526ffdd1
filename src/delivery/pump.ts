import type { Clock } from "../clock.ts";
import type { Address } from "../platform/platform.ts";

/** Keeps posts apart: one a channel at a time, and so many channels at once. */
export interface Pump {
  /** Starts work for a channel as soon as its turn comes, and calls `onward` when it ended; `name` is not started twice at once. */
  start(name: string, to: Address, work: () => Promise<void>, onward: () => void): void;
  /** How many more may be started. */
  room(): number;
  /** Settles when nothing is in hand. */
  idle(): Promise<void>;
}

/** `pace`: milliseconds between two messages to one channel. `failed` hears of work that threw. */
export function pumpOf(clock: Clock, pace: number, together: number, failed: (error: unknown) => void): Pump {
  const inHand = new Map<string, Promise<void>>();
  const last = new Map<string, number>();
  const paced = async (channel: string, work: () => Promise<void>): Promise<void> => {
    const now = clock.now().getTime();
    const at = Math.max(now, (last.get(channel) ?? 0) + pace);
    last.set(channel, at);
    if (at > now) await clock.sleep(at - now);
    await work();
  };
  const forgetOld = (): void => {
    const now = clock.now().getTime();
    // A clock that was set back would otherwise make a channel wait for the time to come again.
    for (const [channel, at] of last) if (Math.abs(now - at) > pace) last.delete(channel);
  };
  return {
    start(name, { platform, channel }, work, onward) {
      if (inHand.has(name)) return;
      forgetOld();
      const done = paced(JSON.stringify([platform, channel]), work)
        .catch(failed)
        .finally(() => {
          inHand.delete(name);
          onward();
        });
      inHand.set(name, done);
    },
    room: () => Math.max(0, together - inHand.size),
    idle: async () => {
      while (inHand.size > 0) await Promise.all(inHand.values());
    },
  };
}
