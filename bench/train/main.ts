import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Row, type RunOptions, SHARED_ABSENT } from "../table.ts";
import { readTreebanks } from "./corpus.ts";
import { run as runPronouns } from "./pronouns/main.ts";
import { run as runQuotes } from "./quotes/main.ts";
import { measure } from "./rows.ts";
import { SHIPPED, trainAll } from "./train.ts";
import { writeWeights } from "./write.ts";

/**
 * Trains every part from ../shared/corpus/treebank, writes src/text/model/weights and measures them, then quote finding and he and she,
 * which read with them; `--quick` only measures the weights that are there.
 */
export async function run(options: RunOptions): Promise<readonly Row[]> {
  const { quick, shared, say } = options;
  const folder = join(shared, "corpus", "treebank");
  if (!existsSync(folder))
    return [{ section: "syntax", name: "training", values: [], unit: "", note: SHARED_ABSENT }];
  const banks = readTreebanks(folder);
  const read = async (): Promise<Row[]> => [...(await runQuotes(options)), ...(await runPronouns(options))];
  if (quick) return [...measure(banks, folder), ...(await read())];
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const trained = trainAll(banks, SHIPPED, done => say(`${done}: ${seconds().toFixed(0)} s`));
  const training = seconds();
  for (const [file, size] of Object.entries(writeWeights(trained))) say(`${file}.bin: ${size} bytes`);
  return [
    { section: "weights", name: "training", values: [training], unit: "s" },
    ...measure(banks, folder),
    ...(await read()),
  ];
}
