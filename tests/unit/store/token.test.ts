import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameToken, termsOf } from "../../../src/store/token.ts";

describe("the terms of a query", () => {
  it.each([
    ["stems, the longest word first", ["who", "negotiated", "prices"], ['"negoti"', '"price"']],
    [
      "function words only where there is nothing else",
      ["to", "be", "or", "not"],
      ['"not"', '"to"', '"be"', '"or"'],
    ],
    ["each stem once", ["vote", "votes", "voted"], ['"vote"']],
    ["a phrase word by word", ["the open bridge"], ['"bridg"', '"open"']],
    ["names without their apostrophes", ["O’Neill"], ['"oneil"']],
    ["no accents", ["Ångström"], ['"angstrom"']],
    ["no query language", ['"x" AND (y*', "name:z"], ['"name"', '"x"', '"y"', '"z"']],
    ["nothing of no words", ["…", "!?", ""], []],
  ])("are %s", (_, words, terms) => {
    expect(termsOf(words)).toEqual(terms);
  });

  it("are few, however much is typed", () => {
    expect(termsOf(Array.from({ length: 500 }, (_, n) => `word${n}`))).toHaveLength(16);
  });

  it("are quoted letters and digits, whatever is typed", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 5 }), words => {
        for (const term of termsOf(words)) expect(term).toMatch(/^"[\p{L}\p{N}]+"$/u);
      }),
    );
  });
});

describe("a name as one token", () => {
  it.each([
    ["Ann Lee", "ann_lee"],
    ["ann  LEE", "ann_lee"],
    ["Zoë Ångström-Holm", "zoe_angstrom_holm"],
    ["The Harbour Trust", "harbour_trust"],
  ])("of %s is %s", (name, token) => {
    expect(nameToken(name)).toBe(token);
  });
});
