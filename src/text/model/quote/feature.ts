import { hashOf, hashOfNumber } from "../hash.ts";

/** Features of one thing to be scored, as 32-bit hashes; a model of fewer bits takes the highest ones. */
export interface Features {
  readonly ids: Int32Array;
  count: number;
}

export const createFeatures = (capacity = 512): Features => ({ ids: new Int32Array(capacity), count: 0 });

/** Adds the conjunction of a template's number and up to three hashed properties; beyond its capacity nothing is added. */
export function add(features: Features, template: number, a = 0, b = 0, c = 0): void {
  if (features.count >= features.ids.length) return;
  let hash = Math.imul(template + 1, 0x9e3779b1);
  hash ^= Math.imul(a, 0x2c1b3c6d) ^ Math.imul(b, 0x297a2d39) ^ Math.imul(c, 0x165667b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  features.ids[features.count++] = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ (hash >>> 16);
}

const known = new Map<string, number>();
const MOST = 50_000;

/** A string as a property; short ones are remembered. */
export function atom(text: string): number {
  let hash = known.get(text);
  if (hash === undefined) {
    if (known.size > MOST) known.clear();
    hash = hashOf(text);
    known.set(text, hash);
  }
  return hash;
}

const NUMBERS = Int32Array.from({ length: 256 }, (_, n) => hashOfNumber(n));

/** A small number (0 to 255) as a property. */
export const number = (value: number): number => NUMBERS[value]!;

/** A length on a scale of 0 to 9: 0, 1, 2, 3, 4, up to 6, 10, 16, 28, more. */
export function lengthStep(length: number): number {
  if (length < 5) return Math.max(0, length);
  if (length <= 6) return 5;
  if (length <= 10) return 6;
  if (length <= 16) return 7;
  return length <= 28 ? 8 : 9;
}
