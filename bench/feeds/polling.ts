import { z } from "zod";
import { fakeWeb, serve } from "../../tests/fake/web/server.ts";
import { measured } from "../speed/child.ts";
import { most, type Row, type RunOptions } from "../table.ts";

const Polled = z.object({
  visited: z.number(),
  failed: z.number(),
  filed: z.number(),
  busy: z.number(),
  megabytes: z.number(),
  late: z.number(),
});

/** What it costs to poll 2,000 feeds for eleven minutes, or one. */
export async function pollingRows({ quick, say }: RunOptions): Promise<readonly Row[]> {
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
