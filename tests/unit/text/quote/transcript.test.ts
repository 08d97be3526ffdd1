import { expect, test } from "vitest";
import { filing } from "../../../../src/source/filing.ts";
import { read } from "../../../../src/text/read.ts";

const TALK =
  "Ana Roe met Tom Berg.\nROE: I did not see the report at all.\nBERG: You signed it on Monday, did you not?";

const shown = (text: string): string[] => {
  const { quotes, entities } = read(filing(text, { published: "2026-03-04" }).document);
  return quotes.map(({ kind, marked, speaker }) => {
    const name = speaker.type === "entity" ? entities[speaker.entity]!.name : speaker.type;
    return `${name}, ${kind}: ${marked.map(({ start, end }) => text.slice(start, end)).join(" ")}`;
  });
};

test("the lines of a transcript are the speakers' very words, and a shouted surname is the person's", () => {
  expect(shown(TALK)).toEqual([
    "Ana Roe, direct: I did not see the report at all.",
    "Tom Berg, direct: You signed it on Monday, did you not?",
  ]);
});

test("a headline that puts a name before a colon is no transcript", () => {
  const text = "Roe: the bridge will stay open\n\nAna Roe spoke on Tuesday. The bridge is old.";
  expect(shown(text).filter(line => line.includes("direct: the bridge"))).toEqual([]);
});

test.each([
  ["German", "„Wir sind bereit“, said Ana Roe."],
  ["French", "« Nous sommes prêts », said Ana Roe."],
  ["closed up", "«Nous partons», said Ana Roe."],
])("%s marks are quotation marks", (_, text) => {
  expect(shown(text)).toHaveLength(1);
  expect(shown(text)[0]).toMatch(/^Ana Roe, direct: [„«].*[“»]$/u);
});
