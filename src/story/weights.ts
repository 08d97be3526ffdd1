import type { Weights } from "./signature.ts";
import { strongest } from "./strongest.ts";

/** The weight of a term, 0 where it is not there. Only a number is one: a text may well hold the word "constructor". */
export const weightOf = (weights: Weights, term: string): number => {
  const weight: unknown = weights[term];
  return typeof weight === "number" ? weight : 0;
};

export const has = (weights: Weights, term: string): boolean => typeof weights[term] === "number";

/** The same for many terms: an object of hundreds of keys is slower to ask than the map that is kept of it. */
export const weightIn = (weights: Weights): ((term: string) => number) => {
  const { byTerm } = knownOf(weights);
  return term => byTerm.get(term) ?? 0;
};
export const isIn = (weights: Weights): ((term: string) => boolean) => {
  const { byTerm } = knownOf(weights);
  return term => byTerm.has(term);
};

export const isEmpty = (weights: Weights): boolean => {
  for (const _ in weights) return false;
  return true;
};

/** What is asked of the same weights again and again: a document's by each candidate, a story's by each document like it. */
interface Known {
  readonly entries: readonly (readonly [string, number])[];
  readonly byTerm: ReadonlyMap<string, number>;
  readonly length: number;
}

const known = new WeakMap<Weights, Known>();

function knownOf(weights: Weights): Known {
  const kept = known.get(weights);
  if (kept !== undefined) return kept;
  const entries = Object.entries(weights);
  let squares = 0;
  for (const [, weight] of entries) squares += weight * weight;
  const found = { entries, byTerm: new Map(entries), length: Math.sqrt(squares) };
  known.set(weights, found);
  return found;
}

export const lengthOf = (weights: Weights): number => knownOf(weights).length;

/** Cosine of the angle between two, 0..1; `left` says what is left of a term's weight in both, all where it is not named. */
export function cosine(a: Weights, b: Weights, left: ReadonlyMap<string, number> | null = null): number {
  let product = 0;
  let lengthA = 0;
  let lengthB = lengthOf(b) ** 2;
  const weightOfB = weightIn(b);
  for (const [term, weight] of knownOf(a).entries) {
    const part = left === null ? 1 : (left.get(term) ?? 1) ** 2;
    const other = weightOfB(term);
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
  for (const [term, weight] of knownOf(weights).entries) {
    all += weight * weight;
    if (holds(term)) held += weight * weight;
  }
  return all === 0 ? 0.5 : held / all;
}

export const top = (weights: Weights, count: number): Weights =>
  Object.fromEntries(strongest(knownOf(weights).entries, count));
