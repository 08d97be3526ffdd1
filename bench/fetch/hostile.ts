import { systemClock } from "../../src/clock.ts";
import { openWeb } from "../../src/source/fetch.ts";

/** Fetches one address of a server on this machine with the guard's own bounds; prints how long it took and what it cost as JSON. */
const [url = "", plain = ""] = process.argv.slice(2);
const web = openWeb({
  clock: systemClock,
  agent: "Onrecord/bench",
  gap: 0,
  allows: () => true,
  port: () => true,
});

// One honest page first, so that what is loaded once is not counted.
await web.fetch({ url: plain, purpose: "page", known: null });
const before = process.memoryUsage.rss();
const started = performance.now();
const { status } = await web.fetch({ url, purpose: "page", known: null });
const seconds = (performance.now() - started) / 1000;
const megabytes = Math.max(0, process.resourceUsage().maxRSS * 1024 - before) / 1e6;
process.stdout.write(JSON.stringify({ status, seconds, megabytes }));
await web.close();
