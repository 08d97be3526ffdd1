import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenize } from "../../../src/text/model/tokenize.ts";
import { syntaxOf } from "../../../src/text/syntax.ts";
import type { Tokens } from "../../../src/text/tokens.ts";

const read = (text: string): Tokens =>
  tokenize(text, [{ span: { start: 0, end: text.length }, kind: "text" }]);

/** "label(head, dependent)" of every word but punctuation. */
function arcs(text: string): string[] {
  const tokens = read(text);
  const syntax = syntaxOf(tokens);
  return tokens.tokens.flatMap(({ text: word }, i) => {
    if (syntax.label(i) === "punct") return [];
    const head = syntax.head(i);
    return [`${syntax.label(i)}(${head < 0 ? "" : tokens.tokens[head]!.text}, ${word})`];
  });
}

test.each([
  [
    "The mayor denied the claim.",
    ["det(mayor, The)", "nsubj(denied, mayor)", "root(, denied)", "det(claim, the)", "dobj(denied, claim)"],
  ],
  [
    "Officials said that the bridge was closed.",
    [
      "nsubj(said, Officials)",
      "root(, said)",
      "mark(closed, that)",
      "det(bridge, the)",
      "nsubjpass(closed, bridge)",
      "auxpass(closed, was)",
      "ccomp(said, closed)",
    ],
  ],
  [
    "“We lost,” the coach said.",
    ["nsubj(lost, We)", "ccomp(said, lost)", "det(coach, the)", "nsubj(said, coach)", "root(, said)"],
  ],
])("parses %j", (text, expected) => {
  expect(arcs(text)).toEqual(expected);
});

test("names are found with their kind", () => {
  const tokens = read(
    "Marta Silva, a senator from Ohio, told The Washington Post that Mr. Silva had left Berlin.",
  );
  const names = syntaxOf(tokens).names();
  const written = names.map(
    ({ first, last, kind }) =>
      `${kind} ${tokens.tokens
        .slice(first, last)
        .map(token => token.text)
        .join(" ")}`,
  );
  expect(written).toEqual(
    expect.arrayContaining(["PERSON Marta Silva", "LOCATION Ohio", "PERSON Silva", "LOCATION Berlin"]),
  );
});

test("children are the words that have it as head, in order", () => {
  const tokens = read("The old mayor quickly denied the claim.");
  const syntax = syntaxOf(tokens);
  const denied = tokens.tokens.findIndex(token => token.text === "denied");
  expect(syntax.children(denied).map(i => tokens.tokens[i]!.text)).toEqual([
    "mayor",
    "quickly",
    "claim",
    ".",
  ]);
});

const word = fc.constantFrom(
  "the",
  "mayor",
  "said",
  "“",
  "”",
  ",",
  "that",
  "Rosa",
  "left",
  "and",
  "who",
  "—",
  "3",
  "to",
  "go",
  "(",
  ")",
  "of",
);

test("every sentence is one tree: one root, no cycle, heads inside the sentence", () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), words => {
      const tokens = read(words.join(" "));
      const syntax = syntaxOf(tokens);
      for (const { first, last } of tokens.sentences) {
        let roots = 0;
        for (let i = first; i < last; i++) {
          if (syntax.head(i) === -1) roots++;
          let at = i;
          for (let steps = 0; at !== -1; steps++) {
            expect(steps).toBeLessThanOrEqual(last - first);
            expect(at >= first && at < last).toBe(true);
            at = syntax.head(at);
          }
        }
        expect(roots).toBe(1);
      }
    }),
    { numRuns: 60 },
  );
});

test("tokens of another tokenizer are tagged again and parsed the same", () => {
  const tokens = read("The mayor denied the claim.");
  const copied: Tokens = { ...tokens };
  const [ours, theirs] = [syntaxOf(tokens), syntaxOf(copied)];
  tokens.tokens.forEach((_, i) => {
    expect([theirs.penn(i), theirs.head(i), theirs.label(i)]).toEqual([
      ours.penn(i),
      ours.head(i),
      ours.label(i),
    ]);
  });
});

test("a sentence of a thousand words is read in pieces, in one pass", () => {
  const tokens = read(`${"very ".repeat(1000)}good`);
  expect(tokens.sentences.length).toBe(2);
  expect(syntaxOf(tokens).head(tokens.tokens.length - 1)).toBe(-1);
});
