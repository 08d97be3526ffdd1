/** How often each numbered term is in a text: the terms in it, ascending, each once, and their counts in the same order. */
export interface Vector {
  readonly terms: readonly number[];
  readonly counts: readonly number[];
  readonly length: number;
}

/** The vector of a text from the numbers of its terms (see digest.ts). */
export function vectorOf(numbers: readonly number[]): Vector {
  const terms: number[] = [];
  const counts: number[] = [];
  for (const term of numbers.toSorted((a, b) => a - b)) {
    if (terms.at(-1) === term) counts[counts.length - 1]!++;
    else {
      terms.push(term);
      counts.push(1);
    }
  }
  let squares = 0;
  for (const count of counts) squares += count * count;
  return { terms, counts, length: Math.sqrt(squares) };
}

/** Cosine, 0..1. */
export function likeness(a: Vector, b: Vector): number {
  let product = 0;
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const ahead = a.terms[i]! - b.terms[j]!;
    if (ahead === 0) product += a.counts[i]! * b.counts[j]!;
    if (ahead <= 0) i++;
    if (ahead >= 0) j++;
  }
  return product === 0 ? 0 : product / (a.length * b.length);
}

/** Several texts taken as one, told by number: held against each of them, which a walk through both would make dear. */
export interface Centroid {
  readonly counts: Float64Array;
  readonly length: number;
}

export function centroidOf(vectors: readonly Vector[], size: number): Centroid {
  const counts = new Float64Array(size);
  for (const { terms, counts: own } of vectors) {
    for (let at = 0; at < terms.length; at++) counts[terms[at]!]! += own[at]!;
  }
  return { counts, length: Math.sqrt(counts.reduce((sum, count) => sum + count * count, 0)) };
}

/** Cosine, 0..1. */
export function nearness({ terms, counts, length }: Vector, centroid: Centroid): number {
  let product = 0;
  for (let at = 0; at < terms.length; at++) product += counts[at]! * centroid.counts[terms[at]!]!;
  return product === 0 ? 0 : product / (length * centroid.length);
}
