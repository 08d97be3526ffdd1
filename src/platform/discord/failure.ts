import { DiscordAPIError, HTTPError, RateLimitError } from "discord.js";
import { messageOf } from "../../errors.ts";

/** What a request that did not succeed means for whoever wanted it. */
export type Failure =
  /** Not done; wait this long (ms). */
  | { readonly kind: "limited"; readonly after: number; readonly reason: string }
  /** Certainly not done: no connection came about. */
  | { readonly kind: "unreachable"; readonly reason: string }
  /** Perhaps done: the answer never came, or was a fault of the server's. */
  | { readonly kind: "lost"; readonly reason: string }
  /** The bot's token is not taken any more. */
  | { readonly kind: "unauthorized"; readonly reason: string }
  /** Not done, and would not be if it were tried again. */
  | { readonly kind: "refused"; readonly code: number; readonly status: number; readonly reason: string };

export const CODE = {
  unknownChannel: 10003,
  unknownGuild: 10004,
  unknownMessage: 10008,
  unknownWebhook: 10015,
  unknownInteraction: 10062,
  acknowledged: 40060,
  tagRequired: 40067,
  tooManyFollowUps: 40094,
  missingAccess: 50001,
  closedDirectMessages: 50007,
  notText: 50008,
  wrongChannelType: 50024,
  missingPermissions: 50013,
  webhookToken: 50027,
  archived: 50083,
  threadExists: 160004,
  locked: 160005,
} as const;

/** What to do about a refusal, for the person who can. */
const ADVICE: Readonly<Record<number, string>> = {
  [CODE.unknownChannel]: "That channel is gone. Choose a channel that exists.",
  [CODE.unknownGuild]: "Onrecord is not in that server any more. Invite it again.",
  [CODE.unknownMessage]: "That message was deleted, so it cannot be changed.",
  [CODE.unknownWebhook]:
    "That question is older than 15 minutes, so its answer cannot be shown any more. Ask again.",
  [CODE.unknownInteraction]: "Discord gave up waiting for the answer. Ask again.",
  [CODE.tagRequired]:
    "That forum wants a tag on every post. Switch off “Require people to select tags” in the forum's settings.",
  [CODE.missingAccess]:
    "Onrecord cannot see that channel. In the channel's settings, under Permissions, allow it View Channel.",
  [CODE.missingPermissions]:
    "Onrecord may not write in that channel. In the channel's settings, under Permissions, allow it Send Messages, Attach Files, Create Public Threads and Send Messages in Threads.",
  [CODE.closedDirectMessages]:
    "That person takes no direct messages from Onrecord. They can allow them in the server's privacy settings.",
  [CODE.notText]: "That channel takes no messages. Choose a text channel, a forum or a thread.",
  [CODE.archived]: "That thread is archived. Reopen it, or choose another channel.",
  [CODE.locked]: "That thread is locked. Unlock it, or choose another channel.",
  20016: "That channel is in slow mode for Onrecord. Allow it Bypass Slowmode, or switch slow mode off.",
  30005: "That server has all the channels Discord allows. Remove one.",
  160006: "That server has all the active threads Discord allows. Archive some.",
  200000:
    "That server's AutoMod blocked the message. Exempt Onrecord's role in Server Settings, under AutoMod.",
  240000:
    "That server's AutoMod blocked the thread's name. Exempt Onrecord's role in Server Settings, under AutoMod.",
};

/** Errors of a connection that never came about, so that nothing was sent. */
const NO_CONNECTION = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

const MOST_WAIT = 10 * 60_000;
/** `Retry-After` as Discord means it; nonsense is a second. */
const waitOf = (milliseconds: number): number =>
  Number.isFinite(milliseconds) && milliseconds > 0 ? Math.min(milliseconds, MOST_WAIT) : 1_000;

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  return error.cause === undefined ? "" : codeOf(error.cause);
}

function refusal(error: DiscordAPIError): Failure {
  const code = Number(error.code);
  if (error.status === 401 && code !== CODE.webhookToken)
    return { kind: "unauthorized", reason: "Discord does not take DISCORD_TOKEN any more." };
  const reason = ADVICE[code] ?? `Discord refused it: ${error.message} (${code}).`;
  return { kind: "refused", code, status: error.status, reason };
}

/** What an error of discord.js means. */
export function failureOf(error: unknown): Failure {
  if (error instanceof RateLimitError) {
    const after = waitOf(Math.max(error.retryAfter, error.sublimitTimeout));
    return { kind: "limited", after, reason: `Discord asks to wait ${Math.ceil(after / 1000)} s.` };
  }
  if (error instanceof DiscordAPIError) return refusal(error);
  if (error instanceof HTTPError) return { kind: "lost", reason: `Discord answered ${error.status}.` };
  const code = codeOf(error);
  // discord.js says so once a 401 took its token away.
  if (/Expected token to be set/u.test(messageOf(error)))
    return { kind: "unauthorized", reason: "Discord does not take DISCORD_TOKEN any more." };
  if (NO_CONNECTION.has(code)) return { kind: "unreachable", reason: `Discord cannot be reached (${code}).` };
  return { kind: "lost", reason: `The connection to Discord broke (${code || messageOf(error)}).` };
}

/** Thrown by a call that failed for good or for now. It holds no cause: discord.js puts tokens and texts into its errors. */
export class CallError extends Error {
  override readonly name = "CallError";
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.reason);
    this.failure = failure;
  }
}

/** The failure behind anything thrown by a call. */
export const failureIn = (error: unknown): Failure =>
  error instanceof CallError ? error.failure : failureOf(error);
