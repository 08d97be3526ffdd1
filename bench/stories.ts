import { existsSync } from "node:fs";
import { join } from "node:path";
import { articlesOf, ownArticles } from "./stories/articles.ts";
import { costs } from "./stories/cost.ts";
import type { Score } from "./stories/score.ts";
import { streamed } from "./stories/stream.ts";
import { least, most, type Row, type Run, type RunOptions, SHARED_ABSENT } from "./table.ts";
import { randomFrom, shuffled } from "./train/random.ts";

const EVENTS = "events of ECB+, topics not tuned on, read one by one in random order";
const COST = "one article more, by how many are stored";

/** How well documents find their stories, and what it costs as the record grows. */
export const run: Run = async options => [
  ...(await eventRows(options)),
  ...(await ownRows("Our own articles, dated", true)),
  ...(await ownRows("Our own articles, undated", false)),
  ...(await costRows(options)),
];

async function eventRows({ shared, quick, say }: RunOptions): Promise<readonly Row[]> {
  const absent = (name: string): Row => ({
    section: EVENTS,
    name,
    values: [],
    unit: "%",
    note: SHARED_ABSENT,
  });
  if (!existsSync(join(shared, "corpus", "ecbplus.jsonl")))
    return [absent("B-cubed F"), absent("look-alike texts apart")];
  const all = articlesOf(shared, 1);
  const scores: Score[] = [];
  for (const order of quick ? [21] : [21, 22, 23]) {
    say(`stories: order ${order} of ${all.length} texts`);
    scores.push(await streamed(shuffled(all, randomFrom(order))));
  }
  const row = (name: string, of: keyof Score, more: Partial<Row> = {}): Row => ({
    section: EVENTS,
    name,
    values: scores.map(score => score[of]),
    unit: "%",
    ...more,
  });
  return [
    row("B-cubed F", "f", { stated: least(88), note: "research/text.md, tuned on the same texts: 88.7" }),
    row("B-cubed precision", "precision"),
    row("B-cubed recall", "recall"),
    row("look-alike texts apart", "apart", {
      stated: least(95),
      note: "in a story that is mostly of their own event",
    }),
    row("look-alike pairs apart", "pairsApart", {
      note: "pairs of texts of two look-alike events in two stories",
    }),
    row("stories", "stories", { unit: "", note: `${new Set(all.map(one => one.event)).size} events` }),
  ];
}

/** Look-alike events of one place, club or council, days apart: as they were published, and in two random orders. */
async function ownRows(section: string, dated: boolean): Promise<readonly Row[]> {
  const all = ownArticles(dated);
  const scores = [await streamed(all)];
  for (const order of [1, 2]) scores.push(await streamed(shuffled(all, randomFrom(order))));
  const row = (name: string, of: keyof Score, more: Partial<Row> = {}): Row => ({
    section,
    name,
    values: scores.map(score => score[of]),
    unit: "%",
    ...more,
  });
  return [
    row("B-cubed F", "f"),
    row("look-alike texts apart", "apart"),
    row("stories", "stories", { unit: "", note: `${new Set(all.map(one => one.event)).size} events` }),
  ];
}

async function costRows({ quick, say }: RunOptions): Promise<readonly Row[]> {
  const [few, many] = quick ? [1_000, 10_000] : [1_000, 100_000];
  const { before, after } = await costs(few, many, say);
  return [
    { section: COST, name: `${few.toLocaleString("en")} stored`, values: [before], unit: "ms" },
    { section: COST, name: `${many.toLocaleString("en")} stored`, values: [after], unit: "ms" },
    { section: COST, name: "ratio", values: [after / before], unit: "", stated: most(1.5) },
  ];
}
