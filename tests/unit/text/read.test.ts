import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Span } from "../../../src/text/document.ts";
import { read } from "../../../src/text/read.ts";
import type { Fact, Quote, Reading } from "../../../src/text/reading.ts";
import { documentOf } from "../../fake/document.ts";

const readText = (text: string): Reading => read(documentOf(text));

const SURNAMES = "Lindqvist Okoro Varga Haldane Mbeki-Roos Tanaka O’Dowd al-Sayed".split(" ");
const name = fc
  .tuple(fc.constantFrom("Ana", "Tobias", "Imke", "J.", "Ruth"), fc.constantFrom(...SURNAMES))
  .map(words => words.join(" "));
const clause = fc.constantFrom(
  "the ferry will sail on Tuesday",
  "we lost $4.5 million in March 2024",
  "nobody asked the harbour board",
  "it was 12% more than last year",
);
const sentence = fc.oneof(
  fc.tuple(clause, name).map(([what, who]) => `“${what},” said ${who}, the harbour master.`),
  fc.tuple(name, clause).map(([who, what]) => `${who} told reporters that ${what}.`),
  fc.tuple(name, clause).map(([who, what]) => `Former mayor ${who} left, but she said: "${what}."`),
  clause.map(what => `According to the Tidal Institute, ${what}.`),
  fc.constant("They agreed. He did not, and neither did the council."),
);
const article = fc
  .array(fc.tuple(sentence, fc.constantFrom(" ", "\n", "\n\n")), { minLength: 1, maxLength: 12 })
  .map(pieces => pieces.flat().join(""));

/** Pieces that cut marks, names and sentences in the wrong places. */
const SCRAPS = [
  '"',
  "“",
  "”",
  "‘",
  "’",
  "'",
  "``",
  "''",
  "«",
  "»",
  "(",
  ")",
  "[",
  ",",
  ".",
  ":",
  ";",
  "—",
  "-",
  "…",
  "!",
  "?",
  "\n",
  "\r\n",
  "\t",
  " ",
  "\u00a0",
  "\u200b",
  "\u202e",
  "\u0000",
  "\ud83d",
  "\udc00",
  "👩‍👩‍👧",
  "e\u0301\u0301",
  "said",
  "that",
  "he",
  "she",
  "they",
  "who",
  "the",
  "of",
  "and",
  "according",
  "to",
  "Mr.",
  "Dr",
  "former",
  "mayor",
  "Ana",
  "Varga",
  "Okoro",
  "IRAN",
  "MINISTER",
  "'s",
  "’s",
  "U.S.",
  "No.",
  "3",
  "1,000",
  "$5m",
  "50%",
  "May",
  "Monday",
  "שלום",
  "مرحبا",
  "東京",
  "ADVERTISEMENT",
  "Read more:",
  "http://a.b/c",
  "a@b.c",
  "<p>",
  "SAID VARGA",
  "”— Okoro",
];
const scrap = fc
  .array(fc.tuple(fc.constantFrom(...SCRAPS), fc.constantFrom("", " ", " ")), { maxLength: 80 })
  .map(pieces => pieces.flat().join(""));
const anything = fc.oneof(article, scrap, fc.string({ unit: "binary", maxLength: 200 }));

const RUNS = { numRuns: 150 };

const whenSpans = (reading: Reading): Span[] =>
  reading.events.flatMap(({ evidence, when }) => (when.span === null ? [evidence] : [evidence, when.span]));
const quoteSpans = ({ spans, marked, source, cue, venue, addressee, speaker }: Quote): Span[] => [
  ...spans,
  ...marked,
  ...source,
  ...cue,
  ...[venue, addressee].filter(span => span !== null),
  ...(speaker.type === "described" ? [speaker.span] : []),
];
const factSpans = (fact: Fact): Span[] => [
  fact.evidence,
  ...fact.arguments.map(({ span }) => span),
  ...fact.values.map(({ span }) => span),
];
const spansOf = (reading: Reading): Span[] => [
  ...[...reading.paragraphs, ...reading.sentences].map(({ span }) => span),
  ...reading.entities.flatMap(({ roles, mentions }) => [...roles, ...mentions].map(({ span }) => span)),
  ...reading.quotes.flatMap(quoteSpans),
  ...reading.facts.flatMap(factSpans),
  ...whenSpans(reading),
];

