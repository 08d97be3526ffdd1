import { strongest, type Weights } from "./signature.ts";

/** The weight of a term, 0 where it is not there. Own keys only: a text may well hold the word "constructor". */
export const weightOf = (weights: Weights, term: string): number =>
  Object.hasOwn(weights, term) ? (weights[term] ?? 0) : 0;

export const has = (weights: Weights, term: string): boolean => Object.hasOwn(weights, term);

export const isEmpty = (weights: Weights): boolean => {
  for (const _ in weights) return false;
  return true;
};

export function lengthOf(weights: Weights): number {
  let squares = 0;
  for (const weight of Object.values(weights)) squares += weight * weight;
  return Math.sqrt(squares);
}

/** Cosine of the angle between two, 0..1; `left` says what is left of a term's weight in both, all where it is not named. */
export function cosine(a: Weights, b: Weights, left: ReadonlyMap<string, number> | null = null): number {
  let product = 0;
  let lengthA = 0;
  let lengthB = lengthOf(b) ** 2;
  for (const [term, weight] of Object.entries(a)) {
    const part = left === null ? 1 : (left.get(term) ?? 1) ** 2;
    const other = weightOf(b, term);
    product += weight * other * part;
    lengthA += weight * weight * part;
    lengthB -= other * other * (1 - part);
  }
  return product === 0 ? 0 : product / Math.sqrt(lengthA * lengthB);
}

/** Share (of the squares) of the terms for which something holds, 0..1; 0.5 where there are none. */
export function share(weights: Weights, holds: (term: string) => boolean): number {
  let all = 0;
  let held = 0;
  for (const [term, weight] of Object.entries(weights)) {
    all += weight * weight;
    if (holds(term)) held += weight * weight;
  }
  return all === 0 ? 0.5 : held / all;
}

export const top = (weights: Weights, count: number): Weights =>
  Object.fromEntries(strongest(Object.entries(weights), count));
