import type { Features } from "./feature.ts";

/** A linear model over hashed features: one byte for each of `2 ** bits` weights, looked up in a table of 256 values. */
export interface Linear {
  readonly bits: number;
  readonly codes: Uint8Array;
  readonly values: Float32Array;
}

/** Weights nearer to zero than this are nothing. */
const LEAST = 0.02;

/** The 256 weights that bytes can stand for: sign(q) q² up to `most`, so that small ones keep their differences. */
export const valuesUpTo = (most: number): Float32Array =>
  Float32Array.from({ length: 256 }, (_, byte) => {
    const q = (byte << 24) >> 24;
    return (Math.sign(q) * q * q * most) / (127 * 127);
  });

/** Weights as a model of bytes. */
export function quantised(bits: number, weights: Float32Array): Linear {
  let most = LEAST;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const codes = new Uint8Array(weights.length);
  for (let k = 0; k < codes.length; k++) {
    const size = Math.abs(weights[k]!);
    if (size >= LEAST) codes[k] = Math.sign(weights[k]!) * Math.round(127 * Math.sqrt(size / most));
  }
  return { bits, codes, values: valuesUpTo(most) };
}

/** The sum of the features' weights. */
export function scoreOf({ bits, codes, values }: Linear, { ids, count }: Features): number {
  const shift = 32 - bits;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[codes[ids[i]! >>> shift]!]!;
  return sum;
}

export const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));

/** Turns a model's score into a probability that can be trusted: a logistic curve fitted on what the model had not seen. */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

export const calibrated = ({ slope, offset }: Calibration, score: number): number =>
  sigmoid(slope * score + offset);
