import type { WeightTable } from "../../src/text/model/table.ts";

/**
 * An averaged perceptron over hashed features (Collins 2002), dense while it learns: row `bucket`, column `label`.
 * The average is kept by the usual trick: `drift` sums update times moment, so average = weight - drift / moments.
 */
export interface Perceptron {
  readonly bits: number;
  readonly labels: number;
  readonly weights: Float32Array;
  readonly drift: Float64Array;
  moments: number;
}

export function createPerceptron(bits: number, labels: number): Perceptron {
  const size = 2 ** bits * labels;
  return { bits, labels, weights: new Float32Array(size), drift: new Float64Array(size), moments: 0 };
}

/** Sums the rows of `count` buckets into `scores` (overwritten). */
export function scoreInto(model: Perceptron, buckets: Int32Array, count: number, scores: Float32Array): void {
  const { weights, labels } = model;
  scores.fill(0, 0, labels);
  for (let i = 0; i < count; i++) {
    const row = buckets[i]! * labels;
    for (let k = 0; k < labels; k++) scores[k]! += weights[row + k]!;
  }
}

/** One step of learning: towards `right`, away from `wrong`. Call `tick` once per decision, right or wrong. */
export function update(
  model: Perceptron,
  buckets: Int32Array,
  count: number,
  right: number,
  wrong: number,
): void {
  const { weights, drift, labels, moments } = model;
  for (let i = 0; i < count; i++) {
    const row = buckets[i]! * labels;
    weights[row + right]! += 1;
    drift[row + right]! += moments;
    weights[row + wrong]! -= 1;
    drift[row + wrong]! -= moments;
  }
}

export const averageOf = (model: Perceptron, cell: number): number =>
  model.weights[cell]! - model.drift[cell]! / Math.max(1, model.moments);

/** The averaged weights as a sparse table, those nearer to zero than `least` left out. */
export function sparseTable(model: Perceptron, least: number): WeightTable {
  const buckets = 2 ** model.bits;
  const starts = new Uint32Array(buckets + 1);
  const label: number[] = [];
  const weight: number[] = [];
  for (let bucket = 0; bucket < buckets; bucket++) {
    for (let k = 0; k < model.labels; k++) {
      const value = averageOf(model, bucket * model.labels + k);
      if (Math.abs(value) < least) continue;
      label.push(k);
      weight.push(value);
    }
    starts[bucket + 1] = label.length;
  }
  return {
    bits: model.bits,
    labels: model.labels,
    starts,
    label: Uint8Array.from(label),
    weight: Float32Array.from(weight),
  };
}
