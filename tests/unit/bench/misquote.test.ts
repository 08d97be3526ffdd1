import { describe, expect, it } from "vitest";
import { cutAtNegation, isAltered, WRONG } from "../../../bench/misquote/alterations.ts";
import { RIGHT } from "../../../bench/misquote/typography.ts";
import { claimOf, claimWords } from "../../../src/story/claim.ts";
import { wording } from "../../../src/story/wording.ts";

const one = {
  words: "We will not sell the 40 boats, and nobody can make us sell them.",
  speaker: "Ana Ruiz",
};
const other = { words: "The harbour was never meant for tankers of that size.", speaker: "Ole Brandt" };
const draw = { pick: <T>(list: readonly T[]): T | undefined => list[0] };

describe("the generator of misquotations", () => {
  it.each(Object.entries(WRONG))("alters the words: %s", (_, alter) => {
    const text = alter(one, other, draw);
    expect(text).not.toBeNull();
    expect(isAltered(text ?? "", one)).toBe(true);
  });

  it("drops a negation with its contraction", () => {
    const dropped = WRONG["a negation dropped"]?.(
      { words: "But we can’t wait any longer.", speaker: null },
      other,
      draw,
    );
    expect(dropped).toBe("But we can wait any longer.");
  });

  it("hides a negation behind an ellipsis", () => {
    expect(cutAtNegation(one)).toBe("We will … sell the 40 boats, and nobody can make us sell them");
    expect(cutAtNegation({ words: "All is well in the harbour today.", speaker: null })).toBeNull();
  });

  it.each(Object.entries(RIGHT))("leaves the words as they are: %s", (name, write) => {
    const words = claimWords(claimOf(write(one.words))).map(word => word.text);
    const given = words.join(" ");
    if (name === "inside a message") expect(given).toContain(wording(one.words));
    else expect(wording(one.words)).toContain(given);
  });
});
