import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paragraphsOf } from "../../../src/text/clean.ts";
import type { Span } from "../../../src/text/document.ts";
import { findMarked } from "../../../src/text/marks.ts";
import { tokenize } from "../../../src/text/model/tokenize.ts";
import { outlinesOf } from "../../../src/text/outline.ts";
import { type FoundQuote, findQuotes } from "../../../src/text/quotes.ts";

function quotesIn(text: string): readonly FoundQuote[] {
  const tokens = tokenize(text, paragraphsOf(text));
  return findQuotes(tokens, outlinesOf(tokens, findMarked(text, tokens.paragraphs)));
}

interface Shown {
  readonly kind: string;
  readonly words: readonly string[];
  readonly source: string | null;
}

/** Kind, content and source of every quote of a text, as words. */
function shown(text: string): readonly Shown[] {
  const slice = ({ start, end }: Span): string => text.slice(start, end);
  return quotesIn(text).map(({ kind, spans, source }) => ({
    kind,
    words: spans.map(slice),
    source: source[0] ? slice(source[0]) : null,
  }));
}

type Case = readonly [
  name: string,
  text: string,
  kind: string,
  words: readonly string[],
  source: string | null,
];

describe("direct quotes", () => {
  const cases: readonly Case[] = [
    [
      "cue after, subject first",
      "“The dam will hold,” Marta Lindqvist said.",
      "direct",
      ["“The dam will hold,”"],
      "Marta Lindqvist",
    ],
    [
      "inverted, with an apposition",
      "“The dam will hold,” said Marta Lindqvist, the chief engineer.",
      "direct",
      ["“The dam will hold,”"],
      "Marta Lindqvist, the chief engineer",
    ],
    [
      "title before the name",
      "“The dam will hold,” declared the city’s chief engineer, Marta Lindqvist.",
      "direct",
      ["“The dam will hold,”"],
      "the city’s chief engineer, Marta Lindqvist",
    ],
    [
      "cue before",
      "Marta Lindqvist told reporters: “The dam will hold.”",
      "direct",
      ["“The dam will hold.”"],
      "Marta Lindqvist",
    ],
    [
      "divided by the cue",
      "“The dam,” she said, “will hold.”",
      "direct",
      ["“The dam,”", "“will hold.”"],
      "she",
    ],
    ["a question", "“Will it hold?” asked Oskar Brandt.", "direct", ["“Will it hold?”"], "Oskar Brandt"],
    [
      "several sentences in one pair of marks",
      "“It holds. It always did,” Brandt said.",
      "direct",
      ["“It holds. It always did,”"],
      "Brandt",
    ],
    [
      "an aside between name and verb",
      "“It holds,” Brandt, who built it in 1988, said.",
      "direct",
      ["“It holds,”"],
      "Brandt",
    ],
    [
      "a verb no lexicon knows",
      "“Nobody asked the people of this valley,” Brandt grinned.",
      "direct",
      ["“Nobody asked the people of this valley,”"],
      "Brandt",
    ],
    [
      "a verb read as a noun",
      "“The dam will hold,” Brandt notes.",
      "direct",
      ["“The dam will hold,”"],
      "Brandt",
    ],
    [
      "a time after the cue",
      "“The dam will hold,” Brandt said on Monday in an interview aired on local radio.",
      "direct",
      ["“The dam will hold,”"],
      "Brandt",
    ],
  ];
  test.each(cases)("%s", (_, text, kind, words, source) => {
    expect(shown(text)).toEqual([{ kind, words, source }]);
  });
});

describe("a quote goes on without a cue", () => {
  test("in the next sentence of its paragraph", () => {
    expect(shown("“It holds,” Brandt said. “It always did.”")).toEqual([
      { kind: "direct", words: ["“It holds,”", "“It always did.”"], source: "Brandt" },
    ]);
  });
  test("in the next paragraph", () => {
    expect(shown("“It holds,” Brandt said.\n“It always did.”")[0]!.words).toEqual([
      "“It holds,”",
      "“It always did.”",
    ]);
  });
  test("after a line that ends with a colon", () => {
    expect(shown("The engineer released this note:\n“It holds.”")).toEqual([
      { kind: "direct", words: ["“It holds.”"], source: "The engineer" },
    ]);
  });
  test("but not two paragraphs on", () => {
    expect(shown("“It holds,” Brandt said.\nThe valley slept.\n“It always did.”")[0]!.words).toEqual([
      "“It holds,”",
    ]);
  });
});

