import { describe, expect, it } from "vitest";
import { stem } from "../../../src/story/stem.ts";
import { synonymsOf } from "../../../src/story/synonyms.ts";

const stands = (one: string, other: string): boolean => synonymsOf(stem(one)).has(stem(other));

describe("synonymsOf", () => {
  it.each([
    ["talked", "conversations"],
    ["died", "killing"],
    ["bought", "takeover"],
    ["people", "women"],
    ["invaded", "invasion"],
  ])("lets %s stand for %s and back", (one, other) => {
    expect([stands(one, other), stands(other, one)]).toEqual([true, true]);
  });

  it("does not let one kind of a thing stand for another", () => {
    expect(stands("man", "woman")).toBe(false);
  });

  it("never counts a word as its own synonym, and knows nothing of others", () => {
    expect(stands("talk", "talks")).toBe(false);
    expect(synonymsOf(stem("zeppelin")).size).toBe(0);
  });
});
