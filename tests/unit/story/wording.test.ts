import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdsWording, mayHold, wordCount, wording, wordsIn } from "../../../src/story/wording.ts";

/** What a word is, as one pattern for every script. */
const WORD = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*|[$€£¥%]/gu;

const characters = fc.constantFrom(..."aZé9٣Ⅷ.,'’ʼ$€%–“… -x1", "\u0301", "𝔘", "👍", "𝟘", "\ud83d", "\udc4d");
const texts = fc.array(characters, { maxLength: 14 }).map(all => all.join(""));

describe("the words of a text", () => {
  it("are those the pattern finds, whatever the script", () => {
    fc.assert(
      fc.property(texts, text => {
        const found = wordsIn(text).map(({ start, end }) => text.slice(start, end));
        expect(found).toEqual(text.match(WORD) ?? []);
        expect(wordCount(text)).toBe(found.length);
        expect(wording(text)).toBe(
          wordsIn(text)
            .map(word => word.text)
            .join(" "),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it("keep the separators of a number and the sign of a sum", () => {
    expect(wording("About 1,250.5 of $5, or 5%.")).toBe("about 1,250.5 of $ 5 or 5 %");
  });

  it("count a curly apostrophe as a straight one", () => {
    expect(wording("Don’t, Pélagie’s DON'T")).toBe("don't pelagie's don't");
  });
});

describe("a text that may hold a wording", () => {
  const words = fc.constantFrom(
    "Zoë",
    "the",
    "ferry’s",
    "12.5",
    "pier",
    "co-op",
    "ﬁsh",
    "“late”",
    "don't",
    "Å",
  );
  const sentences = fc.array(words, { minLength: 1, maxLength: 8 }).map(all => all.join(" "));

  it("is every one that does", () => {
    fc.assert(
      fc.property(sentences, sentences, fc.nat(8), (before, inner, from) => {
        const outer = `${before} ${inner.toUpperCase()}, ${before}`;
        const wanted = wording(inner).split(" ").slice(from).join(" ");
        if (holdsWording(wording(outer), wanted)) expect(mayHold(outer, wanted)).toBe(true);
      }),
    );
  });

  it("is none without one of its words", () => {
    expect(mayHold("The ferry is late.", "the harbour is late")).toBe(false);
  });
});
