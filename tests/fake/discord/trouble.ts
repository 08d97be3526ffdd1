import type { Card } from "../../../src/card/card.ts";
import type { Clock } from "../../../src/clock.ts";
import type { Address, Desk } from "../../../src/platform/platform.ts";
import { type Stand, type StandOptions, startStand } from "./bot.ts";
import { answerTo, visitor } from "./people.ts";
import { wordsOf } from "./reading.ts";

export const card = (text: string): Card => ({
  status: "answer",
  command: "brief",
  blocks: [{ type: "text", text }],
});
export const short = card("The harbour board met on Monday.");
/** Needs three messages. */
export const long: Card = {
  status: "answer",
  command: "brief",
  blocks: Array.from({ length: 90 }, (_, at) => ({
    type: "text" as const,
    text: `${at + 1}. The harbour board met on day ${at + 1} of the strike and heard what the pilots, the dockers and the town had to say.`,
  })),
};

export const place = ({ guild, channel }: Stand): Address => ({
  platform: "discord",
  space: `discord:${guild.id}`,
  channel: channel.id,
  thread: null,
});
export const posted = ({ discord, channel }: Stand) =>
  discord.messages(channel.id).filter(({ author }) => author === discord.world.bot);
/** Waits a twentieth of what it is asked to: for repeats, where only their order matters. */
export const hurried: Clock = {
  now: () => new Date(),
  sleep: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds / 20)),
};

export async function on(
  options: StandOptions,
  work: (stand: Stand) => Promise<void>,
  desk?: Desk,
): Promise<void> {
  const stand = await startStand(options, desk);
  try {
    await work(stand);
  } finally {
    await stand.close();
  }
}

export const listening = { message: { method: "POST", path: "/messages" } } as const;
export const asksOnce = async ({ discord, channel }: Stand): Promise<string> =>
  wordsOf(await answerTo(visitor(discord, channel).slash("said", { person: "Marit Solberg" })));
