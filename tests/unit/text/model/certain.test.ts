import fc from "fast-check";
import { expect, test } from "vitest";
import {
  createCertain,
  decodeDecisions,
  encodeDecisions,
  UNDECIDED,
} from "../../../../src/text/model/certain.ts";
import { packSections, unpackSections } from "../../../../src/text/model/pack.ts";

test("every key kept decides what it was given, every other key nothing", () => {
  const key = fc.integer().filter(value => value !== 0);
  fc.assert(
    fc.property(fc.uniqueArray(key, { maxLength: 60 }), fc.array(key), (kept, others) => {
      const keys = Int32Array.from(kept);
      const decided = Uint8Array.from(kept, (_, k) => k % 39);
      const packed = unpackSections(packSections(encodeDecisions({ keys, decided })));
      const certain = createCertain(decodeDecisions(packed));
      kept.forEach((each, k) => {
        expect(certain.decide(each)).toBe(k % 39);
      });
      for (const each of others) if (!kept.includes(each)) expect(certain.decide(each)).toBe(-1);
    }),
  );
});

test("where nothing is certain the model is always asked", () => {
  const certain = createCertain(UNDECIDED);
  for (const key of [1, -1, 2 ** 28, -(2 ** 31)]) expect(certain.decide(key)).toBe(-1);
});
