import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentKey, isRetelling } from "../../../src/briefing/content.ts";
import { contentOf } from "../../../src/story/content.ts";

const isNews = (later: string, earlier: string): boolean =>
  !isRetelling(contentOf(later), contentOf(earlier));

describe("a sentence in another outlet", () => {
  const told = "The harbour board of Nordvik stopped the night ferry on Monday because of a cracked hull.";

  it.each([
    "On Monday the night ferry was stopped by the harbour board of Nordvik because its hull is cracked.",
    "Nordvik's harbour board has halted the night ferry because of a cracked hull.",
    "The harbour board stopped the night ferry because of a cracked hull.",
  ])("is told already: %s", later => {
    expect(isNews(later, told)).toBe(false);
  });

  it.each([
    "The harbour board of Nordvik will hear the owner of the night ferry in court next week.",
    "The harbour board of Nordvik stopped the night ferry on Monday because of a cracked hull, and 40 crew were sent home.",
    "A second ferry will sail from Nordvik in the evening.",
    "It stopped.",
  ])("is news: %s", later => {
    expect(isNews(later, told)).toBe(true);
  });

  it("is news with another figure, whatever the words", () => {
    expect(
      isNews("At least 41 people were hurt on the quay.", "At least 39 people were hurt on the quay."),
    ).toBe(true);
    expect(
      isNews("At least 1,200 people were hurt on the quay.", "At least 1200 people were hurt on the quay."),
    ).toBe(false);
  });
});

describe("the key of a sentence", () => {
  it("is the same in any order, case and inflection, and another with any other word", () => {
    const words = ["harbour", "board", "ferry", "hull", "crack", "engineer", "timetable"];
    fc.assert(
      fc.property(fc.shuffledSubarray(words, { minLength: 5 }), fc.constantFrom(...words), (some, one) => {
        const key = contentKey("s", contentOf(some.join(" ")));
        expect(contentKey("other", contentOf([...some].reverse().join(" ").toUpperCase()))).toBe(key);
        const without = some.filter(word => word !== one);
        expect(contentKey("s", contentOf(without.join(" "))) === key).toBe(without.length === some.length);
      }),
    );
  });

  it("of few words is one within its story only", () => {
    const few = contentOf("Two people died.");
    expect(contentKey("a", few)).not.toBe(contentKey("b", few));
    expect(contentKey("a", few)).toBe(contentKey("a", few));
  });
});
