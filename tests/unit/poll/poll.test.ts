import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { NewSubscription } from "../../../src/store/port/source.ts";
import { HOUSE } from "../../../src/store/store.ts";
import { type Newsstand, newsstand } from "../../fake/web/newsstand.ts";
import { redirect, serve } from "../../fake/web/server.ts";

let stand: Newsstand;
beforeEach(async () => {
  stand = await newsstand();
});
afterEach(() => stand.close());

const PARAGRAPHS = (town: string): readonly string[] => [
  `The council of ${town} voted on Tuesday to close the old bridge, which carries 900 cars a day, and to build another one beside it.`,
  `“We cannot wait for it to fall,” said Mayor Ida Moss of ${town}. She said that the new bridge would cost $4 million and take two years.`,
  `Residents had asked for a ferry in the meantime. The council said that it had no money for one, and that buses would run every ten minutes.`,
  `Work begins in May. The engineers of the county looked at the bridge in January and found cracks in three of its seven pillars.`,
];
const article = (town: string): string =>
  `<!doctype html><html lang="en"><head><title>${town} closes its bridge</title><meta property="og:site_name" content="${town} Mail"></head><body><article>${PARAGRAPHS(
    town,
  )
    .map(text => `<p>${text}</p>`)
    .join("")}</article></body></html>`;
const item = (town: string, rest = ""): string =>
  `<item><title>${town} closes its bridge</title><link>/${town.toLowerCase()}</link><guid isPermaLink="false">${town}</guid><pubDate>Tue, 03 Mar 2026 18:00:00 GMT</pubDate><description>The council voted on Tuesday.</description>${rest}</item>`;
const rss = (...items: readonly string[]): string =>
  `<rss version="2.0"><channel><title>Valley Mail - RSS</title>${items.join("")}</channel></rss>`;

const feed = (url: string): NewSubscription => ({
  url,
  kind: "feed",
  title: null,
  outlet: null,
  channel: null,
  origin: "asked",
  every: null,
});
const requests = (path: string): number => stand.web.requests.filter(line => line.endsWith(path)).length;
const texts = async (space: string): Promise<readonly string[]> =>
  await Promise.all(
    (await stand.store.documents.list(space)).map(
      async ({ document }) => (await stand.store.documents.get(space, document))?.text ?? "",
    ),
  );

