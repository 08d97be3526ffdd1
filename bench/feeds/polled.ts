import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "../../src/clock.ts";
import { openPoller } from "../../src/poll/poll.ts";
import type { Reader } from "../../src/poll/reader.ts";
import { readerOf } from "../../src/reading.ts";
import { openWeb } from "../../src/source/fetch.ts";
import { openStore } from "../../src/store/open.ts";

/** Polls so many feeds of a local server for so many seconds, ten minutes between two visits; prints what it cost as JSON. */
const [port = "", feeds = "2000", seconds = "120"] = process.argv.slice(2);
const EVERY = 600;
const BEAT = 5000;

const folder = mkdtempSync(join(tmpdir(), "onrecord-poll-"));
const store = await openStore({ folder, clock: systemClock });
const silent = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  debug: () => undefined,
};
const web = openWeb({
  clock: systemClock,
  agent: "Onrecord/bench",
  allows: () => true,
  port: () => true,
  resolve: (_, done) => done(null, [{ address: "127.0.0.1", family: 4 }]),
});
const late: number[] = [];
const reader: Reader = { ...readerOf({ sources: settings() }, store, systemClock, silent), web };
const poller = openPoller(
  {
    ...reader,
    store: {
      ...store,
      visits: {
        ...store.visits,
        settle: async (url, visited) => {
          const due = nexts.get(url) ?? 0;
          late.push((Date.now() - due) / 1000);
          nexts.set(url, Date.parse(visited.health.next));
          await store.visits.settle(url, visited);
        },
      },
    },
  },
  { every: EVERY, backlog: 0, together: 8, log: silent, tell: async () => undefined },
);
const nexts = new Map<string, number>();

await spread();
let largest = 0;
const before = process.cpuUsage();
const started = performance.now();
let [visited, failed, filed] = [0, 0, 0];
while (performance.now() - started < Number(seconds) * 1000) {
  const polled = await poller.poll();
  visited += polled.visited;
  failed += polled.failed;
  filed += polled.filed;
  largest = Math.max(largest, process.memoryUsage.rss());
  await systemClock.sleep(BEAT);
}
const wall = (performance.now() - started) * 1000;
const { user, system } = process.cpuUsage(before);
process.stdout.write(
  JSON.stringify({
    visited,
    failed,
    filed,
    busy: (100 * (user + system)) / wall,
    megabytes: largest / 1e6,
    late: Math.max(0, ...late),
  }),
);
await poller.stop();
reader.parser.rest();
await web.close();
await store.close();
rmSync(folder, { recursive: true, force: true });

/** Adds the feeds and spreads them over the interval, as they are once the bot has run for a while. */
async function spread(): Promise<void> {
  const count = Number(feeds);
  const urls = Array.from({ length: count }, (_, at) => `http://feed-${at}.test:${port}/feed`);
  for (const url of urls) {
    await store.sources.add("house", {
      url,
      kind: "feed",
      title: null,
      outlet: null,
      channel: null,
      origin: "asked",
      every: null,
    });
  }
  const now = Date.now();
  for (const [at, url] of urls.entries()) {
    const next = now + (at / count) * EVERY * 1000;
    nexts.set(url, next);
    const health = {
      lastGood: null,
      error: null,
      failures: 0,
      failingSince: null,
      items: 0,
      next: new Date(next).toISOString(),
    };
    await store.visits.settle(url, { at: url, etag: null, lastModified: null, told: null, health });
  }
}

function settings() {
  return {
    ...{ enabled: true, file: "", every: 10, backlog: 1, together: 8, contact: null, private: true, keep: 0 },
    list: [],
  };
}
