import { expect, it } from "vitest";
import { paragraphsOf } from "../../../src/text/clean.ts";
import { phraseCutter } from "../../../src/text/cut-phrases.ts";
import { findMarked } from "../../../src/text/marks.ts";
import { tokenize } from "../../../src/text/model/tokenize.ts";
import { outlinesOf } from "../../../src/text/outline.ts";
import { phrasesOf } from "../../../src/text/phrases.ts";

/** For each sentence: whether the phrases of its outline are given, and what is given. */
function cutAll(text: string) {
  const paragraphs = paragraphsOf(text);
  const tokens = tokenize(text, paragraphs);
  const outlines = outlinesOf(tokens, findMarked(text, paragraphs));
  const cut = phraseCutter(outlines);
  return tokens.sentences.map(({ first, last }) => {
    const phrases = cut(tokens.tokens, first, last);
    const anew = phrasesOf(tokens.tokens, first, last);
    return { given: outlines.some(outline => outline.phrases === phrases), phrases, anew };
  });
}

const KNOWN = [
  "The ferry to Aldholm sank its own pier on Monday.",
  "“The pier was older than my boat,” Rolf Anker told the harbour board.",
  'The board called the pier "a quiet disgrace" and closed it.',
];
const CUT_ANEW = [
  "The board (all nine members) voted to close the pier.",
  "Anker’s boat, the ‘Old Margit’s’ successor, was not hurt.",
];

it("gives the phrases an outline has, also of a sentence with quoted words", () => {
  for (const text of KNOWN)
    for (const { given, phrases, anew } of cutAll(text)) {
      expect(given, text).toBe(true);
      expect(phrases).toEqual(anew);
    }
});

it("cuts anew what outlines read another way: brackets, and single marks that may be possessives", () => {
  for (const text of CUT_ANEW)
    for (const { given, phrases, anew } of cutAll(text)) {
      expect(given, text).toBe(false);
      expect(phrases).toEqual(anew);
    }
});
