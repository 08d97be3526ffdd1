import { RequestMethod, Routes } from "discord.js";
import type { Clock } from "../../clock.ts";
import type { Secret } from "../../secret.ts";
import type { Inbox, Memory } from "../keeping.ts";
import type { Platform } from "../platform.ts";
import type { Patience } from "./connection.ts";
import type { Posting } from "./deliver.ts";
import type { Draw } from "./draw.ts";
import { keepOf } from "./keep.ts";
import { lanes } from "./lane.ts";
import type { DiscordLog } from "./log.ts";
import { postsOf } from "./posts.ts";
import { progressBook } from "./progress.ts";
import { callsOf } from "./rest.ts";
import { sealOf } from "./seal.ts";
import { type Station, stationOf } from "./station.ts";
import { readId } from "./wire.ts";
import type { Tools } from "./worker.ts";

export interface DiscordOptions {
  /** The bot's token. */
  readonly token: Secret;
  readonly inbox: Inbox;
  readonly memory: Memory;
  readonly clock: Clock;
  readonly log: DiscordLog;
  /** Null: pictures are told in words. */
  readonly draw: Draw | null;
  /** Public address of our own pages; null: stored words are opened in Discord. */
  readonly site?: string | null;
  /** Base of Discord's REST interface; default Discord's own. */
  readonly api?: string;
  readonly patience?: Partial<Patience>;
  /** Milliseconds one request may take. */
  readonly timeout?: number;
  /** Draws 0..1, for the spread of repeats; default in the middle. */
  readonly chance?: () => number;
}

export interface DiscordPlatform extends Platform {
  /** Why the bot left Discord for good; null while it has not. */
  readonly halted: string | null;
}

const MIDDLE = 0.5;
const REVOKED = "Discord does not take DISCORD_TOKEN any more (401). Set a new one and restart.";

/** What every part of the platform works with. `onUnauthorized` is told once, when the token is not taken any more. */
function toolsOf(
  options: DiscordOptions,
  identity: Identity,
  onUnauthorized: () => void,
): Omit<Tools, "desk"> {
  const { token, memory, clock, log, draw, site = null, api, timeout } = options;
  const chance = options.chance ?? (() => MIDDLE);
  const call = callsOf({ token, clock, api, timeout, chance, onUnauthorized });
  const book = progressBook(memory);
  const channels: Posting["channels"] = new Map();
  const posting = async (): Promise<Posting> => {
    // Without it nothing of ours would be found in a history, and what stands there would be posted again.
    identity.bot ??= readId(
      await call({ method: RequestMethod.Get, route: Routes.user(), repeatable: true }),
    );
    return { call, clock, book, bot: identity.bot, channels };
  };
  return { call, keep: keepOf(memory), lanes: lanes(), seal: sealOf(token), draw, site, log, clock, posting };
}

/** The bot's own user id, once it is known. */
interface Identity {
  bot: string | null;
}

/** The bot on Discord: in servers, in direct messages, and wherever a user who installed it asks. */
export function discordPlatform(options: DiscordOptions): DiscordPlatform {
  const { token, memory, inbox, clock, api, patience = {} } = options;
  const identity: Identity = { bot: null };
  let station: Station | null = null;
  let stopping: Promise<void> | null = null;
  const tools = toolsOf(options, identity, () => station?.connection.halt(REVOKED));
  return {
    ...postsOf(tools),
    get halted() {
      return station?.connection.halted ?? null;
    },
    async start(desk) {
      const onIdentity = (id: string): void => {
        identity.bot = id;
      };
      station = stationOf(desk, { tools, token, api, inbox, memory, clock, patience, onIdentity });
      await station.open();
    },
    stop() {
      stopping ??= station?.close() ?? Promise.resolve();
      return stopping;
    },
  };
}
