import { beforeAll, describe, expect, it } from "vitest";
import { plain } from "../../../src/card/plain.ts";
import { readroom } from "../../fake/readroom.ts";
import type { Room } from "../../fake/room.ts";

// Invented, like everyone and everything in it.
const TEXT = `The council of Brenholt voted on Monday to sell its tram depot in June and to mend the town hall, which has been shut since a storm tore off the roof in 2029.
“The bill for the trams is small,” said Ada Lund, who runs the depot. On the radio she called the sale a “brave step”.
Mayor Piet Osk spoke with the union by telephone for an hour. It was the first contact between the two since the strike.
Lund argued that both sides need a line to talk to each other, because the negotiations may take months.`;

let room: Room;
beforeAll(async () => {
  room = await readroom([{ text: TEXT, published: "2031-05-15", outlet: "Brenholt Post" }]);
});
const answered = async (question: string) => {
  const card = await room.ask(question);
  return card.status === "answer" ? plain(card).split("\n")[0] : null;
};

describe("what stands beside an answer is none", () => {
  it.each([
    ["who makes the trams?", "bill"],
    ["who did Osk call first?", "the two"],
    ["who did Osk call first?", "radio"],
    ["how long did the call last?", "months"],
  ])("%s is not answered with %s", async (question, words) => {
    expect(await answered(question)).not.toEqual(expect.stringContaining(words));
  });

  it("is still found where it is told", async () => {
    expect(await answered("who did Osk speak with?")).toContain("union");
    expect(await answered("who runs the depot?")).toContain("Ada Lund");
  });

  it("is whole: a reason is not cut in a relative clause", async () => {
    expect(await answered("why is the council selling the depot?")).toMatch(
      /town hall(?:$|, which .* in 2029)/u,
    );
  });
});
