import fc from "fast-check";
import { expect, test } from "vitest";
import { quotesIn } from "./shown.ts";

test("every span is inside the text, fragments are in order, and marked words lie inside them", () => {
  const word = fc.constantFrom(
    "Brandt",
    "said",
    "that",
    "“",
    "”",
    '"',
    ",",
    ".",
    "according",
    "to",
    "the",
    "dam",
    "he",
    "who",
    "and",
    "called",
    "it",
    "\n",
    ":",
    "’s",
    "claim",
    "(",
    ")",
    "—",
    "told",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 50 }), words => {
      const text = words.join(" ");
      for (const { spans, marked, source, cue } of quotesIn(text)) {
        for (const { start, end } of [...spans, ...marked, ...source, ...cue]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        spans.forEach((span, i) => {
          if (i > 0) expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]!.end);
        });
        for (const inner of marked) {
          expect(spans.some(span => span.start <= inner.start && inner.end <= span.end)).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});
