import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paragraphsOf } from "../../../../../src/text/clean.ts";
import { findMarked } from "../../../../../src/text/marks.ts";
import { sharesWords } from "../../../../../src/text/model/quote/accept.ts";
import { attribute } from "../../../../../src/text/model/quote/attribute.ts";
import { quoteModels } from "../../../../../src/text/model/quote/models.ts";
import { tokenize } from "../../../../../src/text/model/tokenize.ts";
import { outlinesOf } from "../../../../../src/text/outline.ts";
import { type Draft, draftsOf } from "../../../../../src/text/quote/drafts.ts";
import type { Range } from "../../../../../src/text/range.ts";

function draftsIn(text: string, least?: number) {
  const tokens = tokenize(text, paragraphsOf(text));
  const outlines = outlinesOf(tokens, findMarked(text, tokens.paragraphs));
  const ruled = draftsOf(tokens, outlines);
  const shown = (range: Range): string =>
    text.slice(tokens.tokens[range.first]!.start, tokens.tokens[range.last - 1]!.end);
  return { tokens, ruled, shown, drafts: attribute(outlines, ruled, quoteModels(), least) };
}

/** Source and content of every attribution, as words. */
function read(text: string): readonly [string | null, readonly string[]][] {
  const { drafts, shown } = draftsIn(text);
  return drafts.map(({ attribution: { source, content } }) => [source && shown(source), content.map(shown)]);
}

describe("attributions read with the models", () => {
  test("an object keeps what is said of it", () => {
    expect(read("Marta Lindqvist rejected the offer of 30 euros as far too low.")).toEqual([
      ["Marta Lindqvist", ["the offer of 30 euros as far too low"]],
    ]);
  });

  test("a verb that no list holds is a cue when the sentence is built like a report", () => {
    const text = "Marta Lindqvist hypothesised that the dam had been weakened by the frost.";
    expect(read(text)).toEqual([["Marta Lindqvist", ["that the dam had been weakened by the frost"]]]);
  });

  test("a speaker's line stays as the rules read it", () => {
    const text = "BERG: Did you see the cracks?\n\nMARLOW: I saw them in May.\n\nBerg and Marlow left.";
    const { ruled, drafts } = draftsIn(text);
    const lines = ruled.filter(draft => draft.lines);
    expect(lines.length).toBeGreaterThan(0);
    expect(drafts.filter(draft => draft.lines)).toEqual(lines);
  });

  test("a preposition too rare to be learned stays too", () => {
    expect(read("The dam will hold, per officials familiar with the survey.")).toEqual([
      ["officials familiar with the survey", ["The dam will hold"]],
    ]);
  });

  test("each says how sure it is", () => {
    const { drafts } = draftsIn("“The dam will hold,” Marta Lindqvist said.");
    expect(drafts.map(({ certainty }) => certainty! > 0.8)).toEqual([true]);
  });

  test("whom somebody answered is not what was said", () => {
    expect(read("Anselm Korda opened the debate. Lidia Fenn answered him.")).toEqual([]);
  });

  test("what nobody believes drives out no claim", () => {
    expect(read("Nobody believed Brandt’s claim that the dam would hold.")).toEqual([
      ["Brandt", ["that the dam would hold"]],
    ]);
  });

  test("nothing comes of nothing", () => {
    expect(draftsIn("").drafts).toEqual([]);
  });
});

const piece = fc.constantFrom(
  ..."said|told reporters|Roe|Ana Berg|the mayor|that|he|“|”|\"|'|,|.|?|:|—|(|)|\n\n|according to|believes|not|dam|holds|and|, who|claim|to leave|in March".split(
    "|",
  ),
);

describe("whatever the text", () => {
  test("ranges lie inside the document, and attributions share no word of content", () => {
    const isSound = ({ attribution: { cue, source, content } }: Draft, length: number): boolean =>
      [cue, ...(source ? [source] : []), ...content].every(
        ({ first, last }) => first >= 0 && first < last && last <= length,
      );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        const { tokens, drafts } = draftsIn(pieces.join(" "), 0.1);
        const judged = drafts.filter(({ lines }) => !lines);
        for (const draft of drafts) expect(isSound(draft, tokens.tokens.length)).toBe(true);
        judged.forEach((a, i) => {
          for (const b of judged.slice(i + 1))
            expect(sharesWords(a.attribution.content, b.attribution.content)).toBe(false);
        });
      }),
      { numRuns: 150 },
    );
  });
});
