import type { Span } from "../text/document.ts";
import { fold } from "./stem.ts";
import { wordEnd } from "./word-end.ts";

/** One word of a text in comparable form, and where it stands. */
export interface Word extends Span {
  /** Lower case, no diacritics, straight apostrophe. */
  readonly text: string;
}

/** The words of a text with their places: what is left when case, quotation marks, dashes, spaces and accents do not count. */
export function wordsIn(text: string): readonly Word[] {
  const words: Word[] = [];
  for (let at = 0; at < text.length; ) {
    const end = wordEnd(text, at);
    if (end > at) words.push({ text: comparable(text.slice(at, end)), start: at, end });
    at = Math.max(end, afterCharacter(text, at));
  }
  return words;
}

/** How many words a text has. */
export function wordCount(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const end = wordEnd(text, at);
    if (end > at) count++;
    at = Math.max(end, afterCharacter(text, at));
  }
  return count;
}

/** A character outside the basic plane is two units of a string, and nothing begins between them. */
const afterCharacter = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 && text.codePointAt(at)! > 0xffff ? at + 2 : at + 1;
};

const PLAIN = /^[ -~]*$/;
/** "Don’t": plain but for its apostrophe. */
const CONTRACTED = /^[a-z]+’[a-z]+$/i;

/** Most words are plain letters: only their case can differ. */
function comparable(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  if (CONTRACTED.test(word)) return word.toLowerCase().replace("’", "'");
  return fold(word.normalize("NFKC")).replace(/[’ʼ]/g, "'");
}

/** A text as its comparable words joined by blanks: equal for two spellings of the same utterance. */
export function wording(text: string): string {
  const words: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = wordEnd(text, at);
    if (end > at) words.push(comparable(text.slice(at, end)));
    at = Math.max(end, afterCharacter(text, at));
  }
  return words.join(" ");
}

/** True when `inner` occurs in `outer` at word borders; both as `wording()` gives them. */
export function holdsWording(outer: string, inner: string): boolean {
  return inner !== "" && ` ${outer} `.includes(` ${inner} `);
}

/** Letters and marks that a text may have and still be compared by its lower case. */
const UNMARKED = /^[\n -~\u00a0‘’“”„«»–—…•£€]*$/u;
const SIMPLE = /^[a-z0-9]+$/;

/** False only where a text cannot hold a wording: a word of it is nowhere there. Cheaper than putting the text's own together. */
export function mayHold(text: string, inner: string): boolean {
  const lower = UNMARKED.test(text) ? text.toLowerCase() : fold(text.normalize("NFKC"));
  return inner.split(" ").every(word => !SIMPLE.test(word) || lower.includes(word));
}
