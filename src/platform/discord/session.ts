import {
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  type Message,
  Options,
  Partials,
} from "discord.js";
import type { Clock } from "../../clock.ts";
import { ConfigError, messageOf, SourceError } from "../../errors.ts";
import type { Secret } from "../../secret.ts";

/** What happens on Discord, as far as it concerns the bot. */
export interface Happenings {
  readonly interaction: (interaction: Interaction) => void;
  readonly message: (message: Message) => void;
  /** The bot was removed from a server; an outage of the server is not that. */
  readonly left: (guild: string) => void;
  /** A connection broke and is made again. */
  readonly reconnecting: () => void;
  /** Discord closed for good, with its code. */
  readonly closed: (code: number) => void;
  readonly failed: (error: Error) => void;
}

export interface SessionOptions {
  readonly token: Secret;
  readonly api?: string | undefined;
  readonly clock: Clock;
  /** Milliseconds until the session has to stand. */
  readonly limit: number;
}

/** No privileged intent: the bot reads direct messages, and messages that mention it. */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** Members and users that are kept. */
const RECENT = 200;

function clientOf({ api }: SessionOptions): Client {
  return new Client({
    intents: INTENTS,
    // Direct messages come in channels that were never told of.
    partials: [Partials.Channel],
    // As many shards as Discord advises, in this process.
    shards: "auto",
    allowedMentions: { parse: [], repliedUser: false },
    enforceNonce: true,
    // A member is looked at once, for the permissions of whoever just wrote; nothing else is looked up.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: { maxSize: RECENT, keepOverLimit: member => member.id === member.client.user.id },
      UserManager: { maxSize: RECENT, keepOverLimit: user => user.id === user.client.user.id },
      PresenceManager: 0,
      ReactionManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      VoiceStateManager: 0,
    }),
    rest: { version: "10", retries: 0, timeout: 12_000, ...(api !== undefined && { api }) },
  });
}

const PORTAL = "https://discord.com/developers/applications";

/** What the operator has to do about a login that Discord refused; null: nothing, it was a failure of the moment. */
export function loginAdvice(error: unknown): ConfigError | null {
  const reason = messageOf(error);
  if (/token was provided|Authentication failed|Expected token/iu.test(reason)) {
    return new ConfigError(
      `Discord does not take DISCORD_TOKEN. Copy it again: ${PORTAL}, your application, Bot, Reset Token.`,
      { cause: error },
    );
  }
  if (/disallowed intents/iu.test(reason)) {
    return new ConfigError(
      `Discord refused the bot's intents (4014), though it asks for no privileged one. At ${PORTAL}, your application, Bot, check that the bot is not disabled.`,
      { cause: error },
    );
  }
  if (/invalid intents|invalid shard|sharding is required|invalid api version/iu.test(reason))
    return new ConfigError(`Discord refused to connect: ${reason}. Update Onrecord.`, { cause: error });
  return null;
}

/** Close codes after which connecting again is refused too. */
export const CLOSED_FOR_GOOD: Readonly<Record<number, string>> = {
  4004: `Discord does not take DISCORD_TOKEN any more. Copy it again: ${PORTAL}, your application, Bot, Reset Token.`,
  4010: "Discord refused the shard. Update Onrecord.",
  4011: "Discord wants more shards. Restart Onrecord.",
  4012: "Discord does not serve this version of its gateway any more. Update Onrecord.",
  4013: "Discord does not know an intent of the bot. Update Onrecord.",
  4014: `Discord refused the bot's intents. At ${PORTAL}, your application, Bot, check that the bot is not disabled.`,
};

/** IDENTIFYs Discord allows a day are not spent to the last: a restart by hand needs some. */
const SPARE = 5;

function listen(client: Client, happenings: Happenings): void {
  client.on(Events.InteractionCreate, happenings.interaction);
  client.on(Events.MessageCreate, happenings.message);
  client.on(Events.GuildDelete, ({ id }) => happenings.left(id));
  client.on(Events.ShardReconnecting, happenings.reconnecting);
  client.on(Events.ShardDisconnect, ({ code }) => happenings.closed(code));
  client.on(Events.Invalidated, () => happenings.closed(4004));
  client.on(Events.Error, happenings.failed);
  client.on(Events.ShardError, happenings.failed);
}

/**
 * Opens a session: resolves when the bot is logged in and knows its servers.
 * @throws ConfigError when Discord refuses the token or the intents; SourceError when it cannot be reached or does not answer in time.
 */
export async function openSession(options: SessionOptions, happenings: Happenings): Promise<Client<true>> {
  const { token, clock, limit } = options;
  const client = clientOf(options);
  listen(client, happenings);
  const ready = new Promise<Client<true>>(resolve => client.once(Events.ClientReady, resolve));
  let settled = false;
  const late = deadline(clock, limit, () => settled);
  late.catch(() => undefined);
  try {
    // `login` neither resolves nor rejects when the gateway keeps closing, so it is not waited for alone.
    const login = client.login(token.reveal());
    login.catch(() => undefined);
    await Promise.race([login.then(() => ready), late]);
    return await ready;
  } catch (error) {
    await client.destroy().catch(() => undefined);
    throw (
      loginAdvice(error) ??
      (error instanceof SourceError
        ? error
        : new SourceError(`Discord cannot be reached: ${messageOf(error)}`, { cause: error }))
    );
  } finally {
    settled = true;
  }
}

const GLANCE = 250;

/** Rejects when the time is over; looks often, so that nothing waits for it once the session stands. */
async function deadline(clock: Clock, limit: number, isSettled: () => boolean): Promise<never> {
  const end = clock.now().getTime() + limit;
  while (clock.now().getTime() < end) {
    await clock.sleep(Math.min(GLANCE, limit));
    if (isSettled()) return await new Promise<never>(() => undefined);
  }
  throw new SourceError(
    `Discord's gateway gave no session within ${Math.round(limit / 1000)} s. It is tried again.`,
  );
}

/** Whether enough IDENTIFYs are left today. */
export const hasBudget = (remaining: number): boolean => remaining > SPARE;

/** When any shard last heard its heartbeat answered (ms); null before the first one. */
export function lastHeartbeat(client: Client): number | null {
  const beats = [...client.ws.shards.values()].map(({ lastPingTimestamp }) => lastPingTimestamp);
  const known = beats.filter(beat => beat > 0);
  return known.length === beats.length && known.length > 0 ? Math.min(...known) : null;
}
