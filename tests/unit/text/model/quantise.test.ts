import fc from "fast-check";
import { expect, test } from "vitest";
import { packSections, unpackSections } from "../../../../src/text/model/pack.ts";
import { LARGEST } from "../../../../src/text/model/parser.ts";
import {
  decodeParser,
  decodeTable,
  encodeParser,
  encodeTable,
  LARGEST_WEIGHT,
} from "../../../../src/text/model/quantise.ts";

const weights = (length: number) =>
  fc.array(fc.double({ min: -40, max: 40, noNaN: true }), { minLength: length, maxLength: length });

/** The square law's step at a weight: half of it is the largest error. */
const tolerance = (weight: number, most: number): number =>
  (most / 127 ** 2) * (127 * Math.sqrt(Math.abs(weight) / most) + 0.5) * 1.01 + 1e-9;

test("a quantised table keeps every weight within half a step and the largest whole", () => {
  fc.assert(
    fc.property(weights(6), values => {
      const weight = Float32Array.from(values);
      const label = Uint8Array.of(0, 1, 2, 0, 1, 2);
      const starts = Uint32Array.of(0, 2, 2, 6, 6);
      const table = decodeTable(
        unpackSections(packSections(encodeTable({ bits: 2, labels: 3, starts, label, weight }))),
      );
      const most = Math.max(1e-9, ...weight.map(Math.abs));
      expect([table.bits, table.labels]).toEqual([2, 3]);
      expect(table.starts).toEqual(starts);
      expect([...table.label]).toEqual([...label]);
      weight.forEach((value, i) => {
        expect(Math.abs((table.weight[i]! / LARGEST_WEIGHT) * most - value)).toBeLessThanOrEqual(
          tolerance(value, most),
        );
      });
    }),
  );
});

test("the parser's packed pairs add up like the floats they come from", () => {
  fc.assert(
    fc.property(weights(8), weights(8), (lefts, rights) => {
      const [left, right] = [Float32Array.from(lefts), Float32Array.from(rights)];
      const most = Math.max(1e-9, ...left.map(Math.abs), ...right.map(Math.abs));
      const table = decodeParser(encodeParser({ bits: 3, left, right }));
      const sum = table.weights.reduce((total, pair) => (total + pair) | 0, 0);
      const low = (sum << 16) >> 16;
      const slack = [...left, ...right].reduce(
        (total, value) => total + tolerance(value, most) + most / LARGEST,
        0,
      );
      const total = (values: Float32Array): number => values.reduce((all, value) => all + value, 0);
      expect(Math.abs((low / LARGEST) * most - total(right))).toBeLessThanOrEqual(slack);
      expect(Math.abs(((sum - low) / 65536 / LARGEST) * most - total(left))).toBeLessThanOrEqual(slack);
    }),
  );
});
