import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cite } from "../../../src/story/cite.ts";
import { claimOf } from "../../../src/story/claim.ts";
import { compareWith } from "../../../src/story/compare.ts";

const TEXT =
  "“The sea does not wait for a budget,” Reyes said. “Neither, in the end, can the town of Ostrel.”";
const piece = (words: string) => {
  const start = TEXT.indexOf(words);
  return cite({ id: "d", text: TEXT }, { start, end: start + words.length });
};
const PIECES = [
  piece("“The sea does not wait for a budget,”"),
  piece("“Neither, in the end, can the town of Ostrel.”"),
];
const compared = (claim: string) => compareWith(claimOf(claim), PIECES);

describe("comparing a claimed quotation with the words on record", () => {
  it.each([
    ["The sea does not wait for a budget", { whole: false, parted: false }],
    ["the SEA does not wait, for a budget!", { whole: false, parted: false }],
    ["«does not wait for a budget»", { whole: false, parted: false }],
    ["wait for a budget. Neither, in the end", { whole: false, parted: true }],
    [
      "The sea does not wait for a budget neither in the end can the town of Ostrel",
      { whole: true, parted: true },
    ],
    ["… the sea does not wait …", { whole: false, parted: false }],
  ])("finds %j verbatim", (claim, expected) => {
    expect(compared(claim)).toEqual({ type: "exact", ...expected });
  });

  it.each([
    "The sea does not wait … can the town of Ostrel",
    "The sea […] for a budget",
    "Neither [...] can the town",
    "The sea does not wait for [the council's] budget … Neither … can the town",
  ])("finds %j verbatim but cut", claim => {
    expect(compared(claim).type).toBe("cut");
  });

  it.each([
    ["The sea does not wait for the budget", 1, "the", "a"],
    ["The sea does never wait for a budget", 1, "never", "not"],
    ["The lake does not wait for a budget", 1, "lake", "sea"],
  ])("marks what %j changes", (claim, differences, yours, onRecord) => {
    const found = compared(claim);
    if (found.type !== "altered") throw new Error(found.type);
    const changed = (runs: typeof found.yours) =>
      runs.filter(run => run.mark === "changed").map(run => run.text.trim());
    expect([found.differences, changed(found.yours), changed(found.onRecord)]).toEqual([
      differences,
      [yours],
      [onRecord],
    ]);
  });

  it("marks words that the claim silently leaves out", () => {
    const found = compared("Neither can the town of Ostrel");
    if (found.type !== "altered") throw new Error(found.type);
    expect(found.onRecord.filter(run => run.mark === "changed").map(run => run.text.trim())).toEqual([
      "in the end,",
    ]);
  });

  it.each(["", "…", "[…]", "the town", "bananas are yellow", "does a budget wait for the end of the sea"])(
    "does not take %j for these words altered",
    claim => {
      expect(compared(claim).type).not.toBe("altered");
    },
  );

  it("gives the same verdict however the claim is typeset", () => {
    const words = "The sea does not wait for a budget".split(" ");
    const space = fc.constantFrom(" ", "  ", "\n", "\u00a0", ", ", " — ", " “", "” ");
    fc.assert(
      fc.property(fc.array(space, { minLength: 9, maxLength: 9 }), fc.boolean(), (spaces, upper) => {
        const claim = words.map((word, at) => (upper ? word.toUpperCase() : word) + spaces[at]!).join("");
        expect(compared(claim).type).toBe("exact");
      }),
    );
  });

  it("never takes any text for verbatim whose words do not all stand there", () => {
    const known = new Set(TEXT.toLowerCase().match(/\p{L}+/gu));
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60 }),
        fc.constantFrom("sea", "budget", "town of Ostrel"),
        (noise, words) => {
          const found = compared(`${noise} ${words}`);
          const foreign = (noise.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).some(word => !known.has(word));
          if (foreign && !/[[\]]/.test(noise)) expect(found.type).not.toBe("exact");
        },
      ),
    );
  });
});
