import { expect, test } from "vitest";
import { quotesIn } from "./shown.ts";

test("marks and a cue make surer words than a paraphrase, and that surer ones than a belief", () => {
  const sure = (text: string): number => quotesIn(text)[0]!.words;
  const direct = sure("“It holds,” Brandt said.");
  const indirect = sure("Brandt said that it holds.");
  const belief = sure("Brandt believes that it holds.");
  expect(direct).toBeGreaterThan(indirect);
  expect(indirect).toBeGreaterThan(belief);
});

test.each(["Brandt declined to say whether it holds.", "Brandt did not say whether it holds."])(
  "what somebody did not say is hardly a statement: %s",
  text => {
    expect(quotesIn(text)[0]!.words).toBeLessThan(0.5);
  },
);

test("saying is told from believing", () => {
  expect(quotesIn("Brandt said that it holds.")[0]!.speech).toBe(true);
  expect(quotesIn("Brandt believes that it holds.")[0]!.speech).toBe(false);
});
