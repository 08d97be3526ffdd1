import { describe, expect, it } from "vitest";
import type { Card } from "../../../src/card/card.ts";
import { readroom } from "../../fake/readroom.ts";

/** A text of invented people, and questions with the very words that answer them; null: nothing on record does. */
type Told = readonly [string, readonly (readonly [string, string | null])[]];

const answersOf = ({ blocks }: Card): readonly string[] =>
  blocks.flatMap(block =>
    block.type === "fact"
      ? [block.answer === null ? block.known.evidence.text : block.answer.words.text]
      : [],
  );

async function isAnswered(text: string, asked: readonly (readonly [string, string | null])[]): Promise<void> {
  const room = await readroom([{ text, published: "2031-05-15", outlet: "Brenholt Post" }]);
  for (const [question, answer] of asked) {
    const card = await room.ask(question);
    const given = card.status === "answer" ? (answersOf(card)[0] ?? "") : null;
    expect({ question, given }).toEqual({ question, given: answer });
  }
}

describe("whom a deed is told of", () => {
  it.each<Told>([
    [
      "Osk told of the talk himself. The council met on Monday.",
      [
        ["who did Osk call first?", null],
        ["who did Osk tell?", null],
      ],
    ],
    [
      "Osk made the call public himself. The council met on Monday.",
      [
        ["who did Osk call?", null],
        ["who made the call public?", "Osk"],
      ],
    ],
    [
      "Mayor Piet Osk spoke on Sunday. On social media he called it a “long and useful phone call”.",
      [["who did Osk speak with?", null]],
    ],
    [
      "Ada Lund asked Piet Osk to open the harbour. The council met on Monday.",
      [
        ["who did Lund call?", null],
        ["who did Lund ask?", "Piet Osk"],
      ],
    ],
    [
      "Ada Lund called Piet Osk a liar on Monday.",
      [
        ["who did Lund phone?", null],
        ["who did Lund speak to?", null],
      ],
    ],
    [
      "Ada Lund and Piet Osk talked for an hour, according to Dana Pike.",
      [
        ["who did Osk talk to?", "Ada Lund"],
        ["who did Lund call?", null],
      ],
    ],
    [
      "Ada Lund then spoke with Governor Piet Osk.",
      [
        ["who did Lund call first?", null],
        ["who did Lund speak with?", "Governor Piet Osk"],
        ["who did Osk speak with?", "Ada Lund"],
      ],
    ],
    [
      "The mayor of Velmar sued the owner of the mill. The owner of the mill sued the bank.",
      [
        ["who did the mayor sue?", "the owner of the mill"],
        ["who did the bank sue?", null],
      ],
    ],
  ])("%s", async (text, asked) => isAnswered(text, asked));
});

describe("a deed told from its other side", () => {
  it.each<Told>([
    [
      "Ada Lund received the Velmar Prize from Piet Osk on Monday.",
      [
        ["who received the Velmar Prize?", "Ada Lund"],
        ["who gave the Velmar Prize?", "Piet Osk"],
      ],
    ],
    [
      "Piet Osk gave the Velmar Prize to Ada Lund on Monday.",
      [
        ["who received the prize?", "Ada Lund"],
        ["who gave the prize?", "Piet Osk"],
      ],
    ],
    [
      "Ada Lund killed Piet Osk in Velmar on Monday.",
      [
        ["who died?", "Piet Osk"],
        ["who was killed?", "Piet Osk"],
        ["who killed Osk?", "Ada Lund"],
        ["who did Osk kill?", null],
        ["did Lund die?", null],
      ],
    ],
    [
      "Ada Lund works for Holt Brothers in Velmar.",
      [
        ["who does Lund employ?", null],
        ["who does Lund work for?", "Holt Brothers"],
      ],
    ],
    [
      "The court charged Ada Lund with fraud on Monday.",
      [
        ["who did Lund charge?", null],
        ["what did Lund pay?", null],
      ],
    ],
    [
      "Holt Brothers hired Ada Lund in 2029 after Dana Pike, its treasurer, left.",
      [
        ["who hired Lund?", "Holt Brothers"],
        ["who hired Pike?", null],
      ],
    ],
  ])("%s", async (text, asked) => isAnswered(text, asked));
});

