/**
 * How a word begins, told from its character codes: asked of every token of a document, where a pattern costs ten times as much.
 * Letters beyond ASCII are left to the patterns.
 */

const isSmall = (code: number): boolean => code >= 97 && code <= 122;
const isCapital = (code: number): boolean => code >= 65 && code <= 90;

/** Begins with a small letter, of any script. */
export function startsSmall(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? isSmall(code) : /^\p{Ll}/u.test(word);
}

/** Begins with a capital letter, of any script. */
export function startsCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? isCapital(code) : /^\p{Lu}/u.test(word);
}

/** Begins with at least so many letters, of any script. */
export function startsWithLetters(word: string, least: number): boolean {
  for (let i = 0; i < least; i++) {
    const code = word.charCodeAt(i);
    if (code >= 128) return new RegExp(`^\\p{L}{${least},}`, "u").test(word);
    if (!isSmall(code | 32)) return false;
  }
  return true;
}

/** How many letters and digits stand in `text[start .. end)`, of any script, in code units. */
export function lettersIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 128) count += isSmall(code | 32) || (code >= 48 && code <= 57) ? 1 : 0;
    else {
      const char = String.fromCodePoint(text.codePointAt(i)!);
      if (/[\p{L}\p{N}]/u.test(char)) count += char.length;
      i += char.length - 1;
    }
  }
  return count;
}
