import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { plain } from "../../../src/card/plain.ts";
import { answerer } from "../../../src/command/answer.ts";
import type { Answer, Asker } from "../../../src/platform/platform.ts";
import { openIntake } from "../../../src/poll/intake.ts";
import { HOUSE } from "../../../src/store/store.ts";
import { type Newsstand, newsstand } from "../../fake/web/newsstand.ts";
import { serve } from "../../fake/web/server.ts";

const MANAGER: Asker = { id: "m", manager: true, zone: null };
const PARAGRAPHS = [
  "The council of Lowe voted on Tuesday to close the old bridge, which carries 900 cars a day.",
  "“We cannot wait for it to fall,” said Mayor Ida Moss. She said that the new bridge would cost $4 million.",
  "Residents had asked for a ferry in the meantime. The council said that it had no money for one.",
];
const FEED_LINK = '<link rel="alternate" type="application/rss+xml" href="/feed" title="Valley Mail">';
const article = `<!doctype html><html lang="en"><head><title>Lowe closes its bridge</title>${FEED_LINK}</head><body><article>${PARAGRAPHS.map(text => `<p>${text}</p>`).join("")}</article></body></html>`;
const feed = `<rss version="2.0"><channel><title>Valley Mail - RSS</title><item><title>Lowe closes its bridge</title><link>/lowe</link><pubDate>Tue, 03 Mar 2026 18:00:00 GMT</pubDate></item></channel></rss>`;

let stand: Newsstand;
let answer: Answer;
beforeEach(async () => {
  stand = await newsstand();
  stand.put(
    "valley.test/",
    serve(
      `<!doctype html><html><head><title>Valley</title>${FEED_LINK}</head><body><a href="/lowe">Lowe</a></body></html>`,
    ),
  );
  stand.put("valley.test/feed", serve(feed, "application/rss+xml"));
  stand.put("valley.test/lowe", serve(article));
  stand.put("valley.test/none", serve("<!doctype html><html><body><p>Nothing here.</p></body></html>"));
  const intake = openIntake(stand.reader, () => undefined);
  answer = answerer(stand.store, stand.clock, { error: () => undefined }, intake);
});
afterEach(() => stand.close());

const say = async (line: string, space = "north", asker = MANAGER) =>
  await answer({ line, space, conversation: "c", asker, channel: null });
const hear = async (line: string, space?: string): Promise<string> => plain(await say(line, space));

