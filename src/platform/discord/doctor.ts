import { PermissionFlagsBits, RequestMethod, Routes } from "discord.js";
import type { Clock } from "../../clock.ts";
import type { Secret } from "../../secret.ts";
import { type Check, check } from "../check.ts";
import type { Memory } from "../keeping.ts";
import { failureIn } from "./failure.ts";
import { knownServers } from "./membership.ts";
import { type Call, callsOf } from "./rest.ts";
import { hasBudget } from "./session.ts";
import { discordTime } from "./time.ts";
import { serverSpace } from "./who.ts";
import { wire, words } from "./wire.ts";

export interface DoctorOptions {
  readonly token: Secret | null;
  readonly api: string;
  /** Null where the record cannot be looked at. */
  readonly memory: Memory | null;
  /** Channels and threads something is posted to in a space. */
  readonly channels: (space: string) => Promise<readonly string[]>;
  readonly clock: Clock;
}

const PORTAL = "discord.com/developers/applications, your application";
const TIMEOUT = 10_000;
/** Discord's interactions wait three seconds; a clock this far off makes deadlines meaningless. */
const SKEW = 30_000;
/** What the bot needs where it is invited. */
const NEEDED =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory;

/** Where a server's manager adds the bot, with what it needs and no more. */
export const inviteUrl = (application: string): string =>
  `https://discord.com/oauth2/authorize?client_id=${application}&scope=bot+applications.commands&permissions=${NEEDED}`;

/** Three parts with dots between: a token. Other things of the portal are pasted in its place often enough to be told apart. */
function shape(token: string): Check | null {
  const failed = (problem: string): Check =>
    check(
      "failed",
      "discord token",
      `${problem} Copy the token at ${PORTAL}, Bot, Reset Token, into DISCORD_TOKEN.`,
    );
  if (/\s/u.test(token)) return failed("DISCORD_TOKEN has white space in it.");
  if (/^(?:bot|bearer)\b/iu.test(token))
    return failed('DISCORD_TOKEN begins with "Bot"; only the token belongs there.');
  if (/^\d{15,22}$/u.test(token)) return failed("DISCORD_TOKEN is an application id, not a token.");
  if (/^[0-9a-f]{64}$/u.test(token)) return failed("DISCORD_TOKEN is a public key, not a token.");
  if (token.split(".").length !== 3)
    return failed("DISCORD_TOKEN is not a bot's token (three parts with dots between).");
  return null;
}

const get = (call: Call, route: `/${string}`): Promise<unknown> =>
  call({ method: RequestMethod.Get, route, repeatable: true });

/** Looks at everything Discord needs, one check each; nothing is changed and nothing posted. */
export async function discordChecks(options: DoctorOptions): Promise<readonly Check[]> {
  const { token, api, clock } = options;
  if (token === null) {
    const how =
      "make an application at discord.com/developers/applications and put its bot's token into DISCORD_TOKEN";
    return [check("off", "discord", `not set up; to use it, ${how}`)];
  }
  const malformed = shape(token.reveal());
  if (malformed !== null) return [malformed];
  const reached = await reachability(api, clock);
  if (reached.some(({ status }) => status === "failed")) return reached;
  const call = callsOf({
    token,
    clock,
    api,
    timeout: TIMEOUT,
    chance: () => 0,
    onUnauthorized: () => undefined,
  });
  return [...reached, ...(await botChecks(call, await postedTo(options)))];
}

async function postedTo({ memory, channels }: DoctorOptions): Promise<readonly string[]> {
  const servers = memory === null ? [] : await knownServers(memory);
  const all = await Promise.all(servers.map(guild => channels(serverSpace(guild))));
  return [...new Set(all.flat())];
}

/** Whether Discord is there, and agrees on the time. */
async function reachability(api: string, clock: Clock): Promise<readonly Check[]> {
  const { host } = new URL(api);
  try {
    const there = await discordTime(api, TIMEOUT);
    const reached = check("ok", "discord reachable", host);
    const off = there === null ? 0 : clock.now().getTime() - there.getTime();
    if (Math.abs(off) < SKEW) return [reached];
    const words = `this machine's clock is ${Math.round(Math.abs(off) / 1000)} s ${off < 0 ? "behind" : "ahead of"} Discord's. Set it by NTP (timedatectl set-ntp true).`;
    return [reached, check("warning", "discord clock", words)];
  } catch (error) {
    const words = `${failureIn(error).reason} Allow HTTPS and WebSocket to discord.com and gateway.discord.gg.`;
    return [check("failed", "discord reachable", words)];
  }
}

async function botChecks(call: Call, channels: readonly string[]): Promise<readonly Check[]> {
  try {
    const me = wire(await get(call, Routes.user()));
    const application = wire(await get(call, Routes.currentApplication()));
    const gateway = wire(await get(call, Routes.gatewayBot()));
    return [
      check("ok", "discord token", `logs in as ${words(me.username) ?? "the bot"}`),
      check("ok", "discord intents", "no privileged intent is needed"),
      sessions(Number(wire(gateway.session_start_limit).remaining ?? 1000)),
      ...interactions(words(application.interactions_endpoint_url)),
      ...installs(application),
      servers(application),
      ...(await Promise.all(channels.map(channel => channelCheck(call, channel)))),
    ];
  } catch (error) {
    const { kind, reason } = failureIn(error);
    const how = kind === "unauthorized" ? ` Copy it again at ${PORTAL}, Bot, Reset Token.` : "";
    return [check("failed", "discord token", `${reason}${how}`)];
  }
}

const sessions = (remaining: number): Check =>
  hasBudget(remaining)
    ? check("ok", "discord sessions", `${remaining} of a day's sessions are left`)
    : check(
        "failed",
        "discord sessions",
        `${remaining} sessions are left today. Something restarts the bot over and over; wait a day.`,
      );

/** With an endpoint set, interactions go there and never to the bot: nothing answers, and nothing says why. */
const interactions = (endpoint: string | null): readonly Check[] =>
  endpoint === null
    ? []
    : [
        check(
          "failed",
          "discord endpoint",
          `interactions go to ${endpoint} and not to the bot. Empty “Interactions Endpoint URL” at ${PORTAL}, General Information.`,
        ),
      ];

/** Whether people may install it for themselves. */
function installs(application: ReturnType<typeof wire>): readonly Check[] {
  const config = application.integration_types_config;
  if (typeof config !== "object" || config === null || "1" in config) return [];
  const how = `To let people use it everywhere, tick User Install at ${PORTAL}, Installation.`;
  return [check("off", "discord users", `people cannot install it for themselves. ${how}`)];
}

function servers(application: ReturnType<typeof wire>): Check {
  const count = Number(application.approximate_guild_count ?? 0);
  const invite = inviteUrl(words(application.id) ?? "");
  if (count === 0)
    return check("warning", "discord servers", `the bot is in no server yet. Add it: ${invite}`);
  return check("ok", "discord servers", `in ${count}; to add it to another: ${invite}`);
}

async function channelCheck(call: Call, channel: string): Promise<Check> {
  const name = `discord channel ${channel}`;
  try {
    const found = wire(await get(call, Routes.channel(channel)));
    return check("ok", name, `#${words(found.name) ?? "direct message"} can be seen`);
  } catch (error) {
    return check("failed", name, failureIn(error).reason);
  }
}
