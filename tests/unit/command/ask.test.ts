import { beforeAll, describe, expect, it } from "vitest";
import { readroom } from "../../fake/readroom.ts";
import type { Room } from "../../fake/room.ts";

// Invented, like everyone and everything in it.
const ARTICLE = `President Nadia Brandt of Marland announced a plan for the Kestin dam through a letter to the press on Tuesday. She described the dam as a danger to the valley.
The Norland president, Ivo Sorensen, called the plan “bold but far too late” on social media.
Marland bought 40 pumps from Norland in March. Four of the six engineers at the dam live in Velmar. The pumps were brought in by helicopter.
Former Norland Energy Minister Greta Hallund said that Norland would not send any workers to the dam.
In a joint statement, the two fishing unions said that the lake must not be drained before the autumn.
On Monday, it was reported that Piet Maas had been released from a prison in Oststadt.
The engineers' report, which was published last week, put the damage at no less than 25 million crowns.
“The old viewpoint was that water waits,” said Rosa Kell, the head of the water board. She stressed the need for a second channel between the lake and the sea.
The mill will close in June, its owner said, after losses of €2.3m in two years.
The Velmar Rowers won the regatta. Their coach, Tilda Marsh, was pleased.`;

let room: Room;
beforeAll(async () => {
  room = await readroom([{ text: ARTICLE, published: "2031-05-15", outlet: "Marland Post" }]);
});
const ask = (question: string): Promise<string> => room.hear(`/fact ${question}`);

describe("a question", () => {
  it.each([
    ["how, by a means and not by a name", "How did Nadia Brandt announce the plan?", /^a letter/],
    ["why, with a figure in the cause", "Why will the mill close?", /^after losses of €2\.3m in two years/],
    ["how, by a means in the passive", "How were the pumps brought in?", /^helicopter/],
    ["how somebody describes it, after 'as'", "How did Brandt describe the dam?", /^a danger to the valley/],
    [
      "what somebody calls it, the quotation whole",
      "What did Sorensen call the plan?",
      /^“bold but far too late”/,
    ],
    [
      "how many, by the part and not the total",
      "How many engineers live in Velmar?",
      /^Four of the six engineers/,
    ],
    ["when, with the day that is meant", "When did Brandt announce the plan?", /^on Tuesday \(13 May 2031\)/],
    [
      "when, by the day it was reported",
      "When was Piet Maas released?",
      /^On Monday, it was reported .*\(12 May 2031\)/,
    ],
    ["how much, with the whole hedge", "How much is the damage?", /^no less than 25 million crowns/],
    [
      "what, with all of it",
      "What did Kell emphasise?",
      /^the need for a second channel between the lake and the sea/,
    ],
    ["who, by a country in its adjective or not", "Who is the president of Norland?", /^Ivo Sorensen/],
    ["who was, by a former role", "Who was the energy minister of Norland?", /^Greta Hallund/],
    ["who, by a role that points back", "Who is the coach of the Velmar Rowers?", /^Tilda Marsh/],
    ["what a text says", "What did the joint statement say?", /must not be drained/],
    ["what was said, in another word for the topic", "What did Kell say about the old view?", /water waits/],
    [
      "whether it was said, when the contrary was",
      "Did Hallund say that Norland would send workers?",
      /^The contrary is on record:/,
    ],
  ])("is answered: %s", async (_, question, answer) => {
    expect(await ask(question)).toMatch(answer);
  });

  it.each([
    ["with the sides exchanged", "How many pumps did Norland buy from Marland?"],
    ["of somebody else who did it", "When did Sorensen announce the plan?"],
    ["yes or no, with the sides exchanged", "Did Norland buy pumps from Marland?"],
    ["of a country whose office nobody is given", "Who is the president of Velmar?"],
    ["of who held an office before", "Who is the energy minister of Norland?"],
    ["of another office of the same body", "Who is the deputy head of the water board?"],
    ["of a thing that is nowhere", "When did the captain announce the plan?"],
    ["of a topic that is not there", "What did Kell say about bridges?"],
  ])("is not answered: %s", async (_, question) => {
    expect(await ask(question)).toMatch(/^Not on record/);
  });
});
