import type { Outline } from "./outline.ts";
import { type Phrase, phrasesOf } from "./phrases.ts";
import type { Token } from "./tokens.ts";

/** Cuts a sentence into phrases; asked sentence by sentence, in the order of the text. */
export type PhraseCutter = (tokens: readonly Token[], first: number, last: number) => readonly Phrase[];

/** Tokens before a sentence that cutting it looks at. */
const LOOK_BACK = 2;

/**
 * Gives the phrases that the outline of a sentence has already been cut into, wherever both see the same words between the same ends: four
 * sentences of five. The rest are cut anew.
 */
export function phraseCutter(outlines: readonly Outline[]): PhraseCutter {
  let next = 0;
  return (tokens, first, last) => {
    while (next < outlines.length && outlines[next]!.first < first) next++;
    const outline = outlines[next];
    const isSame = outline?.first === first && outline.last === last && seesSame(outline, tokens);
    return isSame ? outline.phrases : phrasesOf(tokens, first, last);
  };
}

/** Outlines read some words another way (retag.ts), and leave brackets out. */
function seesSame({ tokens, first, last }: Outline, words: readonly Token[]): boolean {
  for (let at = Math.max(0, first - LOOK_BACK); at < last; at++) {
    const word = words[at]!;
    if (word.text === "(" || word.text === ")") return false;
    if (tokens[at] !== word && !isMarkToBoth(tokens[at]!, word)) return false;
  }
  return true;
}

/** A double quotation mark, which belongs to no phrase however outlines write it in small letters; a single one may be a possessive. */
const isMarkToBoth = (one: Token, other: Token): boolean =>
  one.tag === "PUNCT" && other.tag === "PUNCT" && DOUBLE.has(other.text);

const DOUBLE = new Set(['"', "“", "”", "„", "«", "»", "``", "''"]);
