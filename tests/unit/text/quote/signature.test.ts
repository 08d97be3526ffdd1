import { describe, expect, test } from "vitest";
import { paragraphsOf } from "../../../../src/text/clean.ts";
import { findMarked } from "../../../../src/text/marks.ts";
import { tokenize } from "../../../../src/text/model/tokenize.ts";
import { outlinesOf } from "../../../../src/text/outline.ts";
import { type FoundQuote, findQuotes } from "../../../../src/text/quotes.ts";

function quotesIn(text: string): readonly FoundQuote[] {
  const tokens = tokenize(text, paragraphsOf(text));
  return findQuotes(tokens, outlinesOf(tokens, findMarked(text, tokens.paragraphs)));
}

const shown = (text: string): readonly [string, string][] =>
  quotesIn(text).map(({ spans, source }) => [
    text.slice(spans[0]!.start, spans[0]!.end),
    source[0] ? text.slice(source[0].start, source[0].end) : "",
  ]);

describe("words signed with a dash", () => {
  test("the name behind the dash is the speaker", () => {
    const text = "“The bridge was never safe and everybody knew it.” — Marta Lindqvist";
    expect(shown(text)).toEqual([["“The bridge was never safe and everybody knew it.”", "Marta Lindqvist"]]);
  });

  test("the signature may stand on the next line, with place and age", () => {
    const text = "“The bridge was never safe and everybody knew it.”\n\n― Marta Lindqvist, 41, Oslo";
    expect(shown(text).map(([, source]) => source)).toEqual(["Marta Lindqvist, 41, Oslo"]);
  });

  test("each of several signed lines has its own speaker", () => {
    const text = [
      "“We waited for an hour in the rain.” – Jonas Berg",
      "“Nobody told us anything about the delay.” – Edith Marlow",
    ].join("\n\n");
    expect(shown(text).map(([, source]) => source)).toEqual(["Jonas Berg", "Edith Marlow"]);
  });

  test("a dash with a clause behind it signs nothing", () => {
    const text = "“The bridge was never safe” — Lindqvist had warned the council twice.";
    expect(shown(text).map(([, source]) => source)).not.toContain("Lindqvist had warned the council twice");
  });
});

describe("a transcript quoted paragraph by paragraph", () => {
  test("every line opens the marks again and names its speaker", () => {
    const text = [
      "A partial transcript of the hearing follows:",
      '"BERG: Did the council know about the cracks in the bridge?',
      '"MARLOW: We were told in the spring, and we asked for a report.',
      '"BERG: That is not what the minutes of the meeting say."',
      "Berg and Marlow left the hearing without another word.",
    ].join("\n\n");
    expect(shown(text).map(([, source]) => source)).toEqual(expect.arrayContaining(["BERG", "MARLOW"]));
  });
});
