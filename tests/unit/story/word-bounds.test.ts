import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordBounds } from "../../../src/story/word-bounds.ts";

/** What a word is, as one pattern for every script. */
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

const characters = fc.constantFrom(
  ..."aZé9٣Ⅷ½中.,'’ʼ$%–“… -_1",
  "\u0301",
  "𝔘",
  "👍",
  "𝟘",
  "\ud83d",
  "\udc4d",
);
const texts = fc.array(characters, { maxLength: 14 }).map(all => all.join(""));

describe("the bounds of words", () => {
  it("are where the pattern finds them, whatever the script", () => {
    fc.assert(
      fc.property(texts, text => {
        const found = [...text.matchAll(WORD)].flatMap(({ index, 0: word }) => [index, index + word.length]);
        expect(wordBounds(text)).toEqual(found);
      }),
      { numRuns: 3000 },
    );
  });

  it("keep what an apostrophe ties, but no number behind it", () => {
    const text = "O’Neill didn't sell the '90s, rock'n'roll'77";
    const bounds = wordBounds(text);
    const words = bounds.flatMap((start, at) => (at % 2 === 0 ? [text.slice(start, bounds[at + 1])] : []));
    expect(words).toEqual(["O’Neill", "didn't", "sell", "the", "90s", "rock'n'roll", "77"]);
  });
});
