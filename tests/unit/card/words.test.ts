import { expect, test } from "vitest";
import { roleWords } from "../../../src/card/words.ts";
import type { RoleGiven } from "../../../src/story/story.ts";

const given = (text: string, former: boolean): RoleGiven => ({
  text,
  words: null,
  former,
  affiliation: null,
  source: {
    document: "0",
    outlet: null,
    published: null,
    via: [],
    url: null,
    title: null,
    example: false,
    copyOf: null,
  },
  editor: false,
});

test.each([
  ["trade minister", true, "former trade minister"],
  ["trade minister", false, "trade minister"],
  ["a retired head teacher", true, "a retired head teacher"],
  ["formerly the mayor of Ulm", true, "formerly the mayor of Ulm"],
  ["the ousted chairman", true, "the ousted chairman"],
  ["ex-mayor", true, "ex-mayor"],
])("of the role “%s” (over: %s) is said: %s", (text, former, words) => {
  expect(roleWords(given(text, former))).toBe(words);
});
