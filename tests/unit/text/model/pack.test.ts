import { brotliCompressSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packSections, unpackSections } from "../../../../src/text/model/pack.ts";

describe("packed models", () => {
  it("come back as they went in", () => {
    const names = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array({ maxLength: 300 }));
    fc.assert(
      fc.property(names, sections => {
        const unpacked = unpackSections(packSections(sections));
        expect(Object.entries(unpacked).map(([name, bytes]) => [name, [...bytes]])).toEqual(
          Object.entries(sections).map(([name, bytes]) => [name, [...bytes]]),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("are read where they were packed before, with brotli", () => {
    const whole = Buffer.from('[["one",2],["two",1]]\nabc');
    const { one, two } = unpackSections(brotliCompressSync(whole));
    expect([[...(one ?? [])], [...(two ?? [])]]).toEqual([[97, 98], [99]]);
  });
});
