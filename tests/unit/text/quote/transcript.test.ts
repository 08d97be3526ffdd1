import { describe, expect, test } from "vitest";
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

describe("interviews", () => {
  test("bold names, with what the reporter puts in brackets left out", () => {
    const text = [
      "Leonie Maas sold 412 shops for one euro. Nadim Farr met her.",
      "**Farr: Do you regret the price?**",
      "**Maas:** I regret the euro. I should have paid them to take it.",
      "**Farr:** What do you tell those who lost their jobs?",
      "**Maas:** I write to them. (She points at a shoebox.) Some write back.",
    ].join("\n\n");
    expect(shown(text)).toEqual([
      "Nadim Farr, direct: Do you regret the price?",
      "Leonie Maas, direct: I regret the euro. I should have paid them to take it.",
      "Nadim Farr, direct: What do you tell those who lost their jobs?",
      "Leonie Maas, direct: I write to them. Some write back.",
    ]);
  });

  test("Q and A: who answers is whom the sentence before is about", () => {
    const text =
      "In an interview Colin Mardle was asked about the cover:\n\nQ: You raised it?\n\nA: I raised it every January.";
    expect(shown(text).slice(-2)).toEqual([
      "unknown, direct: You raised it?",
      "Colin Mardle, direct: I raised it every January.",
    ]);
  });

  test("titles and shouted names are the persons of the text", () => {
    const text = [
      "Anselm Korda opened the debate. Lidia Fenn answered him.",
      "MR KORDA: I will gladly meet the farmers.",
      "MS FENN: What letter?",
      "MR KORDA: This one.",
    ].join("\n\n");
    expect(shown(text).map(line => line.split(",")[0])).toEqual([
      "Anselm Korda",
      "Lidia Fenn",
      "Anselm Korda",
    ]);
  });

  test.each([
    [
      "a list of what is where",
      "When: Monday at six\nWhere: the town hall\nPrice: five euros\nWhen: Tuesday at six",
    ],
    ["a table of scores", "Marlow and Esk played.\nMarlow: 46.\nEsk: 12.\nMarlow: 51.\nEsk: 40."],
  ])("%s is none", (_, text) => {
    expect(shown(text).filter(line => line.includes("direct:") && !line.includes("indirect"))).toEqual([]);
  });
});

describe("block quotes", () => {
  test("are the words of whoever the line before names", () => {
    const text =
      "Reacting to the offer, the union posted on social media:\n\n> We want a rota.\n> We want sleep.";
    expect(shown(text).at(-1)).toBe("described, direct: We want a rota. We want sleep.");
  });
  test("or of whoever signs them", () => {
    const text = "Ana Roe was the first to write.\n\n> We waited for an hour in the rain.\n> — Ana Roe";
    expect(shown(text).at(-1)).toBe("Ana Roe, direct: We waited for an hour in the rain.");
  });
});

test("an embedded post is its sender's", () => {
  const text = [
    "The minister was not convinced.",
    "> The bridge was never safe and everybody knew it.",
    "> — Marta Lindqvist (@lindqvist) June 2, 2025",
  ].join("\n\n");
  expect(shown(text).at(-1)).toBe(
    "Marta Lindqvist, direct: The bridge was never safe and everybody knew it.",
  );
});
