import { describe, expect, test } from "vitest";
import { paragraphsOf } from "../../../src/text/clean.ts";
import { entitiesOf } from "../../../src/text/entities.ts";
import { findMarked } from "../../../src/text/marks.ts";
import { tokenize } from "../../../src/text/model/tokenize.ts";
import { outlinesOf } from "../../../src/text/outline.ts";
import { findQuotes } from "../../../src/text/quotes.ts";
import type { Entity, Quote } from "../../../src/text/reading.ts";
import { findReferents } from "../../../src/text/referents.ts";
import { resolveSpeakers } from "../../../src/text/speakers.ts";

interface Read {
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
}

function readText(text: string): Read {
  const tokens = tokenize(text, paragraphsOf(text));
  const referents = findReferents(tokens);
  const outlines = outlinesOf(tokens, findMarked(text, tokens.paragraphs));
  const found = findQuotes(tokens, outlines);
  const { quotes, ...learned } = resolveSpeakers(tokens, outlines, { referents, found });
  return { text, quotes, entities: entitiesOf(tokens, referents, learned) };
}

/** The speaker of the last quote: a name, «the source's words», or "?" with the candidates' names. */
function speakerIn(text: string): string {
  const { quotes, entities } = readText(text);
  const { speaker } = quotes.at(-1)!;
  if (speaker.type === "entity") return entities[speaker.entity]!.name;
  if (speaker.type === "described") return `«${text.slice(speaker.span.start, speaker.span.end)}»`;
  return ["?", ...speaker.candidates.map(candidate => entities[candidate]!.name)].join(" ");
}

/** Who the n-th (from 0) occurrence of a pronoun means, all names, or "open". */
function meant(text: string, pronoun: string, n = 0): string {
  const places = [...text.matchAll(new RegExp(`\\b${pronoun}\\b`, "g"))].map(({ index }) => index);
  const names = readText(text).entities.flatMap(({ name, mentions }) =>
    mentions.some(({ kind, span }) => kind === "pronoun" && span.start === places[n]) ? [name] : [],
  );
  return names.join(" + ") || "open";
}

describe("speakers", () => {
  test.each([
    ["a full name", "“We are ready,” Karin Dahl said.", "Karin Dahl"],
    ["a role and a name", "“We are ready,” said the union’s negotiator, Karin Dahl.", "Karin Dahl"],
    [
      "a possessor of what was said",
      "Karin Dahl came late. Few shared Dahl’s claim that the line was ready.",
      "Karin Dahl",
    ],
    ["a surname", "Karin Dahl came late. “We are ready,” Dahl said.", "Karin Dahl"],
    ["a pronoun", "Karin Dahl came late. “We are ready,” she said.", "Karin Dahl"],
    ["a relative pronoun", "They met Karin Dahl, who said that the line was ready.", "Karin Dahl"],
    [
      "a description by role",
      "Senator Karin Dahl came late. “We are ready,” the senator said.",
      "Karin Dahl",
    ],
    ["a role with 'of' before the name", "“We are ready,” said Minister of Trade Karin Dahl.", "Karin Dahl"],
    ["an organisation", "The White House said that it was ready.", "White House"],
    [
      "an organisation's 'it'",
      "Nordline Foods cut two routes. It said that demand had fallen.",
      "Nordline Foods",
    ],
    ["an office", "Karin Dahl is ill. Dahl’s office said that the trip was off.", "Dahl’s office"],
    ["a country", "Norway said that it would sign.", "Norway"],
    ["an unnamed person", "One insider said that the line was ready.", "«One insider»"],
    ["unnamed people", "European diplomats said that the line was ready.", "«European diplomats»"],
    [
      "somebody's lawyer is not that somebody",
      "Karin Dahl is ill. Dahl’s lawyer said that she was ready.",
      "«Dahl’s lawyer»",
    ],
    ["two people", "Karin Dahl and Peter Holm said that they were ready.", "«Karin Dahl and Peter Holm»"],
    [
      "'they' after a list",
      "Norway, Sweden and Denmark agreed. They said that the line was ready.",
      "«Norway, Sweden and Denmark»",
    ],
    ["a pronoun two may be meant by", "Karin Dahl met Anna Holm and Eva Lund. “No,” he said.", "?"],
  ])("%s", (_, text, speaker) => {
    expect(speakerIn(text)).toBe(speaker);
  });

  test("a quote without a cue goes on with its speaker, a little less surely", () => {
    const { quotes } = readText("“We are ready,” Karin Dahl said. “The line is open.”");
    expect(quotes.at(-1)!.speaker.type).toBe("entity");
    expect(quotes.every(({ confidence }) => confidence.speaker > 0.5 && confidence.speaker < 1)).toBe(true);
  });

  test("a surname that two people bear is less sure than a full name", () => {
    const family = "Karin Dahl and Peter Dahl run the farm.";
    const sure = readText(`${family} “It pays,” Karin Dahl said.`).quotes.at(-1)!.confidence.speaker;
    const unsure = readText(`${family} “It pays,” Dahl said.`).quotes.at(-1)!.confidence.speaker;
    expect(unsure).toBeLessThan(sure);
  });

  test("an unknown speaker has no confidence", () => {
    const { quotes } = readText("“We are ready,” he said.");
    expect(quotes[0]).toMatchObject({
      speaker: { type: "unknown", candidates: [] },
      confidence: { speaker: 0 },
    });
  });
});

