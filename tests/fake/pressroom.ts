import { type Edition, type Told, toldName } from "../../src/briefing/briefing.ts";
import { composer } from "../../src/briefing/compose.ts";
import type { Schedule } from "../../src/briefing/schedule.ts";
import { plain } from "../../src/card/plain.ts";
import { answerer } from "../../src/command/answer.ts";
import { ingest } from "../../src/ingest.ts";
import { openLog } from "../../src/log.ts";
import type { Ask, Asker } from "../../src/platform/platform.ts";
import { filing, type Head } from "../../src/source/filing.ts";
import { openMemoryStore } from "../../src/store/open.ts";
import { HOUSE, type Space, type Store } from "../../src/store/store.ts";
import type { Story } from "../../src/story/story.ts";

/** A channel's memory that is filled as posts are sent, and a record with the real reader whose clock the test sets. */
export interface Pressroom {
  readonly store: Store;
  readonly told: Told;
  /** Reads an article in at a moment. */
  file(text: string, head: Head, at: string, space?: Space): Promise<Story>;
  /** Composes at a moment; the edition counts as sent. */
  brief(at: string, given?: Partial<Schedule>): Promise<Edition | null>;
  remember(edition: Edition | null, at: string): void;
  /** What a line typed in the channel at a moment is answered, as plain text. */
  hear(line: string, at: string, given?: Partial<Ask>): Promise<string>;
}

/** A manager in a channel whose platform tells the time zone. */
export const manager: Asker = { id: "U1", manager: true, zone: "Europe/Oslo" };

export const daily: Schedule = {
  id: "daily",
  to: { platform: "web", space: HOUSE, channel: "page", thread: null },
  said: "daily 8:00",
  cron: "0 8 * * *",
  zone: "Europe/Oslo",
  topics: [],
  length: "normal",
  quiet: null,
  silence: "line",
  review: null,
  manager: null,
  paused: null,
  origin: "asked",
  since: "2031-03-01T00:00:00Z",
};

async function* only<T>(one: T): AsyncGenerator<T> {
  yield one;
}

const faults = openLog("fatal", { write: () => undefined });

export async function pressroom(): Promise<Pressroom> {
  let now = new Date("2031-03-01T00:00:00Z");
  const clock = { now: () => now, sleep: async () => undefined };
  const store = await openMemoryStore(clock);
  const answer = answerer(store, clock, {
    error: fields => void process.stderr.write(`${JSON.stringify(fields)}\n`),
  });
  const told = new Map<string, { readonly digest: string; readonly at: string }>();
  const remember = (edition: Edition | null, at: string): void => {
    for (const telling of edition?.tellings ?? [])
      told.set(toldName(telling), { digest: telling.digest, at: new Date(at).toISOString() });
  };
  return {
    store,
    told,
    remember,
    async file(text, head, at, space = HOUSE) {
      now = new Date(at);
      const delivery = { from: "test", filing: filing(text, head), notes: [] };
      const source = { count: async () => 1, deliveries: () => only(delivery) };
      for await (const done of ingest(source, store, space, faults)) {
        if (done.status === "filed" || done.status === "updated") return done.story;
        throw new Error(`${done.status}: ${"reason" in done ? done.reason : done.id}`);
      }
      throw new Error("nothing was delivered");
    },
    async hear(line, at, given = {}) {
      now = new Date(at);
      const { to } = daily;
      const ask = { line, space: to.space, conversation: line, asker: manager, channel: to, ...given };
      return plain(await answer(ask));
    },
    async brief(at, given = {}) {
      now = new Date(at);
      const edition = await composer(store)({ ...daily, ...given }, told, now);
      remember(edition, at);
      return edition;
    },
  };
}
