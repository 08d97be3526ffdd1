import type { Card } from "../../../src/card/card.ts";
import type { Address } from "../../../src/platform/platform.ts";
import { keyOf } from "../keys.ts";
import type { SlackBot } from "./bot.ts";

export const to = (channel = "C1", thread: string | null = null): Address => ({
  platform: "slack",
  space: "slack:T1",
  channel,
  thread,
});
export const text = (words: string): Card => ({
  status: "answer",
  command: "briefing",
  blocks: [{ type: "text", text: words }],
});
/** A briefing that takes several messages. */
export const long: Card = {
  status: "answer",
  command: "briefing",
  blocks: Array.from({ length: 30 }, (_, at) => ({ type: "text", text: `${at} ${"ship ".repeat(200)}` })),
};
export const K = keyOf("key-1");
export const posts = (bot: SlackBot, channel = "C1"): number =>
  bot.fake.calls.filter(({ method, args }) => method === "chat.postMessage" && args.channel === channel)
    .length;
