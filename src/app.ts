import type { Picture } from "./card/card.ts";
import { type Clock, nextTurn } from "./clock.ts";
import type { Config } from "./config.ts";
import { POLICY } from "./delivery/delivery.ts";
import type { Scheduler } from "./delivery/scheduler.ts";
import { deskAfter, deskOf, readBriefings } from "./desk.ts";
import { ConfigError } from "./errors.ts";
import type { Log } from "./log.ts";
import { keepOrders } from "./orders.ts";
import type { Platform } from "./platform/platform.ts";
import { modeOf } from "./platform/slack/mode.ts";
import { type WebPlatform, webPlatform } from "./platform/web/index.ts";
import { counted, workQuietly } from "./quiet.ts";
import { openReading, type WebReading } from "./reading.ts";
import { openStore } from "./store/open.ts";
import { HOUSE, type Store } from "./store/store.ts";
import type { ApartReader } from "./text/apart/reader.ts";

/** The running bot. */
export interface App {
  readonly store: Store;
  /** Where the chat page is; null when it is switched off. */
  readonly address: string | null;
  /** Names of the platforms that are on. */
  readonly platforms: readonly string[];
  /** Settles when the written briefs are read (it answers before): the files that could not be read, with the reason. */
  readonly briefed: Promise<readonly string[]>;
  /** Finishes what is in hand and closes the record; stopping twice is fine. */
  stop(): Promise<void>;
}

/** What the bot is given by its process. */
export interface Given {
  readonly clock: Clock;
  readonly log: Log;
  /** The process's id. */
  readonly pid: number;
  /** What reads documents; it rests when the bot stops. */
  readonly apart: ApartReader;
  /** Gives memory back to the machine, where the process can. */
  readonly collect: () => void;
}

