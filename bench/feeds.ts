import { webText } from "../src/source/charset.ts";
import type { FeedItem } from "../src/source/feed/feed.ts";
import { readFeed } from "../src/source/feed/read.ts";
import type { Case } from "./feeds/case.ts";
import { CASES } from "./feeds/cases.ts";
import { mutationRows } from "./feeds/mutation.ts";
import { pollingRows } from "./feeds/polling.ts";
import { least, type Row, type Run, type RunOptions } from "./table.ts";

const BASE = "https://vale.example/feeds/all.xml";

/** Feeds of every form, feeds with something changed at random, and many feeds polled for a while. */
export const run: Run = async options => [
  ...conformanceRows(options),
  ...mutationRows(options),
  ...(await pollingRows(options)),
];

function conformanceRows({ explain }: RunOptions): readonly Row[] {
  const section = "Conformance (our own feeds)";
  let total = 0;
  const rows = Object.entries(CASES).map(([name, casesOf]): Row => {
    const cases = casesOf();
    total += cases.length;
    const wrong = cases.flatMap(one => complaints(one));
    for (const line of wrong) explain(line);
    const failed = new Set(wrong.map(line => line.split(" :: ")[0])).size;
    const right = cases.length - failed;
    return { section, name, values: [right], unit: `of ${cases.length}`, stated: least(cases.length) };
  });
  return [...rows, { section, name: "feeds in the set", values: [total], unit: "", stated: least(150) }];
}

/** What a feed was read as that it does not say, in words; none where it was read right. */
export function complaints({ name, bytes, charset, first, count }: Case): readonly string[] {
  try {
    const { items } = readFeed(webText(bytes, charset ?? null), BASE);
    const found: Partial<FeedItem> = items[0] ?? {};
    const wrong = (Object.keys(first) as (keyof FeedItem)[])
      .filter(key => found[key] !== first[key])
      .map(key => `${name} :: ${key} is ${JSON.stringify(found[key])}, not ${JSON.stringify(first[key])}`);
    const counted =
      count !== undefined && items.length !== count ? [`${name} :: ${items.length} items, not ${count}`] : [];
    return [...wrong, ...counted];
  } catch (error) {
    return [`${name} :: ${error instanceof Error ? error.message : String(error)}`];
  }
}
