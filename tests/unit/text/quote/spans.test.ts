import fc from "fast-check";
import { expect, test } from "vitest";
import { filing } from "../../../../src/source/filing.ts";
import { covers, overlaps } from "../../../../src/text/document.ts";
import { read } from "../../../../src/text/read.ts";
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

test("no word is told twice on one level, what is nested lies in its teller's words, and the text is never rewritten", () => {
  const piece = fc.constantFrom(
    "Ana Roe said that Tom Berg had told her the dam was safe.",
    "“It holds,” Tom Berg said, according to Ana Roe.",
    "“Nobody asked us.”",
    "Ana Roe was asked about it.\nQ: Did you see it?\nA: I did not.",
    "ROE: We were told in May.\nBERG: That is not so.",
    "A transcript follows:\n“ROE: We were told.\n“BERG: That is not so.”",
    "Roe wrote:\n> It is so.\n> — Ana Roe",
    "“He said ‘no’ to me,” she said. “That was all.”",
    "Mayor: bridge will stay until spring",
    "“It holds”: mayor defends the dam",
    "Tom Berg saw it differently. “It leaks.”",
    "“No,” was his answer. That is what he told Ana Roe.",
    "„Ja“, said Berg. »Nein«, said Roe. 「No」",
    "He is 6' 2\" and said “yes",
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, fc.constantFrom(" ", "\n", "\n\n")), { maxLength: 12 }), pieces => {
      const text = pieces.map(([words, gap]) => words + gap).join("");
      const { document } = filing(text, { published: "2026-03-04" });
      const { quotes, nested } = read(document);
      expect(document.text).toBe(text);
      const spans = quotes.flatMap(quote => quote.spans);
      spans.forEach((one, i) => {
        expect(spans.slice(i + 1).some(other => overlaps(one, other))).toBe(false);
      });
      for (const { spans: inner, within } of nested)
        for (const span of inner) expect(quotes[within]!.spans.some(outer => covers(outer, span))).toBe(true);
    }),
    { numRuns: 60 },
  );
});
