import { describe, expect, test } from "vitest";
import { add, createFeatures, lengthStep } from "../../../../../src/text/model/quote/feature.ts";
import { quantised, scoreOf, sigmoid } from "../../../../../src/text/model/quote/linear.ts";

describe("a linear model of bytes", () => {
  test("keeps the largest weight exactly and small ones nearly", () => {
    const { codes, values } = quantised(2, Float32Array.of(1.5, -0.1, 0.03, 0));
    const back = [...codes].map(code => values[code]!);
    expect(back[0]).toBeCloseTo(1.5, 5);
    expect(back[1]).toBeCloseTo(-0.1, 2);
    expect(back[2]).toBeCloseTo(0.03, 2);
    expect(back[3]).toBe(0);
  });

  test("forgets weights that are next to nothing", () => {
    const { codes } = quantised(1, Float32Array.of(0.001, 1));
    expect([...codes]).toEqual([0, 127]);
  });

  test("scores by the sum of its features' weights, each time it is given", () => {
    const features = createFeatures();
    add(features, 7, 1, 2);
    const bucket = features.ids[0]! >>> 24;
    const weights = new Float32Array(256);
    weights[bucket] = 0.5;
    const model = quantised(8, weights);
    expect(scoreOf(model, features)).toBeCloseTo(0.5, 5);
    add(features, 7, 1, 2);
    expect(scoreOf(model, features)).toBeCloseTo(1, 5);
  });

  test("makes a score of nothing an even chance", () => {
    expect(sigmoid(0)).toBe(0.5);
    expect(sigmoid(20)).toBeGreaterThan(0.99);
  });
});

describe("features", () => {
  test("the same properties in another order are another feature", () => {
    const features = createFeatures();
    add(features, 1, 5, 6);
    add(features, 1, 6, 5);
    add(features, 2, 5, 6);
    expect(new Set(features.ids.slice(0, 3)).size).toBe(3);
  });

  test("more of them than fit are left out", () => {
    const features = createFeatures(2);
    for (let i = 0; i < 5; i++) add(features, i);
    expect(features.count).toBe(2);
  });

  test.each([
    [0, 0],
    [4, 4],
    [6, 5],
    [16, 7],
    [400, 9],
  ])("a length of %i is step %i", (length, step) => {
    expect(lengthStep(length)).toBe(step);
  });
});
