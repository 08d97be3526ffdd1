import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compatibleNames, distance, fullerName, nameParts, plainName } from "../../../src/story/names.ts";

describe("a name", () => {
  it.each([
    ["Ana Ruiz", ["ana"], "ruiz"],
    ["Ludwig van der Berg", ["ludwig"], "van der berg"],
    ["Martin Hale Jr.", ["martin"], "hale"],
    ["José María Peña", ["jose", "maria"], "pena"],
    ["Okafor", [], "okafor"],
    ["Van Dyk", ["van"], "dyk"],
  ])("%s has given names %j and the surname %s", (name, given, surname) => {
    expect(nameParts(name)).toEqual({ given, surname });
  });

  it.each([
    ["The Harbour Board’s", "harbour board"],
    ["J. R. Moss", "j r moss"],
    ["Zoë-Ann  Lee", "zoe ann lee"],
  ])("%s is compared as %s", (name, plain) => {
    expect(plainName(name)).toBe(plain);
  });
});

describe("two names", () => {
  it.each([
    ["Ana Ruiz", "Ruiz", true],
    ["Ana Ruiz", "A. Ruiz", true],
    ["Ana Ruiz", "Ana María Ruiz", true],
    ["Ana Ruiz", "Eva Ruiz", false],
    ["Ana Ruiz", "Ana Rojas", false],
    ["Oleksandr Marchenko", "Oleksandr Marchenco", true],
    ["Oleksandr Marchenko", "Petro Marchenco", false],
    ["Ana Reid", "Ana Reed", false],
  ])("%s and %s can be one person's: %s", (a, b, expected) => {
    expect([compatibleNames(a, b), compatibleNames(b, a)]).toEqual([expected, expected]);
  });

  it.each([
    ["Ruiz", "Ana Ruiz", "Ana Ruiz"],
    ["Ana Ruiz", "A. Ruiz", "Ana Ruiz"],
    ["Oleksandr Marchenko", "Oleksandr Marchenco", "Oleksandr Marchenco"],
  ])("%s and %s: the fuller is %s, in any order", (a, b, fuller) => {
    expect([fullerName(a, b), fullerName(b, a)]).toEqual([fuller, fuller]);
  });
});

describe("the distance of two words", () => {
  it.each([
    ["kitten", "sitting", 3],
    ["solheim", "solhiem", 1],
    ["", "abc", 3],
    ["same", "same", 0],
  ])("of %s and %s is %d", (a, b, expected) => {
    expect(distance(a, b)).toBe(expected);
  });

  it("is symmetric, and 0 only for equal words", () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, b) === 0).toBe(a === b);
      }),
    );
  });

  it("is told exactly up to a bound, and only as more than that beyond it", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 10 });
    fc.assert(
      fc.property(word, word, fc.nat(8), (a, b, most) => {
        const edits = distance(a, b);
        const bounded = distance(a, b, most);
        if (edits <= most) expect(bounded).toBe(edits);
        else expect(bounded).toBeGreaterThan(most);
      }),
    );
  });
});
