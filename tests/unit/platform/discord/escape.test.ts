import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeAddress, escapeLabel, escapeText } from "../../../../src/platform/discord/escape.ts";
import { openable } from "../../../../src/platform/discord/markup.ts";
import { visible } from "../../../fake/discord/reading.ts";

const HOSTILE = [
  "**bold** _under_ ~~gone~~ ||spoiler|| `code`",
  "# heading",
  "-# small",
  "- list",
  "1. list",
  "> quote",
  ">>> all of it",
  "[label](https://evil.example)",
  "<https://evil.example>",
  "https://evil.example/x",
  "@everyone @here",
  "<@123456789012345678> <@!123456789012345678> <@&123456789012345678> <#123456789012345678>",
  "<t:1700000000:R>",
  "<:wave:123456789012345678> <a:wave:123456789012345678>",
  "</said:123456789012345678>",
  "<id:customize>",
  "\\*already\\*",
  "```js\ncode",
];

/** What Discord's parser would still see as something else than text. */
const MARKUP: readonly RegExp[] = [/(?<!\\)(?:\\\\)*[*_~|`<>@#[\]]/, /\w:\/\//, /^\s*[-+] /, /^\s*\d+[.)] /];

describe("text from outside, on Discord", () => {
  it.each(HOSTILE)("leaves no markup, mention or link in %s", text => {
    const [line = ""] = escapeText(text).split("\n");
    for (const pattern of MARKUP) expect(line).not.toMatch(pattern);
  });

  it("reads as it was written", () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "grapheme" })), text => {
        const line = text.replace(/\s+/gu, " ").trim();
        expect(visible(escapeText(line))).toBe(line);
      }),
    );
  });

  it("never leaves a raw mention for Discord to find behind the backslashes", () => {
    for (const text of HOSTILE)
      expect(escapeText(text)).not.toMatch(/<(?:@[!&]?|#|t:|a?:\w+:|\/\w+:|id:)[\w:]+>/);
  });

  it("keeps a link's label from ending early", () => {
    expect(escapeLabel("a ] b [ c")).toBe("a ) b ( c");
  });

  it("keeps an address from ending early, and its text fragment as it is", () => {
    expect(escapeAddress("https://a.example/x_(y)#:~:text=one%20two")).toBe(
      "https://a.example/x_%28y%29#:~:text=one%20two",
    );
    expect(escapeAddress("https://a.example/> [x](https://evil.example)")).not.toMatch(/[<>()\s]/);
  });

  it.each(["javascript:alert(1)", "//evil.example", "discord://x", "/document/1"])(
    "does not link to %s",
    url => {
      expect(openable(url, null)).toBeNull();
    },
  );

  it("links to our own pages where they are published", () => {
    expect(openable("/document/1?at=1-2#at", "https://record.example/")).toBe(
      "https://record.example/document/1?at=1-2#at",
    );
  });
});
