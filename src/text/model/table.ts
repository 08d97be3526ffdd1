/**
 * The weights of a linear model, sparse: bucket `b` holds the entries `starts[b] .. starts[b + 1]`, each a label and
 * what the feature adds to that label's score.
 */
export interface WeightTable {
  readonly bits: number;
  readonly labels: number;
  readonly starts: Uint32Array;
  readonly label: Uint8Array;
  /** Int16 as shipped; Float32 straight from training. */
  readonly weight: Int16Array | Float32Array;
}

/** Adds the rows of the first `count` buckets to `scores`, from `offset` on. */
export function addRows(
  table: WeightTable,
  buckets: Int32Array,
  count: number,
  scores: Float32Array,
  offset = 0,
): void {
  const { starts, label, weight } = table;
  for (let i = 0; i < count; i++) {
    const bucket = buckets[i]!;
    const end = starts[bucket + 1]!;
    for (let k = starts[bucket]!; k < end; k++) scores[offset + label[k]!]! += weight[k]!;
  }
}

/** Index of the highest of `scores[0 .. count)`; the first of equals. */
export function argmax(scores: Float32Array, count: number): number {
  let best = 0;
  for (let k = 1; k < count; k++) if (scores[k]! > scores[best]!) best = k;
  return best;
}
