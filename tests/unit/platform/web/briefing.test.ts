import { describe, expect, it } from "vitest";
import type { Block, Card } from "../../../../src/card/card.ts";
import { cardHtml } from "../../../../src/platform/web/render.ts";
import { HOSTILE } from "../../../fake/desk.ts";
import { ferrySource, happening, words } from "../../../fake/ferry.ts";

const markup = async (...blocks: readonly Block[]): Promise<string> => {
  const card: Card = { status: "answer", command: "briefing", blocks };
  return String(await cardHtml(card));
};
const picture = (label: string): Block => ({
  type: "picture",
  picture: { kind: "quoted", title: "Who is quoted", bars: [{ label, count: 2 }] },
  alternative: `${label}: quoted twice`,
});

describe("a briefing on the page", () => {
  it("shows what changed with its kind, and the words told before below it", async () => {
    const html = await markup({
      type: "change",
      change: "figure",
      words: words("About 1,200 passengers a day use the line"),
      before: words("repairs would take nearly three weeks"),
      source: ferrySource,
    });
    expect(html).toMatch(/data-change="figure"><b class="kind">figure<\/b>/);
    expect(html).toMatch(
      /About 1,200 passengers.*<p class="before" dir="auto"><span>before:<\/span> repairs would/s,
    );
    expect(html).toContain("Nordvik Courier");
  });

  it("draws a picture within the page, with its words for those who hear it, and lets none of them be markup", async () => {
    const html = await markup(picture(HOSTILE));
    expect(html).toContain("<svg ");
    expect(html).toMatch(/aria-label="[^"]*quoted twice"/);
    expect(html).not.toContain("<img");
    expect(html).not.toContain('onerror="');
  });

  it("folds a picture away where the same stands in words beside it", async () => {
    const beside = await markup(picture("Ana"), { type: "event", event: happening() });
    expect(beside).toContain("<summary>As a picture</summary>");
    expect(await markup(picture("Ana"))).not.toContain("<summary>");
  });
});
