import { expect, test } from "vitest";
import { decodeRules, encodeRules, lemmaOf } from "../../../../src/text/model/lemma.ts";
import { type Penn, pennIndex } from "../../../../src/text/model/tagset.ts";
import { readKnowledge } from "../../../../src/text/model/weights.ts";

const { lemmas } = readKnowledge();

test.each<[string, Penn, string]>([
  ["said", "VBD", "say"],
  ["went", "VBD", "go"],
  ["tried", "VBD", "try"],
  ["stopped", "VBD", "stop"],
  ["urged", "VBN", "urge"],
  ["running", "VBG", "run"],
  ["making", "VBG", "make"],
  ["denies", "VBZ", "deny"],
  ["has", "VBZ", "have"],
  ["were", "VBD", "be"],
  ["cities", "NNS", "city"],
  ["boxes", "NNS", "box"],
  ["women", "NNS", "woman"],
  ["officials", "NNS", "official"],
  ["bigger", "JJR", "big"],
  ["best", "JJS", "good"],
  ["ca", "MD", "can"],
  ["n't", "RB", "not"],
  ["news", "NN", "news"],
  ["boss", "NN", "boss"],
  ["her", "PRP", "her"],
])("the lemma of %s as %s is %s", (form, tag, lemma) => {
  expect(lemmaOf(lemmas, form, pennIndex(tag))).toBe(lemma);
});

test("an unknown word is inflected like words that end alike", () => {
  expect(lemmaOf(lemmas, "blorbified", pennIndex("VBD"))).toBe("blorbify");
  expect(lemmaOf(lemmas, "snorgles", pennIndex("NNS"))).toBe("snorgle");
});

test("rules come back from their file as they went in", () => {
  expect(decodeRules(encodeRules(lemmas))).toEqual(lemmas);
});