describe("a feed", () => {
  const full = (town: string): string =>
    `<content:encoded><![CDATA[${PARAGRAPHS(town)
      .map(text => `<p>${text} ${text}</p>`)
      .join("")}]]></content:encoded>`;

  it("is read into the record, its articles from their pages where it has only teasers", async () => {
    stand.put("valley.test/feed", serve(rss(item("Lowe")), "application/rss+xml"));
    stand.put("valley.test/lowe", serve(article("Lowe")));
    await stand.store.sources.add("north", feed(stand.at("valley.test/feed")));
    expect(await stand.poller.poll()).toEqual({ visited: 1, filed: 1, failed: 0 });
    expect(await texts("north")).toEqual([PARAGRAPHS("Lowe").join("\n\n")]);
    const [source] = await stand.store.documents.list("north");
    expect(source).toMatchObject({
      outlet: "Valley Mail",
      title: "Lowe closes its bridge",
      published: "2026-03-03T18:00:00Z",
      url: stand.at("valley.test/lowe"),
    });
  });

  it("is taken at its word where it has the whole text", async () => {
    stand.put("valley.test/feed", serve(rss(item("Lowe", full("Lowe"))), "text/xml"));
    await stand.store.sources.add("north", feed(stand.at("valley.test/feed")));
    expect(await stand.poller.poll()).toMatchObject({ filed: 1 });
    expect(requests("/lowe")).toBe(0);
  });

  it("is asked for again only when its time has come, and brings only what is new", async () => {
    stand.put("valley.test/feed", serve(rss(item("Lowe", full("Lowe")))));
    await stand.store.sources.add("north", feed(stand.at("valley.test/feed")));
    await stand.poller.poll();
    stand.clock.pass(5);
    expect(await stand.poller.poll()).toMatchObject({ visited: 0 });
    stand.put("valley.test/feed", serve(rss(item("Ede", full("Ede")), item("Lowe", full("Lowe")))));
    stand.clock.pass(60);
    expect(await stand.poller.poll()).toMatchObject({ visited: 1, filed: 1 });
    stand.clock.pass(60);
    expect(await stand.poller.poll()).toMatchObject({ visited: 1, filed: 0 });
    expect(await stand.store.documents.list("north")).toHaveLength(2);
  });

  it("is fetched once for however many spaces want it, and each sees only its own", async () => {
    stand.put("valley.test/feed", serve(rss(item("Lowe"))));
    stand.put("valley.test/lowe", serve(article("Lowe")));
    for (const space of ["north", "south"])
      await stand.store.sources.add(space, feed(stand.at("valley.test/feed")));
    stand.put("other.test/feed", serve(rss(item("Ede", full("Ede")))));
    await stand.store.sources.add("south", feed(stand.at("other.test/feed")));
    expect(await stand.poller.poll()).toMatchObject({ visited: 2, filed: 3 });
    expect([requests("valley.test/feed"), requests("/lowe")]).toEqual([1, 1]);
    expect(await texts("north")).toHaveLength(1);
    expect(await texts("south")).toHaveLength(2);
    expect(await texts(HOUSE)).toHaveLength(0);
    expect((await stand.store.sources.list("north")).map(one => one.url)).toEqual([
      stand.at("valley.test/feed"),
    ]);
  });

  it("says with its validators that it did not change, until somebody new wants it", async () => {
    let answers: number[] = [];
    stand.put("valley.test/feed", (request, response) => {
      const known = request.headers["if-none-match"] === '"v1"';
      answers.push(known ? 304 : 200);
      response.writeHead(known ? 304 : 200, { etag: '"v1"', "content-type": "text/xml" });
      response.end(known ? undefined : rss(item("Lowe", full("Lowe"))));
    });
    await stand.store.sources.add("north", feed(stand.at("valley.test/feed")));
    await stand.poller.poll();
    stand.clock.pass(60);
    await stand.poller.poll();
    expect(answers).toEqual([200, 304]);
    answers = [];
    await stand.store.sources.add("south", feed(stand.at("valley.test/feed")));
    expect(await stand.poller.poll()).toMatchObject({ filed: 1 });
    expect(answers).toEqual([200]);
  });

  it("brings its newest articles when it is new, and passes over the others", async () => {
    const towns = ["Ada", "Bly", "Coe", "Dun", "Ely", "Fen", "Gow", "Hay"];
    const dated = towns.map((town, at) => item(town, full(town)).replace("03 Mar", `0${at + 1} Feb`));
    stand.put("valley.test/feed", serve(rss(...dated)));
    await stand.store.sources.add("north", feed(stand.at("valley.test/feed")));
    expect(await stand.poller.poll()).toMatchObject({ filed: 5 });
    const titles = (await stand.store.documents.list("north")).map(({ title }) => title?.slice(0, 3));
    expect(titles).toEqual(["Hay", "Gow", "Fen", "Ely", "Dun"]);
    stand.clock.pass(60);
    expect(await stand.poller.poll()).toMatchObject({ filed: 0 });
  });

  it("waits for a page that cannot be had now, and in the end does with what it has", async () => {
    const teaser = `<description>${PARAGRAPHS("Lowe")[0]} Read more…</description>`;
    stand.put("valley.test/feed", serve(rss(item("Lowe").replace(/<description>.*<\/description>/, teaser))));
    stand.put("valley.test/lowe", (_, response) => void response.writeHead(503).end());
    await stand.store.sources.add("north", feed(stand.at("valley.test/feed")));
    for (const filed of [0, 0, 0, 1]) {
      if (filed === 1) expect(requests("/lowe")).toBe(2);
      const polled = await stand.poller.poll();
      stand.clock.pass(90);
      if (polled.filed > 0) break;
    }
    expect(await texts("north")).toEqual([`${PARAGRAPHS("Lowe")[0]} Read more…`]);
  });

  it("follows a move for good, and is known by its old address", async () => {
    stand.put("valley.test/feed", redirect("/new-feed", 301));
    stand.put("valley.test/new-feed", serve(rss(item("Lowe", full("Lowe")))));
    await stand.store.sources.add("north", feed(stand.at("valley.test/feed")));
    await stand.poller.poll();
    stand.clock.pass(60);
    await stand.poller.poll();
    expect([requests("valley.test/feed"), requests("/new-feed")]).toEqual([1, 2]);
  });
});

