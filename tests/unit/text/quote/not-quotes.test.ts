import { describe, expect, test } from "vitest";
import { quotesIn } from "./shown.ts";

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
