import { describe, expect, test } from "vitest";
import { repairStarts } from "../../../src/text/sentences.ts";

/** "|" marks where a tagger lets a sentence start; the repaired sentences come back the same way. */
function repaired(marked: string): string {
  const words: { text: string }[] = [];
  const starts: number[] = [0];
  for (const word of marked.split(" ")) {
    if (word === "|") starts.push(words.length);
    else words.push({ text: word });
  }
  const kept = new Set(repairStarts(words, starts));
  return words.map(({ text }, at) => (at > 0 && kept.has(at) ? `| ${text}` : text)).join(" ");
}

describe("repairing sentence starts", () => {
  test.each([
    ["a question's cue stays with it", "“ Are you sure ? ” | he asked .", "“ Are you sure ? ” he asked ."],
    ["a party in brackets", "Sen. Ana Roe ( D-Wis. | ) | said no .", "Sen. Ana Roe ( D-Wis. ) said no ."],
    ["an office", "Gov. | Roe signed it .", "Gov. Roe signed it ."],
    ["a degree", "She holds a Ph. | D. in law .", "She holds a Ph. D. in law ."],
    ["a number", "It was No. | 3 .", "It was No. 3 ."],
    ["a plain no", "He said no . | She left .", "He said no . | She left ."],
    ["an initial", "George W. | Roe spoke .", "George W. Roe spoke ."],
    ["an exclamation in a name", "Yahoo ! | said so .", "Yahoo ! said so ."],
    ["a stray comma", "He went home | , she said .", "He went home , she said ."],
    ["a closing mark belongs to what it closes", "“ No . | ” She left .", "“ No . ” | She left ."],
    [
      "a clock time ends a sentence",
      "It began at 3 p.m. Officials said so .",
      "It began at 3 p.m. | Officials said so .",
    ],
    ["a weekday after a clock time", "It began at 3 p.m. Tuesday .", "It began at 3 p.m. Tuesday ."],
    ["ordinary sentences", "He left . | She stayed .", "He left . | She stayed ."],
  ])("%s", (_, before, after) => {
    expect(repaired(before)).toBe(after);
  });

  test("an empty paragraph has no sentence", () => {
    expect(repairStarts([], [0])).toEqual([]);
  });
});
