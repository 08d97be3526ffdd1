import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Picture } from "../../../src/card/card.ts";
import { textWidth, WIDTH, wrapped } from "../../../src/picture/ink.ts";
import { svgOf } from "../../../src/picture/picture.ts";
import { draw } from "../../../src/picture/raster.ts";
import { isWellFormed } from "../../fake/xml.ts";

const mark = (from: string, label: string, planned = false) => ({ from, to: from, label, planned });
const timeline: Picture = {
  kind: "timeline",
  title: "Water breaks into the Arna tunnel",
  marks: [
    mark("2031-04-04", "The tunnel is to reopen", true),
    mark("2031-03-03", "Water broke into the Arna tunnel & flooded its lowest stretch"),
    mark("2031-Q3", "A second tube is to be voted on", true),
  ],
};
const quoted: Picture = {
  kind: "quoted",
  title: "Who is quoted",
  bars: [
    { label: "Ivar Brekke", count: 8 },
    { label: "Sigrid Holm", count: 2 },
  ],
};
const textsIn = (svg: string): string =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text).join(" ");

describe("a timeline", () => {
  it("says every mark in the order of its date, planned ones hollow and named so", () => {
    const svg = svgOf(timeline);
    expect(textsIn(svg)).toMatch(
      /^Water breaks .*3 Mar 2031 Water broke .*&amp; flooded .*4 Apr 2031 \(planned\) The tunnel .*Q3 2031 \(planned\) A second/,
    );
    expect(svg.match(/<circle[^>]*fill="#fffefb"/g)).toHaveLength(2);
  });

  it("gives the longer time the longer line", () => {
    const at = [...svgOf(timeline).matchAll(/<circle cx="[\d.]+" cy="([\d.]+)"/g)].map(([, y]) => Number(y));
    expect(at[2]! - at[1]!).toBeGreaterThan(at[1]! - at[0]!);
  });
});

describe("a picture of who is quoted", () => {
  it("draws bars by count", () => {
    const bars = [...svgOf(quoted).matchAll(/<rect x="36" y="[\d.]+" width="([\d.]+)"/g)].map(([, w]) =>
      Number(w),
    );
    expect(bars[0]! / bars[1]!).toBeCloseTo(4, 1);
  });
});

describe("a picture", () => {
  it.each([timeline, quoted])(
    "is a PNG of a phone's width, with letters of the font in its package",
    async picture => {
      const png = Buffer.from(await draw(picture));
      expect(png.subarray(1, 4).toString()).toBe("PNG");
      expect(png.readUInt32BE(16)).toBe(WIDTH);
      const bare = Buffer.from(await draw({ ...picture, title: "" }));
      expect(png.length).toBeGreaterThan(bare.length + 500);
    },
  );

  it("is well-formed whatever its words are, leaves none out and lets none of them be markup", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 4 }), fc.nat(50), (labels, count) => {
        const bars = labels.map(label => ({ label, count }));
        const marks = labels.map(label => mark("2031-03-03", label));
        for (const picture of [
          { kind: "quoted", title: labels[0] ?? "", bars },
          { kind: "timeline", title: labels[0] ?? "", marks },
        ] as const) {
          const svg = svgOf(picture);
          expect(isWellFormed(svg)).toBe(true);
          expect(svg).not.toMatch(/<script|<image|\son\w+=|href/i);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("breaks lines so that each fits and no word is lost", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.integer({ min: 60, max: 600 }), (text, width) => {
        const lines = wrapped(text, 20, width);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        for (const line of lines) if (line.length > 1) expect(textWidth(line, 20)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
