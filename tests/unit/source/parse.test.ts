import { afterAll, describe, expect, it } from "vitest";
import { openParser } from "../../../src/source/parse/parse.ts";

const parser = openParser();
afterAll(() => parser.rest());
const raw = (text: string) => ({
  bytes: new TextEncoder().encode(text),
  charset: null,
  url: "https://vale.example/x",
});
const FEED = '<rss version="2.0"><channel><title>v</title><item><title>One</title></item></channel></rss>';

describe("the reading thread", () => {
  it("is ended when a document takes too long, and the next one is read by another", async () => {
    const bomb = `<!doctype html><html><body>${"&".repeat(4_000_000)}`;
    const started = performance.now();
    const [refused, read] = await Promise.all([parser.page(raw(bomb)), parser.feed(raw(FEED))]);
    expect(refused.status).toBe("no");
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(read).toMatchObject({ status: "feed", feed: { title: "v", items: [{ title: "One" }] } });
  });

  it("refuses what is too large before it builds anything", async () => {
    expect(await parser.page(raw("<div>".repeat(300)))).toMatchObject({
      reason: expect.stringContaining("levels of nesting"),
    });
    expect(await parser.page(raw("<p>x</p>".repeat(20_001)))).toMatchObject({
      reason: expect.stringContaining("elements"),
    });
    expect(
      await parser.page(
        raw(`<p ${"a ".repeat(1)}${Array.from({ length: 70 }, (_, at) => `b${at}`).join(" ")}>`),
      ),
    ).toMatchObject({
      reason: expect.stringContaining("attributes"),
    });
  });

  it.each([
    ["a picture called a page", "GIF89a;;;;", "is not text, whatever its server calls it"],
    ["nothing", " \n ", "is empty"],
  ])("says what it was given: %s", async (_, text, reason) => {
    expect(await parser.page(raw(text))).toMatchObject({ status: "no", reason });
  });

  it("tells a page from a feed, with the feeds it points to", async () => {
    const html =
      '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/f"></head><body>x</body></html>';
    expect(await parser.feed(raw(html))).toEqual({
      status: "no",
      reason: "is a web page, not a feed",
      feeds: [{ url: "https://vale.example/f", title: null }],
    });
  });

  it("leaves the bytes alone that are a part of something larger", async () => {
    const whole = new TextEncoder().encode(`....${FEED}`);
    const part = whole.subarray(4);
    expect((await parser.feed({ bytes: part, charset: null, url: "https://vale.example/x" })).status).toBe(
      "feed",
    );
    expect(whole.byteLength).toBeGreaterThan(4);
  });
});
