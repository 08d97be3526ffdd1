import { beforeAll, describe, expect, it } from "vitest";
import { readroom } from "../../fake/readroom.ts";
import type { Room } from "../../fake/room.ts";

// Invented, like everyone and everything in it.
const TEXT = `Brenholt Town Council voted by 9 to 4 on Monday evening to close the town’s old tram depot in June and to spend the money on the bridge, which has been shut since a river barge damaged it in March 2029.
The trams were built in two towns between March 2023 and December 2024, the council said on Tuesday.
Analysts were less sure. “The bill for the trams is small; the bill for the name is not,” said Ines Rahm, an analyst at Holt Brothers.
Mayor Piet Osk and Governor Ada Lund spoke by telephone on Sunday and settled that their sides will talk about the harbour.
It was the first official contact between the two since Osk returned to office, and it broke with the line that the town had held for a year.
Osk told the town of it on Monday. On social media he called it a “long and useful phone call” and said that the two sides would start work at once.
Lund argued that both sides need a channel to talk to each other, because the negotiations may take months or longer.`;

let room: Room;
beforeAll(async () => {
  room = await readroom([{ text: TEXT, published: "2031-05-15", outlet: "Brenholt Post" }]);
});

/** The words of every answer on the card; of a card that says "not on record", none. */
const answers = async (question: string): Promise<readonly string[]> =>
  (await room.ask(question)).blocks.flatMap(block =>
    block.type === "fact" && block.answer !== null ? [block.answer.words.text] : [],
  );

describe("what stands beside an answer is none", () => {
  it.each([
    ["who makes the trams?", "bill"],
    ["who did Osk call first?", "the two"],
    ["who did Osk call first?", "social media"],
    ["how long did the call last?", "months"],
  ])("%s is not answered with %s", async (question, words) => {
    expect((await answers(question)).join("\n")).not.toContain(words);
  });
});

it.each([
  ["what is small?", "The bill for the trams"],
  ["why is the bridge shut?", "since a river barge damaged it in March 2029"],
  ["why is the bridge closed?", "since a river barge damaged it in March 2029"],
])("%s is answered with the whole of it: %s", async (question, words) => {
  expect((await answers(question))[0]).toBe(words);
});

describe("what a clause is about", () => {
  const TOLD = `The depot closed on Monday to save money for the bridge, which was damaged by a barge.
The council voted to mend the pool because the library, which reopened in May, needs no money.
Dana Pike, the owner of the mill, said the cost of the repair is high.
Piet Osk was mayor when the tower fell.`;
  it.each([
    ["why did the depot close?", "to save money for the bridge, which was damaged by a barge"],
    ["why did the bridge close?", null],
    ["why is the bridge closed?", null],
    ["why did the library reopen?", null],
    ["what is high?", "the cost of the repair"],
    ["when did the tower fall?", null],
  ])("%s -> %s", async (question, words) => {
    const other = await readroom([{ text: TOLD, published: "2031-05-15", outlet: "Brenholt Post" }]);
    const given = (await other.ask(question)).blocks.flatMap(block =>
      block.type === "fact" && block.answer !== null ? [block.answer.words.text] : [],
    );
    expect(given[0] ?? null).toBe(words);
  });
});

it("a reason that ends within a relative clause goes on to the end of that clause", async () => {
  expect(await answers("why is the depot closing?")).toEqual([
    "to spend the money on the bridge, which has been shut since a river barge damaged it in March 2029",
  ]);
});
