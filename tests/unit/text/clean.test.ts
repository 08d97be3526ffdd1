import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBoilerplate } from "../../../src/text/boilerplate.ts";
import { paragraphsOf } from "../../../src/text/clean.ts";
import { datelineLength } from "../../../src/text/dateline.ts";

const kinds = (text: string): readonly (readonly [kind: string, words: string])[] =>
  paragraphsOf(text).map(({ kind, span }) => [kind, text.slice(span.start, span.end)]);

describe("boilerplate", () => {
  test.each([
    "ADVERTISEMENT",
    "ADVERTISEMENT:",
    "CONTINUE READING BELOW",
    "Story continues below advertisement",
    "Read more: Ferry timetable for the winter",
    "RELATED: Three harbours that closed last year",
    "Sign up for our morning newsletter.",
    "Subscribe to The Harbour Post here.",
    "Follow us on Instagram for more local news.",
    "Follow Ina Sund on Twitter @inasund.",
    "Stay updated with the Harbour Post’s business news on WhatsApp here.",
    "Get the latest news in your inbox.",
    "Download our app from the App Store.",
    "© 2025 Harbour Post",
    "Copyright 2024 Northern Wire. All rights reserved.",
    "This material may not be published, broadcast or rewritten.",
    "Photo: Lars Holm",
    "Ina Sund/Getty Images",
    "(Reporting by Ina Sund in Oslo; editing by Per Dahl)",
    "This story has been updated to include a reply from the council.",
    "By Ina Sund",
    "By Ina Sund and Per Dahl, Harbour Post",
    "Share this article",
    ".caption { float: left;",
    "margin-top: 12px;",
  ])("drops the page's own line: %s", line => {
    expect(isBoilerplate(line)).toBe(true);
  });

  test.each([
    "The advertisement ran for three weeks before the council banned it.",
    "Sign up for a berth before May, the harbour master told owners.",
    "Follow the money, the auditor advised.",
    "Subscribers left the paper in droves last year, its editor admitted.",
    "By Monday night the water had reached the church.",
    "“Read more books,” she told the pupils.",
    "Photographs of the ship showed a hole below the waterline.",
    "More than 40 people were taken to hospital.",
    "Watch out for falling ice, the town warned.",
    "Copyright law was written for printers, the judge noted.",
    "Stay away from the cliffs, the coast guard said on Friday.",
  ])("keeps the story's sentence: %s", line => {
    expect(isBoilerplate(line)).toBe(false);
  });
});

describe("paragraphs", () => {
  test("a short line without a stop is a heading when text follows it", () => {
    expect(kinds("Ferry aground\n\nA ferry ran aground on Monday.")).toEqual([
      ["heading", "Ferry aground"],
      ["text", "A ferry ran aground on Monday."],
    ]);
  });

  test("a last short line is text, because nothing stands under it", () => {
    expect(kinds("A ferry ran aground.\nNobody was hurt").at(-1)).toEqual(["text", "Nobody was hurt"]);
  });

  test("a dateline is cut off the sentence it opens", () => {
    expect(kinds("OSLO (Northern Wire) — A ferry ran aground.")).toEqual([
      ["heading", "OSLO (Northern Wire) —"],
      ["text", "A ferry ran aground."],
    ]);
  });

  test("a line with speech is never boilerplate", () => {
    expect(kinds("Sign up here, “and bring our newsletter,” he said.")[0]![0]).toBe("text");
  });

  test.each([
    ["OSLO — A ferry", "OSLO — "],
    ["OSLO, Norway (Northern Wire) - A ferry", "OSLO, Norway (Northern Wire) - "],
    ["BRUSSELS, Feb. 3 (Wire) — Ministers", "BRUSSELS, Feb. 3 (Wire) — "],
    ["NATO said on Monday", ""],
    ["Oslo — the capital — woke up", ""],
    ["IBM - which sold its plant - rose", "IBM - "],
  ])("the dateline of %s is «%s»", (line, dateline) => {
    expect(line.slice(0, datelineLength(line))).toBe(dateline);
  });

  test("every paragraph is a trimmed slice, in order, and no word of the text is lost", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "B", ".", " ", "\n", "—", "“", "”", "(", ")", ":") }),
        text => {
          const spans = paragraphsOf(text).map(({ span }) => span);
          const words = spans.map(({ start, end }) => text.slice(start, end));
          expect(words.every(line => line !== "" && line === line.trim())).toBe(true);
          expect(spans.every(({ start }, i) => i === 0 || start >= spans[i - 1]!.end)).toBe(true);
          expect(words.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        },
      ),
    );
  });
});
