import type { Clock } from "../../../src/clock.ts";
import { systemClock } from "../../../src/clock.ts";
import {
  type DiscordOptions,
  type DiscordPlatform,
  discordPlatform,
} from "../../../src/platform/discord/index.ts";
import type { Desk } from "../../../src/platform/platform.ts";
import { secret } from "../../../src/secret.ts";
import { type FakeDesk, fakeDesk } from "../desk.ts";
import { type FakeKeeping, fakeKeeping } from "../keeping.ts";
import { bodyJudge } from "./schema.ts";
import { type FakeDiscord, type FakeDiscordOptions, startDiscord } from "./server.ts";
import { addChannel, addGuild, DM, type FakeChannel, type FakeGuild, TEXT_CHANNEL } from "./world.ts";

/** A server with one text channel and one direct message, and the bot in it. */
export interface Stand {
  readonly discord: FakeDiscord;
  readonly guild: FakeGuild;
  readonly channel: FakeChannel;
  readonly direct: FakeChannel;
  readonly keeping: FakeKeeping;
  readonly desk: FakeDesk;
  readonly platform: DiscordPlatform;
  /** What the bot wrote into its log. */
  readonly log: readonly string[];
  /** Another bot on the same Discord and the same memory, as after a restart. */
  again(options?: Partial<DiscordOptions>): DiscordPlatform;
  /** Stops everything. @throws Error where a request was not as Discord's published description has it, if that is here. */
  close(): Promise<void>;
}

const judge = bodyJudge();

export interface StandOptions {
  readonly server?: FakeDiscordOptions;
  readonly bot?: Partial<DiscordOptions>;
  readonly desk?: FakeDesk;
  readonly clock?: Clock;
}

export async function openStand(options: StandOptions = {}): Promise<Stand> {
  const discord = await startDiscord({ firstAnswer: 15_000, ...options.server });
  const guild = addGuild(discord.world, "newsroom");
  const channel = addChannel(discord.world, { guild: guild.id, type: TEXT_CHANNEL, name: "desk" });
  const direct = addChannel(discord.world, { guild: null, type: DM, name: "", recipient: guild.owner });
  const keeping = fakeKeeping();
  const desk = options.desk ?? fakeDesk();
  const log: string[] = [];
  const write = (fields: object, message: string): void =>
    void log.push(`${message} ${JSON.stringify(fields)}`);
  const made: DiscordPlatform[] = [];
  const bot = (more: Partial<DiscordOptions> = {}): DiscordPlatform => {
    const platform = discordPlatform({
      token: secret(discord.token),
      inbox: keeping.inbox,
      memory: keeping.memory,
      clock: options.clock ?? systemClock,
      log: { info: write, warn: write, error: write },
      draw: null,
      api: discord.api,
      timeout: 1_500,
      patience: { login: 8_000, look: 20 },
      ...options.bot,
      ...more,
    });
    made.push(platform);
    return platform;
  };
  const platform = bot();
  return {
    discord,
    guild,
    channel,
    direct,
    keeping,
    desk,
    platform,
    log,
    again: bot,
    async close() {
      await Promise.allSettled(made.map(one => one.stop()));
      await discord.stop();
      const wrong = discord.recorded.flatMap(one => judge?.(one) ?? []);
      if (wrong.length > 0) throw new Error(`not as Discord describes it:\n${wrong.join("\n")}`);
    },
  };
}

/** The same, with the bot started. */
export async function startStand(options: StandOptions = {}, desk?: Desk): Promise<Stand> {
  const stand = await openStand(options);
  await stand.platform.start(desk ?? stand.desk);
  return stand;
}
