import { type Json, jsonOf, listOf } from "./body.ts";
import * as channels from "./channels.ts";
import { checkCommands } from "./commands.ts";
import type { Interactions } from "./interactions.ts";
import { Refusal, unknown } from "./refusal.ts";
import { channelJson, guildJson, messageJson, userJson } from "./shape.ts";
import { addChannel, DM, THREAD, type World } from "./world.ts";

/** One request, read: what the handlers need of it. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly string[];
  readonly authorized: boolean;
}

export interface Platform {
  readonly world: World;
  readonly interactions: Interactions;
  /** Where the gateway listens. */
  readonly gateway: () => string;
  /** Milliseconds until a message is in the history. */
  readonly lag: () => number;
  /** IDENTIFYs left today. */
  readonly remaining: () => number;
}

type Handler = (platform: Platform, asked: Asked, part: readonly string[]) => unknown;
interface Route {
  readonly method: string;
  readonly pattern: RegExp;
  readonly open?: true;
  readonly handle: Handler;
}

const part = (parts: readonly string[], at: number): string => parts[at] ?? "";
const body = ({ body: given }: Asked): Json => jsonOf(given);

const general: readonly Route[] = [
  {
    method: "GET",
    pattern: /^\/gateway\/bot$/,
    handle: ({ gateway, remaining }) => ({
      url: gateway(),
      shards: 1,
      session_start_limit: {
        total: 1000,
        remaining: remaining(),
        reset_after: 86_400_000,
        max_concurrency: 1,
      },
    }),
  },
  { method: "GET", pattern: /^\/gateway$/, open: true, handle: ({ gateway }) => ({ url: gateway() }) },
  { method: "GET", pattern: /^\/users\/@me$/, handle: ({ world }) => userJson(world.bot, true) },
  {
    method: "GET",
    pattern: /^\/applications\/@me$/,
    handle: ({ world }) => ({
      id: world.application,
      name: "Onrecord",
      flags: 0,
      interactions_endpoint_url: null,
      integration_types_config: { "0": {}, "1": {} },
      approximate_guild_count: world.guilds.size,
      bot_public: true,
    }),
  },
  {
    method: "PUT",
    pattern: /^\/applications\/(\d+)\/commands$/,
    handle: ({ world }, asked) => {
      const commands = listOf(asked.body);
      checkCommands(commands);
      world.registrations++;
      world.commands = commands.map(command => ({ ...command, id: String(BigInt(world.application) + 1n) }));
      return world.commands;
    },
  },
  { method: "GET", pattern: /^\/applications\/(\d+)\/commands$/, handle: ({ world }) => world.commands },
  {
    method: "POST",
    pattern: /^\/users\/@me\/channels$/,
    handle: ({ world }, asked) => {
      const recipient = String(body(asked).recipient_id);
      const known = [...world.channels.values()].find(one => one.type === DM && one.recipient === recipient);
      return channelJson(known ?? addChannel(world, { guild: null, type: DM, name: "", recipient }));
    },
  },
  {
    method: "GET",
    pattern: /^\/guilds\/(\d+)$/,
    handle: ({ world }, _, parts) => {
      const guild = world.guilds.get(part(parts, 0));
      if (guild === undefined || guild.left) throw unknown.guild();
      return guildJson(world, guild);
    },
  },
  {
    method: "GET",
    pattern: /^\/guilds\/(\d+)\/threads\/active$/,
    handle: ({ world }, _, parts) => ({
      threads: [...world.channels.values()]
        .filter(one => one.guild === part(parts, 0) && one.type === THREAD && !one.archived && !one.deleted)
        .map(channelJson),
      members: [],
    }),
  },
];

