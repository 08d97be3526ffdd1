import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeUrl, storedUrl, wordsUrl } from "../../../src/card/link.ts";
import { cite } from "../../../src/story/cite.ts";
import { ferry, ferrySource, storedSource, words } from "../../fake/ferry.ts";

const fragment = (url: string): string => url.slice(url.indexOf(":~:") + 3);

describe("a link to words", () => {
  it("opens the source's own page at the words, without the marks around them", () => {
    expect(wordsUrl([words("“No one sails on a cracked hull,”")], ferrySource)).toBe(
      "https://courier.example/ferry#:~:text=No%20one%20sails%20on%20a%20cracked%20hull",
    );
  });

  it("opens the stored document where the source has no address", () => {
    const cited = words("Not on my watch");
    expect(wordsUrl([cited], storedSource)).toBe(
      `/document/${ferry.id}?at=${cited.span.start}-${cited.span.end}#at`,
    );
  });

  it("finds long words by how they begin and end", () => {
    const url = wordsUrl([words(ferry.text.split("\n\n")[1] ?? "")], ferrySource);
    expect(fragment(url)).toBe(
      "text=Marit%20Solberg%2C%20the%20harbour%20master,quay.%20%E2%80%9CNot%20on%20my%20watch",
    );
  });

  it("tells short words apart by what stands around them", () => {
    const sentence = words("One engineer called the crack “a hair too long”.");
    expect(fragment(wordsUrl([words("hair")], ferrySource, sentence))).toBe(
      "text=the%20crack%20%E2%80%9Ca-,hair,-too%20long%E2%80%9D.",
    );
  });

  it("marks every fragment of a parted quotation", () => {
    const both = [words("“No one sails on a cracked hull,”"), words("“Not on my watch.”")];
    expect(fragment(wordsUrl(both, ferrySource))).toBe(
      "text=No%20one%20sails%20on%20a%20cracked%20hull&text=Not%20on%20my%20watch",
    );
    expect(storedUrl(ferry.id, both)).toContain(
      `?at=${both.map(w => `${w.span.start}-${w.span.end}`).join(",")}`,
    );
  });

  it("keeps a page's own anchor", () => {
    const anchored = { ...ferrySource, url: "https://courier.example/ferry#top" };
    expect(wordsUrl([words("a cracked hull")], anchored)).toContain("/ferry#top:~:text=a%20cracked%20hull");
  });

  it("encodes whatever a directive would read as its own syntax", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 400 }), text => {
        const citation = cite({ id: ferry.id, text }, { start: 0, end: text.length });
        const url = wordsUrl([citation], ferrySource);
        expect(fragment(url)).toMatch(/^text=[\w.~%]*(?:,[\w.~%]+)?$/);
        expect(URL.canParse(url)).toBe(true);
      }),
    );
  });

  it.each([
    ["https://a.example/b", "https://a.example/b"],
    ["/story/x", "/story/x"],
    ["//evil.example", null],
    ["/\\evil.example", null],
    ["javascript:alert(1)", null],
    ["data:text/html,x", null],
    ["no address", null],
  ])("%s may be linked to as %s", (url, expected) => {
    expect(safeUrl(url)).toBe(expected);
  });
});
