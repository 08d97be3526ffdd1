import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cite } from "../../../src/story/cite.ts";
import { stemsOf } from "../../../src/story/stem.ts";
import { stemsWithin, wordedSentence } from "../../../src/story/worded.ts";

const WORDS = [
  "The",
  "ferry’s",
  "crew",
  "didn't",
  "sail",
  "on",
  "Zoë's",
  "12,500",
  "-",
  "“late”",
  "a",
  "and",
];

describe("the words of a sentence", () => {
  it("are its stems, each where it stands", () => {
    const text = "a ferry, a ferry’s bell";
    const { stems, starts, ends, all } = wordedSentence(text);
    expect(stems).toEqual(["a", "ferri", "a", "ferri", "bell"]);
    expect(starts.map((start, at) => text.slice(start, ends[at]))).toEqual([
      "a",
      "ferry",
      "a",
      "ferry’s",
      "bell",
    ]);
    expect([...all]).toEqual(["a", "ferri", "bell"]);
  });

  it("give any part of it the stems its text has by itself", () => {
    const sentences = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sentences, fc.nat(80), fc.nat(80), fc.nat(9), (words, a, b, lead) => {
        const text = `${"x".repeat(lead)}. ${words.join(" ")}`;
        const document = { id: "d", text };
        const sentence = cite(document, { start: lead + 2, end: text.length });
        const [start, end] = [a, b].map(at => Math.min(at, text.length)).sort((x, y) => x - y);
        fc.pre(start! < end!);
        const part = cite(document, { start: start!, end: end! });
        expect(stemsWithin(sentence, part)).toEqual(stemsOf(part.text));
      }),
    );
  });
});
