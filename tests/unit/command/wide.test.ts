import { beforeAll, describe, expect, it } from "vitest";
import { plain } from "../../../src/card/plain.ts";
import { readroom } from "../../fake/readroom.ts";
import type { Room } from "../../fake/room.ts";

// Invented, like everyone and everything in it.
const TEXT = `A storm yesterday caused a crane to fall into the dry dock of Kestin, killing 12 or more, the port's fire service said.
An investigation has been launched by the Port Safety Board. No cause for the weak bolts was known on Friday.
The officials of the port were not informed in advance about the work. Sten Vik, the dock's owner, stayed for a week in a Velmar clinic after a week-long tour.
Vik did not have children. Norland, Sudmark and Estia released a statement on cranes on Thursday.
Vik is the first man to rebuild a dock twice. The Ropers, a guild of crane drivers, were founded in Kestin.
Kestin's harbour master, Lena Orr, said that there is no rule that crews must leave the dock. About 45 percent of drivers back the guild.`;

let room: Room;
beforeAll(async () => {
  room = await readroom([{ text: TEXT, published: "2031-05-16", outlet: "Velmar Post" }]);
});
const ask = async (question: string) => {
  const card = await room.ask(question);
  return { status: card.status, text: plain(card) };
};

describe("a question in other words than the text", () => {
  it.each([
    ["where did the crane fall?", "dry dock"],
    ["what caused the crane to fall?", "A storm"],
    ["when did the crane fall?", "yesterday"],
    ["who is investigating?", "Port Safety Board"],
    ["which countries signed the statement?", "Norland"],
    ["were the officials of the port told about the work beforehand?", "No, on record"],
    ["how many children did vik have?", "did not have children"],
    ["who was the first man to rebuild a dock twice?", "Vik"],
    ["who are the ropers?", "a guild of crane drivers"],
    ["who is the harbour master of kestin?", "Lena Orr"],
    ["what percentage of drivers back the guild?", "45 percent"],
  ])("%s -> %s", async (question, answer) => {
    const card = await ask(question);
    expect(card).toMatchObject({ status: "answer", text: expect.stringContaining(answer) });
  });
});

describe("a question that shares most words with the text", () => {
  it.each([
    "which companies signed the statement?",
    "how many cranes did Vik own?",
    "who launched the crane?",
    "when was Lena Orr born?",
    "how much did the tour cost?",
    "who is the harbour master of Velmar?",
    "did Lena Orr say the crane should fall?",
  ])("is refused: %s", async question => {
    expect((await ask(question)).status).toBe("nothing");
  });

  it("is not told yes where there is no such rule", async () => {
    expect((await ask("is there a rule that crews must leave the dock?")).text).not.toMatch(/^Yes/);
  });
});
