import { statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { canPin, measured, measuredAsTheBot } from "./speed/child.ts";
import { hasCorpus } from "./speed/material.ts";
import { inFolder } from "./speed/process.ts";
import { most, percentile, type Row, type Run, SHARED_ABSENT } from "./table.ts";

const Timings = z.array(z.object({ line: z.string(), milliseconds: z.number(), busy: z.number() }));

/** How long answers take on a large record: 1,000 articles and nine more of each about other things. Filling it takes minutes. */
export const run: Run = async ({ quick, shared, say, explain }) => {
  const articles = quick ? 2_000 : 10_000;
  const section = `Answers (${articles.toLocaleString("en")} articles on record, one core)`;
  const stated = most(20);
  if (!hasCorpus(shared))
    return [{ section, name: "p99", values: [], unit: "ms", stated, note: SHARED_ABSENT }];
  if (!canPin()) say("taskset is not here: figures are not one core's");
  return await inFolder(async folder => {
    say(`lookup: filing ${articles.toLocaleString("en")} articles`);
    await measured("bench/speed/filing.ts", [folder, shared, String(articles / 1000 - 1)]);
    const args = [folder, quick ? "240" : "1200"];
    const timings = Timings.parse(await measuredAsTheBot("bench/speed/lookup.ts", args));
    const slowest = [...timings].sort((a, b) => b.busy - a.busy).slice(0, 20);
    for (const { line, busy } of slowest) explain(`${busy.toFixed(1)} ms of processor time: ${line}`);
    const clock = timings.map(({ milliseconds }) => milliseconds);
    const busy = timings.map(one => one.busy);
    const bytes = statSync(join(folder, "onrecord.db")).size;
    const row = (name: string, value: number, more: Partial<Row> = {}): Row => ({
      ...{ section, name, values: [value], unit: "ms" },
      ...more,
    });
    return [
      row("p50", percentile(clock, 0.5), { note: `${clock.length} lookups of 12 kinds` }),
      row("p99", percentile(clock, 0.99), { stated }),
      row("p99 by processor time", percentile(busy, 0.99)),
      row("record", bytes / articles / 1000, { unit: "kB an article" }),
    ];
  });
};
