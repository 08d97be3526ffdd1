import type { Clock } from "../../clock.ts";
import { messageOf } from "../../errors.ts";
import type { Log } from "../../log.ts";
import { type Secret, secret } from "../../secret.ts";
import { type Check, check } from "../check.ts";
import type { Vault } from "../keeping.ts";
import { type Answered, type Call, type Calling, caller, textAt } from "./call.ts";
import { failureWords } from "./failure.ts";
import { loggerOver } from "./logger.ts";
import { type Mode, modeOf, type SlackSettings } from "./mode.ts";
import { slackTime } from "./outward.ts";
import { BOT_SCOPES, SCOPES } from "./scope.ts";
import { SLACK } from "./workspaces.ts";

export interface DoctorOptions {
  readonly settings: SlackSettings & { readonly api: string };
  /** What secrets of installations are encrypted with. */
  readonly key: Secret | null;
  readonly vault: Vault | null;
  /** Channels of a workspace that something is posted to. */
  readonly channels: (team: string) => Promise<readonly string[]>;
  readonly clock: Clock;
  readonly log: Log;
}

const TIMEOUT = 10_000;
const REACHABLE = "slack reachable";
/** Slack refuses requests whose clock is five minutes off; a minute is worth mending. */
const SKEW = 60_000;
const APPS = "api.slack.com/apps, your app";

/** Looks at everything Slack needs, one check each; nothing is changed and nothing posted. */
export async function slackChecks(options: DoctorOptions): Promise<readonly Check[]> {
  let mode: Mode | null;
  try {
    mode = modeOf(options.settings);
  } catch (error) {
    return [check("failed", "slack settings", messageOf(error))];
  }
  if (mode === null) {
    const how = "set SLACK_BOT_TOKEN and SLACK_APP_TOKEN, from an app made with onrecord manifest slack";
    return [check("off", "slack", `not set up; to use it, ${how}`)];
  }
  const calling: Calling = { api: options.settings.api, timeout: TIMEOUT, logger: loggerOver(options.log) };
  const reached = await reachability(options);
  if (reached.some(({ name, status }) => name === REACHABLE && status === "failed")) return reached;
  return [
    ...reached,
    ...(await doorChecks(mode, calling, options)),
    ...(await botChecks(mode, calling, options)),
  ];
}

async function reachability({ settings, clock }: DoctorOptions): Promise<readonly Check[]> {
  try {
    const there = await slackTime(settings.api);
    const reached = check("ok", REACHABLE, new URL(settings.api).host);
    if (there === null) return [reached];
    const off = Math.round((clock.now().getTime() - there.getTime()) / 1000);
    const words = `this machine's clock is ${Math.abs(off)} s ${off < 0 ? "behind" : "ahead of"} Slack's`;
    const late = Math.abs(off) * 1000 > SKEW;
    return [reached, check(late ? "failed" : "ok", "slack clock", late ? `${words}: switch on NTP` : words)];
  } catch (error) {
    const words = `${new URL(settings.api).host} cannot be reached (${messageOf(error)}): check network, proxy and firewall`;
    return [check("failed", REACHABLE, words)];
  }
}

async function doorChecks(mode: Mode, calling: Calling, { key }: DoctorOptions): Promise<readonly Check[]> {
  if (mode.type === "http") {
    const address = `requests are received on ${mode.host}:${mode.port}/slack/events`;
    const http = check(
      "ok",
      "slack http",
      `${address}; your proxy must pass headers and bodies on unchanged`,
    );
    if (mode.botToken !== null) return [http];
    const words =
      key === null ? "ONRECORD_KEY is missing: openssl rand -base64 32 makes one" : "ONRECORD_KEY is set";
    return [http, check(key === null ? "failed" : "ok", "slack installations", words)];
  }
  const opened = await caller(mode.appToken, calling)("apps.connections.open", {});
  if (opened.ok) return [check("ok", "slack socket", "Socket Mode opens")];
  const where = `SLACK_APP_TOKEN is at ${APPS}, Basic Information, App-Level Tokens, with the scope connections:write`;
  return [check("failed", "slack socket", `${failureWords(opened.failure)} ${where}`)];
}

async function botChecks(mode: Mode, calling: Calling, options: DoctorOptions): Promise<readonly Check[]> {
  if (mode.botToken !== null) return await workspaceChecks(caller(mode.botToken, calling), options);
  const { vault } = options;
  if (vault === null) return [];
  const checks: Check[] = [];
  for (const space of await vault.spaces(SLACK)) {
    const sealed = await vault.get(SLACK, space);
    const token = textAt(JSON.parse(sealed ?? "{}"), "token");
    const call = caller(secret(token), calling);
    checks.push(...(await workspaceChecks(call, options)));
  }
  const words = "in no workspace yet: open /slack/install on the bot's public address";
  return checks.length > 0 ? checks : [check("warning", "slack workspaces", words)];
}

async function workspaceChecks(call: Call, { channels }: DoctorOptions): Promise<readonly Check[]> {
  const tested = await call("auth.test", {});
  if (!tested.ok) return [check("failed", "slack token", failureWords(tested.failure))];
  const { data } = tested;
  const team = textAt(data, "team_id");
  const bot = check("ok", "slack token", `workspace ${textAt(data, "team")} (${team})`);
  const access = (await channels(team)).map(channel => channelCheck(call, channel));
  return [bot, scopeCheck(data), ...(await Promise.all(access))];
}

function scopeCheck({ response_metadata }: Answered): Check {
  const given = (response_metadata as Answered | undefined)?.scopes;
  if (!Array.isArray(given)) return check("warning", "slack scopes", "Slack did not say what the bot may do");
  const missing = BOT_SCOPES.filter(scope => !given.includes(scope));
  if (missing.length === 0) return check("ok", "slack scopes", `all ${BOT_SCOPES.length}`);
  const words = missing.map(scope => `${scope} (${SCOPES[scope]})`).join(", ");
  const how = `add them at ${APPS}, OAuth & Permissions, then Reinstall to Workspace`;
  return check("failed", "slack scopes", `missing ${words}: ${how}`);
}

async function channelCheck(call: Call, channel: string): Promise<Check> {
  const read = await call("conversations.history", { channel, limit: 1 });
  const name = `slack channel ${channel}`;
  return read.ok
    ? check("ok", name, "can be read and posted to")
    : check("failed", name, failureWords(read.failure));
}
