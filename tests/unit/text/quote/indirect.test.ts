import { describe, expect, test } from "vitest";
import { type Case, shown } from "./shown.ts";

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
