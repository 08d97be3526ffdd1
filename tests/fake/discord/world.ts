import type { Json } from "./body.ts";
import { snowflake } from "./snowflake.ts";

/** Channel types that are told apart. */
export const TEXT_CHANNEL = 0;
export const DM = 1;
export const THREAD = 11;
export const FORUM = 15;

export interface FakeChannel {
  readonly id: string;
  readonly guild: string | null;
  readonly type: number;
  readonly name: string;
  readonly parent: string | null;
  /** Whom a direct message goes to. */
  readonly recipient: string | null;
  /** What the bot may do here; tests switch it off. */
  mayView: boolean;
  maySend: boolean;
  mayThread: boolean;
  archived: boolean;
  locked: boolean;
  deleted: boolean;
}

export interface FakeMessage {
  readonly id: string;
  readonly channel: string;
  readonly author: string;
  readonly nonce: string | null;
  readonly reference: string | null;
  readonly ephemeral: boolean;
  readonly postedAt: number;
  /** As it was sent, the last edit over it. */
  body: Json;
  files: readonly string[];
  edits: number;
  deleted: boolean;
}

export interface FakeGuild {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  left: boolean;
}

/** Everything the fake platform holds. */
export interface World {
  readonly bot: string;
  readonly application: string;
  readonly guilds: Map<string, FakeGuild>;
  readonly channels: Map<string, FakeChannel>;
  readonly messages: FakeMessage[];
  /** Users who take no direct messages of the bot. */
  readonly closed: Set<string>;
  commands: readonly Json[];
  /** How often commands were registered. */
  registrations: number;
  tokenRevoked: boolean;
}

export function newWorld(): World {
  return {
    bot: snowflake(),
    application: snowflake(),
    guilds: new Map(),
    channels: new Map(),
    messages: [],
    closed: new Set(),
    commands: [],
    registrations: 0,
    tokenRevoked: false,
  };
}

export function addGuild(world: World, name: string): FakeGuild {
  const guild: FakeGuild = { id: snowflake(), name, owner: snowflake(), left: false };
  world.guilds.set(guild.id, guild);
  return guild;
}

export function addChannel(
  world: World,
  made: Pick<FakeChannel, "guild" | "type" | "name"> &
    Partial<Pick<FakeChannel, "parent" | "recipient" | "id">>,
): FakeChannel {
  const channel: FakeChannel = {
    id: snowflake(),
    parent: null,
    recipient: null,
    mayView: true,
    maySend: true,
    mayThread: true,
    archived: false,
    locked: false,
    deleted: false,
    ...made,
  };
  world.channels.set(channel.id, channel);
  return channel;
}

export function addMessage(
  world: World,
  made: Pick<FakeMessage, "channel" | "author" | "body"> &
    Partial<Pick<FakeMessage, "id" | "nonce" | "reference" | "ephemeral" | "files">>,
): FakeMessage {
  const message: FakeMessage = {
    id: snowflake(),
    nonce: null,
    reference: null,
    ephemeral: false,
    files: [],
    postedAt: Date.now(),
    edits: 0,
    deleted: false,
    ...made,
  };
  world.messages.push(message);
  return message;
}
