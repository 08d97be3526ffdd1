import { RequestMethod, Routes } from "discord.js";
import type { Memory } from "../keeping.ts";
import { CODE, failureIn } from "./failure.ts";
import type { DiscordLog } from "./log.ts";
import type { Call } from "./rest.ts";

/** Knows which servers the bot is in, so that one it was removed from while it was down is noticed too. */
export interface Membership {
  /** The servers of a new session. Those that were there before and are not any more are looked up, then forgotten. */
  now(guilds: readonly string[]): Promise<void>;
  left(guild: string): Promise<void>;
}

const NAME = "servers";
const GONE: readonly number[] = [CODE.unknownGuild, CODE.missingAccess];

const listOf = (text: string | null): readonly string[] =>
  (text ?? "").split(" ").filter(id => /^\d+$/u.test(id));

/** Ids of the servers the bot was in when it ran last. */
export const knownServers = async (memory: Memory): Promise<readonly string[]> =>
  listOf(await memory.get("discord", NAME));

export function membershipOf(
  memory: Memory,
  call: Call,
  forget: (guild: string) => Promise<void>,
  log: DiscordLog,
): Membership {
  const known = (): Promise<readonly string[]> => knownServers(memory);
  const write = (guilds: readonly string[]): Promise<void> => memory.put("discord", NAME, guilds.join(" "));
  /** Only Discord's own word that the bot is not there counts. */
  const isGone = async (guild: string): Promise<boolean> => {
    try {
      await call({ method: RequestMethod.Get, route: Routes.guild(guild), repeatable: true });
      return false;
    } catch (error) {
      const failure = failureIn(error);
      return failure.kind === "refused" && GONE.includes(failure.code);
    }
  };
  const drop = async (guild: string): Promise<void> => {
    log.info({ guild }, "the bot was removed from a server; what the server brought is removed");
    await forget(guild);
  };
  return {
    async now(guilds) {
      const missing = (await known()).filter(guild => !guilds.includes(guild));
      const kept: string[] = [];
      for (const guild of missing) {
        if (await isGone(guild)) await drop(guild);
        else kept.push(guild);
      }
      await write([...guilds, ...kept]);
    },
    async left(guild) {
      await drop(guild);
      await write((await known()).filter(one => one !== guild));
    },
  };
}
