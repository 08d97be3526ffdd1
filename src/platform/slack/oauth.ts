import { createHmac } from "node:crypto";
import type { InstallationStore, Installation as Installed } from "@slack/bolt";
import { type Secret, secret } from "../../secret.ts";
import type { Workspaces } from "./workspaces.ts";

/** Signs the state of an installation in progress; made from the client secret, so that there is one secret fewer to set. */
export const stateSecret = (clientSecret: Secret): string =>
  createHmac("sha256", clientSecret.reveal()).update("onrecord installation state").digest("hex");

/** Bolt's store of installations over ours. A workspace's own installation wins over its organisation's. */
export const installationStore = (workspaces: Workspaces): InstallationStore => ({
  async storeInstallation(installed) {
    const team = installed.isEnterpriseInstall ? installed.enterprise?.id : installed.team?.id;
    const { bot } = installed;
    if (team === undefined || bot === undefined) throw new Error("an installation without a bot");
    await workspaces.install(team, { token: secret(bot.token), botId: bot.id, botUserId: bot.userId });
  },
  async fetchInstallation({ teamId, enterpriseId }) {
    for (const team of [teamId, enterpriseId]) {
      const found = team === undefined ? null : await workspaces.find(team);
      if (found !== null && team !== undefined) return asInstalled(team, found);
    }
    throw new Error("not installed there");
  },
  async deleteInstallation({ teamId, enterpriseId }) {
    const team = teamId ?? enterpriseId;
    if (team !== undefined) await workspaces.remove(team);
  },
});

function asInstalled(
  team: string,
  { token, botId, botUserId }: { readonly token: Secret; readonly botId: string; readonly botUserId: string },
): Installed<"v2", false> {
  return {
    team: { id: team },
    enterprise: undefined,
    isEnterpriseInstall: false,
    user: { id: botUserId, token: undefined, scopes: undefined },
    bot: { id: botId, userId: botUserId, token: token.reveal(), scopes: [] },
  };
}
