import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { vocabulary } from "../../../src/story/vocabulary.ts";

describe("a vocabulary", () => {
  it("answers for the word at its place, whatever stands around it", () => {
    const lengthOf = vocabulary(word => `${word}!`);
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, word, after) => {
        const text = before + word + after;
        expect(lengthOf(text, before.length, before.length + word.length)).toBe(`${word}!`);
      }),
    );
  });

  it("works out each word once, and goes on when it has known more than it holds", () => {
    const asked = new Map<string, number>();
    const of = vocabulary(word => {
      asked.set(word, (asked.get(word) ?? 0) + 1);
      return word.toUpperCase();
    });
    const upper = (word: string): string => of(`the ${word}.`, 4, 4 + word.length);
    for (let turn = 0; turn < 3; turn++) for (const word of ["quay", "Quay", "quays"]) upper(word);
    expect([...asked.values()]).toEqual([1, 1, 1]);
    for (let at = 0; at < 50_000; at++) expect(upper(`w${at}`)).toBe(`W${at}`);
    expect(upper("quay")).toBe("QUAY");
    expect(asked.get("quay")).toBe(2);
  });
});
