import { describe, expect, it } from "vitest";
import { ownGold } from "../../bench/quality/gold.ts";
import { type Measured, measure, total } from "../../bench/quality/measure.ts";
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
  ] as const)("reaches the floor of %s: %s", key => {
    const { right, wrong } = total(articles.map(article => article[key]));
    expect(right, wrong.join("\n")).toBeGreaterThanOrEqual(floors[key]);
  });

  it.each([
    ["misnamed", "a name that the article does not give"],
    ["scareQuotes", "a slogan, title or scare quote"],
  ] as const)("keeps the limit of %s: statements under %s", key => {
    const wrong = articles.flatMap(article => article[key]);
    expect(wrong.length, wrong.join("\n")).toBeLessThanOrEqual(floors[key]);
  });
});
