import { describe, expect, it } from "vitest";
import { strongest } from "../../../src/story/rank.ts";
import { keyPointsOf, rankedPoints } from "../../../src/story/summarize.ts";
import { accountOf } from "../../fake/article.ts";
import { morning } from "../../fake/quay.ts";

const LEAD =
  "The ferry between Ostrel and Venn will stop at the end of the month because its engine is worn out.";
const SAME =
  "Because its engine is worn out, the ferry between Ostrel and Venn will stop at the end of the month.";
const NEXT =
  "A new ferry would cost Ostrel eleven million crowns, which the county has refused twice to pay.";
const points = keyPointsOf(
  accountOf({
    id: "ferry",
    text: [
      LEAD,
      SAME,
      "So be it.",
      NEXT,
      "The café at the pier sells waffles to tourists in the long summer evenings.",
    ].join("\n"),
  }),
);

describe("key points", () => {
  it("begin with what the document says first and most", () => {
    expect(points[0]?.words.text).toBe(LEAD);
  });

  it("do not say the same twice", () => {
    expect(points.map(point => point.words.text)).not.toContain(SAME);
  });

  it("leave out what is too short to be a point", () => {
    expect(points.map(point => point.words.text)).not.toContain("So be it.");
  });

  it("of several documents put what repeats another last", () => {
    const again = keyPointsOf(accountOf({ id: "again", text: SAME, published: "2025-05-09" }));
    const ranked = rankedPoints([...points, ...again]);
    expect([LEAD, SAME]).toContain(ranked.at(-1)?.words.text);
  });

  it("of a document without sentences worth a point are what there is", () => {
    expect(keyPointsOf(accountOf({ id: "tiny", text: "Fire." })).map(point => point.words.text)).toEqual([
      "Fire.",
    ]);
    expect(keyPointsOf(accountOf({ id: "blank", text: " " }))).toEqual([]);
  });
});

describe("the strongest quotations", () => {
  it("are of different speakers first, and never paraphrases", () => {
    const found = strongest(accountOf(morning).said, 5);
    expect(found.map(said => said.speaker.name)).toEqual(["Ingrid Solheim", "Tomas Reyes"]);
    expect(found.every(said => said.marked.length > 0)).toBe(true);
  });
});
