import { describe, expect, it } from "vitest";
import { ConfigError } from "../../../../src/errors.ts";
import { secret } from "../../../../src/secret.ts";
import { fakeDesk } from "../../../fake/desk.ts";
import { type SlackBot, slackBot, socketMode, until, withBot } from "../../../fake/slack/bot.ts";
import { direct, envelope, typedCommand } from "../../../fake/slack/people.ts";
import { APP_TOKEN } from "../../../fake/slack/server.ts";

/** Vitest fails on every rejection nobody waits for, so each of these also says that none ends the process. */
const answers = async (bot: SlackBot): Promise<void> => {
  const before = bot.fake.messages("D1").length;
  await bot.send(direct("/people"));
  expect(bot.fake.messages("D1").length).toBe(before + 1);
};

describe("Socket Mode", () => {
  it("refresh_requested: opens a new socket at once, not after five seconds", () =>
    withBot(async bot => {
      const start = Date.now();
      bot.fake.sockets.disconnect("refresh_requested");
      await until(() => bot.fake.sockets.opened === 2 && bot.platform.doors.sockets === 1);
      expect(Date.now() - start).toBeLessThan(2000);
      await answers(bot);
    }));

  it("refresh_requested on one of two sockets: the other goes on receiving", () =>
    withBot(
      async bot => {
        expect(bot.platform.doors.sockets).toBe(2);
        bot.fake.sockets.disconnect("refresh_requested", "first");
        await answers(bot);
        await until(() => bot.platform.doors.sockets === 2);
      },
      { mode: socketMode(2) },
    ));

  it("TCP reset: the socket is opened again", () =>
    withBot(async bot => {
      bot.fake.sockets.reset();
      await until(() => bot.fake.sockets.opened === 2 && bot.platform.doors.sockets === 1);
      await answers(bot);
    }));

  it("app_rate_limited: is told and nothing dies", () =>
    withBot(async bot => {
      bot.fake.sockets.send({
        type: "events_api",
        envelope_id: "limited",
        payload: { type: "app_rate_limited", team_id: "T1", minute_rate_limited: 1 },
      });
      await until(() => bot.logged.some(line => line.includes("30,000")));
      await answers(bot);
    }));

  it("too_many_websockets: says to stop the other processes, and tries again", () =>
    withBot(async bot => {
      bot.fake.sockets.disconnect("too_many_websockets");
      await until(() => bot.platform.doors.sockets === 1 && bot.fake.sockets.opened === 2);
      expect(bot.logged.join("")).toContain("stop other processes that use this app token");
      await answers(bot);
    }));

  it("invalid_auth on reconnect: nothing dies, the operator is told once, and it recovers", () =>
    withBot(async bot => {
      bot.fake.faults.next("apps.connections.open", { kind: "error", error: "invalid_auth" }, 3);
      bot.fake.sockets.reset();
      await until(() => bot.platform.doors.sockets === 1 && bot.fake.sockets.opened === 2);
      expect(bot.logged.filter(line => line.includes("Slack's socket is closed"))).toHaveLength(1);
      await answers(bot);
    }));

  it("link_disabled: says where to switch it on, and recovers when it is", () =>
    withBot(async bot => {
      bot.fake.faults.next("apps.connections.open", { kind: "error", error: "link_disabled" }, 2);
      bot.fake.sockets.disconnect("link_disabled");
      await until(() => bot.platform.doors.sockets === 1 && bot.fake.sockets.opened === 2);
      expect(bot.logged.join("")).toContain("Settings, Socket Mode");
      await answers(bot);
    }));

  it("503 on apps.connections.open: recovers alone", () =>
    withBot(async bot => {
      bot.fake.faults.next("apps.connections.open", { kind: "status", status: 503, done: false }, 2);
      bot.fake.sockets.reset();
      await until(() => bot.platform.doors.sockets === 1 && bot.fake.sockets.opened === 2);
      await answers(bot);
    }));

  it("socket leak: a dozen renewals leave one socket open", () =>
    withBot(async bot => {
      for (let round = 2; round <= 12; round++) {
        bot.fake.sockets.disconnect("refresh_requested");
        await until(() => bot.fake.sockets.opened === round && bot.platform.doors.sockets === 1);
      }
      await until(() => bot.fake.sockets.open === 1);
      await answers(bot);
    }));

  it("asks for sockets with the app token, never with the bot token", () =>
    withBot(async ({ fake }) => {
      const opened = fake.calls.filter(({ method }) => method === "apps.connections.open");
      expect(opened.length).toBeGreaterThan(0);
      expect(opened.every(({ token }) => token === APP_TOKEN)).toBe(true);
    }));

  it("refuses to start with a bad bot token, and says which setting it is", async () => {
    const bad = await slackBot({ mode: { ...socketMode(), botToken: secret("xoxb-wrong") } as never });
    await expect(bad.platform.start(fakeDesk())).rejects.toThrow(ConfigError);
    await expect(bad.platform.start(fakeDesk())).rejects.toThrow(/SLACK_BOT_TOKEN: Slack does not accept/);
    await bad.close();
  });

  it("refuses to start with a bad app token, and says where to find one", async () => {
    const bad = await slackBot({ mode: { ...socketMode(), appToken: secret("xapp-wrong") } as never });
    await expect(bad.platform.start(fakeDesk())).rejects.toThrow(/SLACK_APP_TOKEN.*connections:write/s);
    await bad.close();
  });

  it("acknowledges before it answers", () =>
    withBot(
      async bot => {
        const start = Date.now();
        const ack = await bot.fake.sockets.deliver(envelope(typedCommand(bot.fake, "/people")));
        expect(ack).not.toBeNull();
        expect(Date.now() - start).toBeLessThan(250);
        expect(bot.fake.alone("U1")).toHaveLength(0);
        await bot.settled();
        expect(bot.fake.alone("U1")).toHaveLength(1);
      },
      { desk: slowDesk(300) },
    ));

  it("finishes what is in hand before it stops", async () => {
    const bot = await slackBot();
    await bot.platform.start(slowDesk(150));
    await bot.fake.sockets.deliver(envelope(typedCommand(bot.fake, "/people")));
    await bot.platform.stop();
    expect(bot.fake.alone("U1")).toHaveLength(1);
    await bot.close();
  });
});

function slowDesk(ms: number) {
  const desk = fakeDesk();
  return {
    ...desk,
    async answer(ask: Parameters<typeof desk.answer>[0]) {
      await new Promise(resolve => setTimeout(resolve, ms));
      return await desk.answer(ask);
    },
  };
}
