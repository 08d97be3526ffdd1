import fc from "fast-check";
import { expect, test } from "vitest";
import { compileTemplates, looped, templatesOf } from "../../../../src/text/model/template.ts";

test("templates are written as names of atoms", () => {
  expect(templatesOf(["", "word", "tag"], "word tag | tag\n  word")).toEqual([[1, 2], [2], [1]]);
  expect(() => templatesOf(["", "word"], "wrod")).toThrow("no atom is called wrod");
});

test("the compiled templates give the buckets of the plain loop", () => {
  const template = fc.array(fc.nat({ max: 7 }), { minLength: 1, maxLength: 4 });
  const atoms = fc.array(fc.integer(), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(
      fc.array(template, { minLength: 1, maxLength: 12 }),
      atoms,
      fc.integer({ min: 4, max: 22 }),
      (templates, values, bits) => {
        const plain = new Int32Array(templates.length);
        const compiled = new Int32Array(templates.length);
        looped(templates, bits, 7)(Int32Array.from(values), plain);
        compileTemplates(templates, bits, 7).extract(Int32Array.from(values), compiled);
        expect(compiled).toEqual(plain);
        expect(compiled.every(bucket => bucket >= 0 && bucket < 2 ** bits)).toBe(true);
      },
    ),
  );
});