const holds = (outer: Span, { start, end }: Span): boolean => outer.start <= start && end <= outer.end;
const inOrder = (spans: readonly Span[]): boolean =>
  spans.every(({ start }, i) => i === 0 || spans[i - 1]!.end <= start);

describe("whatever the text", () => {
  test("every span lies inside it and holds something", () => {
    fc.assert(
      fc.property(anything, text => {
        for (const { start, end } of spansOf(readText(text))) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(end).toBeGreaterThan(start);
        }
      }),
      RUNS,
    );
  });

  test("paragraphs and sentences are in order and apart, each sentence in its paragraph", () => {
    fc.assert(
      fc.property(anything, text => {
        const { paragraphs, sentences } = readText(text);
        expect(inOrder(paragraphs.map(({ span }) => span))).toBe(true);
        expect(inOrder(sentences.map(({ span }) => span))).toBe(true);
        for (const { span, paragraph } of sentences)
          expect(holds(paragraphs[paragraph]!.span, span)).toBe(true);
      }),
      RUNS,
    );
  });

  test("marked words stand inside the words of their quote", () => {
    fc.assert(
      fc.property(anything, text => {
        for (const { spans, marked, kind } of readText(text).quotes) {
          for (const mark of marked) expect(spans.some(span => holds(span, mark))).toBe(true);
          expect(kind === "indirect").toBe(marked.length === 0);
        }
      }),
      RUNS,
    );
  });

  test("names, aliases and affiliations are words of the text, and ids are places in the list", () => {
    fc.assert(
      fc.property(anything, text => {
        const { entities, quotes } = readText(text);
        entities.forEach(({ id, name: longest, aliases, roles, mentions }, index) => {
          expect(id).toBe(index);
          expect(mentions.length).toBeGreaterThan(0);
          const given = roles.flatMap(({ affiliation }) => affiliation ?? []);
          for (const words of [longest, ...aliases, ...given]) expect(text).toContain(words);
        });
        for (const { speaker } of quotes)
          if (speaker.type === "entity") expect(entities[speaker.entity]).toBeDefined();
      }),
      RUNS,
    );
  });

  test("reading it twice gives the same", () => {
    fc.assert(
      fc.property(anything, anything, (text, between) => {
        const first = readText(text);
        readText(between);
        expect(readText(text)).toEqual(first);
      }),
      RUNS,
    );
  });
});

/** Words, source and cue of each quote, as offsets from `from`. */
const placed = ({ quotes }: Reading, from: number): readonly (readonly number[])[] =>
  quotes.map(({ spans, source, cue }) =>
    [...spans, ...source, ...cue].flatMap(span => [span.start - from, span.end - from]),
  );

test("two texts joined by a line of their own give the quotes of both", () => {
  const said = fc.tuple(clause, name).map(([what, who]) => `${who} told reporters that ${what}.`);
  const shared = fc.tuple(clause, name).map(([what, who]) => `“It is so that ${what},” said ${who}.`);
  const lines = fc
    .array(fc.oneof(said, shared), { minLength: 1, maxLength: 6 })
    .map(list => list.join("\n\n"));
  fc.assert(
    fc.property(lines, lines, (one, two) => {
      const between = "\n\nThe weather stayed calm all week and the nets were dry.\n\n";
      const from = one.length + between.length;
      const joined = readText(one + between + two).quotes;
      const [before, after] = [
        joined.filter(({ spans }) => spans[0]!.start < one.length),
        joined.filter(({ spans }) => spans[0]!.start >= from),
      ];
      expect(placed({ ...readText(""), quotes: before }, 0)).toEqual(placed(readText(one), 0));
      expect(placed({ ...readText(""), quotes: after }, from)).toEqual(placed(readText(two), 0));
      expect(before.length + after.length).toBe(joined.length);
    }),
    { numRuns: 100 },
  );
});
