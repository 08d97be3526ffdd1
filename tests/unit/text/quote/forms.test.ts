import { describe, expect, test } from "vitest";
import { shown } from "./shown.ts";

/** Words and source of every quote. */
const said = (text: string): readonly (readonly [string, string | null])[] =>
  shown(text).map(({ words, source }) => [words.join(" … "), source]);

describe("headlines", () => {
  const STORY = "\n\nThe bridge was built in 1921 and needs new piers, engineers have found.";
  test.each([
    ["Mayor: bridge will stay until spring", "bridge will stay until spring", "Mayor"],
    ["UN report: bridges of the north are unsafe", "bridges of the north are unsafe", "UN report"],
    ["Bridge will stay until spring: mayor", "Bridge will stay until spring", "mayor"],
    ["Bridge will stay until spring – study", "Bridge will stay until spring", "study"],
    ["Bridge will stay until spring, mayor says", "Bridge will stay until spring", "mayor"],
    ["‘No deal’: union rejects the council’s offer", "‘No deal’", "union"],
    ["“No deal”, says minister", "“No deal”", "minister"],
  ])("%s", (headline, words, source) => {
    expect(said(headline + STORY)).toContainEqual([words, source]);
  });

  test.each(["Analysis: why the bridge had to stay", "Weather: rain in the north all week"])(
    "nobody speaks in a rubric: %s",
    headline => {
      expect(said(headline + STORY).map(([, source]) => source)).not.toContain(headline.split(":")[0]);
    },
  );
});

describe("marked words behind a colon", () => {
  test("on the next line, whatever stands before the colon", () => {
    const text = "The spokeswoman, Lidia Fenn, was unimpressed:\n\n“He counts oaks. I count farms.”";
    expect(said(text)).toEqual([["“He counts oaks. I count farms.”", "The spokeswoman, Lidia Fenn"]]);
  });
  test("behind the noun for what is said", () => {
    expect(said("Fenn’s reply was short: “Not one more oak.”")).toEqual([["“Not one more oak.”", "Fenn"]]);
  });
});

describe("a quotation of several paragraphs", () => {
  test("is one speaker's as long as each paragraph opens the marks again", () => {
    const text = "Lidia Fenn said:\n“One.\n“Two is more than one.\n“Three is enough.”";
    expect(shown(text)).toEqual([
      {
        kind: "direct",
        words: ["“One.", "“Two is more than one.", "“Three is enough.”"],
        source: "Lidia Fenn",
      },
    ]);
  });
});

describe("a turn to somebody else without a cue of the words", () => {
  const before = "“We did what we could,” said Priya Nand.\n\n";
  test.each([
    [
      "a reply from somebody",
      "That drew a sharp reply from Alec Stowe.\n\n“Our children cannot swim.”",
      "Alec Stowe",
    ],
    ["somebody reacts", "Alec Stowe saw it differently. “Our children cannot swim.”", "Alec Stowe"],
    ["somebody's verdict", "Alec Stowe came late. “Our children cannot swim,” was his verdict.", "his"],
  ])("%s", (_, text, source) => {
    expect(said(before + text).at(-1)![1]).toBe(source);
  });
  test.each([
    ["in the next sentence", "“This is the worst flood.” That is what Ana Roe told the council.", "Ana Roe"],
    [
      "as somebody's words",
      "“The dam will hold.” Those were the words of Ana Roe, the mayor.",
      "Ana Roe, the mayor",
    ],
    ["so said", "“The dam will hold.” So said Ana Roe on Monday.", "Ana Roe"],
    ["all somebody says", "“I taught,” is all Ana Roe will say.", "Ana Roe"],
    ["how somebody puts it", "“It was a mess,” is how Ana Roe put it.", "Ana Roe"],
    ["quoted as saying", "“We buy microns,” Ana Roe was quoted as saying in Surgical Week.", "Ana Roe"],
  ])("%s", (_, text, source) => {
    expect(said(text).map(([, who]) => who)).toEqual([source]);
  });
  test("an answer on the next line is not the asker's", () => {
    const text =
      "“Does your company make half a lung?” Ana Roe asked.\n\n“Does it make any?”\n\n“There are programs.”";
    expect(said(text).flat().join()).not.toContain("There are programs");
  });
  test("who was asked replies", () => {
    expect(said("Ida Bruun was asked what she would do now. “Sleep,” came the reply.")).toContainEqual([
      "“Sleep,”",
      "Ida Bruun",
    ]);
  });
  test("but who spoke last speaks on where the sentence between names nobody", () => {
    expect(said(`${before}“It is not much.”`)).toEqual([
      ["“We did what we could,” … “It is not much.”", "Priya Nand"],
    ]);
  });
});

describe("a source", () => {
  test.each([
    [
      "Tarn Optics, a maker of lenses, today announced the opening of its plant.",
      "Tarn Optics, a maker of lenses",
    ],
    [
      "On Sunday, the head of the union, Ana Roe, told local radio the strike would go on.",
      "the head of the union, Ana Roe",
    ],
  ])("is without its day: %s", (text, source) => {
    expect(said(text).map(([, who]) => who)).toContain(source);
  });
});

describe("single marks", () => {
  test("open the next sentence as double ones do", () => {
    expect(said("'It holds,' Brandt said. 'It's the keeper's pride. That's all.'")).toEqual([
      ["'It holds,' … 'It's the keeper's pride. That's all.'", "Brandt"],
    ]);
  });
});

describe("words on things", () => {
  test.each([
    ["a banner", "Hundreds carried banners saying “Wood Is Not Guilty” through the town."],
    ["a plaque", "A plaque over the door reads “Strength through water and work”."],
    ["a song", "The fans sang “You are going down with the ferry” all night."],
    ["a caption", "Her last cartoon had the caption “Back in a minute or two”."],
  ])("are nobody's statement: %s", (_, text) => {
    expect(shown(text).filter(({ kind }) => kind !== "indirect")).toEqual([]);
  });
  test("what a crowd chants is", () => {
    expect(said("Some 300 foresters chanted “No axe, no tax!”").map(([words]) => words)).toEqual([
      "“No axe, no tax!”",
    ]);
  });
});
