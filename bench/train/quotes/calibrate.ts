import type { Calibration } from "../../../src/text/model/quote/linear.ts";

/** A model's score of something it has not seen, and whether that was right. */
export interface Outcome {
  readonly score: number;
  readonly right: boolean;
}

/** Steps of Newton's method; it settles in fewer than ten. */
const STEPS = 25;

/** The logistic curve that fits what came true best (Platt 1999), by Newton's method. */
export function fitCalibration(outcomes: readonly Outcome[]): Calibration {
  let [slope, offset] = [1, 0];
  for (let step = 0; step < STEPS; step++) {
    // Gradient of the log-likelihood, and its second derivatives; a little on the diagonal keeps a separable sample finite.
    let [gs, go, ss, so, oo] = [0, 0, 1e-3, 0, 1e-3];
    for (const { score, right } of outcomes) {
      const p = 1 / (1 + Math.exp(-(slope * score + offset)));
      const miss = (right ? 1 : 0) - p;
      const weight = p * (1 - p);
      gs += miss * score;
      go += miss;
      ss += weight * score * score;
      so += weight * score;
      oo += weight;
    }
    const determinant = ss * oo - so * so;
    slope += (gs * oo - go * so) / determinant;
    offset += (go * ss - gs * so) / determinant;
  }
  return { slope, offset };
}
