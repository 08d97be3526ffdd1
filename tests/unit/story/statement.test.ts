import { describe, expect, it } from "vitest";
import { isStatement, needsSentence } from "../../../src/story/statement.ts";
import { accountOf } from "../../fake/article.ts";

const TEXT = [
  "Lund denied that the stalls were unsafe at any time this year.",
  "Lund rejected the offer.",
  "Lund mentioned the high price of fresh fish.",
  "Lund said that the stalls would open again on Monday morning.",
  "Lund said “never again”.",
  "Lund believes that the sea is rising every single winter.",
].join("\n");

const saidWith = (words: string, verb: string, speech = true) => {
  const { said } = accountOf({
    id: "fish",
    text: TEXT,
    people: [{ name: "Lund" }],
    quotes: [
      { words: [words], speaker: "Lund", kind: words.startsWith("“") ? "direct" : "indirect", speech },
    ],
  });
  return { ...said[0]!, verb };
};

describe("a statement", () => {
  it.each([
    ["that the stalls would open again on Monday morning", "say", true, false],
    ["“never again”", "say", true, false],
    ["the high price of fresh fish", "mention", true, true],
    ["that the stalls were unsafe at any time this year", "deny", true, true],
    ["the offer", "reject", false, true],
  ])("%j after %j: counts %s, shown in its sentence %s", (words, verb, counts, sentence) => {
    const said = saidWith(words, verb);
    expect([isStatement(said), needsSentence(said)]).toEqual([counts, sentence]);
  });

  it("is not what someone only believes", () => {
    expect(isStatement(saidWith("that the sea is rising every single winter", "believe", false))).toBe(false);
  });
});
