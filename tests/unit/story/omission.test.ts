import { describe, expect, it } from "vitest";
import { claimOf } from "../../../src/story/claim.ts";
import { omissionIn } from "../../../src/story/omission.ts";
import { accountOf } from "../../fake/article.ts";

/** One quotation on record, as its speaker said it. */
function saying(words: string) {
  const { said } = accountOf({
    id: "one",
    text: `${words} Ola Berg said.`,
    people: [{ name: "Ola Berg" }],
    quotes: [{ words: [words], speaker: "Ola Berg" }],
  });
  return said[0]!;
}

describe("what a shortened quotation loses", () => {
  it.each([
    ["“We will not sell the harbour to anyone,”", "We will … sell the harbour to anyone", "negation"],
    ["“I do not think the wall will hold,”", "the wall will hold", "negation"],
    ["“Nobody believes that the wall will hold,”", "the wall will hold", "negation"],
    ["“I doubt the wall will hold,”", "the wall will hold", "negation"],
    ["“We can’t and we won’t pay for it,”", "pay for it", "negation"],
    ["“We will pay for the wall if the state pays half,”", "We will pay for the wall", "condition"],
    ["“If the state pays half, we will pay for the wall,”", "we will pay for the wall", "condition"],
    ["“Unless it rains, the wall will hold until May,”", "the wall will hold", "condition"],
  ])("%s as “%s”: a %s", (words, claim, loses) => {
    expect(omissionIn(claimOf(claim), saying(words))?.loses).toBe(loses);
  });

  it.each([
    ["“We will pay for the wall, and the town knows it,”", "We will pay for the wall"],
    ["“No, we will pay for the wall,”", "we will pay for the wall"],
    ["“We are not rich, but we will pay for the wall,”", "we will pay for the wall"],
    ["“It is not cheap. We will pay for the wall,”", "We will pay for the wall"],
    ["“We will not pay for the wall, whatever they say,”", "We will not pay for the wall"],
    ["“Even if it rains, the wall will hold,”", "the wall will hold"],
  ])("%s as “%s”: nothing", (words, claim) => {
    expect(omissionIn(claimOf(claim), saying(words))).toBeNull();
  });

  it("marks what was left out of the sentence on record", () => {
    const found = omissionIn(claimOf("We will … sell"), saying("“We will not sell the harbour,”"));
    expect(found?.onRecord).toEqual([
      { text: "We will ", mark: "same" },
      { text: "not ", mark: "changed" },
      { text: "sell ", mark: "same" },
      { text: "the harbour,", mark: "changed" },
    ]);
  });
});