describe("somebody known by another's name", () => {
  it.each<Told>([
    [
      "The daughter of Ada Lund won the race. The husband of Dana Pike was arrested.",
      [
        ["who won the race?", "The daughter of Ada Lund"],
        ["what did Ada Lund win?", null],
        ["did Ada Lund win the race?", null],
        ["was Dana Pike arrested?", null],
      ],
    ],
    [
      "The lawyer called the mayor's office on Monday.",
      [
        ["who did the lawyer call?", "the mayor's office"],
        ["who did the mayor call?", null],
      ],
    ],
  ])("%s", async (text, asked) => isAnswered(text, asked));
});

describe("what was not done", () => {
  it.each<Told>([
    [
      "Ada Lund did not endorse Piet Osk on Monday.",
      [
        ["who endorsed Osk?", null],
        ["who did Lund endorse?", null],
        ["when did Lund endorse Osk?", null],
        ["who did not endorse Osk?", "Ada Lund"],
      ],
    ],
    [
      "Ada Lund endorsed Piet Osk on Monday in Velmar.",
      [
        ["who didn't endorse Osk?", null],
        ["who did Lund not endorse?", null],
        ["who endorsed Osk?", "Ada Lund"],
      ],
    ],
    [
      "The council refused to sell the mill to Dana Pike on Monday.",
      [
        ["who sold the mill?", null],
        ["when did the council sell the mill?", null],
        ["who refused to sell the mill?", "The council"],
      ],
    ],
    [
      "Dana Pike denied that she had sold the mill.",
      [
        ["who sold the mill?", null],
        ["what did Pike sell?", null],
      ],
    ],
    [
      "The museum did not open until Friday because its lift was broken.",
      [["when did the museum open?", "Friday"]],
    ],
  ])("%s", async (text, asked) => isAnswered(text, asked));
});

describe("who it is told of", () => {
  it.each<Told>([
    ["Dana Pike sent a letter requesting new rules to Ada Lund.", [["who requested new rules?", null]]],
    [
      "The Department of Works announced limits on flights to Sund.",
      [
        ["who resigned?", null],
        ["who announced limits on flights?", "The Department of Works"],
      ],
    ],
    [
      "Ada Lund said the party was ready with a law on the abuse of children. The guard went on a spree at the harbour office.",
      [
        ["who abused children?", null],
        ["who visited the harbour office?", null],
      ],
    ],
    [
      "Piet F. Osk was the brother of Governor Ada F. Lund, who had herself been stabbed in 2013.",
      [["who stabbed Ada F. Lund?", null]],
    ],
    ["An inmate was stabbed on Friday at Donovan Hall.", [["who was stabbed?", "An inmate"]]],
    [
      "Sund sentenced two people smugglers to four years each.",
      [["who did Sund sentence?", "two people smugglers"]],
    ],
  ])("%s", async (text, asked) => isAnswered(text, asked));
});

describe("what stands behind the question's own preposition", () => {
  it.each<Told>([
    [
      "The charity Sea Hand renamed its ship after Ivo Brandt.",
      [["what was the ship renamed after?", "Ivo Brandt"]],
    ],
    ["Ivo Brandt died in the evening at Holm Hospital in Sund.", [["what did Brandt die of?", null]]],
    [
      "Police arrested a man in connection with the theft of a crown.",
      [["why was the man arrested?", "in connection with the theft of a crown"]],
    ],
    [
      "An estimated two to three hundred cars were damaged in the fire.",
      [["how many cars were damaged?", "two to three hundred cars"]],
    ],
    ["When it was torn out it caused damage to the hall.", [["what caused damage to the hall?", null]]],
  ])("%s", async (text, asked) => isAnswered(text, asked));
});
