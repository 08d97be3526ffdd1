import { systemClock } from "../../src/clock.ts";
import type { Platform } from "../../src/platform/platform.ts";
import { secret } from "../../src/secret.ts";
import type { Store } from "../../src/store/store.ts";

/** A message as a platform holds it at the end. */
export interface Held {
  readonly channel: string;
  readonly text: string;
}

/** A platform's server, which outlives the senders. */
export interface Stage {
  /** What a sender needs to find it. */
  readonly address: string;
  readonly space: string;
  readonly channels: readonly string[];
  held(): readonly Held[];
  stop(): Promise<void>;
}

/** A platform in the crash test: its server, and the adapter a sender posts with; each is loaded only where it is used. */
export interface Staged {
  readonly name: string;
  start(chance: () => number): Promise<Stage>;
  platform(address: string, store: Store): Promise<Platform>;
}

/** Shares of posts whose answer, or which themselves, are lost; and milliseconds until the history shows a post. */
export const FAULTS = { lostReplies: 0.15, lostPosts: 0.1, lag: 25 };

const quiet = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  debug: () => undefined,
};

/** Real Bolt and our adapter, at a Slack on loopback. */
const slack: Staged = {
  name: "Slack",
  async start(chance) {
    const { startFakeSlack } = await import("../../tests/fake/slack/server.ts");
    const fake = await startFakeSlack();
    const known = fake.state.channels.get("C1")!;
    const channels = ["C11", "C12", "C13", "C14"];
    for (const id of channels) fake.state.channels.set(id, { ...known, id });
    fake.lag = FAULTS.lag;
    fake.faults.often("chat.postMessage", { kind: "lost" }, FAULTS.lostReplies, chance);
    const lost = { kind: "status", status: 502, done: false } as const;
    fake.faults.often("chat.postMessage", lost, FAULTS.lostPosts, chance);
    return {
      address: fake.api,
      space: `slack:${fake.state.team}`,
      channels,
      held: () => fake.state.messages.map(({ channel, text }) => ({ channel, text })),
      stop: () => fake.stop(),
    };
  },
  async platform(api, { inbox, vault, memory }) {
    const { slackPlatform } = await import("../../src/platform/slack/index.ts");
    const { socketMode } = await import("../../tests/fake/slack/bot.ts");
    return slackPlatform({
      ...{ mode: socketMode(), api, prefix: "", managers: [], inbox, vault, memory, draw: null, log: quiet },
      ...{ clock: systemClock, timeout: 10_000, apart: 0 },
    });
  },
};

/** Real discord.js and our adapter, at a Discord on loopback. */
const discord: Staged = {
  name: "Discord",
  async start(chance) {
    const { startDiscord } = await import("../../tests/fake/discord/server.ts");
    const { addChannel, addGuild, TEXT_CHANNEL } = await import("../../tests/fake/discord/world.ts");
    const fake = await startDiscord({ rates: { perChannel: 1000, global: 10_000 } });
    const guild = addGuild(fake.world, "newsroom");
    const channels = ["a", "b", "c", "d"].map(
      name => addChannel(fake.world, { guild: guild.id, type: TEXT_CHANNEL, name }).id,
    );
    fake.lag(FAULTS.lag);
    fake.faults.lose({ method: "POST", path: "/messages" }, FAULTS.lostReplies, () => {
      // Now and then the next post does not even arrive.
      if (chance() < FAULTS.lostPosts)
        fake.faults.arm({ method: "POST", path: "/messages" }, { kind: "drop", accepted: false });
      return chance();
    });
    return {
      address: fake.api,
      space: `discord:${guild.id}`,
      channels,
      held: () =>
        channels.flatMap(channel =>
          fake.messages(channel).map(({ body }) => ({ channel, text: JSON.stringify(body) })),
        ),
      stop: () => fake.stop(),
    };
  },
  async platform(api, { inbox, memory }) {
    const { discordPlatform } = await import("../../src/platform/discord/index.ts");
    const { TOKEN } = await import("../../tests/fake/discord/server.ts");
    return discordPlatform({
      ...{ token: secret(TOKEN), inbox, memory, clock: systemClock, log: quiet, draw: null, api },
      ...{ timeout: 10_000, chance: Math.random },
    });
  },
};

/** Neither: what the delivery does by itself, with and without help of the platform. */
const overHttp = (name: string, dedupe: number): Staged => ({
  name,
  async start(chance) {
    const { startPostServer } = await import("../../tests/fake/post/server.ts");
    const server = await startPostServer({ ...FAULTS, dedupe }, chance);
    return {
      address: server.url,
      space: "post",
      channels: ["a", "b", "c", "d"],
      held: server.messages,
      stop: server.stop,
    };
  },
  platform: async address => (await import("../../tests/fake/post/platform.ts")).postPlatform(address),
});

export const BARE = overHttp("a platform with a history alone", 0);

export const STAGES: readonly Staged[] = [slack, discord];

export const stageNamed = (name: string): Staged => [BARE, ...STAGES].find(one => one.name === name)!;
