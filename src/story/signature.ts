import { fold, stem, wordsOf } from "./stem.ts";
import { isStopWord } from "./stopwords.ts";
import type { Account } from "./story.ts";

export type Signature = Readonly<Record<string, number>>;

/** Terms kept of one document, strongest first. */
const KEPT = 100;
/** A name says more about which story it is than another word; so does a figure. */
const NAME = 2;
const FIGURE = 1.5;

/**
 * What a document is about: stems, words of names and figures with their weights (integers, unit length is 1000, so that sums
 * do not depend on order). Damped term frequency; the title counts twice.
 */
export function signatureOf(account: Account): Signature {
  const kept = known.get(account);
  if (kept !== undefined) return kept;
  const signature = worked(account);
  known.set(account, signature);
  return signature;
}

/** A document's signature is asked for by lookup, match and weave in turn; it goes when its account goes. */
const known = new WeakMap<Account, Signature>();

function worked(account: Account): Signature {
  const counts = new Map<string, number>();
  const { title } = account.source;
  const texts = [...account.passages.map(passage => passage.text), ...(title === null ? [] : [title, title])];
  const stems = new Map<string, string>();
  for (const text of texts) {
    for (const word of wordsOf(text)) {
      let term = stems.get(word);
      if (term === undefined) {
        term = isStopWord(fold(word)) ? "" : stem(word);
        stems.set(word, term);
      }
      if (term.length > 1) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  const names = new Set(account.people.flatMap(({ name }) => wordsOf(name).map(stem)));
  const weighed = [...counts].map(([term, count]): [string, number] => {
    const kind = names.has(term) ? NAME : /\d/.test(term) ? FIGURE : 1;
    return [term, kind * (1 + Math.log(count))];
  });
  return normalised(weighed);
}

function normalised(weighed: readonly (readonly [string, number])[]): Signature {
  const kept = [...weighed].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, KEPT);
  const length = Math.sqrt(kept.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return Object.fromEntries(kept.map(([term, weight]) => [term, Math.round((1000 * weight) / length)]));
}

/** Terms kept of a story, strongest first: a long story's faint ones no longer tell it from another. */
const KEPT_OF_STORY = 250;

/** The sum of two signatures. */
export function added(a: Signature, b: Signature): Signature {
  const sum = new Map(Object.entries(a));
  for (const [term, weight] of Object.entries(b)) sum.set(term, (sum.get(term) ?? 0) + weight);
  const kept = [...sum].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).slice(0, KEPT_OF_STORY);
  return Object.fromEntries(kept);
}

/** Cosine of the angle between two signatures, 0..1; `discounts` says what is left of a term's weight in both (all, where it is not named). */
export function cosine(a: Signature, b: Signature, discounts: ReadonlyMap<string, number>): number {
  let product = 0;
  let lengthA = 0;
  let lengthB = lengthOf(b) ** 2;
  for (const [term, weight] of Object.entries(a)) {
    const left = (discounts.get(term) ?? 1) ** 2;
    const other = weightOf(b, term);
    product += weight * other * left;
    lengthA += weight * weight * left;
    lengthB -= other * other * (1 - left);
  }
  return product === 0 ? 0 : product / Math.sqrt(lengthA * lengthB);
}

export function lengthOf(signature: Signature): number {
  let squares = 0;
  for (const weight of Object.values(signature)) squares += weight * weight;
  return Math.sqrt(squares);
}

/** Own keys only: a text may well hold the word "constructor". */
export const weightOf = (signature: Signature, term: string): number =>
  Object.hasOwn(signature, term) ? (signature[term] ?? 0) : 0;
