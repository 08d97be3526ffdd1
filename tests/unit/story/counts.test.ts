import { describe, expect, it } from "vitest";
import { countsOf } from "../../../src/story/counts.ts";

const counted = (...texts: readonly string[]): readonly string[] => [...countsOf(texts).keys()];

describe("what a text counts", () => {
  it.each([
    ["The navy held 23 Somali pirates.", ["23 somali", "23 pirat"]],
    ["Five were hurt.", ["5 hurt"]],
    ["A 71-year-old man waited.", ["71 old"]],
    ["They lost as 900 fans sang.", ["900 fan", "900 sing"]],
    ["A bridge and half a road.", []],
    ["It rose to 6.4.", []],
  ])("is read of %j", (text, counts) => expect(counted(text)).toEqual(counts));

  it("says the same in digits and in words, and nothing across sentences that are given apart", () => {
    expect(counted("Nine people died.")).toEqual(counted("9 people died."));
    expect(counted("It was 7.", "People left.")).toEqual([]);
  });

  it("says more the rarer what is counted", () => {
    const counts = countsOf(["Two people saw two otters."]);
    expect(counts.get("2 otter")).toBeGreaterThan(counts.get("2 person") ?? 9);
  });
});
