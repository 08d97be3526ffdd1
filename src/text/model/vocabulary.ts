import { isStraight } from "./columns.ts";
import { modelForm } from "./form.ts";
import type { WordTypes } from "./wordtype.ts";

/**
 * Words as written, numbered. A word is looked up where it stands in the text, by a hash of its characters, so that no string is cut
 * out of the text for a word met before; and all its tokens share one string, which sets and maps then find by its known hash.
 */
export interface Vocabulary {
  readonly size: number;
  /** The number of `text[start .. end)`, made when new. */
  at(text: string, start: number, end: number): number;
  /** By number: as written, in lower case, and the word type of its form (-1 for a straight mark: it has two, by where it stands). */
  readonly written: readonly string[];
  readonly lower: readonly string[];
  readonly types: readonly number[];
}

export function createVocabulary(types: WordTypes): Vocabulary {
  const written: string[] = [];
  const lower: string[] = [];
  const numbers: number[] = [];
  const hashes: number[] = [];
  /** Open addressing: 1 + the number of a word, 0 for free; at most half full. */
  let slots = new Int32Array(8192);

  function place(number: number): void {
    let slot = hashes[number]! & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number + 1;
  }
  function add(word: string, hash: number): number {
    const number = written.push(word) - 1;
    lower.push(word.toLowerCase());
    numbers.push(isStraight(word) ? -1 : types.of(modelForm(word)));
    hashes.push(hash);
    if (written.length * 2 > slots.length) {
      slots = new Int32Array(slots.length * 2);
      for (let k = 0; k < number; k++) place(k);
    }
    place(number);
    return number;
  }
  return {
    get size() {
      return written.length;
    },
    at(text, start, end) {
      const hash = hashAt(text, start, end);
      for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
        const number = slots[slot]! - 1;
        if (number < 0) return add(text.slice(start, end), hash);
        if (hashes[number] === hash && standsAt(written[number]!, text, start, end)) return number;
      }
    },
    written,
    lower,
    types: numbers,
  };
}

function hashAt(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}

function standsAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
