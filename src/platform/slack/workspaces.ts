import { ConfigError, SourceError } from "../../errors.ts";
import type { Log } from "../../log.ts";
import { type Secret, secret } from "../../secret.ts";
import type { Vault } from "../keeping.ts";
import { type Call, type Calling, caller, textAt } from "./call.ts";
import { endsInstallation, failureWords } from "./failure.ts";

/** The name addresses call this platform by. */
export const SLACK = "slack";

export const spaceOf = (team: string): string => `${SLACK}:${team}`;
export const teamOf = (space: string): string => space.slice(SLACK.length + 1);

/** The bot in one workspace. */
export interface Installation {
  readonly token: Secret;
  readonly botId: string;
  readonly botUserId: string;
}

/** Where the bot is installed, and how each workspace is called. */
export interface Workspaces {
  /** Null: not installed there. */
  find(team: string): Promise<Installation | null>;
  /** Calls the Web API as the bot of a workspace; refused where it is not installed. */
  call(team: string): Call;
  install(team: string, installation: Installation): Promise<void>;
  /** Forgets its token. */
  remove(team: string): Promise<void>;
}

const NOT_INSTALLED = {
  kind: "refused",
  error: "not_installed",
  words: "The bot is not installed in that workspace any more. Install it there again.",
} as const;

/** What workspaces of either kind have in common: one caller per token, and a word to the operator when a token is dead. */
function calls(find: Workspaces["find"], calling: Calling, log: Log): Workspaces["call"] {
  const callers = new Map<string, { readonly token: string; readonly call: Call }>();
  const told = new Set<string>();
  return team => async (method, args) => {
    const installation = await find(team);
    if (installation === null) return { ok: false, failure: NOT_INSTALLED };
    const token = installation.token.reveal();
    const known = callers.get(team);
    const call = known?.token === token ? known.call : caller(installation.token, calling);
    callers.set(team, { token, call });
    const called = await call(method, args);
    if (!called.ok && endsInstallation(called.failure) && !told.has(token)) {
      told.add(token);
      log.error(
        { team, method },
        `the bot cannot work in workspace ${team}: ${failureWords(called.failure)}`,
      );
    }
    return called;
  };
}

/**
 * The one workspace of a bot token, asked who it is.
 * @throws ConfigError when Slack does not take the token, SourceError when Slack cannot be asked now.
 */
export async function oneWorkspace(
  token: Secret,
  calling: Calling,
  log: Log,
): Promise<{ readonly team: string; readonly workspaces: Workspaces }> {
  const call = caller(token, calling);
  const called = await call("auth.test", {});
  if (!called.ok) {
    const words = failureWords(called.failure);
    if (called.failure.kind === "refused") throw new ConfigError(`SLACK_BOT_TOKEN: ${words}`);
    throw new SourceError(`Slack could not be asked about SLACK_BOT_TOKEN: ${words} Try again later.`);
  }
  const team = textAt(called.data, "team_id");
  const own: Installation = {
    token,
    botId: textAt(called.data, "bot_id"),
    botUserId: textAt(called.data, "user_id"),
  };
  let installed = true;
  const find: Workspaces["find"] = async asked => (installed && asked === team ? own : null);
  const workspaces: Workspaces = {
    find,
    call: calls(find, calling, log),
    install: async () => undefined,
    async remove(gone) {
      if (gone === team) installed = false;
    },
  };
  return { team, workspaces };
}

/** Many workspaces, each with the token it was installed with, sealed in the vault. */
export function manyWorkspaces(vault: Vault, calling: Calling, log: Log): Workspaces {
  const known = new Map<string, Installation>();
  const find: Workspaces["find"] = async team => {
    const cached = known.get(team);
    if (cached !== undefined) return cached;
    const sealed = await vault.get(SLACK, spaceOf(team));
    if (sealed === null) return null;
    const { token, botId, botUserId } = JSON.parse(sealed) as Readonly<Record<string, string>>;
    const installation = { token: secret(token ?? ""), botId: botId ?? "", botUserId: botUserId ?? "" };
    known.set(team, installation);
    return installation;
  };
  return {
    find,
    call: calls(find, calling, log),
    async install(team, { token, botId, botUserId }) {
      await vault.put(SLACK, spaceOf(team), JSON.stringify({ token: token.reveal(), botId, botUserId }));
      known.delete(team);
    },
    async remove(team) {
      known.delete(team);
      await vault.remove(SLACK, spaceOf(team));
    },
  };
}
