import type { Card } from "../../card/card.ts";
import { addressOf, conversationOf, type Office } from "./office.ts";
import type { Origin } from "./request.ts";
import { spaceOf } from "./workspaces.ts";

/** Asks the desk in the name of whoever asked. */
export async function answer(line: string, origin: Origin, { desk, members }: Office): Promise<Card> {
  return await desk.answer({
    line,
    space: spaceOf(origin.team),
    conversation: conversationOf(origin),
    asker: await members(origin.team, origin.user),
    channel: addressOf(origin),
  });
}

/** A notice of ours, as a card. */
export const notice = (text: string): Card => ({
  status: "usage",
  command: "help",
  blocks: [{ type: "text", text }],
});
