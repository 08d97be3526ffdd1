import { plainName } from "../story/names.ts";
import { fold, stem, wordsOf } from "../story/stem.ts";
import { isStopWord } from "../story/stopwords.ts";

/** Words of a query that are looked at. */
const TERMS = 16;

/** A word as one token: what is neither letter nor digit ("O’Neill") is left out. Most words are plain letters. */
export const plain = (word: string): string =>
  /^[a-z0-9]*$/.test(word) ? word : word.replace(/[^\p{L}\p{N}]+/gu, "");

/** One token for a whole name, so that "Ann Lee" does not find "Ann Lee Moss". */
export const nameToken = (name: string): string => plainName(name).replace(/[^\p{L}\p{N}]+/gu, "_");

/**
 * A token as FTS5 takes it literally; tokens are letters, digits and `_`, so nothing a person types reaches its query language.
 */
export const literal = (token: string): string => `"${token}"`;

export const nameTerm = (name: string): string => literal(nameToken(name));

/**
 * The terms of a query: the stems of its words without function words (unless there are no others), long words first because they
 * tend to be the rare ones.
 */
export function termsOf(words: readonly string[]): readonly string[] {
  const all = words.flatMap(wordsOf).map(fold);
  const content = all.filter(word => !isStopWord(word));
  const chosen = [...new Set(content.length > 0 ? content : all)].sort((a, b) => b.length - a.length);
  const tokens = chosen.map(word => plain(stem(word))).filter(token => token !== "");
  return [...new Set(tokens)].slice(0, TERMS).map(literal);
}

/** How large a part of a query's stems stands in some texts, 0..1. */
export function overlapWith(words: readonly string[]): (texts: readonly string[]) => number {
  const wanted = new Set(words.flatMap(wordsOf).map(stem));
  // The stem of each word met, where it is wanted: facts of one sentence repeat its words.
  const met = new Map<string, string | null>();
  const wantedIn = (word: string): string | null => {
    const known = met.get(word);
    if (known !== undefined) return known;
    const stemmed = stem(word);
    const found = wanted.has(stemmed) ? stemmed : null;
    met.set(word, found);
    return found;
  };
  return texts => {
    const there = new Set<string>();
    for (const text of texts) {
      for (const word of wordsOf(text)) {
        const found = wantedIn(word);
        if (found !== null) there.add(found);
      }
    }
    return wanted.size === 0 ? 0 : there.size / wanted.size;
  };
}
