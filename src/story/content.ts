import { fold, stem, wordsOf } from "./stem.ts";
import { isStopWord } from "./stopwords.ts";
import { synonymsOf } from "./synonyms.ts";

/** What a sentence says, as far as two sentences can be compared: stems of its words of content, and its figures apart. */
export interface Content {
  readonly terms: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
}

const NUMBER = /\d+(?:[.,]\d+)*/gu;

/** The content of a text; `without`: words that do not count (a value, a date). */
export function contentOf(text: string, without: readonly string[] = []): Content {
  const rest = without.reduce((left, words) => left.replace(words, " "), text);
  const figures = (rest.match(NUMBER) ?? []).map(number => number.replace(/,(?=\d{3})/gu, ""));
  const words = wordsOf(rest.replace(NUMBER, " ")).filter(word => !isStopWord(fold(word)));
  return {
    terms: new Set(words.map(stem).filter(term => term.length > 1)),
    figures: new Set(figures),
  };
}

const holds = (terms: ReadonlySet<string>, term: string): boolean =>
  terms.has(term) || [...synonymsOf(term)].some(other => terms.has(other));

/** How many terms of the one stand in the other, itself or by a synonym. */
export const shared = (a: Content, b: Content): number =>
  [...a.terms].filter(term => holds(b.terms, term)).length;