/** Composition root: configuration in, a bot that answers out. It answers first; then it reads the briefs, and posts by itself. */
export async function startApp(config: Config, { clock, log, pid, apart, collect }: Given): Promise<App> {
  const store = await openStore({ folder: config.data, clock, processId: pid, key: config.key });
  const started: Platform[] = [];
  const ending = new AbortController();
  let posting: Promise<Scheduler | null> | null = null;
  let quiet: Promise<void> | null = null;
  let reading: WebReading | null = null;
  let briefed: Promise<readonly string[]> | null = null;
  let stopping: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    ending.abort();
    await Promise.allSettled([briefed, quiet]);
    await reading?.stop();
    await (await posting)?.stop();
    await Promise.allSettled(started.map(platform => platform.stop()));
    apart.rest();
    await store.close();
  };
  const brief = (): Promise<readonly string[]> =>
    readBriefings(store, config, log, { read: apart.read, signal: ending.signal }).finally(apart.rest);
  try {
    // An empty record answers once it holds the briefs, which are read while the rest is set up; any other answers from what it holds.
    const isEmpty = (await store.lookup.coverage(HOUSE)).documents === 0;
    briefed = isEmpty ? brief() : null;
    // Whoever waits for it hears of a failure; nobody does yet.
    briefed?.catch(() => undefined);
    const web = webOf(config, store, log);
    const platforms = platformsOf({
      web,
      slack: await slackOf(config, store, clock, log),
      discord: await discordOf(config, store, clock, log),
    });
    reading = await openReading({ config, store, clock, log, read: apart.read });
    const { desk: ready, asked } = counted(deskOf(store, clock, log, reading.intake));
    const desk = briefed === null ? ready : deskAfter(briefed, ready);
    for (const platform of platforms.values()) {
      started.push(platform);
      await platform.start(desk);
    }
    const connected = config.schedules.filter(({ platform }) => platforms.has(platform));
    await keepOrders(store, connected, clock.now());
    briefed ??= brief();
    posting = begin({ config, store, platforms, briefed, reading, clock, log, end: ending.signal });
    quiet = posting.then(() => workQuietly({ store, asked, collect, clock, log, signal: ending.signal }));
    return {
      store,
      address: web?.address ?? null,
      platforms: [...platforms.keys()],
      briefed,
      stop: () => {
        stopping ??= stop();
        return stopping;
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Beginning {
  readonly config: Config;
  readonly store: Store;
  readonly platforms: ReadonlyMap<string, Platform>;
  readonly briefed: Promise<unknown>;
  readonly reading: WebReading;
  readonly clock: Clock;
  readonly log: Log;
  readonly end: AbortSignal;
}

/**
 * What the bot does by itself, once the briefs are read: the first briefing is to tell them. Whoever asked meanwhile is answered before
 * the scheduler is loaded.
 */
async function begin(beginning: Beginning): Promise<Scheduler | null> {
  const { briefed, reading, log, end } = beginning;
  const failed = (error: unknown): void =>
    log.error({ err: error }, "the first beat failed; the next one tries again");
  try {
    await briefed;
    await nextTurn();
    if (end.aborted) return null;
    const scheduler = await schedulerFor(beginning);
    reading.start();
    scheduler.start().catch(failed);
    return scheduler;
  } catch (error) {
    failed(error);
    return null;
  }
}

/** The platforms that are configured, by the name addresses call them. */
const platformsOf = (all: Readonly<Record<string, Platform | null>>): ReadonlyMap<string, Platform> =>
  new Map(
    Object.entries(all).flatMap(([name, platform]) => (platform === null ? [] : [[name, platform] as const])),
  );

/** Slack, loaded only where it is set up. */
async function slackOf(config: Config, store: Store, clock: Clock, log: Log): Promise<Platform | null> {
  const { api, prefix, managers } = config.slack;
  const mode = modeOf(config.slack);
  if (mode === null) return null;
  if (mode.botToken === null && config.key === null) {
    throw new ConfigError(
      "ONRECORD_KEY is missing: the tokens of Slack workspaces are encrypted with it. openssl rand -base64 32 makes one; keep it with your backups.",
    );
  }
  const { slackPlatform } = await import("./platform/slack/index.ts");
  const { inbox, vault, memory } = store;
  return slackPlatform({ mode, api, prefix, managers, inbox, vault, memory, draw: drawn, clock, log });
}

/** What posts by itself, loaded when there is time for it. */
async function schedulerFor({ config, store, platforms, clock, log }: Beginning): Promise<Scheduler> {
  const { unsure, settle } = config.delivery;
  const [{ schedulerOf }, { composer }, { notifier }] = await Promise.all([
    import("./delivery/scheduler.ts"),
    import("./briefing/compose.ts"),
    import("./briefing/notify.ts"),
  ]);
  const policy = { ...POLICY, unsure, settling: settle * 1000 };
  const [compose, notify] = [composer(store), notifier(store)];
  return schedulerOf({ ...{ store, platforms, compose, notify, clock, chance: Math.random, log, policy } });
}

/** The drawing library is loaded with the first picture. */
const drawn = async (picture: Picture): Promise<Uint8Array> =>
  (await import("./picture/raster.ts")).draw(picture);

/** Loaded only where it is configured: the library is large. */
async function discordOf(config: Config, store: Store, clock: Clock, log: Log): Promise<Platform | null> {
  const { token, api } = config.discord;
  if (token === null) return null;
  const { discordPlatform } = await import("./platform/discord/index.ts");
  const { inbox, memory } = store;
  const { site } = config.web;
  return discordPlatform({ token, api, inbox, memory, clock, log, draw: drawn, site, chance: Math.random });
}

function webOf({ web }: Config, { editions }: Store, log: Log): WebPlatform | null {
  if (!web.enabled) return null;
  return webPlatform({
    ...web,
    report: error => log.error({ err: error }, "a page failed"),
    posted: async to => {
      const posts = await editions.posted(to, POSTS);
      return posts
        .map(({ posted, card }) => ({ id: posted?.messageId ?? "", channel: to.channel, card }))
        .reverse();
    },
  });
}

/** Briefings the page shows again. */
const POSTS = 50;
