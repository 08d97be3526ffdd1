import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoOf } from "../../../src/source/date.ts";

describe("a date of the web", () => {
  it.each<readonly [text: string, iso: string | null]>([
    ["2025-02-13", "2025-02-13"],
    ["20250213", "2025-02-13"],
    ["2025-02-13T08:30:00Z", "2025-02-13T08:30:00Z"],
    ["2025-02-13T08:30Z", "2025-02-13T08:30:00Z"],
    ["2025-02-13T08:30:00.123+01:00", "2025-02-13T08:30:00+01:00"],
    ["2025-02-13T08:30:00+0100", "2025-02-13T08:30:00+01:00"],
    ["2025-02-13T08:30:00-05", "2025-02-13T08:30:00-05:00"],
    ["2025-02-13 08:30:00 +0000", "2025-02-13T08:30:00+00:00"],
    ["2025-02-13 08:30:00 UTC", "2025-02-13T08:30:00Z"],
    ["2025-02-13T08:30:00+01:00[Europe/Oslo]", "2025-02-13T08:30:00+01:00"],
    ["2025-02-13T08:30:00", "2025-02-13"],
    ["20250213T083000Z", "2025-02-13T08:30:00Z"],
    ["Thu, 13 Feb 2025 08:30:00 GMT", "2025-02-13T08:30:00Z"],
    ["Thu, 13 Feb 2025 08:30:00 +0100", "2025-02-13T08:30:00+01:00"],
    ["Thu, 13 Feb 2025 08:30 EST", "2025-02-13T08:30:00-05:00"],
    ["13 Feb 25 08:30:00 PDT", "2025-02-13T08:30:00-07:00"],
    ["Thursday, 13 February 2025 08:30:00 Z", "2025-02-13T08:30:00Z"],
    ["Thu, 3 Apr 2025 8:05:09 GMT", "2025-04-03T08:05:09Z"],
    ["Thu 13 Feb 2025 08:30:00 GMT", "2025-02-13T08:30:00Z"],
    ["13-Feb-2025 08:30:00 GMT", "2025-02-13T08:30:00Z"],
    ["Thu, 13 Feb 2025 08:30:00 GMT+1", "2025-02-13T08:30:00+01:00"],
    ["Thu, 13 Feb 2025 08:30:00 +0100 (CET)", "2025-02-13T08:30:00+01:00"],
    ["Thu, 13 Feb 2025 08:30:00", "2025-02-13"],
    ["Thu Feb 13 08:30:00 2025", "2025-02-13"],
    ["Thu Feb 13 08:30:00 UTC 2025", "2025-02-13T08:30:00Z"],
    ["February 13, 2025", "2025-02-13"],
    ["Feb. 13, 2025 8:30 AM EST", "2025-02-13T08:30:00-05:00"],
    ["Thursday, February 13, 2025 - 8", null],
    ["February 13, 2025 at 12:15 a.m. UTC", "2025-02-13T00:15:00Z"],
    ["13. Februar 2025", "2025-02-13"],
    ["Do, 13 Mär 2025 08:30:00 +0100", "2025-03-13T08:30:00+01:00"],
    ["13 de febrero de 2025", "2025-02-13"],
    ["13 février 2025", "2025-02-13"],
    ["13 février 2025 à 08h30 CET", "2025-02-13T08:30:00+01:00"],
    ["13 lutego 2025", "2025-02-13"],
    ["13 февраля 2025", "2025-02-13"],
    ["1739435400", "2025-02-13T08:30:00Z"],
    ["1739435400000", "2025-02-13T08:30:00Z"],
    ["  2025-02-13\n", "2025-02-13"],
    ["2025-02-30", null],
    ["2025-13-01", null],
    ["0001-01-01T00:00:00Z", null],
    ["1970-01-01T00:00:00Z", null],
    ["03/04/2025", null],
    ["yesterday", null],
    ["2 hours ago", null],
    ["", null],
    ["13 Foo 2025", null],
    ["2025-02-13T25:00:00Z", "2025-02-13"],
    ["2024-02-29", "2024-02-29"],
    ["2025-02-29", null],
  ])("%j is %j", (text, iso) => expect(isoOf(text)).toBe(iso));

  it("is read back as it was written, in every form a program writes", () => {
    const instant = fc.date({
      min: new Date("1995-01-01"),
      max: new Date("2099-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, date => {
        const seconds = Math.floor(date.getTime() / 1000) * 1000;
        expect(Date.parse(isoOf(date.toISOString()) ?? "")).toBe(seconds);
        expect(Date.parse(isoOf(date.toUTCString()) ?? "")).toBe(seconds);
      }),
    );
  });

  it("never throws and never invents, whatever stands there", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), text => {
        const iso = isoOf(text);
        expect(iso === null || !Number.isNaN(Date.parse(iso))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
