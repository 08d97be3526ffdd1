import type { Clock } from "../clock.ts";

/** One host's turn-taking. */
interface Lane {
  running: number;
  /** When the next request may start, in milliseconds since 1970. */
  free: number;
  /** Milliseconds between two starts. */
  gap: number;
  readonly waiting: (() => void)[];
}

/** Hosts that are remembered; those at rest are forgotten beyond it. */
const REMEMBERED = 5000;

export interface Lanes {
  /** Runs work when the host has room for it. */
  take<T>(host: string, work: () => Promise<T>): Promise<T>;
  /** Sets the time between two starts on a host, in milliseconds (its robots.txt asks for it). */
  slow(host: string, gap: number): void;
}

/** At most `together` requests to a host at a time, and `gap` milliseconds between two starts. */
export function openLanes(clock: Clock, { together, gap }: { together: number; gap: number }): Lanes {
  const lanes = new Map<string, Lane>();
  const laneOf = (host: string): Lane => {
    const lane = lanes.get(host) ?? { running: 0, free: 0, gap, waiting: [] };
    lanes.set(host, lane);
    if (lanes.size > REMEMBERED) sweep(lanes, host);
    return lane;
  };
  return {
    async take(host, work) {
      const lane = laneOf(host);
      if (lane.running >= together) await new Promise<void>(resolve => lane.waiting.push(resolve));
      else lane.running++;
      try {
        await startOf(lane, clock);
        return await work();
      } finally {
        const next = lane.waiting.shift();
        // The place is handed on: nobody can slip in between.
        if (next === undefined) lane.running--;
        else next();
      }
    },
    slow: (host, longer) => {
      laneOf(host).gap = Math.max(gap, longer);
    },
  };
}

async function startOf(lane: Lane, clock: Clock): Promise<void> {
  const now = clock.now().getTime();
  const wait = lane.free - now;
  lane.free = Math.max(now, lane.free) + lane.gap;
  if (wait > 0) await clock.sleep(wait);
}

function sweep(lanes: Map<string, Lane>, keep: string): void {
  for (const [host, lane] of lanes) if (lane.running === 0 && host !== keep) lanes.delete(host);
}
