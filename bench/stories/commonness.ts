import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { termsOf } from "../../src/story/terms.ts";

/** News whose words are counted; ECB+, which measures, is not among it. */
const FILES = ["polnear-train", "polnear-dev", "gum-news-train", "gum-news-dev", "wikinews"];
/** Words that are names of platforms too, which the neutral core does not say. */
const UNSAID = /^(?:slack|discord)/;
/** Documents a term must be in to be listed, and the ratio between two steps of the table. */
const FEWEST = 3;
const STEP = 1.3;

/** Counts in how many documents each term stands, and writes src/story/lexicon/commonness.ts. */
function write(shared: string, to: string): void {
  const counts = new Map<string, number>();
  let documents = 0;
  for (const name of FILES) {
    const file = join(shared, "corpus", `${name}.jsonl`);
    if (!existsSync(file)) throw new Error(`${file} is not here`);
    for (const line of readFileSync(file, "utf8").trim().split("\n")) {
      const { title, text } = JSON.parse(line) as { readonly title?: string; readonly text: string };
      documents++;
      for (const term of new Set(termsOf(`${title ?? ""}\n${text}`)))
        counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  writeFileSync(to, fileOf(documents, counts));
}

function fileOf(documents: number, counts: ReadonlyMap<string, number>): string {
  const steps = new Map<number, string[]>();
  for (const [term, count] of counts) {
    if (count < FEWEST || UNSAID.test(term) || !/^[a-z0-9'.,-]+$/.test(term)) continue;
    const step = Math.round(Math.log(count) / Math.log(STEP));
    steps.set(step, [...(steps.get(step) ?? []), term]);
  }
  const rows = [...steps]
    .sort(([a], [b]) => b - a)
    .map(([step, terms]) => `  [${Math.round(STEP ** step)}, \`${wrapped(terms.sort())}\`],`);
  return `/**
 * In how many of ${documents} news articles a term (a stem) stands, in steps of ${STEP}; terms in fewer than ${FEWEST} are left out. Counted by
 * bench/stories/commonness.ts over the training text of ../shared/corpus; no sentence of it is here.
 */
export const DOCUMENTS = ${documents};
export const COMMONNESS: readonly (readonly [documents: number, terms: string])[] = [
${rows.join("\n")}
];
`;
}

/** Lines of at most 110 characters. */
const wrapped = (terms: readonly string[]): string =>
  terms
    .join(" ")
    .replace(/(.{1,110})(?: |$)/g, "$1\n")
    .trimEnd();

const [, , shared = "../shared", to = "src/story/lexicon/commonness.ts"] = process.argv;
write(shared, to);
