import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Clock } from "../src/clock.ts";
import { ingest } from "../src/ingest.ts";
import { openLog } from "../src/log.ts";
import { filing } from "../src/source/filing.ts";
import { openMemoryStore } from "../src/store/open.ts";
import { HOUSE, type Store } from "../src/store/store.ts";
import { most, type Row, type Run, SHARED_ABSENT } from "./table.ts";
import { type Channel, channelOf, type Filed } from "./told/channel.ts";
import { type Item, streamOf } from "./told/stream.ts";

const DAYS = 30;
const QUICK = 8;
const PER_DAY = 10;
const FIRST = Date.parse("2031-03-01T00:00:00Z");
const DAY = 86_400_000;

/**
 * Told-memory over a stream of 30 days: articles of the corpus, a quarter printed again by another outlet, a fifth in other words and
 * order, and short updates in which one figure changed. What says what is known by construction, not from the reader.
 */
export const run: Run = async ({ quick, shared, say, explain }) => {
  if (!existsSync(join(shared, "corpus", "wikinews.jsonl"))) return [skippedRow];
  const days = quick ? QUICK : DAYS;
  const stream = streamOf(shared, days, PER_DAY);
  let now = new Date(FIRST);
  const clock: Clock = { now: () => now, sleep: async () => undefined };
  const store = await openMemoryStore(clock);
  const filed = new Map<string, Filed>();
  const channels = (["normal", "long"] as const).map(length => channelOf(store, length, filed));
  for (let day = 0; day < days; day++) {
    now = new Date(FIRST + day * DAY + DAY / 4);
    for (const item of stream.filter(one => one.day === day)) await file(item, store, now, filed);
    now = new Date(FIRST + day * DAY + DAY / 3);
    for (const channel of channels) await channel.brief(now);
    say(`day ${day + 1} of ${days}: ${filed.size} documents`);
  }
  await store.close();
  return channels.flatMap(channel => rowsOf(channel, stream, explain));
};

const skippedRow: Row = {
  section: "told-memory",
  name: "told twice",
  values: [],
  unit: "",
  note: SHARED_ABSENT,
};

async function file(item: Item, store: Store, now: Date, filed: Map<string, Filed>): Promise<void> {
  const units: { unit: string; start: number; end: number }[] = [];
  let text = "";
  for (const paragraph of item.paragraphs) {
    if (text !== "") text += "\n\n";
    for (const [at, sentence] of paragraph.entries()) {
      if (at > 0) text += " ";
      units.push({ unit: sentence.unit, start: text.length, end: text.length + sentence.text.length });
      text += sentence.text;
    }
  }
  const published = now.toISOString().slice(0, 10);
  const one = filing(text, { title: item.title, outlet: item.outlet, published, language: "en" });
  filed.set(one.document.id, { article: item.article, units });
  const delivery = { from: item.article, filing: one, notes: [] };
  const source = { count: async () => 1, deliveries: () => only(delivery) };
  for await (const done of ingest(source, store, HOUSE, log))
    if (done.status === "refused") throw new Error(done.reason);
}

async function* only<T>(one: T): AsyncGenerator<T> {
  yield one;
}

const log = openLog("fatal", { write: () => undefined });

function rowsOf(channel: Channel, stream: readonly Item[], explain: (line: string) => void): readonly Row[] {
  const section = `told-memory, ${channel.name} briefings`;
  const articles = stream.filter(({ kind }) => kind === "article");
  const missed = articles.filter(({ article }) => !channel.articles.has(article));
  const changes = stream.flatMap(({ changed }) => changed ?? []);
  const untold = changes.filter(unit => !channel.shown.has(unit) && !channel.counted.has(unit));
  tell(channel, { missed: missed.map(({ article }) => article), untold }, explain);
  const none = most(0);
  return [
    {
      section,
      name: "facts and quotations told twice",
      values: [channel.twice.length],
      unit: `of ${channel.shown.size}`,
      stated: none,
    },
    {
      section,
      name: "lines in the same words twice",
      values: [channel.sameWords.length],
      unit: `of ${channel.lines}`,
      stated: none,
    },
    {
      section,
      name: "articles never told",
      values: [missed.length],
      unit: `of ${articles.length}`,
      stated: none,
    },
    {
      section,
      name: "changed figures neither shown nor counted",
      values: [untold.length],
      unit: `of ${changes.length}`,
      stated: none,
    },
    {
      section,
      name: "changes told as a figure with the one before",
      values: [channel.figures],
      unit: `of ${changes.length}`,
    },
  ];
}

function tell(
  channel: Channel,
  { missed, untold }: { readonly missed: readonly string[]; readonly untold: readonly string[] },
  explain: (line: string) => void,
): void {
  for (const unit of channel.twice) explain(`${channel.name}: told twice: ${unit}`);
  for (const line of channel.sameWords) explain(`${channel.name}: same words twice: ${line}`);
  for (const article of missed) explain(`${channel.name}: article never told: ${article}`);
  for (const unit of untold) explain(`${channel.name}: changed figure never told: ${unit}`);
}
