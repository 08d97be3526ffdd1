import { fold, stem, wordsOf } from "./stem.ts";
import { isStopWord } from "./stopwords.ts";
import { wordedSentence } from "./worded.ts";

/** Letters two words must share at their beginning to be of one family ("Ukraine", "Ukrainian"). */
const FAMILY = 5;

/** The stems of a topic that carry it, each once. */
export function topicTerms(text: string): readonly string[] {
  const words = wordsOf(text);
  const content = words.filter(word => /^\p{Lu}{2,}$/u.test(word) || !isStopWord(fold(word)));
  return [...new Set((content.length > 0 ? content : words).map(stem))];
}

/** Characters of a text that is asked for again with the next topic. */
const SENTENCE = 800;

/** How much of a topic a text bears on: the share of its terms that occur in it, 0..1. */
export function topicShare(terms: readonly string[], text: string): number {
  if (terms.length === 0) return 0;
  const stems = text.length > SENTENCE ? new Set(wordsOf(text).map(stem)) : wordedSentence(text).all;
  const held = terms.filter(term => stems.has(term) || hasFamily(stems, term));
  return held.length / terms.length;
}

function hasFamily(stems: ReadonlySet<string>, term: string): boolean {
  if (term.length < FAMILY) return false;
  const root = term.slice(0, Math.max(FAMILY, term.length - 3));
  for (const one of stems) if (one.startsWith(root) && Math.abs(one.length - term.length) <= 3) return true;
  return false;
}
