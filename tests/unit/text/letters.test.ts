import fc from "fast-check";
import { expect, test } from "vitest";
import { lettersIn, startsCapital, startsSmall, startsWithLetters } from "../../../src/text/letters.ts";
import { perWord } from "../../../src/text/lexicon/per-word.ts";

const word = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.string({ unit: "grapheme", maxLength: 6 }),
  fc.constantFrom("Élan", "ärger", "Straße", "x1y2", ""),
);

test("how a word begins is what the patterns say of it", () => {
  fc.assert(
    fc.property(word, written => {
      expect(startsSmall(written)).toBe(/^\p{Ll}/u.test(written));
      expect(startsCapital(written)).toBe(/^\p{Lu}/u.test(written));
      expect(startsWithLetters(written, 4)).toBe(/^\p{L}{4,}/u.test(written));
    }),
  );
});

test("letters and digits are counted as the patterns know them", () => {
  fc.assert(
    fc.property(fc.array(word), words => {
      const text = words.join("—");
      expect(lettersIn(text, 0, text.length)).toBe(text.replace(/[^\p{L}\p{N}]+/gu, "").length);
    }),
  );
  expect(lettersIn("“Élan 22,” she said", 1, 8)).toBe(6);
});

test("what is said of a word is worked out once, also where it is nothing", () => {
  let asked = 0;
  const judge = perWord((written: string): number | undefined => {
    asked++;
    return written === "none" ? undefined : written.length;
  });
  expect(["none", "four", "none", "four"].map(judge)).toEqual([undefined, 4, undefined, 4]);
  expect(asked).toBe(2);
});

test("the memory of words has a bound and never changes an answer", () => {
  const judge = perWord((written: string) => written.length);
  for (let i = 0; i < 40_000; i++) expect(judge(`w${i}`)).toBe(`w${i}`.length);
});
