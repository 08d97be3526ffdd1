import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, stem, stemsOf } from "../../../src/story/stem.ts";

describe("stem", () => {
  it.each([
    ["negotiations", "negotiating"],
    ["spoke", "speaks"],
    ["children", "child"],
    ["hopped", "hopping"],
    ["ponies", "pony"],
    ["relational", "relate"],
    ["Peña’s", "pena"],
  ])("brings %s and %s together", (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each([
    ["policy", "police"],
    ["council", "counsel"],
    ["nation", "native"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it("takes any text and is quick about it", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), text => Array.isArray(stemsOf(text))));
    expect(stem("a".repeat(100_000))).toHaveLength(100_000);
  });

  it("folds case and diacritics", () => {
    expect(fold("Zoë ŁÓDŹ")).toBe("zoe łodz");
  });
});
