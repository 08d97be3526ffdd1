import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paragraphsOf } from "../../../../../src/text/clean.ts";
import { findMarked } from "../../../../../src/text/marks.ts";
import { type Scene, sceneOf } from "../../../../../src/text/model/quote/scene.ts";
import { SEAM } from "../../../../../src/text/model/quote/seams.ts";
import { growTrees } from "../../../../../src/text/model/quote/trees.ts";
import { tokenize } from "../../../../../src/text/model/tokenize.ts";
import { outlinesOf } from "../../../../../src/text/outline.ts";

function sceneIn(text: string): Scene {
  const tokens = tokenize(text, paragraphsOf(text));
  const outlines = outlinesOf(tokens, findMarked(text, tokens.paragraphs));
  const scene = sceneOf(outlines);
  for (const outline of outlines) growTrees(scene, outline);
  return scene;
}

/** The words before which a seam has a bit. */
const wordsAt = (scene: Scene, bit: number): string[] =>
  scene.tokens.filter((_, i) => (scene.seams[i]! & bit) !== 0).map(({ text }) => text);

describe("seams", () => {
  test("clauses and marks meet at commas, conjunctions and quotation marks", () => {
    const scene = sceneIn("Marta Lindqvist came late, but the mayor said “it holds” twice.");
    expect(wordsAt(scene, SEAM.meets)).toEqual(expect.arrayContaining([",", "but", "twice", "."]));
    expect(wordsAt(scene, SEAM.meets)).not.toContain("mayor");
  });

  test("content never starts or ends inside marks, nor with a comma", () => {
    const scene = sceneIn("The mayor said “it holds for now” twice, and left.");
    expect(wordsAt(scene, SEAM.starts)).not.toContain("holds");
    expect(wordsAt(scene, SEAM.ends)).not.toContain("now");
    expect(wordsAt(scene, SEAM.starts)).not.toContain(",");
  });

  test("a subtree starts or ends where the reach of some word does, whatever the sentence", () => {
    const word = fc.constantFrom(..."the mayor|said|that|dams|hold|,|who|left|in March|and|“|”|.".split("|"));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 25 }), words => {
        const { seams, from, to, tokens } = sceneIn(`Ana ${words.join(" ")}`);
        const [starts, ends] = [new Set(from), new Set(to)];
        for (let i = 0; i < tokens.length; i++) {
          expect((seams[i]! & SEAM.treeStarts) !== 0).toBe(starts.has(i));
          expect((seams[i + 1]! & SEAM.treeEnds) !== 0).toBe(ends.has(i + 1));
        }
      }),
      { numRuns: 60 },
    );
  });
});
