import { type ChildProcess, fork } from "node:child_process";
import { Client, Events, GatewayIntentBits, MessageFlags } from "discord.js";
import { systemClock } from "../../src/clock.ts";
import { answerer } from "../../src/command/answer.ts";
import { completer } from "../../src/command/complete.ts";
import { offers } from "../../src/command/offers.ts";
import { opener } from "../../src/command/open.ts";
import { discordPlatform } from "../../src/platform/discord/index.ts";
import { secret } from "../../src/secret.ts";
import { newsroom } from "../../tests/fake/newsroom.ts";
import { evening, morning, other } from "../../tests/fake/quay.ts";
import type { Order, Told } from "./traffic.ts";

/** Something that answers at a Discord of its own. */
export interface Bot {
  play(order: Order): Promise<Told>;
  stop(): Promise<void>;
}

interface Place {
  readonly child: ChildProcess;
  readonly api: string;
  readonly token: string;
}

const next = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    child.once("message", message => resolve(message as T));
    child.once("exit", code => reject(new Error(`the fake Discord ended (${code})`)));
  });

async function open(): Promise<Place> {
  const child = fork(new URL("./traffic.ts", import.meta.url).pathname, {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const { api, token } = await next<{ api: string; token: string }>(child);
  return { child, api, token };
}

const botAt = ({ child }: Place, end: () => Promise<unknown>): Bot => ({
  async play(order) {
    child.send(order);
    return await next<Told>(child);
  },
  async stop() {
    await end();
    child.kill();
  },
});

/** The least a bot of the same library can do: one answer to everything. */
export async function echoBot(): Promise<Bot> {
  const place = await open();
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: place.api } });
  client.on(Events.InteractionCreate, interaction => {
    if (interaction.isRepliable())
      void interaction.reply({ content: "echo", flags: MessageFlags.Ephemeral }).catch(() => undefined);
  });
  await client.login(place.token);
  return botAt(place, () => client.destroy());
}

/** Ours, over a record of three articles, its inbox in a real database. */
export async function ourBot(): Promise<Bot> {
  const place = await open();
  const { store } = await newsroom([morning, evening, other]);
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const { inbox, memory } = store;
  const platform = discordPlatform({
    token: secret(place.token),
    api: place.api,
    inbox,
    memory,
    clock: systemClock,
    log: quiet,
    draw: null,
  });
  await platform.start({
    offers,
    answer: answerer(store, systemClock, quiet),
    complete: completer(store),
    open: opener(store),
    forget: space => store.spaces.remove(space),
  });
  return botAt(place, async () => {
    await platform.stop();
    await store.close();
  });
}
