import { describe, expect, it } from "vitest";
import { systemClock } from "../../../../src/clock.ts";
import type { Mode } from "../../../../src/platform/slack/mode.ts";
import { secret } from "../../../../src/secret.ts";
import { openMemoryStore } from "../../../../src/store/open.ts";
import { fakeDesk } from "../../../fake/desk.ts";
import { KEY, type SlackBot, slackBot } from "../../../fake/slack/bot.ts";
import { event, mention } from "../../../fake/slack/people.ts";
import { BOT_TOKEN, SIGNING_SECRET } from "../../../fake/slack/server.ts";
import { send } from "../../../fake/slack/signed.ts";

describe("many workspaces", () => {
  const mode: Mode = {
    type: "http",
    signingSecret: secret(SIGNING_SECRET),
    botToken: null,
    oauth: { clientId: "1.2", clientSecret: secret("fake client secret") },
    port: 0,
    host: "127.0.0.1",
  };

  /** Two workspaces, each with a token of its own, installed as OAuth leaves them. */
  async function installed(): Promise<SlackBot> {
    const store = await openMemoryStore(systemClock, KEY);
    const bot = await slackBot({ mode, store });
    for (const team of ["T1", "T2"]) {
      const token = `${BOT_TOKEN}-${team}`;
      bot.fake.state.tokens.set(token, team);
      await store.vault.put(
        "slack",
        `slack:${team}`,
        JSON.stringify({ token, botId: "B1", botUserId: "UBOT" }),
      );
    }
    return bot;
  }

  it("are answered each with their own token, in their own space", async () => {
    const bot = await installed();
    const desk = fakeDesk();
    await bot.platform.start(desk);
    await send(bot, mention("/people"));
    const other = mention("/people");
    await send(bot, { ...other, team_id: "T2", authorizations: [{ team_id: "T2" }] });
    await bot.settled();
    expect(desk.asked.map(({ space }) => space)).toEqual(["slack:T1", "slack:T2"]);
    const tokens = bot.fake.calls
      .filter(({ method }) => method === "chat.postMessage")
      .map(({ token }) => token);
    expect(tokens).toEqual([`${BOT_TOKEN}-T1`, `${BOT_TOKEN}-T2`]);
    await bot.close();
  });

  it("that remove the bot lose their token and their data, and no other does", async () => {
    const bot = await installed();
    const forgotten: string[] = [];
    await bot.platform.start({ ...fakeDesk(), forget: async space => void forgotten.push(space) });
    await send(bot, { ...event({ type: "app_uninstalled" }), team_id: "T2", authorizations: [] });
    await bot.settled();
    expect(forgotten).toEqual(["slack:T2"]);
    expect(await bot.store.vault.spaces("slack")).toEqual(["slack:T1"]);
    await bot.close();
  });

  it("that revoked their token are told to the operator once, and the others go on", async () => {
    const bot = await installed();
    await bot.platform.start(fakeDesk());
    bot.fake.state.tokens.delete(`${BOT_TOKEN}-T2`);
    for (let round = 0; round < 2; round++)
      await send(bot, { ...mention("/people"), team_id: "T2", authorizations: [{ team_id: "T2" }] });
    await send(bot, mention("/people"));
    await bot.settled();
    expect(bot.logged.filter(line => line.includes("cannot work in workspace T2"))).toHaveLength(1);
    expect(bot.fake.messages("C1")).toHaveLength(1);
    await bot.close();
  });

  it("install the bot over OAuth, and its token is kept encrypted", async () => {
    const bot = await slackBot({ mode });
    await bot.platform.start(fakeDesk());
    const base = `http://127.0.0.1:${bot.platform.doors.port}`;
    const started = await fetch(`${base}/slack/install`, { redirect: "manual" });
    const cookie = (started.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    const state = new URL(started.headers.get("location") ?? "").searchParams.get("state") ?? "";
    const ended = await fetch(`${base}/slack/oauth_redirect?code=fine&state=${encodeURIComponent(state)}`, {
      headers: { cookie },
      redirect: "manual",
    });
    expect(ended.status).toBe(200);
    expect(await bot.store.vault.get("slack", "slack:T7")).toContain(`${BOT_TOKEN}-T7`);
    const forged = await fetch(`${base}/slack/oauth_redirect?code=fine&state=forged`, {
      headers: { cookie },
    });
    expect(forged.status).not.toBe(200);
    await bot.close();
  });
});
