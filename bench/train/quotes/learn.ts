import { type Linear, quantised } from "../../../src/text/model/quote/linear.ts";
import { randomFrom, shuffled } from "../random.ts";

/** How a linear model is trained: AdaGrad over shuffled examples, the weights averaged over the last half of the epochs. */
export interface Learning {
  readonly bits: number;
  readonly epochs: number;
  readonly seed: number;
  readonly rate: number;
  /** Features seen in fewer examples than this stay without weight. */
  readonly least: number;
  /** How strongly each seen weight is pulled to zero, per update. */
  readonly decay: number;
}

/** Yes or no for one thing. */
export interface Case {
  readonly features: Int32Array;
  readonly label: 0 | 1;
  readonly weight?: number;
}

/** Several candidates, each a sum of parts, with how right each is (adds up to 1). */
export interface Selection {
  readonly parts: readonly Int32Array[];
  /** Per candidate, numbers of its parts. */
  readonly candidates: readonly (readonly number[])[];
  readonly targets: Float32Array;
}

interface Learner {
  readonly score: (features: Int32Array) => number;
  readonly step: (features: Int32Array, gradient: number) => void;
  readonly endEpoch: (epoch: number) => void;
  readonly result: () => Linear;
}

function createLearner(learning: Learning, all: Iterable<Int32Array>): Learner {
  const { bits, rate, decay, least, epochs } = learning;
  const shift = 32 - bits;
  const size = 2 ** bits;
  const seen = new Uint8Array(size);
  for (const features of all) for (const id of features) if (seen[id >>> shift]! < 255) seen[id >>> shift]!++;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size);
  const sum = new Float64Array(size);
  let summed = 0;
  return {
    score(features) {
      let total = 0;
      for (let i = 0; i < features.length; i++) total += weights[features[i]! >>> shift]!;
      return total;
    },
    step(features, gradient) {
      for (let i = 0; i < features.length; i++) {
        const k = features[i]! >>> shift;
        if (seen[k]! < least) continue;
        const slope = gradient + decay * weights[k]!;
        squares[k]! += slope * slope;
        weights[k]! -= (rate * slope) / Math.sqrt(squares[k]! + 1e-6);
      }
    },
    endEpoch(epoch) {
      if (epoch < epochs / 2 - 1) return;
      summed++;
      for (let k = 0; k < size; k++) sum[k]! += weights[k]!;
    },
    result: () =>
      quantised(
        bits,
        Float32Array.from(sum, total => total / Math.max(1, summed)),
      ),
  };
}

/** Logistic regression. */
export function learnCases(cases: readonly Case[], learning: Learning): Linear {
  const learner = createLearner(
    learning,
    cases.map(({ features }) => features),
  );
  const random = randomFrom(learning.seed);
  for (let epoch = 0; epoch < learning.epochs; epoch++) {
    for (const { features, label, weight = 1 } of shuffled(cases, random)) {
      const p = 1 / (1 + Math.exp(-learner.score(features)));
      learner.step(features, (p - label) * weight);
    }
    learner.endEpoch(epoch);
  }
  return learner.result();
}

/** Softmax over the candidates of each selection. */
export function learnSelections(selections: readonly Selection[], learning: Learning): Linear {
  const learner = createLearner(learning, partsOf(selections));
  const random = randomFrom(learning.seed);
  for (let epoch = 0; epoch < learning.epochs; epoch++) {
    for (const selection of shuffled(selections, random)) learnOne(learner, selection);
    learner.endEpoch(epoch);
  }
  return learner.result();
}

/** The mean of models of several seeds: what the order of the examples adds by chance goes out. */
export function averaged(models: readonly Linear[]): Linear {
  const [{ bits, codes }] = models as readonly [Linear, ...Linear[]];
  const sums = new Float32Array(codes.length);
  for (const model of models)
    for (let k = 0; k < sums.length; k++) sums[k]! += model.values[model.codes[k]!]! / models.length;
  return quantised(bits, sums);
}

function* partsOf(selections: readonly Selection[]): Iterable<Int32Array> {
  for (const { parts } of selections) yield* parts;
}

function learnOne({ score, step }: Learner, { parts, candidates, targets }: Selection): void {
  const partScores = parts.map(score);
  const scores = candidates.map(used => used.reduce((sum, part) => sum + partScores[part]!, 0));
  const most = Math.max(...scores);
  const shares = scores.map(one => Math.exp(one - most));
  const total = shares.reduce((sum, one) => sum + one, 0);
  const slopes = new Float64Array(parts.length);
  candidates.forEach((used, i) => {
    const slope = shares[i]! / total - targets[i]!;
    for (const part of used) slopes[part]! += slope;
  });
  parts.forEach((features, part) => {
    if (Math.abs(slopes[part]!) > 1e-3) step(features, slopes[part]!);
  });
}
