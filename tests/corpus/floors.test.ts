import { describe, expect, it } from "vitest";
import { ownAnswerRows } from "../../bench/quality/answers.ts";
import { ownGold } from "../../bench/quality/gold.ts";
import { type Measured, measure, total } from "../../bench/quality/measure.ts";
import { verdictOf } from "../../bench/table.ts";
import { loadCorpus } from "./corpus.ts";
import { floors } from "./floors.ts";

const articles: readonly Measured[] = loadCorpus().map(article => measure(ownGold(article)));

describe("the reader on articles of other kinds", () => {
  it.each([
    ["quoted", "quoted statements with exact words and the right speaker"],
    ["indirect", "indirect statements with the right speaker"],
    ["people", "people under their full name with every written form"],
    ["roles", "roles as given"],
    ["dates", "dated expressions with their value"],
  ] as const)("reaches the floor of %s: %s", (key, _what) => {
    const { right, wrong } = total(articles.map(article => article[key]));
    expect(right, wrong.join("\n")).toBeGreaterThanOrEqual(floors[key]);
  });

  it.each([
    ["misnamed", "a name that the article does not give"],
    ["scareQuotes", "a slogan, title or scare quote"],
  ] as const)("keeps the limit of %s: statements under %s", (key, _whose) => {
    const wrong = articles.flatMap(article => article[key]);
    expect(wrong.length, wrong.join("\n")).toBeLessThanOrEqual(floors[key]);
  });
});

describe("questions about articles of other kinds", () => {
  it("are answered on the first card, and refused where nothing is on record, as often as before", async () => {
    const misses: string[] = [];
    const rows = await ownAnswerRows({ explain: miss => misses.push(miss) });
    expect(
      rows.filter(row => verdictOf(row) === "missed"),
      misses.join("\n"),
    ).toEqual([]);
    expect(rows.filter(row => verdictOf(row) === "ok")).toHaveLength(2);
  });
});