const talking: readonly Route[] = [
  {
    method: "GET",
    pattern: /^\/channels\/(\d+)$/,
    handle: ({ world }, _, parts) => channelJson(channels.channelOf(world, part(parts, 0))),
  },
  {
    method: "PATCH",
    pattern: /^\/channels\/(\d+)$/,
    handle: ({ world }, asked, parts) => channels.changeChannel(world, part(parts, 0), body(asked)),
  },
  {
    method: "POST",
    pattern: /^\/channels\/(\d+)\/messages$/,
    handle: ({ world }, asked, parts) =>
      channels.createMessage(world, part(parts, 0), body(asked), asked.files),
  },
  {
    method: "GET",
    pattern: /^\/channels\/(\d+)\/messages$/,
    handle: ({ world, lag }, asked, parts) => channels.history(world, part(parts, 0), asked.query, lag()),
  },
  {
    method: "GET",
    pattern: /^\/channels\/(\d+)\/messages\/(\d+)$/,
    handle: ({ world }, _, parts) => {
      channels.channelOf(world, part(parts, 0));
      return messageJson(world, channels.messageOf(world, part(parts, 0), part(parts, 1)));
    },
  },
  {
    method: "PATCH",
    pattern: /^\/channels\/(\d+)\/messages\/(\d+)$/,
    handle: ({ world }, asked, parts) =>
      channels.editMessage(world, part(parts, 0), part(parts, 1), body(asked), asked.files),
  },
  {
    method: "DELETE",
    pattern: /^\/channels\/(\d+)\/messages\/(\d+)$/,
    handle: ({ world }, _, parts) => channels.deleteMessage(world, part(parts, 0), part(parts, 1)),
  },
  {
    method: "POST",
    pattern: /^\/channels\/(\d+)\/messages\/(\d+)\/threads$/,
    handle: ({ world }, asked, parts) =>
      channels.threadFromMessage(world, part(parts, 0), part(parts, 1), body(asked)),
  },
  {
    method: "POST",
    pattern: /^\/channels\/(\d+)\/threads$/,
    handle: ({ world }, asked, parts) => channels.forumPost(world, part(parts, 0), body(asked), asked.files),
  },
  {
    method: "GET",
    pattern: /^\/channels\/(\d+)\/threads\/archived\/public$/,
    handle: ({ world }, _, parts) => ({
      threads: [...world.channels.values()]
        .filter(one => one.parent === part(parts, 0) && one.archived && !one.deleted)
        .map(channelJson),
      members: [],
      has_more: false,
    }),
  },
];

const ORIGINAL = /^\/webhooks\/\d+\/([^/]+)\/messages\/@original$/;
const answering: readonly Route[] = [
  {
    method: "POST",
    pattern: /^\/interactions\/(\d+)\/([^/]+)\/callback$/,
    open: true,
    handle: ({ interactions }, asked, parts) =>
      interactions.callback(part(parts, 0), part(parts, 1), body(asked), asked.files),
  },
  {
    method: "GET",
    pattern: ORIGINAL,
    open: true,
    handle: ({ interactions }, _, parts) => interactions.original(part(parts, 0)),
  },
  {
    method: "PATCH",
    pattern: ORIGINAL,
    open: true,
    handle: ({ interactions }, asked, parts) => interactions.edit(part(parts, 0), body(asked), asked.files),
  },
  {
    method: "DELETE",
    pattern: ORIGINAL,
    open: true,
    handle: ({ interactions }, _, parts) => interactions.remove(part(parts, 0)),
  },
  {
    method: "POST",
    pattern: /^\/webhooks\/\d+\/([^/]+)$/,
    open: true,
    handle: ({ interactions }, asked, parts) =>
      interactions.followUp(part(parts, 0), body(asked), asked.files),
  },
];

const ROUTES = [...general, ...talking, ...answering];

/** Does what was asked; null: answered with no content. @throws Refusal */
export function handle(platform: Platform, asked: Asked): unknown {
  for (const { method, pattern, open, handle: work } of ROUTES) {
    const found = method === asked.method ? pattern.exec(asked.path) : null;
    if (found === null) continue;
    if (open !== true && !asked.authorized) throw new Refusal(401, 0, "401: Unauthorized");
    return work(platform, asked, found.slice(1));
  }
  throw new Refusal(404, 0, `404: Not Found (${asked.method} ${asked.path})`);
}
