import fc from "fast-check";
import { expect, test } from "vitest";
import {
  averageRuns,
  createPerceptron,
  type Perceptron,
  scoreInto,
  sparseTable,
  update,
} from "../../../../bench/train/perceptron.ts";

interface Step {
  readonly bucket: number;
  readonly right: number;
  readonly wrong: number;
}

const step = fc.record({ bucket: fc.nat({ max: 3 }), right: fc.nat({ max: 2 }), wrong: fc.nat({ max: 2 }) });

function learn(steps: readonly Step[], each: (model: Perceptron) => void = () => {}): Perceptron {
  const model = createPerceptron(2, 3);
  for (const { bucket, right, wrong } of steps) {
    if (right !== wrong) update(model, Int32Array.of(bucket), 1, right, wrong);
    model.moments++;
    each(model);
  }
  return model;
}

test("the average is the mean of the weights after every decision", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), steps => {
      const sum = new Float64Array(12);
      const model = learn(steps, ({ weights }) => {
        weights.forEach((weight, cell) => {
          sum[cell]! += weight;
        });
      });
      const { weights } = averageRuns([1], () => model);
      weights.forEach((weight, cell) => {
        expect(weight).toBeCloseTo(sum[cell]! / steps.length, 4);
      });
    }),
  );
});

test("several runs are averaged", () => {
  const runs = [learn([{ bucket: 1, right: 2, wrong: 0 }]), learn([{ bucket: 1, right: 1, wrong: 0 }])];
  const { weights } = averageRuns([0, 1], seed => runs[seed]!);
  expect([...weights.slice(3, 6)]).toEqual([-1, 0.5, 0.5]);
});

test("a sparse table scores like the averages it was made from, less the small ones", () => {
  const averages = { bits: 1, labels: 3, weights: Float32Array.of(0.4, -2, 0, 3, 0.5, -0.1) };
  const table = sparseTable(averages, 0.5);
  expect([...table.starts]).toEqual([0, 1, 3]);
  expect([...table.label]).toEqual([1, 0, 1]);
  expect([...table.weight]).toEqual([-2, 3, 0.5]);
});

test("scores are sums of rows", () => {
  const model = learn([
    { bucket: 0, right: 1, wrong: 2 },
    { bucket: 3, right: 1, wrong: 0 },
  ]);
  const scores = Float32Array.of(9, 9, 9);
  scoreInto(model, Int32Array.of(0, 3), 2, scores);
  expect([...scores]).toEqual([-1, 2, -1]);
});