describe("pronouns", () => {
  test.each([
    ["the subject before", "Karin Dahl met Anna Holm in Oslo. She was late.", "She", 0, "Karin Dahl"],
    ["gender", "Karin Dahl met Peter Holm in Oslo. He was late.", "He", 0, "Peter Holm"],
    [
      "a possessor in front of a remark",
      "Peter Holm spoke first. Addressing Lars Berg’s doubts, he smiled.",
      "he",
      0,
      "Peter Holm",
    ],
    [
      "cataphora",
      "Oslo was waiting. After his call with Lars Berg, Peter Holm flew home.",
      "his",
      0,
      "Peter Holm",
    ],
    [
      "whoever a leading possessive waits for",
      "Lars Berg was waiting. After his call with Oslo, Peter Holm flew home.",
      "his",
      0,
      "Peter Holm",
    ],
    [
      "never whom the possessive itself describes",
      "Lars Berg left. In a letter, he said that his successor, Peter Holm, was ready.",
      "his",
      0,
      "Lars Berg",
    ],
    [
      "whoever only a noun names goes on speaking",
      "Peter Holm died in May. His son said that the house was sold. “It was time,” he said.",
      "he",
      0,
      "open",
    ],
    [
      "open where a noun of that gender stands nearer than any name",
      "Karin Dahl left early. They had heard that the aunt was ill because she smoked.",
      "she",
      0,
      "open",
    ],
    [
      "an office and its owner",
      "Peter Holm met Lars Berg. Berg’s office confirmed that he was ill.",
      "he",
      0,
      "Lars Berg",
    ],
    [
      "open where two are as likely",
      "Peter Holm criticised Lars Berg’s plan, saying he would lose.",
      "he",
      0,
      "open",
    ],
    [
      "an object is not the subject of its clause",
      "Peter Holm thanked Lars Berg. Then Holm called him.",
      "him",
      0,
      "Lars Berg",
    ],
    ["open without anybody", "The ship sank. He survived.", "He", 0, "open"],
    [
      "two named together",
      "Peter Holm and Lars Berg met. They shook hands.",
      "They",
      0,
      "Peter Holm + Lars Berg",
    ],
    ["I, in quoted words, is the speaker", "“I am ready,” said Karin Dahl.", "I", 0, "Karin Dahl"],
    [
      "he, in quoted words, is not the speaker",
      "Lars Berg resigned. “I think he was tired,” said Peter Holm.",
      "he",
      0,
      "Lars Berg",
    ],
    ["a relative", "Police freed Peter Holm, a Danish engineer who had confessed.", "who", 0, "Peter Holm"],
  ])("%s", (_, text, pronoun, n, name) => {
    expect(meant(text, pronoun, n)).toBe(name);
  });
});

test("a pronoun that can mean only one person settles the gender", () => {
  const { entities } = readText("Minister Robin Falk resigned. She cited her health.");
  expect(entities.find(({ name }) => name === "Robin Falk")!.gender).toBe("f");
});

test("reading names, quotes and speakers takes time linear in the text", () => {
  const seconds = (times: number): number => {
    const text =
      "President Karin Dahl of Norway met Peter Holm. He said that the council’s leader was ill. ".repeat(
        times,
      );
    const before = process.cpuUsage();
    readText(text);
    return process.cpuUsage(before).user / 1e6;
  };
  seconds(200);
  expect(seconds(1600)).toBeLessThan(8 * seconds(400) + 0.5);
});
