/** What is known of words, asked by where a word stands in a text. */
export type Vocabulary<T> = (text: string, start: number, end: number) => T;

/** Places for words; a power of two, so that a hash is brought into it by a mask. */
const PLACES = 1 << 16;
/** Words known at most, well below the places: then nearly every word is found at its first. */
const MOST = 20_000;

/**
 * Works out once what is to be known of a word. Looked up by its characters where they stand: to be looked up in a `Map` each word of a
 * text would have to be copied first. Emptied when full, so that memory has a bound.
 */
export function vocabulary<T>(of: (word: string) => T): Vocabulary<T> {
  /** Number of the word at each place, from 1; 0: none. */
  const places = new Uint16Array(PLACES);
  let words: string[] = [];
  let known: T[] = [];
  const added = (word: string, place: number): T => {
    const value = of(word);
    places[place] = words.push(word);
    known.push(value);
    return value;
  };
  return (text, start, end) => {
    if (words.length === MOST) {
      places.fill(0);
      words = [];
      known = [];
    }
    for (let place = hashOf(text, start, end) & (PLACES - 1); ; place = (place + 1) & (PLACES - 1)) {
      const number = places[place]!;
      if (number === 0) return added(text.slice(start, end), place);
      if (standsAt(words[number - 1]!, text, start, end)) return known[number - 1]!;
    }
  };
}

/** FNV-1a. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 16);
}

function standsAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
