import { statSync } from "node:fs";
import { join } from "node:path";
import { canPin, measured } from "./speed/child.ts";
import { explainSlowest, lookupsIn, percentileOf } from "./speed/lookup-timings.ts";
import { hasCorpus } from "./speed/material.ts";
import { inFolder } from "./speed/process.ts";
import { most, type Row, type Run, SHARED_ABSENT } from "./table.ts";

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
    const timings = await lookupsIn(folder, quick ? 240 : 1200, "one");
    explainSlowest(timings, explain);
    const bytes = statSync(join(folder, "onrecord.db")).size;
    const row = (name: string, values: readonly number[], more: Partial<Row> = {}): Row => ({
      ...{ section, name, values, unit: "ms" },
      ...more,
    });
    return [
      row("p50", percentileOf([timings], 0.5), { note: `${timings.length} lookups of 12 kinds` }),
      row("p99", percentileOf([timings], 0.99), { stated }),
      row("p99 by processor time", percentileOf([timings], 0.99, "busy")),
      row("record", [bytes / articles / 1000], { unit: "kB an article" }),
    ];
  });
};
