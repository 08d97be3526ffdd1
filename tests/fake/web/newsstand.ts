import type { Clock } from "../../../src/clock.ts";
import { type Ingested, ingest } from "../../../src/ingest.ts";
import type { SourceNote } from "../../../src/poll/note.ts";
import { openPoller, type Poller } from "../../../src/poll/poll.ts";
import type { Reader } from "../../../src/poll/reader.ts";
import { openWeb } from "../../../src/source/fetch.ts";
import { openParser } from "../../../src/source/parse/parse.ts";
import type { Delivery } from "../../../src/source/source.ts";
import { openMemoryStore } from "../../../src/store/open.ts";
import type { Space, Store } from "../../../src/store/store.ts";
import { type FakeWeb, fakeWeb, type Handler } from "./server.ts";

/** A clock that moves when it is told to; sleeping takes no time. */
export interface HandClock extends Clock {
  pass(minutes: number): void;
}

export function handClock(start: string): HandClock {
  let now = Date.parse(start);
  return {
    now: () => new Date(now),
    sleep: async milliseconds => {
      now += milliseconds;
    },
    pass: minutes => {
      now += minutes * 60_000;
    },
  };
}

/** A web of one server under many names, a record in memory, and what reads the one into the other. */
export interface Newsstand {
  readonly web: FakeWeb;
  readonly store: Store;
  readonly clock: HandClock;
  readonly reader: Reader;
  readonly poller: Poller;
  readonly notes: readonly SourceNote[];
  /** What stands at "host/path" from now on. */
  put(place: string, handler: Handler): void;
  /** The address of a place. */
  at(place: string): string;
  close(): Promise<void>;
}

/** One reading thread for all stands of a test file. */
const parser = openParser();

const silent = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  debug: () => undefined,
};

export async function newsstand(start = "2026-03-04T08:00:00Z"): Promise<Newsstand> {
  const places = new Map<string, Handler>();
  const web = await fakeWeb("127.0.0.1", (path, host) => places.get(`${host}${path}`) ?? null);
  const clock = handClock(start);
  const store = await openMemoryStore(clock);
  const out = openWeb({
    clock,
    agent: "Onrecord/test",
    gap: 0,
    allows: () => true,
    resolve: (_, done) => done(null, [{ address: "127.0.0.1", family: 4 }]),
    port: () => true,
  });
  const reader: Reader = {
    store,
    web: out,
    parser,
    clock,
    file: (space, delivery) => fileOne(store, space, delivery),
  };
  const notes: SourceNote[] = [];
  const poller = openPoller(reader, {
    every: 1800,
    backlog: 5,
    together: 4,
    log: silent,
    tell: async note => void notes.push(note),
  });
  return {
    web,
    store,
    clock,
    reader,
    poller,
    notes,
    put: (place, handler) => void places.set(place, handler),
    at: place => `http://${place.replace("/", `:${web.port}/`)}`,
    close: async () => {
      await poller.stop();
      await Promise.all([out.close(), web.close(), store.close()]);
    },
  };
}

async function fileOne(store: Store, space: Space, delivery: Delivery): Promise<Ingested> {
  const source = {
    count: async () => 1,
    async *deliveries() {
      yield delivery;
    },
  };
  for await (const item of ingest(source, store, space, silent)) return item;
  throw new Error("nothing came of a delivery");
}
