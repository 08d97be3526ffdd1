import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bare, bareLines } from "../../../src/card/bare.ts";

describe("bare text", () => {
  it.each([
    ["an escape sequence shows, and does nothing", "\u001b[2Jgone", "\ufffd[2Jgone"],
    ["a right-to-left override is dropped", "exe.\u202egnp", "exe.gnp"],
    ["isolates are dropped", "a\u2066b\u2069c", "abc"],
    ["white space is one space", " a\n\t b\u2028c ", "a b c"],
    ["half a surrogate pair is replaced", "a\ud83d!", "a\ufffd!"],
    ["Arabic and emoji stay", "سلام 🙂", "سلام 🙂"],
    ["markup stays text", "<b>&amp;*_", "<b>&amp;*_"],
  ])("%s", (_, given, expected) => {
    expect(bare(given)).toBe(expected);
  });

  it("never lets a control or reordering character through", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), text => {
        expect(bare(text)).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });

  it("keeps lines, and at most one empty one between them", () => {
    expect(bareLines("\na\r\nb\n\n\n\nc\n")).toEqual(["a", "b", "", "c"]);
  });
});
