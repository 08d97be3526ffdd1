import type { Span } from "../text/document.ts";
import { fold } from "./stem.ts";

/** One word of a text in comparable form, and where it stands. */
export interface Word extends Span {
  /** Lower case, no diacritics, straight apostrophe. */
  readonly text: string;
}

// A number keeps its separators, so that 1.5 is not 15; a currency or percent sign counts as a word, so that $5 is not 5%.
const WORD = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*|[$€£¥%]/gu;

/** The words of a text with their places: what is left when case, quotation marks, dashes, spaces and accents do not count. */
export function wordsIn(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), match => ({
    text: comparable(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const PLAIN = /^[ -~]*$/;

/** Most words are plain letters: only their case can differ. */
const comparable = (word: string): string =>
  PLAIN.test(word) ? word.toLowerCase() : fold(word.normalize("NFKC")).replace(/[’ʼ]/g, "'");

/** A text as its comparable words joined by blanks: equal for two spellings of the same utterance. */
export function wording(text: string): string {
  return wordsIn(text)
    .map(word => word.text)
    .join(" ");
}

/** True when `inner` occurs in `outer` at word borders; both as `wording()` gives them. */
export function holdsWording(outer: string, inner: string): boolean {
  return inner !== "" && ` ${outer} `.includes(` ${inner} `);
}
