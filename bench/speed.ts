import { join } from "node:path";
import { z } from "zod";
import { canPin, measured } from "./speed/child.ts";
import { EXTRACT, extractRows, flatRows, loadingRows } from "./speed/extract-rows.ts";
import { loadNote } from "./speed/load-note.ts";
import { LOOKUP, lookupRows } from "./speed/lookup-rows.ts";
import { hasCorpus } from "./speed/material.ts";
import { askOnce, type Bot, inFolder, startBot } from "./speed/process.ts";
import { least, median, most, type Row, type Run, type RunOptions, SHARED_ABSENT } from "./table.ts";

const READING = "Reading (polnear-dev, 4.9 kB an article, one core)";
const START = "Start (the real process)";
const QUESTION = "who said that Europe must have a central role?";

/**
 * Speed and size of the bot beside its peers, each in a process of its own, kept on one core where `taskset` is there. Lookups are timed
 * as the bot runs, and on one core as well.
 */
export const run: Run = async options => {
  if (!canPin()) options.say("taskset is not here: figures are not one core's");
  const started = await startRows(options);
  if (!hasCorpus(options.shared)) {
    const absent = { values: [], unit: "", note: SHARED_ABSENT };
    const skipped = [
      { section: READING, name: "reading and storing", stated: least(60), ...absent },
      { section: EXTRACT, name: "extract", stated: least(100), ...absent },
      { section: LOOKUP, name: "p99", stated: most(10), ...absent },
      { section: LOOKUP, name: "resident memory of start", stated: most(200), ...absent },
    ];
    return [...skipped, ...(await loadingRows(options)), ...started];
  }
  return [
    ...(await extractRows(options)),
    ...(await loadingRows(options)),
    ...(await flatRows(options)),
    ...(await readingRows(options)),
    ...(await lookupRows(options)),
    ...started,
  ];
};

const Passes = z.object({
  rates: z.array(z.number()),
  busyRates: z.array(z.number()),
  largest: z.number().optional(),
});
type Passes = z.infer<typeof Passes>;

async function readingRows({ quick, shared, say }: RunOptions): Promise<readonly Row[]> {
  const passes: Record<string, Passes> = {};
  for (const reader of ["onrecord", "wink", "compromise"]) {
    say(`reading with ${reader}`);
    // The peers are there for scale: in a quick run, a third, once cold and once warm, is enough.
    const times = quick ? (reader === "onrecord" ? 3 : 2) : 7;
    const articles = quick && reader !== "onrecord" ? 28 : 84;
    const args = [reader, shared, String(times), String(articles)];
    passes[reader] = Passes.parse(await measured("bench/speed/reading.ts", args));
  }
  const { rates, busyRates, largest = 0 } = passes.onrecord!;
  const row = (name: string, values: readonly number[], unit = "articles/s"): Row => ({
    section: READING,
    name,
    values,
    unit,
  });
  const peer = (reader: string, name: string): readonly Row[] => [
    row(name, passes[reader]!.rates),
    row(`Onrecord to ${name}`, [median(rates) / median(passes[reader]!.rates)], "times"),
  ];
  return [
    { ...row("reading and storing in a file", rates), stated: least(60), note: loadNote() },
    row("the same by processor time", busyRates),
    row("the same, first pass (cold)", rates.slice(0, 1)),
    row("documents in the largest story", [largest], "of 84"),
    ...peer("wink", "wink-nlp alone (sentences, tags)"),
    ...peer("compromise", "compromise alone (people, quotations)"),
  ];
}

async function startRows({ quick, say }: RunOptions): Promise<readonly Row[]> {
  say("starting the real process");
  const times = quick ? 3 : 7;
  const asked: number[] = [];
  const bots: Bot[] = [];
  for (let at = 0; at < times; at++) {
    asked.push(await askOnce(QUESTION));
    bots.push(await inFolder(folder => startBot(folder, [QUESTION])));
  }
  const row = { section: START, unit: "ms" };
  const said = ["empty record: the briefings are read first", loadNote()].filter(Boolean);
  const note = [...said, "compiled code is kept from an earlier start"].join("; ");
  return [
    { ...row, name: "ask: start to answer", values: asked, stated: most(1500), note },
    { ...row, name: "start: to /health", values: bots.map(({ health }) => health), note },
    {
      ...row,
      name: "start: to first answer over HTTP",
      values: bots.map(({ answer }) => answer),
      stated: most(1500),
      note,
    },
    {
      ...row,
      name: "start: to first answer, the first start of all",
      values: await freshStarts(Math.min(times, 3)),
      note: [...said, "nothing is compiled yet"].join("; "),
    },
  ];
}

/** Milliseconds to the first answer of starts that find no compiled code. */
async function freshStarts(times: number): Promise<readonly number[]> {
  const answers: number[] = [];
  for (let at = 0; at < times; at++) {
    const bot = await inFolder(folder => startBot(join(folder, "record"), [QUESTION], join(folder, "cache")));
    answers.push(bot.answer);
  }
  return answers;
}
