import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outlets } from "../../../src/story/source.ts";
import { mergedUtterances } from "../../../src/story/utterance.ts";
import { holdsWording, wording } from "../../../src/story/wording.ts";
import { accountOf, type Quoted } from "../../fake/article.ts";

/** One paper with one quotation. */
const paper = (id: string, words: string, speaker: string | null, more: Partial<Quoted> = {}) =>
  accountOf({
    id,
    outlet: `Paper ${id}`,
    published: `2025-06-0${id}`,
    text: `${words} Ruiz and Okafor met at the ground on Sunday.`,
    people: [{ name: "Ruiz" }, { name: "Okafor" }],
    quotes: [{ words: [words], speaker, ...more }],
  }).said;

const WHOLE = "“We were the better side from the first minute to the last,”";

describe("the same words in several papers", () => {
  it.each([
    [
      "in another case and punctuation",
      "“we were the better side from the first minute, to the last.”",
      "Ruiz",
      1,
    ],
    ["as a part of four words or more", "“the better side from the first minute”", "Ruiz", 1],
    ["as a part of three words", "“the better side”", "Ruiz", 2],
    ["by someone else", WHOLE, "Okafor", 2],
    ["by nobody named", WHOLE, null, 1],
    ["with one word changed", "“We were the better side from the first minute to the end,”", "Ruiz", 2],
  ])("%s count %4$d", (_, words, speaker, count) => {
    const said = mergedUtterances(paper("1", WHOLE, "Ruiz"), paper("2", words, speaker));
    expect(said).toHaveLength(count);
    if (count === 1) {
      expect(said[0]?.marked[0]?.text).toBe(WHOLE);
      expect(said[0]?.sources.map(source => source.outlet)).toEqual(["Paper 1", "Paper 2"]);
      expect(said[0]?.speaker.name).toBe("Ruiz");
    }
  });

  it("come to one utterance in any order, and twice is once", () => {
    const papers = [
      paper("1", "“the better side from the first minute”", "Ruiz"),
      paper("2", WHOLE, null),
      paper("3", "“from the first minute to the last,”", "Ruiz"),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(papers, { minLength: 3 }), fc.constantFrom(0, 1, 2), (order, again) => {
        const all = [...order, papers[again]!].reduce(mergedUtterances, []);
        expect(all).toHaveLength(1);
        expect(all[0]?.marked[0]?.text).toBe(WHOLE);
        expect(all[0]?.sources).toHaveLength(3);
      }),
    );
  });
});

describe("the wording of a text", () => {
  it.each([
    ["“It’s — well — a RÉSUMÉ”", "it's well a resume"],
    ["1,000 or 1.5%, not $15", "1,000 or 1.5 % not $ 15"],
    ["far-right", "far right"],
    ["…", ""],
  ])("%s is %s", (text, expected) => {
    expect(wording(text)).toBe(expected);
  });

  it("holds another at word borders only", () => {
    expect(holdsWording("the sea does not wait", "sea does")).toBe(true);
    expect(holdsWording("the season does not wait", "sea")).toBe(false);
    expect(holdsWording("the sea", "")).toBe(false);
  });
});

describe("outlets", () => {
  const source = (document: string, outlet: string | null, via: readonly string[] = []) => ({
    document,
    outlet,
    via,
    title: null,
    url: null,
    published: null,
    example: false,
    copyOf: null,
  });

  it.each([
    ["two that know nothing of each other", [source("1", "Post"), source("2", "Radio")], 2, 2],
    ["one that relies on the other", [source("1", "Post"), source("2", "Radio", ["post"])], 2, 1],
    ["two that rely on an agency", [source("1", "Post", ["Wire"]), source("2", "Radio", ["Wire"])], 2, 1],
    ["two documents of one", [source("1", "Post"), source("2", "POST")], 1, 1],
    ["a document without one", [source("1", null), source("2", "Post")], 2, 2],
    ["none", [], 0, 0],
  ])("%s", (_, sources, total, independent) => {
    expect(outlets(sources)).toEqual({ total, independent });
  });
});
