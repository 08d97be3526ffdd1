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

/** Index of the highest of `scores[0 .. count)`; the first of equals. */
export function argmax(scores: Float32Array | Int32Array, count: number): number {
  let best = 0;
  for (let k = 1; k < count; k++) if (scores[k]! > scores[best]!) best = k;
  return best;
}
