import type { WeightTable } from "./table.ts";

/**
 * A weight table as the tagger, the labeller and the universal tags read it. Their time goes into waiting for memory, so where a row stands and
 * how long it is come in one number (from * 64 + length), and an entry, its label and its weight, in another (weight * 256 + label):
 * half as many places to fetch as in a `WeightTable`. Scores are sums of whole numbers.
 */
export interface Rows {
  readonly bits: number;
  readonly labels: number;
  readonly heads: Int32Array;
  readonly entries: Int32Array;
}

/** Weights straight from training are fractions; they are scaled so that the largest becomes this. Only their order matters. */
const LARGEST = 30_000;

export function rowsOf({ bits, labels, starts, label, weight }: WeightTable): Rows {
  const heads = new Int32Array(starts.length - 1);
  for (let b = 0; b < heads.length; b++) {
    const length = starts[b + 1]! - starts[b]!;
    heads[b] = length === 0 ? 0 : starts[b]! * 64 + length;
  }
  const entries = new Int32Array(label.length);
  const scale = weight instanceof Int16Array ? 1 : scaleOf(weight);
  for (let k = 0; k < entries.length; k++) entries[k] = Math.round(weight[k]! * scale) * 256 + label[k]!;
  return { bits, labels, heads, entries };
}

function scaleOf(weights: Float32Array): number {
  let most = 1e-9;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  return LARGEST / most;
}

/** Turns the first `count` of `buckets` into their heads in place: all are fetched at once, before any is used. */
export function locate({ heads }: Rows, buckets: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) buckets[i] = heads[buckets[i]!]!;
}

/** Adds the rows that the first `count` of `heads` name to `scores`, from `offset` on. */
export function addRows(
  { entries }: Rows,
  heads: Int32Array,
  count: number,
  scores: Int32Array,
  offset = 0,
): void {
  for (let i = 0; i < count; i++) {
    const head = heads[i]!;
    let k = head >> 6;
    for (const end = k + (head & 63); k < end; k++) {
      const entry = entries[k]!;
      scores[offset + (entry & 255)]! += entry >> 8;
    }
  }
}
