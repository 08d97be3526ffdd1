import { fold, stem, wordsOf } from "./stem.ts";
import { isStopWord } from "./stopwords.ts";

/** The terms of a text in order: stems of its words without function words. */
export function termsOf(text: string): readonly string[] {
  return wordsOf(text).flatMap(word => {
    const term = remembered(word);
    return term === "" ? [] : term;
  });
}

/** Stems of recent words: a text repeats its own, and a stream its vocabulary. */
const stems = new Map<string, string>();
const REMEMBERED = 20_000;

function remembered(word: string): string {
  const done = stems.get(word);
  if (done !== undefined) return done;
  const stemmed = isStopWord(fold(word)) ? "" : stem(word);
  if (stems.size >= REMEMBERED) stems.clear();
  const term = stemmed.length > 1 ? stemmed : "";
  stems.set(word, term);
  return term;
}
