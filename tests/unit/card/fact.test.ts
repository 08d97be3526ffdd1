import { describe, expect, it } from "vitest";
import { briefCard } from "../../../src/card/brief.ts";
import { factCard, noFactCard } from "../../../src/card/fact.ts";
import { factOn, report, wovenOf } from "../../fake/report.ts";

const story = wovenOf(
  report("Coast News", "About 300 people marched through Port Lowe on Saturday."),
  report("Lowe Mail", "The council of Port Lowe paid $3 million for the wall."),
  report("Harbour Post", "The council of Port Lowe paid $5 million for the wall."),
);
const known = factOn(story.known, "$3 million");
const searched = { documents: 3, from: null, to: null };

describe("a card", () => {
  it("keeps the tree that answers are chosen with to itself", () => {
    expect(known.tree).toBeDefined();
    expect(story.contested.some(({ tree }) => tree !== undefined)).toBe(true);
    const cards = [
      factCard([{ known, answer: null }], null),
      noFactCard([], known, searched),
      briefCard({ ...story, keyPoints: [] }),
    ];
    for (const card of cards) {
      expect(card.blocks.some(({ type }) => type === "fact")).toBe(true);
      expect(JSON.stringify(card)).not.toContain('"tree"');
    }
  });
});
