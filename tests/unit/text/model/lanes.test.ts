import fc from "fast-check";
import { expect, test } from "vitest";
import { addLanes, lanesOf } from "../../../../src/text/model/lanes.ts";
import { LARGEST_WEIGHT } from "../../../../src/text/model/quantise.ts";
import { addRows, locate, rowsOf } from "../../../../src/text/model/rows.ts";

/** Eight buckets with an entry of every label each. */
const tableOf = (weights: readonly number[]) => ({
  bits: 3,
  labels: 5,
  starts: Uint32Array.from({ length: 9 }, (_, b) => b * 5),
  label: Uint8Array.from({ length: 40 }, (_, k) => k % 5),
  weight: Int16Array.from(weights),
});

test("lanes add up to what rows say of each label against the first", () => {
  const weights = fc.array(fc.integer({ min: -LARGEST_WEIGHT, max: LARGEST_WEIGHT }), {
    minLength: 40,
    maxLength: 40,
  });
  const chosen = fc.array(fc.nat({ max: 7 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(weights, chosen, (values, buckets) => {
      const table = tableOf(values);
      const rows = rowsOf(table);
      const exact = new Int32Array(5);
      const heads = Int32Array.from(buckets);
      locate(rows, heads, buckets.length);
      addRows(rows, heads, buckets.length, exact);
      const found = new Int32Array(7);
      addLanes(lanesOf(table).packed, Int32Array.from(buckets), buckets.length, found, 2);
      const step = (2 * LARGEST_WEIGHT) / 127;
      expect(found[2]).toBe(0);
      for (let k = 1; k < 5; k++) {
        const error = found[2 + k]! * step - (exact[k]! - exact[0]!);
        expect(Math.abs(error)).toBeLessThanOrEqual(buckets.length * step * 0.51);
      }
    }),
  );
});

test("a model of more labels is refused", () => {
  expect(() => lanesOf({ ...tableOf(Array(40).fill(1)), labels: 6 })).toThrow("no more than 5 labels fit: 6");
});