describe("a feed that fails", () => {
  it.each([
    ["nothing there", serve("", "text/xml"), "is empty"],
    [
      "a robot check",
      serve("<!doctype html><title>Just a moment...</title><p>Verify you are human</p>"),
      "shows a robot check instead of a feed",
    ],
    ["a page", serve(article("Lowe")), "is a web page, not a feed"],
    ["a picture", serve("x", "image/png"), "is a picture, not a feed"],
    ["words", serve("It moved.", "text/plain"), "is not a feed"],
  ])("is told from a good one: %s", async (_, handler, error) => {
    stand.put("valley.test/feed", handler);
    await stand.store.sources.add("north", feed(stand.at("valley.test/feed")));
    expect(await stand.poller.poll()).toMatchObject({ failed: 1 });
    const [source] = await stand.store.sources.list("north");
    expect(source?.health).toMatchObject({ error, failures: 1, lastGood: null });
  });

  it("is left alone longer and longer, and its manager hears of it once, and when it lives again", async () => {
    const channel = { platform: "web", space: "north", channel: "c1", thread: null };
    await stand.store.sources.add("north", {
      ...feed(stand.at("valley.test/feed")),
      channel,
      outlet: "Valley Mail",
    });
    const visits: number[] = [];
    for (let hour = 0; hour < 72; hour++) {
      if ((await stand.poller.poll()).visited > 0) visits.push(hour);
      stand.clock.pass(60);
    }
    const gaps = visits.slice(1).map((hour, at) => hour - visits[at]!);
    expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
    expect(gaps.at(-1)).toBeGreaterThanOrEqual(20);
    expect(stand.notes).toHaveLength(1);
    expect(stand.notes[0]).toMatchObject({
      space: "north",
      channel,
      text: expect.stringMatching(
        /^Valley Mail has not been read since never: its address does not exist \(404\)/,
      ),
    });
    stand.put("valley.test/feed", serve(rss()));
    stand.clock.pass(60 * 25);
    await stand.poller.poll();
    expect(stand.notes[1]?.text).toMatch(/^Valley Mail can be read again/);
    expect((await stand.store.sources.list("north"))[0]?.health).toMatchObject({ failures: 0, error: null });
  });

  it("is told at once when its server says that it is gone", async () => {
    stand.put("valley.test/feed", (_, response) => void response.writeHead(410).end());
    await stand.store.sources.add("north", feed(stand.at("valley.test/feed")));
    await stand.poller.poll();
    expect(stand.notes[0]?.text).toContain("is gone for good (410)");
  });

  it("costs the others nothing", async () => {
    for (const name of ["a", "b", "c"]) {
      stand.put(`${name}.test/feed`, name === "b" ? serve("<rss>") : serve(rss(item("Lowe"))));
      await stand.store.sources.add("north", feed(stand.at(`${name}.test/feed`)));
    }
    expect(await stand.poller.poll()).toMatchObject({ visited: 3, failed: 1 });
  });
});

describe("a page", () => {
  it("is read again, and its changed form is another document", async () => {
    stand.put("valley.test/lowe", serve(article("Lowe")));
    await stand.store.sources.add("north", { ...feed(stand.at("valley.test/lowe")), kind: "page" });
    expect(await stand.poller.poll()).toMatchObject({ filed: 1 });
    stand.clock.pass(60);
    expect(await stand.poller.poll()).toMatchObject({ visited: 1, filed: 0 });
    stand.put("valley.test/lowe", serve(article("Lowe").replace("$4 million", "$5 million")));
    stand.clock.pass(60);
    expect(await stand.poller.poll()).toMatchObject({ filed: 1 });
  });
});
