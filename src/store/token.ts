import { plainName } from "../story/names.ts";
import { fold, plain, stem, wordsOf } from "../story/stem.ts";
import { isStopWord } from "../story/stopwords.ts";

/** Words of a query that are looked at. */
const TERMS = 16;

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
