import { describe, expect, it } from "vitest";
import { paragraphsOf } from "../../../src/text/clean.ts";
import { findDates } from "../../../src/text/dates.ts";
import { tokenize } from "../../../src/text/model/tokenize.ts";
import { findValues } from "../../../src/text/numbers.ts";

function valuesIn(text: string): unknown[] {
  const tokens = tokenize(text, paragraphsOf(text));
  const dates = findDates(tokens, "2031-05-15").map(date => date.span);
  return findValues(tokens, dates).map(({ span, ...value }) => ({
    ...value,
    words: text.slice(span.start, span.end),
  }));
}

describe("findValues", () => {
  it.each([
    ["The port cost $300 billion.", "$300 billion", { type: "money", amount: 3e11, currency: "USD" }],
    ["They paid £740,000 for it.", "£740,000", { type: "money", amount: 740_000, currency: "GBP" }],
    [
      "It is worth about 1.2 million kroner.",
      "about 1.2 million kroner",
      { type: "money", amount: 1.2e6, currency: "krone", hedge: "about" },
    ],
    ["Prices rose 4.5%.", "4.5%", { type: "share", percent: 4.5 }],
    ["Prices rose by 12 per cent.", "12 per cent", { type: "share", percent: 12 }],
    ["Half of the birds came back.", "Half", { type: "share", percent: 50 }],
    ["Two thirds of the seats were empty.", "Two thirds", { type: "share", percent: 200 / 3 }],
    [
      "They spoke for nearly an hour and a half.",
      "nearly an hour and a half",
      { type: "duration", iso: "PT1H30M", hedge: "nearly" },
    ],
    ["It took half an hour.", "half an hour", { type: "duration", iso: "PT30M" }],
    ["She waited two and a half years.", "two and a half years", { type: "duration", iso: "P2Y6M" }],
    ["He served for over 35 years.", "over 35 years", { type: "duration", iso: "P35Y", hedge: "over" }],
    ["After a five-hour meeting they left.", "five-hour", { type: "duration", iso: "PT5H" }],
    [
      "At least 27 people were hurt.",
      "At least 27 people",
      { type: "count", amount: 27, unit: "people", hedge: "At least" },
    ],
    [
      "He fears for millions of people.",
      "millions of people",
      { type: "count", amount: 1e6, unit: "people" },
    ],
    ["She tagged 67 lantern fish.", "67 lantern fish", { type: "count", amount: 67, unit: "fish" }],
    ["Forty-two boats sailed.", "Forty-two boats", { type: "count", amount: 42, unit: "boats" }],
    ["Rovers won 3-2 at home.", "3-2", { type: "count", amount: 3, unit: "score" }],
    ["Nora Pike, 41, took over.", "41", { type: "count", amount: 41, unit: "age" }],
    ["A 17-year-old goalkeeper played.", "17-year-old", { type: "count", amount: 17, unit: "age" }],
  ])("%s -> %s", (text, words, value) => {
    expect(valuesIn(text)).toContainEqual(expect.objectContaining({ ...value, words }));
  });

  it.each([
    "The train leaves at 6:20 a.m. on Monday.",
    "She was born on 4 July 1998.",
    "At 9 p.m. the gates closed.",
  ])("takes no time or date for a figure: %s", text => {
    expect(valuesIn(text)).toEqual([]);
  });

  it("keeps words that only look like a hedge outside", () => {
    expect(valuesIn("The town will close 14 streets.")).toEqual([
      { type: "count", amount: 14, unit: "streets", hedge: null, words: "14 streets" },
    ]);
  });
});
