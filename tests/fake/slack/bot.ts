import { type Clock, systemClock } from "../../../src/clock.ts";
import { openLog } from "../../../src/log.ts";
import type { Inbox } from "../../../src/platform/keeping.ts";
import type { Desk } from "../../../src/platform/platform.ts";
import { type SlackOptions, type SlackPlatform, slackPlatform } from "../../../src/platform/slack/index.ts";
import type { Mode } from "../../../src/platform/slack/mode.ts";
import { secret } from "../../../src/secret.ts";
import { openMemoryStore } from "../../../src/store/open.ts";
import type { Store } from "../../../src/store/store.ts";
import { fakeDesk } from "../desk.ts";
import { envelope } from "./people.ts";
import { APP_TOKEN, BOT_TOKEN, type FakeSlack, SIGNING_SECRET, startFakeSlack } from "./server.ts";
import type { Json } from "./state.ts";

export const KEY = secret(Buffer.alloc(32, 9).toString("base64"));

export const socketMode = (sockets = 1): Mode => ({
  type: "socket",
  appToken: secret(APP_TOKEN),
  botToken: secret(BOT_TOKEN),
  sockets,
});

export const httpMode = (): Mode => ({
  type: "http",
  signingSecret: secret(SIGNING_SECRET),
  botToken: secret(BOT_TOKEN),
  oauth: null,
  port: 0,
  host: "127.0.0.1",
});

/** The real adapter on real Bolt, beside a fake Slack. */
export interface SlackBot {
  readonly fake: FakeSlack;
  readonly store: Store;
  readonly platform: SlackPlatform;
  /** What was logged, one JSON line each. */
  readonly logged: readonly string[];
  /** Sends a payload through Socket Mode, waits until it is worked on, and gives back the acknowledgement. */
  send(payload: Json): Promise<Json | null>;
  /** Waits until nothing is open in the inbox. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** How long it may take until what was sent is answered, milliseconds. */
const PATIENCE = 5000;

export async function until(done: () => boolean | Promise<boolean>, ms = PATIENCE): Promise<void> {
  for (const end = Date.now() + ms; !(await done()); ) {
    if (Date.now() > end) throw new Error("it did not happen in time");
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}

export type BotOptions = Partial<SlackOptions> & {
  readonly desk?: Desk;
  readonly clock?: Clock;
  readonly fake?: FakeSlack;
  readonly store?: Store;
};

/** Makes bot and fake; `start` is left to the caller. */
export async function slackBot(options: BotOptions = {}): Promise<SlackBot> {
  const { desk: _, fake: givenFake, store: givenStore, ...more } = options;
  const fake = givenFake ?? (await startFakeSlack());
  const store = givenStore ?? (await openMemoryStore(systemClock, KEY));
  const logged: string[] = [];
  let taking = 0;
  const inbox: Inbox = {
    ...store.inbox,
    async take(incoming) {
      taking++;
      return await store.inbox.take(incoming).finally(() => taking--);
    },
  };
  const platform = slackPlatform({
    mode: socketMode(),
    api: fake.api,
    prefix: "",
    managers: [],
    inbox,
    vault: store.vault,
    memory: store.memory,
    draw: null,
    clock: systemClock,
    log: openLog("warn", { write: line => void logged.push(line) }),
    timeout: 1000,
    apart: 0,
    ...more,
  });
  const settled = (): Promise<void> =>
    until(async () => taking === 0 && (await store.inbox.open("slack")).length === 0);
  return {
    fake,
    store,
    platform,
    logged,
    settled,
    async send(payload) {
      const ack = await fake.sockets.deliver(envelope(payload));
      await settled();
      return ack;
    },
    async close() {
      await platform.stop();
      if (givenFake === undefined) await fake.stop();
      if (givenStore === undefined) await store.close();
    },
  };
}

/** Starts a bot, works with it, and ends it whatever happens. */
export async function withBot<T>(work: (bot: SlackBot) => Promise<T>, options: BotOptions = {}): Promise<T> {
  const bot = await slackBot(options);
  try {
    await bot.platform.start(options.desk ?? fakeDesk());
    return await work(bot);
  } finally {
    await bot.close();
  }
}
