import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packed, unpacked } from "../../../src/store/pack.ts";

describe("packed text", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), text => unpacked(packed(text)) === text),
      { numRuns: 200 },
    );
  });

  it("of an older record is read as well", () => {
    const json = JSON.stringify({ people: ["Ana Ruiz", "Tom Hale"], town: "Port Lowe" });
    expect(unpacked(deflateRawSync(json, { level: 1 }))).toBe(json);
    expect(unpacked(deflateRawSync("x", { level: 1 }))).toBe("x");
  });
});
