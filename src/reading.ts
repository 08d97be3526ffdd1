import { sourceNote } from "./card/sources.ts";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import { type Ingested, ingest, type ReadDocument } from "./ingest.ts";
import type { Log } from "./log.ts";
import { CLOSED_INTAKE, type Intake, openIntake } from "./poll/intake.ts";
import type { SourceNote } from "./poll/note.ts";
import { openPoller, type Poller } from "./poll/poll.ts";
import type { Reader } from "./poll/reader.ts";
import type { Web } from "./source/fetch.ts";
import { openParser } from "./source/parse/parse.ts";
import type { Delivery } from "./source/source.ts";
import { HOUSE, type Space, type Store } from "./store/store.ts";

/** What reads the web by itself. */
export interface WebReading {
  readonly intake: Intake;
  /** Begins to visit what is due, now and every half minute. */
  start(): void;
  stop(): Promise<void>;
}

export interface ReadingOptions {
  readonly config: Pick<Config, "sources">;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly read: ReadDocument;
}

const BEAT = 30_000;
const DAY = 86_400_000;
/** Documents let go of in one beat, so that answering never waits for it. */
const RETIRED = 20;

/** Opens the reading of the web, with the sources of the configuration on the visiting list. */
export async function openReading(options: ReadingOptions): Promise<WebReading> {
  const { config, store, clock, log, read } = options;
  const { every, backlog, together, enabled } = config.sources;
  if (!enabled) return { intake: CLOSED_INTAKE, start: () => undefined, stop: async () => undefined };
  await keepListed(config, store);
  const reader = readerOf(config, store, clock, log, read);
  const poller = openPoller(reader, {
    every: every * 60,
    backlog,
    together,
    log,
    tell: note => tell(note, options),
  });
  const end = new AbortController();
  let running: Promise<void> = Promise.resolve();
  const poll = (): void => {
    poller.poll().catch(error => log.error({ err: error }, "sources could not be visited"));
  };
  return {
    intake: openIntake(reader, poll),
    start: () => {
      running = beats(poller, options, end.signal);
    },
    stop: async () => {
      end.abort();
      await poller.stop();
      await running;
      reader.parser.rest();
      await reader.web.close();
    },
  };
}

/** Says something to the manager of a source, by way of the ledger like everything that is posted. */
async function tell(
  { space, channel, text, command }: SourceNote,
  { store, clock, log }: ReadingOptions,
): Promise<void> {
  log.warn({ space }, text);
  if (channel === null) return;
  const id = `source ${command} ${clock.now().toISOString()}`;
  const nothing = { of: null, slot: null, deadline: null, tellings: [], left: [] };
  await store.editions.file(space, {
    ...nothing,
    id,
    kind: "word",
    to: channel,
    card: sourceNote(text, command),
  });
}

async function beats(
  poller: Poller,
  { config, store, clock, log }: ReadingOptions,
  end: AbortSignal,
): Promise<void> {
  while (!end.aborted) {
    try {
      await poller.poll();
      const { keep } = config.sources;
      const before = new Date(clock.now().getTime() - keep * DAY);
      if (keep > 0 && !end.aborted) await store.retention.retire(before, RETIRED);
    } catch (error) {
      log.error({ err: error }, "sources could not be visited");
    }
    await clock.sleep(BEAT, end);
  }
}

/** What reads the web into a record. */
export function readerOf(
  config: Pick<Config, "sources">,
  store: Store,
  clock: Clock,
  log: Log,
  read?: ReadDocument,
): Reader {
  return {
    store,
    clock,
    web: webOf(config, clock),
    parser: openParser(),
    file: (space, delivery) => fileOne(store, space, delivery, log, read),
  };
}

/** The way out, loaded when something is first fetched: answering needs none of it. */
function webOf({ sources: { contact, private: inside } }: Pick<Config, "sources">, clock: Clock): Web {
  const agent = contact === null ? "Onrecord (news reader)" : `Onrecord (news reader; +${contact})`;
  const bounds = inside ? { allows: () => true, port: () => true } : {};
  let opened: Promise<Web> | null = null;
  const open = async (): Promise<Web> =>
    (await import("./source/fetch.ts")).openWeb({ clock, agent, ...bounds });
  return {
    fetch: async wanted => {
      opened ??= open();
      return await (await opened).fetch(wanted);
    },
    close: async () => await (await opened)?.close(),
  };
}

async function fileOne(
  store: Store,
  space: Space,
  delivery: Delivery,
  log: Log,
  read?: ReadDocument,
): Promise<Ingested> {
  const source = {
    count: async () => 1,
    async *deliveries() {
      yield delivery;
    },
  };
  for await (const item of ingest(source, store, space, log, read)) return item;
  throw new Error("nothing came of a delivery");
}

/** Puts the house's sources on record as the configuration lists them now. What did not change is not asked for anew. */
export async function keepListed(
  { sources }: Pick<Config, "sources">,
  store: Pick<Store, "sources">,
): Promise<void> {
  const known = await store.sources.list(HOUSE);
  for (const { url, name, kind, every } of sources.list) {
    const same = known.find(one => one.url === url && one.outlet === name && one.every === every);
    if (same !== undefined) continue;
    const given = { url, kind, every, outlet: name, title: null, channel: null, origin: "config" } as const;
    await store.sources.add(HOUSE, given);
  }
  const urls = new Set(sources.list.map(({ url }) => url));
  for (const { id, url, origin } of known) {
    if (origin === "config" && !urls.has(url)) await store.sources.remove(HOUSE, id);
  }
}
