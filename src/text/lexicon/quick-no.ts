/** Slots of the table; a list of a thousand words fills an eighth of it. */
const SLOTS = 8192;

/** By its length and three of its letters, capitals aside. */
function slotOf(word: string): number {
  const { length } = word;
  const first = word.charCodeAt(0) | 32;
  const middle = word.charCodeAt(length >> 1) | 32;
  const last = word.charCodeAt(length - 1) | 32;
  return (length * 2477 + first * 1021 + middle * 67 + last * 4099) & (SLOTS - 1);
}

/**
 * A quick no: true for every word of a list, in small letters or capitals, and false for nearly all others. Four characters tell, where a
 * map of a whole lexicon hashes the word and waits for memory: most words of a document are in no list at all.
 */
export function mayBeAmong(words: Iterable<string>): (word: string) => boolean {
  const slots = new Uint8Array(SLOTS);
  for (const word of words) slots[slotOf(word)] = 1;
  return word => slots[slotOf(word)] === 1;
}
