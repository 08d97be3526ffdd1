import fc from "fast-check";
import { expect, test } from "vitest";
import { createVocabulary } from "../../../../src/text/model/vocabulary.ts";
import { createWordTypes } from "../../../../src/text/model/wordtype.ts";

const vocabulary = () => createVocabulary(createWordTypes(new Map()));

test("a word has one number wherever it stands, and another word another", () => {
  const words = vocabulary();
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 5 }), { maxLength: 200 }), written => {
      const text = written.join("");
      let at = 0;
      for (const word of written) {
        const number = words.at(text, at, at + word.length);
        expect([words.written[number], words.lower[number]]).toEqual([word, word.toLowerCase()]);
        expect(words.at(`«${word}»`, 1, 1 + word.length)).toBe(number);
        at += word.length;
      }
    }),
  );
  expect(new Set(words.written).size).toBe(words.size);
});

test("it goes on finding its words while it grows", () => {
  const words = vocabulary();
  const all = Array.from({ length: 30_000 }, (_, i) => `w${i}`);
  const numbers = all.map(word => words.at(word, 0, word.length));
  expect(all.map(word => words.at(word, 0, word.length))).toEqual(numbers);
  expect(words.size).toBe(all.length);
});

test("a curly and a straight apostrophe are two words of one type", () => {
  const words = vocabulary();
  const [curly, straight] = [words.at("O’Hara", 0, 6), words.at("O'Hara", 0, 6)];
  expect(curly).not.toBe(straight);
  expect(words.types[curly!]).toBe(words.types[straight!]);
});
