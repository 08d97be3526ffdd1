import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { blockText } from "../../../../src/source/page/blocks.ts";
import { fragmentText } from "../../../../src/source/page/fragment.ts";

const HTML =
  "<p>She wrote:</p><blockquote><p>We go.</p><p>All of us.</p></blockquote><p>Then <b>silence</b>.</p>";
const TEXT = "She wrote:\n\n> We go.\n\n> All of us.\n\nThen silence.";

describe("quoted blocks of HTML", () => {
  test("keep their mark in the text of a page", () => {
    const { document } = parseHTML(`<!doctype html><html><body>${HTML}</body></html>`);
    expect(blockText(document.body)).toBe(TEXT);
  });
  test("keep their mark in the text of a feed's entry", () => {
    expect(fragmentText(HTML)).toBe(TEXT);
  });
  test("one that is never closed ends with its text", () => {
    expect(fragmentText("<blockquote>We go.")).toBe("> We go.");
    expect(fragmentText("</blockquote><p>We go.</p>")).toBe("We go.");
  });
});
