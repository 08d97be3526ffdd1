import type { Filing } from "../../src/text/filing.ts";
import { articlesOf } from "./material.ts";

/** Reads everything once; ours says how many documents its largest story came to hold. */
type Reader = (filings: readonly Filing[]) => Promise<number | undefined>;

/** Loaded when asked for, so that no reader pays for another. */
const READERS: Readonly<Record<string, () => Promise<Reader>>> = {
  onrecord: async () => (await import("./storing.ts")).readAndStore,
  wink: async () => {
    const { default: winkNLP } = await import("wink-nlp");
    const { default: model } = await import("wink-eng-lite-web-model");
    const nlp = winkNLP(model, ["sbd", "pos"]);
    return async filings => {
      for (const { document } of filings) nlp.readDoc(document.text).tokens().out(nlp.its.pos);
      return undefined;
    };
  },
  compromise: async () => {
    const { default: nlp } = await import("compromise");
    return async filings => {
      for (const { document } of filings) {
        const doc = nlp(document.text);
        doc.people().out("array");
        doc.quotations().out("array");
      }
      return undefined;
    };
  },
};

/** Prints the articles a second of each pass over polnear-dev, by the clock and by processor time, and the largest story, as JSON. Arguments: reader, shared folder, passes, articles. */
const [name, shared, passes, articles] = process.argv.slice(2);
const reader = await READERS[name!]!();
const filings = await articlesOf(shared!, "polnear-dev.jsonl", Number(articles));
const rates: number[] = [];
const busyRates: number[] = [];
let largest: number | undefined;
for (let pass = 0; pass < Number(passes); pass++) {
  const since = performance.now();
  const before = process.cpuUsage();
  largest = await reader(filings);
  rates.push((1000 * filings.length) / (performance.now() - since));
  const { user, system } = process.cpuUsage(before);
  busyRates.push((1e6 * filings.length) / (user + system));
}
process.stdout.write(JSON.stringify({ rates, busyRates, largest }));