describe("/sources", () => {
  it("adds a feed by its address, reads it, and shows how it does", async () => {
    expect(await hear(`/sources add ${stand.at("valley.test/feed")}`)).toMatch(
      /^Added: Valley Mail \(feed\)\./,
    );
    await stand.poller.poll();
    stand.clock.pass(7);
    expect(await hear("/sources")).toMatch(
      /1 source\nValley Mail.*\nfeed · read 7 minutes ago, 1 item · next try in \d+ minutes/,
    );
    expect(await hear("/said Ida Moss")).toContain("We cannot wait for it to fall");
  });

  it("finds the feed of a news site", async () => {
    expect(await hear(`/sources add ${stand.at("valley.test/")}`)).toMatch(/^Added: Valley Mail \(feed\)/);
    expect((await stand.store.sources.list("north"))[0]?.url).toBe(stand.at("valley.test/feed"));
  });

  it("watches an article, and offers the feed of its site", async () => {
    const card = await say(`/sources add ${stand.at("valley.test/lowe")} name Lowe Mail`);
    expect(plain(card)).toMatch(/^Added: Lowe Mail \(page\)\. It is read now, and again when it changes\./);
    expect(card.blocks).toContainEqual({
      type: "action",
      label: "Add the feed Valley Mail",
      command: `/sources add ${stand.at("valley.test/feed")}`,
    });
  });

  it("takes what a form gives", async () => {
    const card = await say("/sources add");
    expect(card.blocks.some(({ type }) => type === "form")).toBe(true);
    const line = `/sources add url: "${stand.at("valley.test/feed")}" name: "Lowe Mail"`;
    expect(await hear(line)).toMatch(/^Added: Lowe Mail \(feed\)/);
  });

  it.each([
    ["valley.test/none", /^Not added: .*points to no feed/],
    ["valley.test/gone", /^Not added: .*does not exist \(404\)\./],
  ])("says why it does not add %s", async (place, words) => {
    expect(await hear(`/sources add ${stand.at(place)}`)).toMatch(words);
  });

  it.each(["not an address", "ftp://valley.test/x", "javascript:alert(1)"])("takes no %s", async url => {
    expect((await say(`/sources add ${url}`)).status).toBe("usage");
    expect(await stand.store.sources.list("north")).toEqual([]);
  });

  it("reads one page into the record of the space that asked, and of no other", async () => {
    expect(await hear(`/sources read look at ${stand.at("valley.test/lowe")}`)).toMatch(
      /^Read: \d statements? and 1 person; a new story\./,
    );
    expect(await hear(`/sources read ${stand.at("valley.test/lowe")}`)).toMatch(/on record already/);
    expect(await hear("/said Ida Moss")).toContain("We cannot wait");
    expect(await hear("/said Ida Moss", "south")).toContain("Not on record");
  });

  it("imports the feeds of an OPML file into the space, each once, and writes them as one", async () => {
    const outline = (at: number) =>
      `<outline text="Mail ${at} &amp; more" xmlUrl="https://mail-${at}.example/feed"/>`;
    const opml = `<?xml version="1.0"?><opml version="2.0"><head/><body><outline text="Town">${outline(1)}${outline(2)}</outline>${outline(1)}</body></opml>`;
    stand.put("valley.test/feeds.opml", serve(opml, "text/x-opml"));
    const line = `/sources import ${stand.at("valley.test/feeds.opml")}`;
    expect(await hear(line)).toMatch(/^Added: 2 feeds\.\n/);
    expect(await hear(line)).toMatch(/^No feed was added; 2 were read already\./);
    const written = await hear("/sources export");
    expect(written).toContain('text="Mail 1 &amp; more"');
    expect(written).toContain('xmlUrl="https://mail-2.example/feed"');
    stand.put("valley.test/again.opml", serve(written.slice(written.indexOf("<?xml")), "text/xml"));
    expect(await hear(`/sources import ${stand.at("valley.test/again.opml")}`, "south")).toMatch(
      /^Added: 2 feeds/,
    );
    expect(await hear("/sources export", "east")).toMatch(/^No feed is read here yet/);
  });

  it.each([
    ["valley.test/lowe", /^Not imported: .* is not an OPML file/],
    ["valley.test/gone", /^Not imported: .*does not exist \(404\)\./],
  ])("says why it imports nothing from %s", async (place, words) => {
    expect(await hear(`/sources import ${stand.at(place)}`)).toMatch(words);
    expect((await say("/sources import")).status).toBe("usage");
    expect(await stand.store.sources.list("north")).toEqual([]);
  });

  it("removes by id, address or name, and only what is the space's own", async () => {
    await stand.store.sources.add(HOUSE, {
      url: "https://house.example/f",
      kind: "feed",
      title: "House",
      outlet: null,
      channel: null,
      origin: "config",
      every: null,
    });
    await say(`/sources add ${stand.at("valley.test/feed")}`);
    expect(await hear("/sources remove House")).toMatch(/read for everyone; the operator removes it/);
    expect(await hear("/sources remove nonsense")).toMatch(/No source here is called nonsense/);
    expect(await hear("/sources remove Valley Mail", "south")).toMatch(/No source here/);
    expect(await hear("/sources remove Valley Mail")).toMatch(
      /not read any more. What was read of it stays on record/,
    );
    expect(await hear("/sources")).toMatch(/^1 source\nHouse/);
  });

  it("forgets a document of the space", async () => {
    await say(`/sources read ${stand.at("valley.test/lowe")}`);
    expect(await hear(`/sources forget ${stand.at("valley.test/lowe")}`, "south")).toMatch(/No document/);
    expect(await hear(`/sources forget ${stand.at("valley.test/lowe")}`)).toMatch(/^Forgotten: 1 document/);
    expect(await hear("/said Ida Moss")).toContain("Not on record");
  });

  it("is for managers", async () => {
    const card = await say("/sources", "north", { ...MANAGER, manager: false });
    expect(card.status).toBe("usage");
    expect(plain(card)).toContain("managers");
  });

  it("says what it does when it is asked for something else", async () => {
    expect(await hear("/sources dance")).toMatch(/nothing \/sources does\. Type one of list, add/);
  });
});
