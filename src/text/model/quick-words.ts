/**
 * The words and marks that make up nine tenths of any article, cut without a regular expression: letters of ASCII up to a space or a mark
 * that ends every word, and marks that always stand alone. What they give is what the patterns of words.ts would; twice as fast in all.
 */

const flags = (marks: string): Uint8Array => {
  const set = new Uint8Array(0x2100);
  for (const mark of marks) set[mark.charCodeAt(0)] = 1;
  return set;
};

/** After letters: never inside a word, an address or a link. */
const ENDS_WORD = flags(' \n\t\r,;?!()[]"“”…—');
/** Alone whatever follows. */
const ALONE = flags(',;()[]"“”');

const isLetter = (code: number): boolean => {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
};

/** Length of the run of spaces at `at`; other kinds of gap are left to the patterns. */
export function spacesAt(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === 0x20) end++;
  return end - at;
}

/** Length of the word of ASCII letters at `at`, 0 where only the patterns can tell. */
export function plainWordAt(text: string, at: number): number {
  let end = at;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  if (end === at) return 0;
  return end === text.length || ENDS_WORD[text.charCodeAt(end)] === 1 ? end - at : 0;
}

/** A mark stands at `at` that is a word by itself. */
export const standsAlone = (text: string, at: number): boolean => ALONE[text.charCodeAt(at)] === 1;
