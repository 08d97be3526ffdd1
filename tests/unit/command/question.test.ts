import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuestion } from "../../../src/command/question.ts";

describe("parseQuestion", () => {
  it.each([
    ["Who opened the bridge?", "person", null],
    ["Whom did Pike meet?", "person", null],
    ["What did the board decide?", "thing", null],
    ["What principle guides the board?", "thing", "principle"],
    ["Which firm bought the mill?", "thing", "firm"],
    ["When was the mill built?", "date", null],
    ["By when must the mill close?", "date", null],
    ["In which year did it open?", "date", null],
    ["Where did Pike go?", "place", null],
    ["In which town was the fair held?", "place", null],
    ["How much did the bridge cost?", "amount", null],
    ["How much rain fell on Talheim?", "amount", "rain"],
    ["How many people were hurt?", "count", "people"],
    ["How many are missing?", "count", null],
    ["How many years did Pike serve?", "duration", "years"],
    ["How long did they talk?", "duration", null],
    ["How old is Pike?", "age", null],
    ["How far is the island?", "distance", null],
    ["By what score did Talheim win?", "score", null],
    ["Why was the match put off?", "reason", null],
    ["How did Pike stop the leak?", "manner", null],
    ["How did Pike describe the plan?", "description", null],
    ["What did Pike call the plan?", "description", null],
    ["What is the plan called?", "description", null],
    ["What did Pike call for?", "thing", null],
    ["Did Pike sell the mill?", "truth", null],
    ["Was the plan approved?", "truth", null],
  ])("%s asks for a %s", (text, focus, unit) => {
    expect(parseQuestion(text)).toMatchObject({ kind: "fact", focus, unit });
  });

  it.each([
    ["What did Nora Pike say about the dam?", { kind: "said", speaker: "Nora Pike", about: "the dam" }],
    ["what has pike said", { kind: "said", speaker: "pike", about: null }],
    ["What is Pike's view on the dam?", { kind: "said", speaker: "Pike", about: "the dam" }],
    ["Who said “the dam will hold”?", { kind: "whosaid", about: "the dam will hold" }],
    ["Who is Nora Pike?", { kind: "whois", speaker: "Nora Pike" }],
    ["who is the mayor of talheim", { kind: "whois", speaker: "the mayor of talheim" }],
    ["What is Nora Pike's job?", { kind: "whois", speaker: "Nora Pike" }],
    [
      "Did Nora Pike say that the dam would hold?",
      { kind: "didsay", speaker: "Nora Pike", about: "the dam would hold" },
    ],
  ])("%s asks about words or a person", (text, expected) => {
    expect(parseQuestion(text)).toMatchObject(expected);
  });

  it.each([
    "Who was injured in the crash?",
    "Who is accused of theft?",
    "Who is expected to win?",
    "Who warned about floods?",
  ])("does not take a deed for a name: %s", text => {
    expect(parseQuestion(text).kind).toBe("fact");
  });

  it("keeps the words that carry the question, and its names", () => {
    const { terms, names } = parseQuestion(
      "Can you tell me how much Norland will pay for the EU's new port?",
    );
    expect(terms).toEqual(["Norland", "pay", "EU", "new", "port"]);
    expect(names).toEqual(["Norland", "EU"]);
  });

  it("asks for the one who acts only where the question does", () => {
    expect(parseQuestion("Who met Pike?").slot).toBe("subject");
    expect(parseQuestion("Who did Pike meet?").slot).toBe("other");
  });

  it("takes any text, and is quick about it", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), text => parseQuestion(text).terms.length >= 0));
    for (const text of [
      "what did ".repeat(1000),
      "“".repeat(5000),
      "Who said ".repeat(900),
      "🙂".repeat(400),
      "'; DROP TABLE --",
      "(((.*)+)+)$",
    ]) {
      expect(parseQuestion(text).text.length).toBeLessThanOrEqual(500);
    }
  });
});
