import { describe, expect, test } from "vitest";
import { type Case, shown } from "./shown.ts";

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

test("a speaker's line is his to its end", () => {
  expect(shown("BRANDT: It holds. It always did.\nLINDQVIST: Thank you, Mr. Brandt.")[0]).toEqual({
    kind: "direct",
    words: ["It holds. It always did."],
    source: "BRANDT",
  });
});
