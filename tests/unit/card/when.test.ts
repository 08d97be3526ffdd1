import { describe, expect, it } from "vitest";
import { dateWords, rangeWords, whenWords } from "../../../src/card/when.ts";
import { day } from "../../fake/ferry.ts";

describe("dates as words", () => {
  it.each([
    ["2025-02-13", "13 Feb 2025"],
    ["2025-02-03T23:30:00-05:00", "3 Feb 2025"],
    ["2022-02", "Feb 2022"],
    ["2016", "2016"],
    ["2025-Q1", "Q1 2025"],
    ["2025-13-01", "2025-13-01"],
    ["some day\u001b", "some day\ufffd"],
  ])("%s is shown as %s", (iso, expected) => {
    expect(dateWords(iso)).toBe(expected);
  });

  it.each([
    ["2025-02-11", "2025-02-13", "11 to 13 Feb 2025"],
    ["2025-02-27", "2025-03-02", "27 Feb to 2 Mar 2025"],
    ["2024-12-30", "2025-01-02", "30 Dec 2024 to 2 Jan 2025"],
    ["2025-02", "2025-03", "Feb to Mar 2025"],
    ["2025-02-11", "2025-02-11", "11 Feb 2025"],
    ["2014", "2016", "2014 to 2016"],
  ])("%s to %s is shown as %s", (from, to, expected) => {
    expect(rangeWords(from, to)).toBe(expected);
  });

  it.each([
    ["13 Feb 2025", day("2025-02-13")],
    ["week of 10 Feb 2025", day("2025-02-10", { precision: "week", to: "2025-02-16" })],
    ["before 13 Feb 2025", day("2025-02-13", { precision: "before", from: null })],
    ["after 13 Feb 2025", day("2025-02-13", { precision: "after", to: null })],
    ["from Feb 2022", day("2022-02", { precision: "interval", to: null })],
    ["until Feb 2022", day("2022-02", { precision: "interval", from: null })],
    ["May 2026 (planned)", day("2026-05", { precision: "month", planned: true })],
    ["13 Feb 2025 (date from context)", day("2025-02-13", { certainty: "uncertain" })],
    [null, day("2025", { from: null, to: null })],
  ])("a date is said as %s", (expected, when) => {
    expect(whenWords(when)).toBe(expected);
  });
});
