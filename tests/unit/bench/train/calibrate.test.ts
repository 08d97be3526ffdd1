import { describe, expect, test } from "vitest";
import { fitCalibration, type Outcome } from "../../../../bench/train/quotes/calibrate.ts";
import { randomFrom } from "../../../../bench/train/random.ts";
import { calibrated } from "../../../../src/text/model/quote/linear.ts";

/** Scores from -4 to 4 that come true as often as a curve says. */
function outcomesOf(slope: number, offset: number): Outcome[] {
  const random = randomFrom(5);
  return Array.from({ length: 20_000 }, () => {
    const score = random() * 8 - 4;
    return { score, right: random() < calibrated({ slope, offset }, score) };
  });
}

describe("fitting a calibration", () => {
  test.each([
    [1, 0],
    [0.7, -0.4],
    [1.6, 0.8],
  ])("finds the curve that outcomes follow: slope %d, offset %d", (slope, offset) => {
    const fitted = fitCalibration(outcomesOf(slope, offset));
    expect(fitted.slope).toBeCloseTo(slope, 1);
    expect(fitted.offset).toBeCloseTo(offset, 1);
  });

  test("what always comes true above nought gives a steep curve, not an endless one", () => {
    const fitted = fitCalibration(
      Array.from({ length: 100 }, (_, i) => ({ score: i / 10 - 4.95, right: i >= 50 })),
    );
    expect(fitted.slope).toBeGreaterThan(2);
    expect(Number.isFinite(fitted.slope) && Number.isFinite(fitted.offset)).toBe(true);
  });

  test("a higher score is never less probable", () => {
    const calibration = fitCalibration(outcomesOf(0.7, -0.4));
    const chances = [-3, -1, 0, 1, 3].map(score => calibrated(calibration, score));
    expect(chances).toEqual([...chances].sort((a, b) => a - b));
  });
});
