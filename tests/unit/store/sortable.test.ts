import { describe, expect, it } from "vitest";
import { dayOf, sortable } from "../../../src/store/sortable.ts";

describe("dates", () => {
  it.each([
    ["a day stays", "2024-03-04", "2024-03-04"],
    ["a month stays", "2024-03", "2024-03"],
    ["an offset is brought to UTC", "2024-03-04T23:30:00-05:00", "2024-03-05T04:30:00.000Z"],
    ["what is no date stays", "Tuesday", "Tuesday"],
    ["nor is a broken one lost", "2024-99-99T00:00", "2024-99-99T00:00"],
    ["none is none", null, null],
  ])("sort: %s", (_, date, expected) => {
    expect(sortable(date)).toBe(expected);
  });

  it.each([
    ["2024-03-05T04:30:00.000Z", "2024-03-05"],
    ["2024-03-04", "2024-03-04"],
    ["2024-03", null],
    [null, null],
  ])("cover days only: %s", (date, expected) => {
    expect(dayOf(date)).toBe(expected);
  });
});
