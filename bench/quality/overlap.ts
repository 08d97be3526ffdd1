/** Words of a text and what spans share of them; punctuation never counts. */

export type Pair = readonly [start: number, end: number];

/** Indices of words. */
export type Words = ReadonlySet<number>;

const WORD = /[\p{L}\p{N}_]+(?:[’'.][\p{L}\p{N}_]+)*/gu;

export const wordsOf = (text: string): Pair[] =>
  [...text.matchAll(WORD)].map(match => [match.index, match.index + match[0].length] as const);

/** Indices of the words that a list of spans touches. */
export function cover(words: readonly Pair[], spans: readonly Pair[]): Set<number> {
  const inside = new Set<number>();
  for (const [start, end] of spans) {
    for (let i = firstAfter(words, start); i < words.length && words[i]![0] < end; i++) inside.add(i);
  }
  return inside;
}

/** First word that ends after an offset. */
function firstAfter(words: readonly Pair[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]![1] <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function shared(a: Words, b: Words): number {
  let common = 0;
  for (const word of a.size < b.size ? a : b) if ((a.size < b.size ? b : a).has(word)) common++;
  return common;
}

export function overUnion(a: Words, b: Words): number {
  const common = shared(a, b);
  return common / (a.size + b.size - common);
}

export const union = (list: readonly { readonly words: Words }[]): Set<number> =>
  new Set(list.flatMap(({ words }) => [...words]));

/** Words that a list of spans touches, of a text. */
export const wordsIn = (text: string, spans: readonly Pair[]): Words => cover(wordsOf(text), spans);
