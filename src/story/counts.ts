import { formsOf } from "./forms.ts";

/** Words behind a number that may be what it counts: "23 Somali pirates", "five were hurt". */
const BEHIND = 2;

/**
 * What a text counts, each number with a word that stands behind it ("23 pirat", "60 year"), and how much it says: a number alone is
 * in many stories, a number of something is nearly always of one.
 */
export function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const text of texts) {
    const forms = formsOf(text);
    for (let at = 0; at < forms.length; at++) {
      const { number } = forms[at]!;
      if (number === null) continue;
      const last = Math.min(at + BEHIND, forms.length - 1);
      for (let next = at + 1; next <= last; next++) {
        const { number: other, term, stem, rarity } = forms[next]!;
        if (other === null && term) found.set(`${number} ${stem}`, rarity);
      }
    }
  }
  return found;
}
