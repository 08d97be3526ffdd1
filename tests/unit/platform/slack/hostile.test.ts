import { describe, expect, it } from "vitest";
import { plain } from "../../../../src/card/plain.ts";
import { messagesOf } from "../../../../src/platform/slack/message.ts";
import { HONEST, hostileCard, hostileText, seeded } from "../../../fake/hostile.ts";
import { allowing, type Violations, violationsOf } from "../../../fake/slack/violations.ts";
import { shownWords } from "../../../fake/slack/words.ts";

const how = {
  pictures: new Map(),
  shorten: (text: string, most: number) => (text.length <= most ? text : "~short"),
};
const NONE: Violations = { mentions: 0, controls: 0, links: 0, refused: 0 };

describe("text of articles, questions and feeds", () => {
  it("cannot mention, link, style or break a message, whatever it is (2,000 of the bench's 200,000)", () => {
    const chance = seeded(20_261_122);
    for (let turn = 0; turn < 2000; turn++) {
      const text = hostileText(chance);
      const allowed = allowing([HONEST, text]);
      for (const message of messagesOf(hostileCard(text, turn), how))
        expect({ text, ...violationsOf(message, allowed) }).toEqual({ text, ...NONE });
    }
  });

  it("is still all there", () => {
    const chance = seeded(7);
    for (let turn = 1; turn < 400; turn++) {
      const card = hostileCard(hostileText(chance), turn);
      const shown = messagesOf(card, how)
        .map(({ blocks }) => shownWords(blocks))
        .join(" ");
      const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");
      // Buttons are cut to what Slack takes; everything else is whole.
      const words = plain({ ...card, blocks: card.blocks.filter(({ type }) => type !== "action") });
      for (const line of words.split("\n"))
        expect(letters(shown)).toContain(letters(line.replace(/^ +(?:yours|on record) +/, "")));
    }
  });

  it("is a violation where it would work: the check itself finds each kind", () => {
    const bad = {
      text: "<!channel> \u202e",
      blocks: [
        {
          type: "context",
          elements: [{ type: "mrkdwn", text: "<https://evil.example|source> <@U1>", verbatim: true }],
        },
        { type: "header", text: { type: "plain_text", text: "x".repeat(151), emoji: false } },
      ],
    } as const;
    expect(violationsOf(bad, allowing([HONEST]))).toEqual({ mentions: 2, controls: 1, links: 1, refused: 1 });
  });
});
