import { expect, it } from "vitest";
import { shownStory } from "../../../src/story/shown.ts";
import { report, wovenOf } from "../../fake/report.ts";

it("a story leaves whole, without the trees that answers are chosen with and the weights it is matched by", () => {
  const story = wovenOf(
    report("Lowe Mail", "The council of Port Lowe paid $3 million for the wall."),
    report("Harbour Post", "The council of Port Lowe paid $5 million for the wall."),
  );
  expect(JSON.stringify(story)).toContain('"tree"');
  const left = shownStory(story);
  expect(JSON.stringify(left)).not.toContain('"tree"');
  expect(story.signature.terms).not.toEqual({});
  expect(Object.keys(left)).toEqual(Object.keys(story).filter(key => key !== "signature"));
  expect(story).toMatchObject(left);
  expect(Math.min(left.known.length, left.contested.length)).toBeGreaterThan(0);
});
