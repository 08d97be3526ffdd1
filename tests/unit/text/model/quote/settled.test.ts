import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paragraphsOf } from "../../../../../src/text/clean.ts";
import { findMarked } from "../../../../../src/text/marks.ts";
import { attribute } from "../../../../../src/text/model/quote/attribute.ts";
import { quoteModels } from "../../../../../src/text/model/quote/models.ts";
import { widened } from "../../../../../src/text/model/quote/proposal.ts";
import { sceneOf } from "../../../../../src/text/model/quote/scene.ts";
import { ruledSentences, settle } from "../../../../../src/text/model/quote/settled.ts";
import { tokenize } from "../../../../../src/text/model/tokenize.ts";
import { outlinesOf } from "../../../../../src/text/outline.ts";
import { draftsOf } from "../../../../../src/text/quote/drafts.ts";

function settledIn(text: string) {
  const tokens = tokenize(text, paragraphsOf(text));
  const outlines = outlinesOf(tokens, findMarked(text, tokens.paragraphs));
  const ruled = draftsOf(tokens, outlines);
  const scene = sceneOf(widened(outlines));
  const sentences = ruledSentences(scene.outlines, ruled);
  return { outlines, ruled, scene, sentences, ...settle(scene, sentences, quoteModels()) };
}

describe("sentences whose reading is settled", () => {
  test("a plain report keeps the rules' reading and needs no tree", () => {
    const { settled, open, ruled, scene } = settledIn("“The dam will hold,” Marta Lindqvist said.");
    expect(settled.map(({ attribution }) => attribution)).toEqual(
      ruled.map(({ attribution }) => attribution),
    );
    expect(settled[0]!.certainty).toBeGreaterThan(0.9);
    expect(open).toEqual([]);
    expect([...scene.grown]).toEqual([0]);
  });

  test("a sentence in which nobody says anything needs none either", () => {
    const { settled, open } = settledIn("The two companies together employ roughly 19,000 people.");
    expect([settled, open]).toEqual([[], []]);
  });

  test("an unlisted verb with a clause behind it is looked into", () => {
    const text = "Marta Lindqvist hypothesised that the dam had been weakened by the frost.";
    const { open, outlines } = settledIn(text);
    expect(open).toEqual(outlines);
  });

  test("a report in which the rules found nobody who speaks is looked into", () => {
    const text =
      "Benning, who is running against Tull in May, told a radio station that he “would have moved people.”";
    const { ruled, open, outlines } = settledIn(text);
    expect(ruled.map(({ attribution }) => attribution.source)).toEqual([null]);
    expect(open).toEqual(outlines);
  });

  test("every sentence is settled or open, and what is settled stands in the reading", () => {
    const word = fc.constantFrom(
      ..."Ana Roe|said|that|dams hold|,|who|left|in March|and|“|”|.\n|told|him".split("|"),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), words => {
        const { outlines, ruled, sentences, settled, open } = settledIn(`Ana ${words.join(" ")}`);
        const closed = sentences.filter(({ outline }) => !open.includes(outline));
        expect(settled.length).toBe(closed.flatMap(({ drafts }) => drafts).length);
        const read = attribute(outlines, ruled, quoteModels()).map(({ attribution }) => attribution);
        for (const { attribution, lines } of settled) if (!lines) expect(read).toContain(attribution);
      }),
      { numRuns: 60 },
    );
  });
});
