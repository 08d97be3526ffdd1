import { beforeAll, describe, expect, it } from "vitest";
import { plain } from "../../../src/card/plain.ts";
import { readroom } from "../../fake/readroom.ts";
import type { Room } from "../../fake/room.ts";

// Invented, like everyone and everything in it.
const TEXT = `Inspectors seized 126 crates, eight barrels, 16 lanterns and two live geese on the quay of Norhamn in March.
A petition signed by the widow Tilda Hask had asked for the search. The office on the 33rd floor of the harbour tower was sealed.
The customs boat, Heron, took the crates to Lund. The harbour master, Olle Brandt, has promised to resign in June.`;

let room: Room;
beforeAll(async () => {
  room = await readroom([{ text: TEXT, published: "2031-05-15", outlet: "Quay Post" }]);
});

describe("the trained choice", () => {
  it.each([
    ["who signed the petition?", "Tilda Hask"],
    ["which floor was the office on", "33rd floor"],
  ])("picks out of the right sentence what no rule finds: %s -> %s", async (question, answer) => {
    const card = await room.ask(question);
    expect(card.status).toBe("answer");
    expect(plain(card).split("\n")[0]).toContain(answer);
  });

  it.each([
    "how many lanterns were burnt?",
    "who signed the order?",
    "when did Brandt resign?",
    "where did Hask live?",
    "who seized the tower?",
  ])("answers nothing that no clause tells: %s", async question => {
    expect((await room.ask(question)).status).toBe("nothing");
  });
});
