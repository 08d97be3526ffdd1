import { type LemmaRules, lemmaOf } from "./lemma.ts";
import type { WordTypes } from "./wordtype.ts";

/** The lemma of a word type with a Penn tag number. */
export type Lemmas = (type: number, penn: number) => string;

/** Lemmas worked out once a form and tag. Nearly every form has one tag, which is looked for in an array before the others in a map. */
export function createLemmas(rules: LemmaRules, types: WordTypes): Lemmas {
  const tags: number[] = [];
  const lemmas: string[] = [];
  const others = new Map<number, string>();

  function other(type: number, penn: number): string {
    const key = type * 64 + penn;
    const known = others.get(key);
    if (known !== undefined) return known;
    const lemma = lemmaOf(rules, types.lower(type), penn);
    others.set(key, lemma);
    return lemma;
  }
  return (type, penn) => {
    while (tags.length <= type) {
      tags.push(-1);
      lemmas.push("");
    }
    if (tags[type] === penn) return lemmas[type]!;
    if (tags[type]! >= 0) return other(type, penn);
    tags[type] = penn;
    lemmas[type] = lemmaOf(rules, types.lower(type), penn);
    return lemmas[type]!;
  };
}
