import { numberOf } from "../text/number-words.ts";
import { rarity } from "./rarity.ts";
import { fold, wordsOf } from "./stem.ts";
import { termsOf } from "./terms.ts";

/** Words behind a number that may be what it counts: "23 Somali pirates", "five were hurt". */
const BEHIND = 2;

/**
 * What a text counts, each number with a word that stands behind it ("23 pirat", "60 year"), and how much it says: a number alone is
 * in many stories, a number of something is nearly always of one.
 */
export function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const text of texts) {
    const words = wordsOf(text).map(fold);
    words.forEach((word, at) => {
      const value = numbered(word);
      if (value === null) return;
      for (const next of words.slice(at + 1, at + 1 + BEHIND))
        for (const term of numbered(next) === null ? termsOf(next) : [])
          found.set(`${value} ${term}`, rarity(term));
    });
  }
  return found;
}

/** "A" and "half" count nothing here. */
const numbered = (word: string): number | null =>
  /^(?:an?|half|quarter)$/.test(word) ? null : numberOf(word);
