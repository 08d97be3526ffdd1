import { createHash } from "node:crypto";
import { fold, stem, wordsOf } from "../story/stem.ts";
import { isStopWord } from "../story/stopwords.ts";
import { synonymsOf } from "../story/synonyms.ts";

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

/** Terms from which a sentence says something of its own. */
const FEWEST = 3;
/** Share of the shorter sentence's terms, and of both, that two tellings of one thing have in common. */
const INNER = 0.7;
const OUTER = 0.5;

/**
 * True when a sentence tells nothing that the other does not: a re-worded copy, or a shorter form. A figure that the other lacks is news,
 * whatever the words around it.
 */
export function isRetelling(one: Content, other: Content): boolean {
  if (one.terms.size < FEWEST || other.terms.size < FEWEST) return false;
  if ([...one.figures].some(figure => !other.figures.has(figure))) return false;
  const common = shared(one, other);
  const inner = common / Math.min(one.terms.size, other.terms.size);
  const outer = (2 * common) / (one.terms.size + other.terms.size);
  return common >= FEWEST && inner >= INNER && outer >= OUTER;
}

/** Terms below which words are too common to be the same thing in two stories. */
const TELLING = 5;

/**
 * Names content for good, whatever order, case, inflection or outlet it comes in. Few words ("Two people died.") are named within
 * their story only.
 */
export function contentKey(story: string, content: Content): string {
  const terms = [...content.terms, ...[...content.figures].map(figure => `#${figure}`)].sort();
  return hashed(terms.length < TELLING ? [story, ...terms] : terms);
}

/** 16 hex digits of the sha256 of some words. */
export const hashed = (words: readonly string[]): string =>
  createHash("sha256").update(words.join(" ")).digest("hex").slice(0, 16);
