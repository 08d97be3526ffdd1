import { expect, test } from "vitest";
import { plainWordAt, spacesAt, standsAlone } from "../../../../src/text/model/quick-words.ts";

test.each([
  ["word", 4],
  ["word next", 4],
  ["word, next", 4],
  ["word.", 0],
  ["word's", 0],
  ["word-like", 0],
  ["http://x.example", 0],
  ["a@b.example", 0],
  ["naïve", 0],
  ["3rd", 0],
])("of %j it takes %i letters, and nothing where a pattern must decide", (text, length) => {
  expect(plainWordAt(text, 0)).toBe(length);
});

test("spaces are counted, other gaps are not", () => {
  expect([spacesAt("a  b", 1), spacesAt("a\n b", 1)]).toEqual([2, 0]);
});

test("commas and brackets stand alone, stops and apostrophes may not", () => {
  expect([..."(,”.'-"].map((_, at) => standsAlone("(,”.'-", at))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
