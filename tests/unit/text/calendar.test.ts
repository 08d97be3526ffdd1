import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, dayOf, isoDay, mondayOf, weekdayOf } from "../../../src/text/calendar.ts";

const day = fc
  .tuple(
    fc.integer({ min: 1800, max: 2200 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) => isoDay(year, month, date));

describe("calendar", () => {
  it("goes as many days back as it went forward", () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: -5000, max: 5000 }),
        (at, days) => addDays(addDays(at, days), -days) === at,
      ),
    );
  });

  it("finds the Monday of a week at most six days back", () => {
    fc.assert(
      fc.property(
        day,
        at => weekdayOf(mondayOf(at)) === 1 && mondayOf(at) <= at && addDays(mondayOf(at), 7) > at,
      ),
    );
  });

  it.each([
    ["2024-01-31", 1, "2024-02-29"],
    ["2023-03-31", -1, "2023-02-28"],
    ["2023-12-05", 1, "2024-01-05"],
    ["2024-01-05", -13, "2022-12-05"],
  ])("%s and %i months is %s", (at, months, expected) => {
    expect(addMonths(at, months)).toBe(expected);
  });

  it.each([
    ["2024-02-29T23:30:00+02:00", "2024-02-29"],
    ["2023-02-29", null],
    ["next week", null],
    [null, null],
  ])("reads the day of %s as %s", (iso, expected) => {
    expect(dayOf(iso)).toBe(expected);
  });
});
