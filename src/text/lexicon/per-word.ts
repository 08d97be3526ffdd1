/** Words remembered at most; then the memory is emptied, so that it has a bound. */
const MOST = 16_384;
/** A longer word is met once. */
const LONGEST = 40;

const NOTHING = Symbol("nothing");

/**
 * Remembers what a pure function says of a word: a document repeats its words, and asks the same of each at many places. The tokens of a
 * word share one string, which a map finds by its known hash, several times as fast as changing its case or matching a pattern.
 */
export function perWord<T>(judge: (word: string) => T): (word: string) => T {
  const known = new Map<string, T | typeof NOTHING>();
  return word => {
    const found = known.get(word);
    if (found !== undefined) return found === NOTHING ? (undefined as T) : (found as T);
    const judged = judge(word);
    if (word.length > LONGEST) return judged;
    if (known.size >= MOST) known.clear();
    known.set(word, judged === undefined ? NOTHING : judged);
    return judged;
  };
}
