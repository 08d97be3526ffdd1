import { SourceError } from "../../src/errors.ts";
import { webText } from "../../src/source/charset.ts";
import { readFeed } from "../../src/source/feed/read.ts";
import { least, most, type Row, type RunOptions } from "../table.ts";
import { CASES } from "./cases.ts";
import { grown } from "./grown.ts";
import { mutated, randomOf } from "./mutate.ts";

const BASE = "https://vale.example/feeds/all.xml";
const SEED = 20_260_303;

/** Reads feeds of the set with something changed, and feeds grown of the parts of every format: half a million each, or few. */
export function mutationRows({ quick, say, explain }: RunOptions): readonly Row[] {
  const times = quick ? 15_000 : 500_000;
  const seeds = Object.values(CASES).flatMap(casesOf =>
    casesOf().map(({ bytes, charset }) => webText(bytes, charset ?? null)),
  );
  const random = randomOf(SEED);
  say(`reading ${(2 * times).toLocaleString("en")} mutated feeds`);
  // Every other grown feed is changed as well: the wrong part inside what is wrong as a whole.
  const made = (at: number): string => (at % 2 === 0 ? grown(random) : mutated([grown(random)], random, 1));
  return [
    ...rowsOf("Mutated feeds", times, () => mutated(seeds, random), 50, explain),
    ...rowsOf("Feeds grown of the parts of every format", times, made, 10, explain),
  ];
}

function rowsOf(
  section: string,
  times: number,
  make: (at: number) => string,
  leastRead: number,
  explain: RunOptions["explain"],
): readonly Row[] {
  let [unexpected, read, longest] = [0, 0, 0];
  for (let at = 0; at < times; at++) {
    const text = make(at);
    const started = performance.now();
    const problem = problemOf(text);
    longest = Math.max(longest, performance.now() - started);
    if (problem === null) read++;
    else if (!(problem instanceof SourceError)) {
      unexpected++;
      explain(`${problem instanceof Error ? problem.stack : String(problem)}\n${text.slice(0, 500)}`);
    }
  }
  return [
    { section, name: "unexpected exceptions", values: [unexpected], unit: `of ${times}`, stated: most(0) },
    {
      section,
      name: "still read as feeds",
      values: [(100 * read) / times],
      unit: "%",
      stated: least(leastRead),
    },
    { section, name: "longest", values: [longest], unit: "ms" },
  ];
}

/** What reading a feed threw; null: nothing. */
function problemOf(text: string): unknown {
  try {
    readFeed(text, BASE);
    return null;
  } catch (error) {
    return error;
  }
}
