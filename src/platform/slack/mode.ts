import { ConfigError } from "../../errors.ts";
import type { Secret } from "../../secret.ts";
import type { OAuth } from "./http.ts";

/** How Slack reaches the bot. `botToken` null: many workspaces, each installed by OAuth. */
export type Mode =
  | {
      readonly type: "socket";
      readonly appToken: Secret;
      readonly botToken: Secret;
      readonly sockets: number;
    }
  | {
      readonly type: "http";
      readonly signingSecret: Secret;
      readonly botToken: Secret | null;
      readonly oauth: OAuth | null;
      readonly port: number;
      readonly host: string;
    };

export interface SlackSettings {
  readonly botToken: Secret | null;
  readonly appToken: Secret | null;
  readonly signingSecret: Secret | null;
  readonly clientId: string | null;
  readonly clientSecret: Secret | null;
  readonly port: number;
  readonly host: string;
}

const SOCKETS = 2;

/**
 * Which way the settings mean; null: none of them is set, and Slack stays off.
 * @throws ConfigError when they are set in part: which one is missing, and where it is found.
 */
export function modeOf(settings: SlackSettings): Mode | null {
  const { botToken, appToken, signingSecret, clientId, clientSecret, port, host } = settings;
  if ([botToken, appToken, signingSecret, clientId, clientSecret].every(one => one === null)) return null;
  if (appToken !== null) {
    if (botToken === null) throw missing("SLACK_BOT_TOKEN", "OAuth & Permissions, Bot User OAuth Token");
    return { type: "socket", appToken, botToken, sockets: SOCKETS };
  }
  if (signingSecret === null) {
    const where = "Basic Information, App-Level Tokens, with the scope connections:write";
    throw missing("SLACK_APP_TOKEN", `${where}; for signed HTTP set SLACK_SIGNING_SECRET instead`);
  }
  if (botToken !== null) return { type: "http", signingSecret, botToken, oauth: null, port, host };
  if (clientId === null)
    throw missing("SLACK_CLIENT_ID (or SLACK_BOT_TOKEN)", "Basic Information, App Credentials");
  if (clientSecret === null) throw missing("SLACK_CLIENT_SECRET", "Basic Information, App Credentials");
  return { type: "http", signingSecret, botToken: null, oauth: { clientId, clientSecret }, port, host };
}

const missing = (name: string, where: string): ConfigError =>
  new ConfigError(
    `Slack is set up in part: ${name} is missing. It is at api.slack.com/apps, your app, ${where}.`,
  );