describe("mixed quotes extend to the clause the cue governs", () => {
  const cases: readonly Case[] = [
    [
      "that clause",
      "Brandt said that the dam was “as sound as a bell” after the flood.",
      "mixed",
      ["that the dam was “as sound as a bell” after the flood"],
      "Brandt",
    ],
    [
      "naming",
      "Brandt called the report “a fairy tale for insurers.”",
      "mixed",
      ["the report “a fairy tale for insurers.”"],
      "Brandt",
    ],
    [
      "participle of the main clause's subject",
      "Brandt closed the sluice, calling it “a precaution and no more.”",
      "mixed",
      ["it “a precaution and no more.”"],
      "Brandt",
    ],
    [
      "request",
      "Lindqvist urged the villages to “keep their boots by the door” until May.",
      "mixed",
      ["the villages to “keep their boots by the door” until May"],
      "Lindqvist",
    ],
  ];
  test.each(cases)("%s", (_, text, kind, words, source) => {
    expect(shown(text)).toEqual([{ kind, words, source }]);
  });
  test("a relative clause is its own report", () => {
    expect(
      shown("Some engineers objected, including Oskar Brandt, who warned of “a bill nobody has read.”"),
    ).toEqual([{ kind: "direct", words: ["“a bill nobody has read.”"], source: "who" }]);
  });
});

describe("indirect quotes", () => {
  const cases: readonly Case[] = [
    [
      "that clause",
      "Lindqvist said that the dam would hold.",
      "indirect",
      ["that the dam would hold"],
      "Lindqvist",
    ],
    [
      "clause without that",
      "Lindqvist said the dam would hold.",
      "indirect",
      ["the dam would hold"],
      "Lindqvist",
    ],
    [
      "after a hearer",
      "Lindqvist told the council that the dam would hold.",
      "indirect",
      ["that the dam would hold"],
      "Lindqvist",
    ],
    [
      "cue at the end",
      "The dam would hold, Lindqvist said.",
      "indirect",
      ["The dam would hold"],
      "Lindqvist",
    ],
    [
      "cue in the middle",
      "The dam, Lindqvist said, would hold.",
      "indirect",
      ["The dam", "would hold"],
      "Lindqvist",
    ],
    [
      "according to",
      "The dam will hold, according to two engineers.",
      "indirect",
      ["The dam will hold"],
      "two engineers",
    ],
    [
      "according to first",
      "According to the ministry, the dam will hold.",
      "indirect",
      ["the dam will hold"],
      "the ministry",
    ],
    [
      "per",
      "The dam will hold, per officials familiar with the survey.",
      "indirect",
      ["The dam will hold"],
      "officials familiar with the survey",
    ],
    [
      "as she put it first",
      "As Lindqvist reported, the dam will hold.",
      "indirect",
      ["the dam will hold"],
      "Lindqvist",
    ],
    [
      "a list speaks",
      "Norway, Sweden and Finland announced that the fund would close.",
      "indirect",
      ["that the fund would close"],
      "Norway, Sweden and Finland",
    ],
    [
      "a possessor's noun",
      "Nobody believed Brandt’s claim that the dam would hold.",
      "indirect",
      ["that the dam would hold"],
      "Brandt",
    ],
    ["in somebody's opinion", "In her opinion, the dam will hold.", "indirect", ["the dam will hold"], "her"],
    [
      "a gap that a relative fills",
      "They inspected the wall, which the engineer said was sound.",
      "indirect",
      ["which", "was sound"],
      "the engineer",
    ],
    [
      "a place before the speaker",
      "In the valley, Brandt said, nobody slept.",
      "indirect",
      ["In the valley", "nobody slept"],
      "Brandt",
    ],
    [
      "a time between name and verb",
      "Oskar Brandt on Friday said the dam would hold.",
      "indirect",
      ["the dam would hold"],
      "Oskar Brandt",
    ],
  ];
  test.each(cases)("%s", (_, text, kind, words, source) => {
    expect(shown(text).filter(quote => quote.kind === kind && quote.words.join() === words.join())).toEqual([
      { kind, words, source },
    ]);
  });

  test("two verbs share a subject, and each keeps its own words", () => {
    expect(shown("Lindqvist said the dam was safe and warned that the road was not.")).toEqual([
      { kind: "indirect", words: ["the dam was safe"], source: "Lindqvist" },
      { kind: "indirect", words: ["that the road was not"], source: "Lindqvist" },
    ]);
  });
  test("an opening clause ends before the main clause", () => {
    expect(shown("While Brandt claimed that the dam was safe, the valley was cleared.")[0]!.words).toEqual([
      "that the dam was safe",
    ]);
  });
});

