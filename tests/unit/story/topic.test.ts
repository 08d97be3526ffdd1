import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stemsOf } from "../../../src/story/stem.ts";
import { topicShare, topicTerms } from "../../../src/story/topic.ts";

/** The share as it is defined: every word of the text brought to its stem. */
function plainShare(terms: readonly string[], text: string): number {
  const stems = stemsOf(text);
  const held = terms.filter(term =>
    stems.some(
      one =>
        one === term ||
        (term.length >= 5 &&
          Math.abs(one.length - term.length) <= 3 &&
          one.startsWith(term.slice(0, Math.max(5, term.length - 3)))),
    ),
  );
  return held.length / terms.length;
}

const WORDS =
  "Went went going Éire Eire ukraine Ukrainian Ukrainians was being better good ferry Ferries 2030 København";
const texts = fc.array(fc.constantFrom(...WORDS.split(" ")), { minLength: 1, maxLength: 8 });

describe("the share of a topic that a text holds", () => {
  it("is the same as if every word were brought to its stem", () => {
    fc.assert(
      fc.property(texts, texts, (topic, text) => {
        const terms = topicTerms(topic.join(" "));
        expect(topicShare(terms, text.join(" "))).toBe(plainShare(terms, text.join(" ")));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["irregular forms that begin otherwise", "go home", "They went home.", 1],
    ["words of one family", "Ukraine ferry", "The Ukrainian ferries sail.", 1],
    ["half of it", "ferry tunnel", "The ferry sails.", 0.5],
    ["nothing of it", "ferry", "The bridge is open.", 0],
  ])("counts %s", (_, topic, text, share) => {
    expect(topicShare(topicTerms(topic), text)).toBe(share);
  });
});
