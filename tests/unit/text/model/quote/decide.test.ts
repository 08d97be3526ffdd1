import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paragraphsOf } from "../../../../../src/text/clean.ts";
import { findMarked } from "../../../../../src/text/marks.ts";
import { sharesWords } from "../../../../../src/text/model/quote/accept.ts";
import { decide, type Judged } from "../../../../../src/text/model/quote/decide.ts";
import { type Proposal, widened } from "../../../../../src/text/model/quote/proposal.ts";
import { tokenize } from "../../../../../src/text/model/tokenize.ts";
import { type Outline, outlinesOf } from "../../../../../src/text/outline.ts";
import type { Range } from "../../../../../src/text/range.ts";

function outlinesIn(text: string): Outline[] {
  const tokens = tokenize(text, paragraphsOf(text));
  return outlinesOf(tokens, findMarked(text, tokens.paragraphs));
}

const [outline] = outlinesIn("Marta Lindqvist said the old dam would hold and Jonas Berg said it would not.");

function judged(cue: number, content: Range, probability: number): Judged {
  const proposal: Proposal = {
    candidate: { head: cue, outline: outline!, rule: null },
    cue: { first: cue, last: cue + 1 },
    content: [content],
    source: null,
    chances: { cue: probability, content: 1, source: 1 },
  };
  return { proposal, probability };
}

const heads = (kept: readonly Judged[]): number[] => kept.map(({ proposal }) => proposal.cue.first);

describe("which attributions stand together", () => {
  test("two that share nothing both stand, in the order of the text", () => {
    const second = judged(11, { first: 12, last: 15 }, 0.9);
    const first = judged(2, { first: 3, last: 8 }, 0.8);
    expect(heads(decide([first, second], 0.5))).toEqual([2, 11]);
  });

  test("of two that share words the more probable stands", () => {
    const wide = judged(2, { first: 3, last: 15 }, 0.6);
    const narrow = judged(11, { first: 12, last: 15 }, 0.7);
    expect(heads(decide([wide, narrow], 0.5))).toEqual([11]);
  });

  test("a cue in the content of a more probable one falls", () => {
    const wide = judged(2, { first: 3, last: 12 }, 0.9);
    const inner = judged(11, { first: 12, last: 15 }, 0.7);
    expect(heads(decide([wide, inner], 0.5))).toEqual([2]);
  });

  test("what is less probable than asked never stands", () => {
    expect(decide([judged(2, { first: 3, last: 8 }, 0.4)], 0.5)).toEqual([]);
  });

  test("whatever is proposed, contents that stand share no word and hold no cue", () => {
    const one = fc
      .tuple(
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 1, max: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      )
      .map(([cue, first, length, chance]) => judged(cue, { first, last: first + length }, chance));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), proposals => {
        const kept = decide(proposals, 0.3).map(({ proposal }) => proposal);
        kept.forEach((a, i) => {
          for (const b of kept.slice(i + 1)) {
            expect(sharesWords(a.content, b.content)).toBe(false);
            expect(sharesWords(a.content, [b.cue]) || sharesWords(b.content, [a.cue])).toBe(false);
          }
        });
      }),
    );
  });
});

describe("a sentence that ends with a colon", () => {
  test("takes in the marked words of the next line", () => {
    const outlines = outlinesIn("Marta Lindqvist said:\n\n“The dam will hold.”\n\nShe left.");
    expect(widened(outlines).map(({ last }) => last)).toEqual([
      outlines[1]!.last,
      outlines[1]!.last,
      outlines[2]!.last,
    ]);
  });

  test("stays alone where no marked words follow", () => {
    const outlines = outlinesIn("Marta Lindqvist said:\n\nThe dam will hold.");
    expect(widened(outlines)).toEqual(outlines);
  });
});
