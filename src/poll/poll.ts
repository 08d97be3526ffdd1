import { messageOf } from "../errors.ts";
import type { Log } from "../log.ts";
import type { Visit } from "../store/port/source.ts";
import { noteOf, type SourceNote } from "./note.ts";
import type { Reader } from "./reader.ts";
import { type Manner, visitAddress } from "./visit.ts";

export interface PollOptions extends Manner {
  /** Addresses visited at a time. */
  readonly together: number;
  readonly log: Pick<Log, "info" | "warn" | "error">;
  readonly tell: (note: SourceNote) => Promise<void>;
}

/** What one pass did. */
export interface Polled {
  readonly visited: number;
  readonly filed: number;
  readonly failed: number;
}

export interface Poller {
  /** Visits everything that is due. While a pass runs, asking again waits for the same one. */
  poll(): Promise<Polled>;
  /** Lets what is in hand end, and begins nothing new. */
  stop(): Promise<void>;
}

/** Addresses taken off the list at a time, in a pass. */
const BATCH = 64;

/** Visits addresses as they fall due, some at a time; one that fails costs nobody else anything. */
export function openPoller(reader: Reader, options: PollOptions): Poller {
  let running: Promise<Polled> | null = null;
  let stopped = false;
  const pass = async (): Promise<Polled> => {
    const totals = { visited: 0, filed: 0, failed: 0 };
    const now = reader.clock.now();
    while (!stopped) {
      const due = await reader.store.visits.due(now, BATCH);
      if (due.length === 0) break;
      await among(due, options.together, async visit => {
        if (stopped) return;
        const { filed, failed } = await visited(visit, reader, options);
        totals.visited++;
        totals.filed += filed;
        totals.failed += failed ? 1 : 0;
      });
    }
    // Nothing due for a while: the memory of the reading thread is given back.
    if (totals.visited === 0) reader.parser.rest();
    return totals;
  };
  return {
    poll: () => {
      running ??= pass().finally(() => {
        running = null;
      });
      return running;
    },
    stop: async () => {
      stopped = true;
      await running?.catch(() => undefined);
    },
  };
}

async function visited(
  visit: Visit,
  reader: Reader,
  options: PollOptions,
): Promise<{ readonly filed: number; readonly failed: boolean }> {
  const { log, tell } = options;
  try {
    const { visited: left, filed, news } = await visitAddress(visit, reader, options);
    await reader.store.visits.settle(visit.url, left);
    const { error } = left.health;
    if (error !== null)
      log.info({ url: visit.url, error, failures: left.health.failures }, "a source was not read");
    if (news !== null) for (const subscription of visit.wanted) await tell(noteOf(subscription, left, news));
    return { filed, failed: error !== null };
  } catch (error) {
    log.error({ err: error, url: visit.url }, "a visit failed");
    await postponed(visit, reader, messageOf(error));
    return { filed: 0, failed: true };
  }
}

/** A bug in a visit must not be met again every minute. */
async function postponed(visit: Visit, reader: Reader, reason: string): Promise<void> {
  const next = new Date(reader.clock.now().getTime() + 3_600_000).toISOString();
  const { failures, failingSince } = visit.health;
  const since = failingSince ?? reader.clock.now().toISOString();
  const health = {
    ...visit.health,
    next,
    failures: failures + 1,
    failingSince: since,
    error: `could not be read here (${reason.slice(0, 200)})`,
  };
  const { at, etag, lastModified, told } = visit;
  await reader.store.visits.settle(visit.url, { at, etag, lastModified, told, health });
}

/** Works through a list, so many at a time. */
async function among<T>(
  list: readonly T[],
  together: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const rest = [...list];
  const worker = async (): Promise<void> => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: together }, worker));
}
