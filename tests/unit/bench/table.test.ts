import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { least, median, most, percentile, type Row, renderTable, verdictOf } from "../../../bench/table.ts";

const row = (parts: Partial<Row>): Row => ({
  section: "Speed",
  name: "reading",
  values: [],
  unit: "ms",
  ...parts,
});

describe("median and percentile", () => {
  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5],
  ])("the median of %j is %d", (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it.each([
    [0.5, 50],
    [0.99, 99],
    [1, 100],
  ])("the %d percentile of 1..100 is %d", (share, expected) => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(values, share)).toBe(expected);
  });

  it("lie between the smallest and the largest value", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1 }),
        fc.double({ noNaN: true, min: 0, max: 1 }),
        (values, share) => {
          for (const middle of [median(values), percentile(values, share)]) {
            expect(middle).toBeGreaterThanOrEqual(Math.min(...values));
            expect(middle).toBeLessThanOrEqual(Math.max(...values));
          }
        },
      ),
    );
  });
});

describe("verdict", () => {
  it.each([
    ["a floor that is reached", row({ values: [60], stated: least(60) }), "ok"],
    ["a floor that is missed", row({ values: [59.9], stated: least(60) }), "missed"],
    ["a limit that is kept", row({ values: [9, 10, 30], stated: most(10) }), "ok"],
    ["a limit that the median breaks", row({ values: [9, 11, 30], stated: most(10) }), "missed"],
    ["a figure nobody stated", row({ values: [7] }), ""],
    ["a stated figure that could not be measured", row({ stated: least(60) }), "skipped"],
  ])("of %s", (_, measured, expected) => {
    expect(verdictOf(measured)).toBe(expected);
  });
});

describe("renderTable", () => {
  const table = renderTable("bench speed", [
    row({ name: "reading and storing", values: [80, 90, 70], unit: "articles/s", stated: least(60) }),
    row({ name: "lookup p99", values: [12.345], stated: most(10), note: "1,000 articles" }),
    row({ section: "Quality", name: "names", note: "skipped: ../shared is not here" }),
  ]).split("\n");

  it("puts the same column of every row at the same place", () => {
    const places = [table.indexOf("Speed") + 1, table.indexOf("Speed") + 2].map(line =>
      ["80 articles/s", "12.3 ms"].map(cell => table[line]!.indexOf(cell)).find(at => at >= 0),
    );
    expect(places[0]).toBe(places[1]);
  });

  it("shows the median, how many runs it is of, the stated figure, the verdict and the note", () => {
    expect(table.join("\n")).toMatch(/reading and storing +80 articles\/s +>= 60 +ok +median of 3/);
    expect(table.join("\n")).toMatch(/lookup p99 +12\.3 ms +<= 10 +missed +1,000 articles/);
  });

  it("names each section once and says why a row was skipped", () => {
    expect(table.filter(line => line === "Quality")).toHaveLength(1);
    expect(table.join("\n")).toMatch(/names +- +skipped +skipped: \.\.\/shared is not here/);
  });
});
