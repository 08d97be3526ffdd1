import { describe, expect, it } from "vitest";
import { run } from "../../../bench/questions.ts";
import { verdictOf } from "../../../bench/table.ts";
import { loadQuestions } from "../../questions/questions.ts";

describe("the questions of our own writing", () => {
  it("are at least fifteen to an article, a quarter of them without an answer", () => {
    const articles = loadQuestions();
    expect(articles.length).toBeGreaterThanOrEqual(12);
    for (const { name, questions } of articles) {
      expect(questions.length, name).toBeGreaterThanOrEqual(15);
      expect(questions.filter(one => one.evidence === null).length, name).toBeGreaterThanOrEqual(
        questions.length / 4,
      );
    }
  });

  it("are answered and refused as often as is stated", async () => {
    const missed: string[] = [];
    const ignore = () => undefined;
    const rows = await run({ quick: true, shared: "", say: ignore, explain: line => missed.push(line) });
    expect(
      rows.filter(row => verdictOf(row) === "missed"),
      missed.join("\n"),
    ).toEqual([]);
  });
});
