import { most, type Row, type RunOptions } from "../table.ts";
import { measured } from "./child.ts";
import { loadNote } from "./load-note.ts";
import { explainSlowest, lookupsIn, percentileOf, type Timings } from "./lookup-timings.ts";
import { inFolder, startBot } from "./process.ts";

export const LOOKUP = "Lookup (1,000 articles on record)";

/** A p99 is twelve lines of 1,200: what else the machine does in those seconds moves it by half. */
const RUNS = 5;

/** How long answers take on 1,000 articles, as the bot runs and on one core, and what the bot itself takes on them. */
export async function lookupRows({ quick, shared, say, explain }: RunOptions): Promise<readonly Row[]> {
  return await inFolder(async folder => {
    say("filing 1,000 articles and looking things up");
    await measured("bench/speed/filing.ts", [folder, shared]);
    const [lookups, times] = quick ? [240, 1] : [1200, RUNS];
    const runs: Timings[] = [];
    const alone: Timings[] = [];
    for (let at = 0; at < times; at++) {
      runs.push(await lookupsIn(folder, lookups, "all"));
      alone.push(await lookupsIn(folder, lookups, "one"));
    }
    explainSlowest(runs[0]!, explain);
    say("starting the bot on them");
    return [...timeRows(runs, alone), ...(await botRows(folder, runs[0]!))];
  });
}

function timeRows(runs: readonly Timings[], alone: readonly Timings[]): readonly Row[] {
  const note = [`${runs[0]!.length} lookups of 12 kinds`, loadNote()].filter(Boolean).join("; ");
  const row = { section: LOOKUP, unit: "ms" };
  return [
    { ...row, name: "p50", values: percentileOf(runs, 0.5), note },
    { ...row, name: "p99", values: percentileOf(runs, 0.99), note, stated: most(10) },
    { ...row, name: "p99 by processor time", values: percentileOf(runs, 0.99, "busy") },
    {
      ...row,
      name: "p99, kept on one core with the compiler and the collector",
      values: percentileOf(alone, 0.99),
    },
  ];
}

async function botRows(folder: string, timings: Timings): Promise<readonly Row[]> {
  const lines = timings.slice(0, 24).map(({ line }) => line);
  const { memory, briefed, health, answer } = await startBot(folder, lines);
  const row = { section: LOOKUP, unit: "ms" };
  return [
    { ...row, name: "start to /health on that record", values: [health] },
    { ...row, name: "start to first answer on that record", values: [answer], stated: most(1500) },
    memoryRow("resident memory of start after 24 answers", memory),
    memoryRow("the same, after the first briefing and the rehearsal", briefed),
  ];
}

const memoryRow = (name: string, megabytes: number): Row => ({
  ...{ section: LOOKUP, name, unit: "MB", stated: most(200) },
  values: Number.isNaN(megabytes) ? [] : [megabytes],
  ...(Number.isNaN(megabytes) && { note: "no /proc here" }),
});
