import { beforeAll, describe, expect, it } from "vitest";
import { plain } from "../../../src/card/plain.ts";
import { readroom } from "../../fake/readroom.ts";
import type { Room } from "../../fake/room.ts";

// Invented, like everyone and everything in it.
const MORNING = `The town of Velmar opened its new lighthouse on Tuesday after eleven years of work. Mayor Nora Pike cut the ribbon.
The lighthouse cost €14 million, which the region paid because the old tower had been struck by lightning in 2019.
About 400 people came to the opening. Two guests were hurt when a railing broke.
Nora Pike met the engineer, Ivo Brandt, in the lamp room before the ceremony. Brandt, 62, has retired to Kestin.
The beam reaches 30 kilometres. A keeper will be hired in September.
The fishermen's union denied that its members had damaged the railing. Pike plans to visit the island of Sund next week.
“I wish that nobody had to fear the loss of a hundred boats again,” said Ivo Brandt.`;

const EVENING = `Velmar counted its guests again on Wednesday. Police said that 650 people came to the opening of the lighthouse.`;

let room: Room;
beforeAll(async () => {
  room = await readroom([
    { text: MORNING, published: "2031-05-15", outlet: "Velmar Post" },
    { text: EVENING, published: "2031-05-15", outlet: "Coast Radio" },
  ]);
});
const ask = async (question: string) => {
  const card = await room.ask(`/fact ${question}`);
  return { status: card.status, text: plain(card) };
};

describe("/fact", () => {
  it.each([
    ["Who cut the ribbon?", "Nora Pike"],
    ["Who did Nora Pike meet?", "Ivo Brandt"],
    ["who did pike meet", "Ivo Brandt"],
    ["Where did Pike meet the engineer?", "lamp room"],
    ["When did Velmar open its lighthouse?", "Tuesday"],
    ["When was the old tower struck by lightning?", "2019"],
    ["How much did the lighthouse cost?", "€14 million"],
    ["How old is Ivo Brandt?", "62"],
    ["How far does the beam reach?", "30 kilometres"],
    ["How many guests were hurt?", "Two guests"],
    ["Why did the region pay?", "struck by lightning"],
    ["When will a keeper be hired?", "September"],
    ["Where has Brandt retired to?", "Kestin"],
    ["What does Pike plan to visit?", "Sund"],
    ["Did Nora Pike meet the engineer?", "Yes, on record"],
    ["Did the union's members damage the railing?", "Denied, on record"],
  ])("%s -> %s", async (question, answer) => {
    const card = await ask(question);
    expect(card).toMatchObject({ status: "answer", text: expect.stringContaining(answer) });
    expect(card.text).toContain("Velmar Post");
  });

  it.each([
    "Who built the lighthouse?",
    "How many people were killed?",
    "How many boats were lost?",
    "How much does the keeper earn?",
    "When was Nora Pike born?",
    "Where was Ivo Brandt born?",
    "Why did Brandt retire?",
    "Did Nora Pike meet Elena Marsh?",
    "What did Elena Marsh open?",
    "How many rooms does the lighthouse have?",
  ])("does not guess: %s", async question => {
    const card = await ask(question);
    expect(card).toMatchObject({ status: "nothing", text: expect.stringMatching(/^Not on record/) });
  });

  it("shows figures that differ side by side", async () => {
    const { text } = await ask("How many people came to the opening?");
    expect(text).toContain("About 400 people");
    expect(text).toContain("650 people");
  });

  it("says which name has no record, what was searched, and what comes nearest", async () => {
    const { text } = await ask("Did Nora Pike meet Elena Marsh?");
    expect(text).toContain("nothing about Elena Marsh");
    expect(text).toContain("Searched 2 documents, 15 May 2031.");
    expect(text).toContain("Nearest:");
  });

  it("finds a misspelt name", async () => {
    expect((await ask("Who did Nora Piek meet?")).text).toContain("Ivo Brandt");
  });

  it.each(["", "🙂🙂🙂", "'; DROP TABLE document; --", "(((.*)+)+)$", "what what what", "a".repeat(9000)])(
    "takes odd lines calmly: %s",
    async question => {
      expect(["nothing", "usage"]).toContain((await ask(question)).status);
      expect(room.faults).toEqual([]);
    },
  );
});
