import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read } from "../../../src/text/read.ts";
import type { Fact } from "../../../src/text/reading.ts";
import { documentOf } from "../../fake/document.ts";

const factsIn = (text: string): readonly Fact[] => read(documentOf(text)).facts;

/** "subject: the clerk | object: a letter" of the fact with this verb. */
function shape(text: string, predicate: string): string {
  const fact = factsIn(text).find(one => one.predicate === predicate && one.kind !== "role");
  return (fact?.arguments ?? [])
    .map(({ role, span }) => `${role}: ${text.slice(span.start, span.end)}`)
    .join(" | ");
}

describe("findFacts", () => {
  it.each([
    [
      "The clerk sent a letter to the mayor.",
      "send",
      "subject: The clerk | object: a letter | to: the mayor",
    ],
    ["The letter was sent by the clerk.", "send", "object: The letter | agent: the clerk"],
    [
      "The envoy, Ana Ruiz, travelled to Oslo and met the king.",
      "meet",
      "subject: The envoy, Ana Ruiz | object: the king",
    ],
    ["Ana Ruiz, who had admitted theft, was freed.", "admit", "subject: Ana Ruiz | object: theft"],
    ["The bridge closed because of high winds.", "close", "subject: The bridge | because: high winds"],
    ["The match was put off due to the snow.", "put", "object: The match | because: the snow"],
    ["Officials talked about the dam.", "talk", "subject: Officials | about: the dam"],
    ["They released a report saying that Norland must pay.", "pay", "subject: Norland"],
    ["About 200 fans slept outside the ground.", "sleep", "subject: About 200 fans | outside: the ground"],
    [
      "The firm, founded in 1990 by two sisters, makes soap.",
      "found",
      "object: The firm | when: 1990 | agent: two sisters",
    ],
    ["The firm, founded in 1990 by two sisters, makes soap.", "make", "subject: The firm | object: soap"],
    [
      "The strike, now in its third week, has shut 40 schools.",
      "shut",
      "subject: The strike | when: now | in: its third week | object: 40 schools",
    ],
    [
      "On Monday the mill closed and sent its workers away.",
      "send",
      "subject: the mill | object: its workers | when: On Monday",
    ],
    ["A doctor based in Leeds was sent to prison.", "send", "object: A doctor | to: prison"],
    ["Born in Oslo, Ruiz began as a baker.", "bear", "object: Ruiz | in: Oslo"],
    ["Pike was the one who had won the vote.", "win", "subject: Pike | object: the vote"],
    [
      "Peru, Chile and Bolivia signed a treaty.",
      "sign",
      "subject: Peru, Chile and Bolivia | object: a treaty",
    ],
  ])("%s (%s)", (text, predicate, expected) => {
    expect(shape(text, predicate)).toBe(expected);
  });

  it("gives the content of a verb as its complement and its aim as purpose", () => {
    expect(shape("The union agreed to end the strike.", "agree")).toContain("complement: to end the strike");
    expect(shape("Ruiz flew to Oslo to meet the king.", "fly")).toContain("purpose: to meet the king");
    expect(shape("The coach urged the players to leave.", "leave")).toContain("subject: the players");
  });

  it.each([
    ["The firm closed the plant.", "close", "did", false],
    ["The firm will close the plant.", "close", "plans", false],
    ["The firm plans to close the plant.", "close", "plans", false],
    ["The firm may close the plant.", "close", "may", false],
    ["The firm did not close the plant.", "close", "did", true],
    ["The firm avoided closing the plant.", "close", "did", true],
    ["The firm denied that it had closed the plant.", "close", "denied", false],
    ["Should the deal fail, the firm must close the plant.", "close", "may", false],
  ])("%s: %s is %s, negated %s", (text, predicate, modality, negated) => {
    const fact = factsIn(text).find(one => one.predicate === predicate);
    expect([fact?.modality, fact?.negated]).toEqual([modality, negated]);
  });

  it("keeps figures and dates with the clause they stand in", () => {
    const facts = factsIn("The museum, which had cost €90 million, opened on Monday.");
    const values = (predicate: string) =>
      facts.find(one => one.predicate === predicate)?.values.map(value => value.type);
    expect(values("cost")).toEqual(["money"]);
    expect(values("open")).toEqual(["date"]);
  });

  it("knows which quote reports a clause", () => {
    const facts = factsIn("Mayor Nora Pike said that the dam had failed. The town was flooded.");
    expect(facts.find(one => one.predicate === "fail")?.quote).toBe(0);
    expect(facts.find(one => one.predicate === "flood")?.quote).toBeNull();
  });

  it("resolves a pronoun to the person it means", () => {
    const reading = read(documentOf("Nora Pike opened the bridge. She had paid for it."));
    const pay = reading.facts.find(one => one.predicate === "pay");
    expect(pay?.arguments[0]?.entities.map(id => reading.entities[id]?.name)).toEqual(["Nora Pike"]);
  });

  it("tells a role as a fact", () => {
    const text = "Nora Pike, the mayor of Talheim, resigned.";
    const role = factsIn(text).find(one => one.kind === "role");
    expect(role?.arguments.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      "Nora Pike",
      "the mayor of Talheim",
    ]);
  });

  it("dates events by the clause they happen in", () => {
    const text = "The mill burned on Tuesday. It will reopen in 2033.";
    const { events } = read(documentOf(text));
    expect(events.map(({ when }) => [when.from, when.planned])).toEqual([
      ["2031-05-13", false],
      ["2033", true],
    ]);
  });

  it("gives spans inside their sentence, whatever the text", () => {
    const word = fc.constantFrom(
      "the",
      "mayor",
      "who",
      "said",
      "that",
      ",",
      "was",
      "given",
      "to",
      "pay",
      "$5",
      "million",
      "and",
      "—",
      "“",
      "”",
      "in",
      "May",
      ".",
      "not",
      "will",
      "Oslo",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), words => {
        const text = words.join(" ");
        const { facts, sentences } = read(documentOf(text));
        return facts.every(fact => {
          const { start, end } = fact.evidence;
          return 0 <= start && start < end && end <= text.length && sentences[fact.sentence] !== undefined;
        });
      }),
      { numRuns: 200 },
    );
  });
});
