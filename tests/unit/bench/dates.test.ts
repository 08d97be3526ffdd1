import { describe, expect, it } from "vitest";
import { loadExpressions } from "../../../bench/dates/expressions.ts";
import { run } from "../../../bench/dates.ts";
import { verdictOf } from "../../../bench/table.ts";

describe("the annotated date expressions", () => {
  it("are at least two hundred, each where its text has it", () => {
    const all = loadExpressions();
    expect(all.length).toBeGreaterThanOrEqual(200);
    for (const { text, span } of all) expect(text.slice(span.start, span.end).trim()).not.toBe("");
  });

  it("are read right as often as is stated", async () => {
    const missed: string[] = [];
    const ignore = () => undefined;
    const options = { quick: true, shared: "", say: ignore, explain: (line: string) => missed.push(line) };
    const rows = await run(options);
    expect(
      rows.filter(row => verdictOf(row) === "missed"),
      missed.join("\n"),
    ).toEqual([]);
    expect(missed.length).toBeLessThanOrEqual(8);
  });
});
