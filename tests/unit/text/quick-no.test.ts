import fc from "fast-check";
import { expect, it } from "vitest";
import { mayBeAmong } from "../../../src/text/lexicon/quick-no.ts";

it("never says no to a word of the list, in small letters or capitals", () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z' -]{1,12}$/), { minLength: 1 }), words => {
      const mayBe = mayBeAmong(words);
      for (const word of words) expect([mayBe(word), mayBe(word.toUpperCase())]).toEqual([true, true]);
    }),
  );
});

it("says no to nearly all others", () => {
  const mayBe = mayBeAmong(["mayor", "senator", "king", "chief executive"]);
  const others = "the of and to harbour window seventeen quickly . , “ running Ostrava".split(" ");
  expect(others.filter(mayBe)).toEqual([]);
});
