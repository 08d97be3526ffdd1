import { expect, test } from "vitest";
import { certainOf } from "../../../../bench/train/certain.ts";

const counts = (...rows: readonly (readonly [number, Readonly<Record<number, number>>])[]) =>
  new Map(
    rows.map(([key, found]) => [
      key,
      new Map(Object.entries(found).map(([k, n]) => [Number(k), n] as const)),
    ]),
  );

test("a key is certain when it was met often and decided alike", () => {
  const { keys, decided } = certainOf(
    counts([7, { 2: 300, 0: 1 }], [-5, { 1: 50 }], [9, { 1: 49 }], [11, { 0: 97, 1: 3 }]),
  );
  expect([...keys]).toEqual([-5, 7]);
  expect([...decided]).toEqual([1, 2]);
});
