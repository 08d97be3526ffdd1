import fc from "fast-check";
import { expect, test } from "vitest";
import { splitWords } from "../../../../src/text/model/words.ts";

const wordsOf = (text: string): string[] => {
  const { starts, ends } = splitWords(text, 0, text.length);
  return starts.map((start, i) => text.slice(start, ends[i]));
};

test.each([
  ["She didn’t wait.", "She|did|n’t|wait|."],
  ["Rosa's dogs cannot swim", "Rosa|'s|dogs|can|not|swim"],
  ["They’d say we'll win", "They|’d|say|we|'ll|win"],
  ["the workers’ pay", "the|workers|’|pay"],
  ["O'Hara met D’Souza", "O'Hara|met|D’Souza"],
  ["a well-known, 40-year-old front-runner", "a|well-known|,|40-year-old|front-runner"],
  ["It cost $1,250.50 (or 12%)", "It|cost|$|1,250.50|(|or|12|%|)"],
  ["US$3 million at 10:30 p.m. on 9/11", "US$|3|million|at|10:30|p.m.|on|9/11"],
  ["U.S. troops, U.S.-backed forces", "U.S.|troops|,|U.S.-backed|forces"],
  ["Sen. Ann W. Roe (D-Wis.) and Rep. Lee (R-N.C.)", "Sen.|Ann|W.|Roe|(|D-Wis.|)|and|Rep.|Lee|(|R-N.C.|)"],
  ["No. 3 said no.", "No.|3|said|no|."],
  ["taller than I. Then", "taller|than|I|.|Then"],
  ["“Go!” he said—twice.", "“|Go|!|”|he|said|—|twice|."],
  ["Wait... what?! Yes -- no", "Wait|...|what|?!|Yes|--|no"],
  ["AT&T bought example.com in the '90s", "AT&T|bought|example.com|in|the|'90s"],
  ["write to a.b@mail.example or @handle #topic", "write|to|a.b@mail.example|or|@handle|#topic"],
  ["see https://example.org/a?b=1, now", "see|https://example.org/a?b=1|,|now"],
  ["He is gonna go", "He|is|gon|na|go"],
])("cuts %j as the treebank does", (text, expected) => {
  expect(wordsOf(text).join("|")).toBe(expected);
});

const piece = fc.oneof(
  fc.constantFrom(
    "don't",
    "U.S.",
    "“",
    "”",
    '"',
    "’",
    "--",
    "…",
    "$5",
    "a@b.example",
    "http://x.y",
    "(",
    ")",
    "\n",
    " ",
    "é",
    "😀",
    "<b>",
    "...",
  ),
  fc.string({ unit: "grapheme", maxLength: 6 }),
);
const text = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(""));

test("words are slices in order, never overlapping, and leave out nothing but space", () => {
  fc.assert(
    fc.property(text, written => {
      const { starts, ends } = splitWords(written, 0, written.length);
      let at = 0;
      starts.forEach((start, i) => {
        expect(written.slice(at, start)).toMatch(/^[\s\u200b\u2060\u00ad]*$/);
        expect(ends[i]).toBeGreaterThan(start);
        at = ends[i]!;
      });
      expect(written.slice(at)).toMatch(/^[\s\u200b\u2060\u00ad]*$/);
    }),
  );
});

test("a stretch is cut as if nothing stood around it", () => {
  fc.assert(
    fc.property(text, written => {
      const alone = splitWords(written, 0, written.length);
      const inside = splitWords(`Before. ${written}\nAfter.`, 8, 8 + written.length);
      expect(inside.starts).toEqual(alone.starts.map(start => start + 8));
      expect(inside.ends).toEqual(alone.ends.map(end => end + 8));
    }),
  );
});

test.each([
  ["a".repeat(400_000)],
  ["a.".repeat(200_000)],
  ["'".repeat(400_000)],
  ["a@".repeat(200_000)],
  ["<".repeat(400_000)],
  ["http://".repeat(60_000)],
  [".".repeat(400_000)],
])("a long run without a space takes linear time (%#)", run => {
  const started = process.hrtime.bigint();
  splitWords(run, 0, run.length);
  expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(4000);
});
