import type { Interaction } from "../../tests/fake/discord/interactions.ts";
import { visitor } from "../../tests/fake/discord/people.ts";
import { wordsOf } from "../../tests/fake/discord/reading.ts";
import { startDiscord } from "../../tests/fake/discord/server.ts";
import { addChannel, addGuild, TEXT_CHANNEL } from "../../tests/fake/discord/world.ts";

/** Runs as a process of its own: a Discord, and people who type commands at a steady rate. */

/** What people type, in turn. */
export interface Order {
  readonly commands: readonly { readonly name: string; readonly options: Readonly<Record<string, string>> }[];
  readonly perSecond: number;
  readonly seconds: number;
}

export interface Told {
  /** Milliseconds from sending a command to its first response, in the order they were sent. */
  readonly firsts: readonly number[];
  /** Commands without an answer, or with a fault for one. */
  readonly errors: number;
}

const SETTLE = 5_000;
const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

async function main(): Promise<void> {
  const discord = await startDiscord({ rates: { perChannel: 100_000, global: 100_000 } });
  const guild = addGuild(discord.world, "newsroom");
  const channel = addChannel(discord.world, { guild: guild.id, type: TEXT_CHANNEL, name: "desk" });
  const people = Array.from({ length: 50 }, () => visitor(discord, channel));
  process.on("message", (order: Order) => {
    void play(order).then(told => process.send?.(told));
  });
  process.send?.({ api: discord.api, token: discord.token });

  async function play({ commands, perSecond, seconds }: Order): Promise<Told> {
    const sent: Interaction[] = [];
    const start = performance.now();
    const total = perSecond * seconds;
    while (sent.length < total) {
      const due = Math.min(total, Math.floor(((performance.now() - start) / 1000) * perSecond) + 1);
      while (sent.length < due) {
        const command = commands[sent.length % commands.length];
        const someone = people[sent.length % people.length];
        if (command === undefined || someone === undefined) break;
        sent.push(someone.slash(command.name, command.options));
      }
      await pause(2);
    }
    const end = Date.now() + SETTLE;
    while (sent.some(({ original, state }) => original === null && state !== "replied") && Date.now() < end)
      await pause(50);
    const failed = sent.filter(
      ({ original }) => original === null || /went wrong|Sorry/.test(wordsOf(original)),
    );
    return { firsts: sent.flatMap(({ firstAfter }) => firstAfter ?? []), errors: failed.length };
  }
}

if (import.meta.main) await main();
