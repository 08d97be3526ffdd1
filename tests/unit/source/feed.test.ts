import { describe, expect, it } from "vitest";
import { CASES } from "../../../bench/feeds/cases.ts";
import { mutated, randomOf } from "../../../bench/feeds/mutate.ts";
import { complaints } from "../../../bench/feeds.ts";
import { SourceError } from "../../../src/errors.ts";
import { webText } from "../../../src/source/charset.ts";
import { feedsOfOpml, opmlOf } from "../../../src/source/feed/opml.ts";
import { readFeed } from "../../../src/source/feed/read.ts";

const BASE = "https://vale.example/feed";

describe("a feed", () => {
  it.each(Object.entries(CASES))("is read right: %s", (_, casesOf) => {
    const cases = casesOf();
    expect(cases.length).toBeGreaterThan(10);
    expect(cases.flatMap(complaints)).toEqual([]);
  });

  it.each([
    ["", "is not a feed"],
    ["It moved.", "is not a feed"],
    ["<p>It moved.</p>", "is not a feed"],
    ['{"items": 7}', "is not a feed"],
    ["<rss><channel>", "is a feed too broken to read"],
  ])("is not made of %j", (text, reason) => expect(() => readFeed(text, BASE)).toThrow(reason));

  it("says how long it holds", () => {
    const rss = (inside: string): string =>
      `<rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>v</title>${inside}</channel></rss>`;
    expect(readFeed(rss("<ttl>90</ttl>"), BASE).holds).toBe(5400);
    const sy = "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>";
    expect(readFeed(rss(sy), BASE).holds).toBe(21_600);
    expect(readFeed(rss(""), BASE).holds).toBeNull();
  });

  it("changes its item's digest when what it says changes, and only then", () => {
    const digest = (title: string, link: string): string | undefined =>
      readFeed(
        `<rss version="2.0"><channel><title>v</title><item><guid>g</guid><title>${title}</title><link>${link}</link></item></channel></rss>`,
        BASE,
      ).items[0]?.digest;
    expect(digest("One", "/a")).toBe(digest("One", "/b"));
    expect(digest("One", "/a")).not.toBe(digest("Two", "/a"));
  });

  it("fails in one way only, whatever is done to it", () => {
    const seeds = Object.values(CASES).flatMap(casesOf => casesOf().map(({ bytes }) => webText(bytes, null)));
    const random = randomOf(7);
    for (let at = 0; at < 1500; at++) {
      const text = mutated(seeds, random);
      try {
        readFeed(text, BASE);
      } catch (error) {
        expect(error, text).toBeInstanceOf(SourceError);
      }
    }
  });
});

describe("OPML", () => {
  const nested = `<?xml version="1.0"?><opml version="2.0"><head/><body><outline text="News"><outline type="rss" text="Vale &amp; Lowe" xmlUrl="https://vale.example/f"/><outline text="Deep"><outline type="rss" xmlUrl="https://b.example/f"/></outline></outline><outline type="rss" text="Again" xmlUrl="https://vale.example/f"/><outline type="rss" xmlUrl="javascript:alert(1)"/></body></opml>`;

  it("gives its feeds from every folder, each once, and nothing that is no address", () => {
    expect(feedsOfOpml(nested)).toEqual([
      { url: "https://vale.example/f", title: "Vale & Lowe" },
      { url: "https://b.example/f", title: null },
    ]);
  });

  it("is read back as it was written", () => {
    const feeds = [{ url: "https://vale.example/f?a=1&b=2", title: 'Vale "<&>' }];
    expect(feedsOfOpml(opmlOf(feeds, new Date("2026-03-04T08:00:00Z")))).toEqual(feeds);
  });

  it("is refused with a reason when it is none", () => {
    expect(() => feedsOfOpml("{}")).toThrow("is not an OPML file");
  });
});
