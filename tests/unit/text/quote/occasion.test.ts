import { describe, expect, test } from "vitest";
import { filing } from "../../../../src/source/filing.ts";
import { read } from "../../../../src/text/read.ts";
import { quotesIn } from "./shown.ts";

describe("where and to whom", () => {
  const part = (text: string, key: "venue" | "addressee"): string | null => {
    const span = quotesIn(text)[0]?.[key];
    return span ? text.slice(span.start, span.end) : null;
  };
  test.each([
    ["“It holds,” Brandt said at a news conference.", "at a news conference"],
    ["Lindqvist wrote on social media that the dam would hold.", "on social media"],
    ["Lindqvist said in the assembly hall that the dam would hold.", "in the assembly hall"],
    [
      "Lindqvist announced the closure through social media, calling it “a small step for a long river.”",
      "through social media",
    ],
  ])("venue: %s", (text, venue) => {
    expect(part(text, "venue")).toBe(venue);
  });
  test.each([
    ["Brandt told reporters that the dam would hold.", "reporters"],
    ["“It holds,” Brandt said to the council.", "the council"],
    ["He told Radio Esk: “There was a penalty.”", "Radio Esk"],
  ])("addressee: %s", (text, addressee) => {
    expect(part(text, "addressee")).toBe(addressee);
  });
});

/** The day, month or year at which the first quote of a text of Wednesday, 4 June 2025 was said. */
const saidIn = (text: string): string | null =>
  read(filing(text, { published: "2025-06-04" }).document).quotes[0]?.said?.from ?? null;

describe("when something was said", () => {
  test.each([
    ["behind the hearers", "“It holds,” Brandt told reporters on Tuesday.", "2025-06-03"],
    ["inside the occasion", "Ana Brandt said in a 2019 interview that the dam would hold.", "2019"],
    ["before the speaker", "In 1997, Ana Brandt predicted in a lecture that the dam would hold.", "1997"],
    ["between speaker and verb", "Brandt on Friday said the dam would hold.", "2025-05-30"],
    ["though what is said is still to come", "Brandt said Monday the dam will close in July.", "2025-06-02"],
    ["of a broadcast", "In an interview aired on Monday, Brandt said that the dam would hold.", "2025-06-02"],
    ["of a letter", "“Madam,” he wrote to her in 1981, “I have opened more doors.”", "1981"],
    ["of a paper", "A statement issued on Friday said the dam would hold.", "2025-05-30"],
    ["counted back", "“It holds,” Brandt said at a briefing two weeks ago.", "2025-05-21"],
  ])("%s", (_, text, day) => {
    expect(saidIn(text)).toBe(day);
  });

  test.each([
    ["a date of what was said", "Brandt said the dam would close on Friday."],
    ["a date of what was spoken of", "Brandt said of the 2019 flood that nobody had slept."],
    ["a date of the speaker's life", "Elected in 2019, Brandt said the dam would hold."],
    ["a date in an aside", "Brandt, who met Lyle on Monday, said that the dam would hold."],
    ["a date of what happened then", "“It holds,” Brandt said as he left the court on Monday."],
    ["no date at all", "“It holds,” Brandt said."],
  ])("is left open by %s", (_, text) => {
    expect(saidIn(text)).toBeNull();
  });
});
