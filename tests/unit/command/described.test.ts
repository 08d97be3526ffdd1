import { beforeAll, describe, expect, it } from "vitest";
import { plain } from "../../../src/card/plain.ts";
import { readroom } from "../../fake/readroom.ts";
import type { Room } from "../../fake/room.ts";

// Invented, like everyone and everything in it.
const TEXT = `The town of Velmar recalled 400 heaters on Monday. The Office for Lamp Safety, the regulator that ordered the recall, said that the heaters can burn.
The drivers' union warned that trams would stop on Friday. “We were never asked,” the union said.
Ivo Brandt, the harbour master, said that the gate was open.`;

let room: Room;
beforeAll(async () => {
  room = await readroom([{ text: TEXT, published: "2031-05-15", outlet: "Velmar Post" }]);
});

const ask = async (question: string): Promise<{ readonly status: string; readonly text: string }> => {
  const card = await room.ask(question);
  return { status: card.status, text: plain(card) };
};

describe("a speaker named by a noun", () => {
  it.each([
    ["what did the regulator say?", "the heaters can burn"],
    ["what did the union say?", "“We were never asked,”"],
    ["what did the drivers' union say?", "trams would stop"],
  ])("is found: %s", async (question, words) => {
    expect(await ask(question)).toMatchObject({ status: "answer", text: expect.stringContaining(words) });
  });

  it("is not the office that was named before", async () => {
    const { text } = await ask("what did the Office for Lamp Safety say?");
    expect(text).toContain("the heaters can burn");
    expect(text).not.toContain("never asked");
  });
});

describe("a name is never cut in two", () => {
  it("who is called the regulator is told with all of the name", async () => {
    expect((await ask("who is the regulator?")).text.split("\n")[0]).toBe("The Office for Lamp Safety");
  });
  it("the end of a name is nobody", async () => {
    expect((await ask("who is Lamp Safety?")).status).toBe("nothing");
  });
});
