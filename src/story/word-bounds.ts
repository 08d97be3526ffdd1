/**
 * A word: letters and digits, and what an apostrophe ties to it. The pattern tells it for every script, but takes four times as long
 * over a text with one typeset quotation mark as over plain ASCII; so words are told by the kind of each character, and the pattern
 * is asked only where a character takes two units. These words become stems; words that are compared letter by letter, with numbers
 * and sums whole, are wordEnd()'s.
 */
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

const UNKNOWN = 0;
const LETTER = 1;
const NUMBER = 2;
const GAP = 3;
const APOSTROPHE = 4;

/** The kind of each character met so far, by its code. */
const kinds = new Uint8Array(0x10000);
kinds["'".charCodeAt(0)] = kinds["’".charCodeAt(0)] = APOSTROPHE;

function kindOf(code: number): number {
  const character = String.fromCharCode(code);
  const kind = /\p{L}/u.test(character) ? LETTER : /\p{N}/u.test(character) ? NUMBER : GAP;
  kinds[code] = kind;
  return kind;
}

const isHalf = (code: number): boolean => code >= 0xd800 && code < 0xe000;

/** Where the words of a text begin and end: start, end, start, end … as offsets. */
export function wordBounds(text: string): readonly number[] {
  const bounds: number[] = [];
  let tied = false;
  let from = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isHalf(code)) return byPattern(text);
    const known = kinds[code]!;
    const kind = known === UNKNOWN ? kindOf(code) : known;
    if (from >= 0) {
      if (kind === LETTER || (kind === NUMBER && !tied)) continue;
      if (kind === APOSTROPHE && isLetter(text, at + 1)) {
        tied = true;
        continue;
      }
      bounds.push(from, at);
      from = -1;
    }
    if (kind === LETTER || kind === NUMBER) {
      from = at;
      tied = false;
    }
  }
  if (from >= 0) bounds.push(from, text.length);
  return bounds;
}

function isLetter(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const code = text.charCodeAt(at);
  return (kinds[code]! === UNKNOWN ? kindOf(code) : kinds[code]!) === LETTER;
}

const byPattern = (text: string): readonly number[] =>
  [...text.matchAll(WORD)].flatMap(({ index, 0: word }) => [index, index + word.length]);