describe("marked words that nobody is reported to have said", () => {
  test.each([
    ["a principle", "The principle of “No valley without a warning” had guided the planners for years."],
    ["a title", "Her novel “The Long Water” won a prize."],
    ["a nickname", "Joe “Fingers” Maloney ran the ferry."],
    ["a word at arm's length", "The “smart” dam cost nine million."],
  ])("%s", (_, text) => {
    expect(quotesIn(text)).toEqual([]);
  });
  test("a scare quote inside a report is not among its marked words", () => {
    const [quote] = quotesIn("Brandt said the “smart” dam had cost nine million.");
    expect([quote!.kind, quote!.marked]).toEqual(["indirect", []]);
  });
});

describe("where and to whom", () => {
  const part = (text: string, key: "venue" | "addressee"): string | null => {
    const span = quotesIn(text)[0]?.[key];
    return span ? text.slice(span.start, span.end) : null;
  };
  test.each([
    ["“It holds,” Brandt said at a news conference.", "at a news conference"],
    ["Lindqvist wrote on social media that the dam would hold.", "on social media"],
    ["Lindqvist said in the assembly hall that the dam would hold.", "in the assembly hall"],
    [
      "Lindqvist announced the closure through social media, calling it “a small step for a long river.”",
      "through social media",
    ],
  ])("venue: %s", (text, venue) => {
    expect(part(text, "venue")).toBe(venue);
  });
  test.each([
    ["Brandt told reporters that the dam would hold.", "reporters"],
    ["“It holds,” Brandt said to the council.", "the council"],
  ])("addressee: %s", (text, addressee) => {
    expect(part(text, "addressee")).toBe(addressee);
  });
});

test("a speaker's line is his to its end", () => {
  expect(shown("BRANDT: It holds. It always did.\nLINDQVIST: Thank you, Mr. Brandt.")[0]).toEqual({
    kind: "direct",
    words: ["It holds. It always did."],
    source: "BRANDT",
  });
});

test("marks and a cue make surer words than a paraphrase, and that surer ones than a belief", () => {
  const sure = (text: string): number => quotesIn(text)[0]!.words;
  const direct = sure("“It holds,” Brandt said.");
  const indirect = sure("Brandt said that it holds.");
  const belief = sure("Brandt believes that it holds.");
  expect(direct).toBeGreaterThan(indirect);
  expect(indirect).toBeGreaterThan(belief);
});

test.each(["Brandt declined to say whether it holds.", "Brandt did not say whether it holds."])(
  "what somebody did not say is hardly a statement: %s",
  text => {
    expect(quotesIn(text)[0]!.words).toBeLessThan(0.5);
  },
);

test("saying is told from believing", () => {
  expect(quotesIn("Brandt said that it holds.")[0]!.speech).toBe(true);
  expect(quotesIn("Brandt believes that it holds.")[0]!.speech).toBe(false);
});

test("every span is inside the text, fragments are in order, and marked words lie inside them", () => {
  const word = fc.constantFrom(
    "Brandt",
    "said",
    "that",
    "“",
    "”",
    '"',
    ",",
    ".",
    "according",
    "to",
    "the",
    "dam",
    "he",
    "who",
    "and",
    "called",
    "it",
    "\n",
    ":",
    "’s",
    "claim",
    "(",
    ")",
    "—",
    "told",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 50 }), words => {
      const text = words.join(" ");
      for (const { spans, marked, source, cue } of quotesIn(text)) {
        for (const { start, end } of [...spans, ...marked, ...source, ...cue]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        spans.forEach((span, i) => {
          if (i > 0) expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]!.end);
        });
        for (const inner of marked) {
          expect(spans.some(span => span.start <= inner.start && inner.end <= span.end)).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});
