import { extraction } from "../../src/cli/extraction.ts";
import type { Filing } from "../../src/text/filing.ts";
import { articlesOf } from "./material.ts";

/** Reads everything once; nothing is stored. */
type Extractor = (filings: readonly Filing[]) => void;

/** What `onrecord extract` prints of each article; compromise with people and the pronouns that mean them. */
const EXTRACTORS: Readonly<Record<string, () => Promise<Extractor>>> = {
  onrecord: async () => filings => {
    for (const filing of filings) JSON.stringify(extraction(filing));
  },
  compromise: async () => {
    const { default: nlp } = await import("compromise");
    return filings => {
      for (const { document } of filings) {
        const doc = nlp(document.text);
        doc.compute("coreference");
        doc.people().out("array");
      }
    };
  },
};

/** Prints the articles a second of each pass over polnear-dev, by the clock and by processor time, as JSON. Arguments: reader, shared folder, passes. */
const [name, shared, passes] = process.argv.slice(2);
const extract = await EXTRACTORS[name!]!();
const filings = await articlesOf(shared!, "polnear-dev.jsonl", 84);
const rates: number[] = [];
const busyRates: number[] = [];
for (let pass = 0; pass < Number(passes); pass++) {
  const since = performance.now();
  const before = process.cpuUsage();
  extract(filings);
  rates.push((1000 * filings.length) / (performance.now() - since));
  const { user, system } = process.cpuUsage(before);
  busyRates.push((1e6 * filings.length) / (user + system));
}
process.stdout.write(JSON.stringify({ rates, busyRates }));
