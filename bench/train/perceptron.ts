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

/** How one run goes: 2 ** bits buckets, passes over the data, the seed of its order. */
export interface Training {
  readonly bits: number;
  readonly epochs: number;
  readonly seed: number;
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

/** Weights averaged over the run of one perceptron, or of several. */
export interface Averages {
  readonly bits: number;
  readonly labels: number;
  readonly weights: Float32Array;
}

/**
 * Trains from each seed and averages the results. Runs differ in the order of their sentences only; their mean is as fast as one of
 * them and better than each (for the parser by 0.3 points with three seeds).
 */
export function averageRuns(seeds: readonly number[], train: (seed: number) => Perceptron): Averages {
  const [first, ...rest] = seeds.map(seed => () => train(seed));
  const mean = averageOf(first!(), seeds.length);
  for (const run of rest) {
    const { weights } = averageOf(run(), seeds.length);
    for (let cell = 0; cell < weights.length; cell++) mean.weights[cell]! += weights[cell]!;
  }
  return mean;
}

/** The averaged weights, divided by the number of runs. */
function averageOf({ bits, labels, weights, drift, moments }: Perceptron, runs: number): Averages {
  const scale = 1 / Math.max(1, moments);
  return { bits, labels, weights: weights.map((weight, cell) => (weight - drift[cell]! * scale) / runs) };
}

/** The averages as a sparse table, those nearer to zero than `least` left out. */
export function sparseTable({ bits, labels, weights }: Averages, least: number): WeightTable {
  const buckets = 2 ** bits;
  const starts = new Uint32Array(buckets + 1);
  const label: number[] = [];
  const weight: number[] = [];
  for (let bucket = 0; bucket < buckets; bucket++) {
    for (let k = 0; k < labels; k++) {
      const value = weights[bucket * labels + k]!;
      if (Math.abs(value) < least) continue;
      label.push(k);
      weight.push(value);
    }
    starts[bucket + 1] = label.length;
  }
  return { bits, labels, starts, label: Uint8Array.from(label), weight: Float32Array.from(weight) };
}
