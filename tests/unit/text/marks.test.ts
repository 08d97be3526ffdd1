import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paragraphsOf } from "../../../src/text/clean.ts";
import { findMarked, type Marked } from "../../../src/text/marks.ts";

const marked = (text: string): readonly Marked[] => findMarked(text, paragraphsOf(text));
const words = (text: string): readonly string[] =>
  marked(text).map(({ span }) => text.slice(span.start, span.end));

describe("pairs of marks", () => {
  const cases: readonly (readonly [name: string, text: string, found: readonly string[]])[] = [
    ["curly", "“The bridge is open,” Ferris said.", ["“The bridge is open,”"]],
    ["straight", 'Ferris said: "The bridge is open." Cars came.', ['"The bridge is open."']],
    ["two singles as a double", "''The bridge is open,'' Ferris said.", ["''The bridge is open,''"]],
    ["backticks", "``The bridge is open,'' Ferris said.", ["``The bridge is open,''"]],
    ["angle", "Ferris said: «The bridge is open.»", ["«The bridge is open.»"]],
    ["low-high", "Ferris said: „The bridge is open.“", ["„The bridge is open.“"]],
    ["angle, pointing inwards", "»The bridge is open«, Ferris said.", ["»The bridge is open«"]],
    ["angle, apart from their words", "« The bridge is open », Ferris said.", ["« The bridge is open »"]],
    ["single angle", "‹The bridge is open›, Ferris said.", ["‹The bridge is open›"]],
    ["single angle, pointing inwards", "›The bridge is open‹, Ferris said.", ["›The bridge is open‹"]],
    ["single low-high", "Ferris said: ‚The bridge is open.‘", ["‚The bridge is open.‘"]],
    ["corners", "Ferris said: 「The bridge is open.」", ["「The bridge is open.」"]],
    ["corners in corners", "「She said 『no』 to me,」 he said.", ["「She said 『no』 to me,」"]],
    ["doubles in doubles", "“She said “no” to me,” he said.", ["“She said “no” to me,”"]],
    ["straight in straight", '"She said "no" to me," he said.', ['"She said "no" to me,"']],
    ["feet and inches inside", '"He is 6\' 2" tall," she said.', ['"He is 6\' 2" tall,"']],
    ["feet inside singles", "'It is 6' long,' she said.", ["'It is 6' long,'"]],
    ["an odd mark before a pair", "He wrote “Hard Rain in May and called it “fair” later.", ["“fair”"]],
    ["single curly", "‘The bridge isn’t open,’ Ferris said.", ["‘The bridge isn’t open,’"]],
    ["single straight", "'The bridge isn't open,' Ferris said.", ["'The bridge isn't open,'"]],
    ["two on a line", "“One,” Ferris said. “Two.”", ["“One,”", "“Two.”"]],
    ["a mark typed the wrong way round", "“The bridge is open,“ Ferris said.", ["“The bridge is open,“"]],
    ["singles inside doubles belong to them", "“She said ‘no’ to me,” he said.", ["“She said ‘no’ to me,”"]],
    [
      "a plural's apostrophe closes nothing",
      "‘The voters’ will is clear,’ she said.",
      ["‘The voters’ will is clear,’"],
    ],
  ];
  test.each(cases)("%s", (_, text, found) => {
    expect(words(text)).toEqual(found);
  });
});

describe("what is no pair", () => {
  test.each([
    ["possessives and contractions", "It’s the Browns’ house, isn’t it?"],
    ["years and inches", "In the ’90s the board was 5' 10\" long."],
    ["one odd mark", "He called it “a mess and left.\nThe town slept."],
    ["a lone closing mark", "It was over.” The town slept."],
  ])("%s", (_, text) => {
    expect(words(text)).toEqual([]);
  });
});

test("an odd mark never reaches into the next paragraph", () => {
  expect(words("He called it “a mess.\n“I left,” she said.")).toEqual(["“I left,”"]);
});

test("a paragraph left open goes on where the next one opens again", () => {
  const found = marked("“I came early.\n“I left late,” she said.");
  expect(found.map(({ closed, reopens }) => ({ closed, reopens }))).toEqual([
    { closed: false, reopens: false },
    { closed: true, reopens: true },
  ]);
});

test("a forgotten closing mark is forgiven where the words were announced", () => {
  expect(words("She said: “I left late.")).toEqual(["“I left late."]);
});

test("stretches are in order, apart, and begin and end inside the text", () => {
  const piece = fc.constantFrom(
    "“",
    "”",
    '"',
    "'",
    "’",
    "‘",
    "''",
    "``",
    "«",
    "»",
    "‚",
    "‹",
    "›",
    "「",
    "」",
    "『",
    " ",
    "a",
    "s",
    ".",
    ",",
    "\n",
    "9",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
      const text = pieces.join("");
      let end = 0;
      for (const { span, inner } of marked(text)) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.start).toBeLessThan(inner.start);
        expect(inner.end).toBeLessThanOrEqual(span.end);
        expect(text.slice(span.start, span.end)).not.toContain("\n");
        end = span.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});

test("a paragraph left open holds the pairs inside it", () => {
  const found = words("“He said “no” to me, and left.\n“I stayed,” she said.");
  expect(found).toEqual(["“He said “no” to me, and left.", "“I stayed,”"]);
});
