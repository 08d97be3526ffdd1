import { z } from "zod";
import { SourceError } from "../src/errors.ts";
import { webText } from "../src/source/charset.ts";
import type { FeedItem } from "../src/source/feed/feed.ts";
import { readFeed } from "../src/source/feed/read.ts";
import { fakeWeb, serve } from "../tests/fake/web/server.ts";
import { CASES, type Case } from "./feeds/cases.ts";
import { mutated, randomOf } from "./feeds/mutate.ts";
import { measured } from "./speed/child.ts";
import { least, most, type Row, type Run, type RunOptions } from "./table.ts";

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

function mutationRows({ quick, say, explain }: RunOptions): readonly Row[] {
  const section = "Mutated feeds";
  const times = quick ? 30_000 : 1_000_000;
  say(`reading ${times.toLocaleString("en")} mutated feeds`);
  const seeds = Object.values(CASES).flatMap(casesOf =>
    casesOf().map(({ bytes, charset }) => webText(bytes, charset ?? null)),
  );
  const random = randomOf(20_260_303);
  let [unexpected, read, longest] = [0, 0, 0];
  for (let at = 0; at < times; at++) {
    const text = mutated(seeds, random);
    const started = performance.now();
    try {
      readFeed(text, BASE);
      read++;
    } catch (error) {
      if (!(error instanceof SourceError)) {
        unexpected++;
        explain(`${error instanceof Error ? error.stack : String(error)}\n${text.slice(0, 500)}`);
      }
    }
    longest = Math.max(longest, performance.now() - started);
  }
  return [
    { section, name: "unexpected exceptions", values: [unexpected], unit: `of ${times}`, stated: most(0) },
    { section, name: "still read as feeds", values: [(100 * read) / times], unit: "%", stated: least(50) },
    { section, name: "longest", values: [longest], unit: "ms" },
  ];
}

const Polled = z.object({
  visited: z.number(),
  failed: z.number(),
  filed: z.number(),
  busy: z.number(),
  megabytes: z.number(),
  late: z.number(),
});

async function pollingRows({ quick, say }: RunOptions): Promise<readonly Row[]> {
  const seconds = quick ? 60 : 660;
  say(`polling 2,000 feeds for ${seconds} s`);
  const server = await fakeWeb("127.0.0.1", (path, host) => (path === "/feed" ? feedOf(host) : null));
  const cost = Polled.parse(
    await measured("bench/feeds/polled.ts", [String(server.port), "2000", String(seconds)]),
  );
  await server.close();
  const section = "Polling 2,000 feeds of 20 items every 10 minutes (one core)";
  const note = `${cost.visited} visits in ${seconds} s, ${cost.failed} failed, ${cost.filed} new articles read`;
  return [
    { section, name: "processor time", values: [cost.busy], unit: "% of one core", stated: most(30), note },
    { section, name: "resident memory", values: [cost.megabytes], unit: "MB", stated: most(400) },
    { section, name: "longest a feed was late", values: [cost.late], unit: "s", stated: most(300) },
  ];
}

/** A feed of twenty items: every other one answers that nothing changed, one in fifty has something new each time. */
function feedOf(host: string) {
  const number = Number(/\d+/.exec(host)?.[0] ?? 0);
  const fresh = number % 50 === 0 ? String(Date.now()) : "";
  const items = Array.from({ length: 20 }, (_, at) =>
    itemOf(number, at === 0 ? `${at}${fresh}` : String(at)),
  );
  const body = `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${number}</title>${items.join("")}</channel></rss>`;
  if (number % 2 === 1) return serve(body, "application/rss+xml");
  const etag = `"${number}${fresh}"`;
  return (
    request: Parameters<ReturnType<typeof serve>>[0],
    response: Parameters<ReturnType<typeof serve>>[1],
  ) => {
    const same = request.headers["if-none-match"] === etag;
    response
      .writeHead(same ? 304 : 200, { etag, "content-type": "application/rss+xml" })
      .end(same ? undefined : body);
  };
}

const WORDS = `The council of the town voted on Tuesday to close the old bridge, which carries 900 cars a day. “We cannot wait for it to fall,” said Mayor Ida Moss. `;
const itemOf = (feed: number, item: string): string =>
  `<item><guid>${feed}-${item}</guid><title>Town ${feed} closes bridge ${item}</title><link>https://vale.example/${feed}/${item}</link><pubDate>Tue, 03 Mar 2026 18:00:00 GMT</pubDate><description>&lt;p&gt;${WORDS.repeat(7)}&lt;/p&gt;</description></item>`;
