import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenize } from "../../../../src/text/model/tokenize.ts";
import type { Paragraph } from "../../../../src/text/reading.ts";
import type { Tokens } from "../../../../src/text/tokens.ts";

function read(text: string): Tokens {
  const paragraphs: Paragraph[] = [...text.matchAll(/[^\n]+/g)].map(match => ({
    span: { start: match.index, end: match.index + match[0].length },
    kind: "text",
  }));
  return tokenize(text, paragraphs);
}

const tagged = (text: string): string =>
  read(text)
    .tokens.map(({ text: word, tag }) => `${word}/${tag}`)
    .join(" ");

test.each([
  ["The council approved the budget.", "The/DET council/NOUN approved/VERB the/DET budget/NOUN ./PUNCT"],
  [
    "She has said that she will not run.",
    "She/PRON has/AUX said/VERB that/SCONJ she/PRON will/AUX not/PART run/VERB ./PUNCT",
  ],
  [
    "“We lost,” Ines Mora told reporters in Lisbon.",
    "“/PUNCT We/PRON lost/VERB ,/PUNCT ”/PUNCT Ines/PROPN Mora/PROPN told/VERB reporters/NOUN in/ADP Lisbon/PROPN ./PUNCT",
  ],
  ["They want to go to Rome.", "They/PRON want/VERB to/PART go/VERB to/ADP Rome/PROPN ./PUNCT"],
  [
    "It was quickly repaired for $40.",
    "It/PRON was/AUX quickly/ADV repaired/VERB for/ADP $/SYM 40/NUM ./PUNCT",
  ],
])("tags %j", (text, expected) => {
  expect(tagged(text)).toBe(expected);
});

test("lemmas are lower case, quotation marks and brackets their own", () => {
  const lemmas = read("“Ministers (both) denied it,” he said.").tokens.map(token => token.lemma);
  expect(lemmas).toEqual(["“", "minister", "(", "both", ")", "deny", "it", ",", "”", "he", "say", "."]);
});

test("every currency is read like the dollar, and stays as written", () => {
  const { tokens } = read("It had cost €90 million.");
  expect(tokens.map(token => token.tag)).toEqual(["PRON", "AUX", "VERB", "SYM", "NUM", "NUM", "PUNCT"]);
  expect(tokens[3]).toMatchObject({ text: "€", lemma: "€" });
});

test("boilerplate has no tokens, and sentences know their paragraph", () => {
  const text = "One came. Two left.\nSIGN UP\nThree stayed.";
  const { sentences, tokens } = tokenize(text, [
    { span: { start: 0, end: 19 }, kind: "text" },
    { span: { start: 20, end: 27 }, kind: "boilerplate" },
    { span: { start: 28, end: 41 }, kind: "text" },
  ]);
  expect(sentences.map(({ span, paragraph }) => [text.slice(span.start, span.end), paragraph])).toEqual([
    ["One came.", 0],
    ["Two left.", 0],
    ["Three stayed.", 2],
  ]);
  expect(tokens.some(token => token.text === "SIGN")).toBe(false);
});

const piece = fc.constantFrom(
  "Ada Moss ",
  "said ",
  "“no” ",
  "on Monday. ",
  "U.S. ",
  "\n",
  "didn't ",
  '"',
  " (x) ",
  "😀",
  "... ",
  "£3m ",
  "ü ",
  "? ",
);

test("tokens are exact slices in order, each in the sentence that holds it", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      const text = pieces.join("");
      const { tokens, sentences } = read(text);
      let at = 0;
      tokens.forEach((token, i) => {
        expect(token.start).toBeGreaterThanOrEqual(at);
        expect(text.slice(token.start, token.end)).toBe(token.text);
        const { first, last } = sentences[token.sentence]!;
        expect(i >= first && i < last).toBe(true);
        at = token.end;
      });
      expect(sentences.reduce((sum, { first, last }) => sum + last - first, 0)).toBe(tokens.length);
    }),
    { numRuns: 50 },
  );
});

test("reading twice gives the same", () => {
  const text = "The mayor, Otto Lind, resigned on Friday. He gave no reason.";
  expect(read(text)).toEqual(read(text));
});
