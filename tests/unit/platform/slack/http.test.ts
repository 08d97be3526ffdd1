import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { systemClock } from "../../../../src/clock.ts";
import { replayGuard } from "../../../../src/platform/slack/http.ts";
import type { Mode } from "../../../../src/platform/slack/mode.ts";
import { secret } from "../../../../src/secret.ts";
import { openMemoryStore } from "../../../../src/store/open.ts";
import { fakeDesk } from "../../../fake/desk.ts";
import { httpMode, KEY, type SlackBot, slackBot, withBot } from "../../../fake/slack/bot.ts";
import { direct, event, mention, typedCommand } from "../../../fake/slack/people.ts";
import { BOT_TOKEN, SIGNING_SECRET } from "../../../fake/slack/server.ts";
import type { Json } from "../../../fake/slack/state.ts";

const now = (): number => Math.floor(Date.now() / 1000);

interface Sent {
  readonly stamp?: string;
  readonly secret?: string;
  readonly signature?: string | null;
  readonly type?: string;
}

/** Posts a payload as Slack would sign and send it. */
async function send(bot: SlackBot, payload: Json, sent: Sent = {}): Promise<number> {
  const form = "command" in payload;
  const body = form
    ? new URLSearchParams(payload as Record<string, string>).toString()
    : payload.type === "event_callback"
      ? JSON.stringify(payload)
      : new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const stamp = sent.stamp ?? String(now());
  const signature = sent.signature === undefined ? sign(body, stamp, sent.secret) : sent.signature;
  const isJson = payload.type === "event_callback";
  const response = await fetch(`http://127.0.0.1:${bot.platform.doors.port}/slack/events`, {
    method: "POST",
    body,
    headers: {
      "content-type": sent.type ?? (isJson ? "application/json" : "application/x-www-form-urlencoded"),
      "x-slack-request-timestamp": stamp,
      ...(signature === null ? {} : { "x-slack-signature": signature }),
    },
  });
  await response.text();
  return response.status;
}

const sign = (body: string, stamp: string, key = SIGNING_SECRET): string =>
  `v0=${createHmac("sha256", key).update(`v0:${stamp}:${body}`).digest("hex")}`;

describe("signed HTTP", () => {
  it("answers commands and events", () =>
    withBot(
      async bot => {
        expect(await send(bot, typedCommand(bot.fake, "/people"))).toBe(200);
        expect(await send(bot, direct("/people"))).toBe(200);
        await bot.settled();
        expect(bot.fake.alone("U1")).toHaveLength(1);
        expect(bot.fake.messages("D1")).toHaveLength(1);
      },
      { mode: httpMode() },
    ));

  it.each<[string, Sent]>([
    ["a wrong signature", { secret: "another secret" }],
    ["no signature", { signature: null }],
    ["a signature of nonsense", { signature: "v0=zz" }],
    ["another version", { signature: `v1=${"0".repeat(64)}` }],
    ["a timestamp six minutes old", { stamp: String(now() - 360) }],
    ["a timestamp six minutes ahead", { stamp: String(now() + 360) }],
    ["a timestamp that is no number", { stamp: "yesterday" }],
    ["an empty timestamp", { stamp: "" }],
  ])("with %s is answered with 401 and does nothing", (_, sent) =>
    withBot(
      async bot => {
        expect(await send(bot, typedCommand(bot.fake, "/people"), sent)).toBe(401);
        expect(bot.fake.alone("U1")).toEqual([]);
      },
      { mode: httpMode() },
    ),
  );

  it("four minutes old is still taken", () =>
    withBot(
      async bot => {
        expect(await send(bot, direct("/people"), { stamp: String(now() - 240) })).toBe(200);
      },
      { mode: httpMode() },
    ));

  it("replayed runs its command once", () =>
    withBot(
      async bot => {
        const typed = typedCommand(bot.fake, "/people");
        const stamp = String(now());
        expect(await send(bot, typed, { stamp })).toBe(200);
        expect(await send(bot, typed, { stamp })).toBe(401);
        // Slack's own retry is signed anew; the inbox knows it.
        expect(await send(bot, typed, { stamp: String(now() - 1) })).toBe(200);
        await bot.settled();
        expect(bot.fake.alone("U1")).toHaveLength(1);
      },
      { mode: httpMode() },
    ));

  it("of an oversized payload is refused, and the bot goes on", () =>
    withBot(
      async bot => {
        expect(await send(bot, direct("x".repeat(1_100_000)))).toBe(413);
        expect(await send(bot, direct("/people"))).toBe(200);
      },
      { mode: httpMode() },
    ));

  it.each(["{", "[]", "\u0000", "payload=%7B"])("of the malformed body %j ends nothing", body =>
    withBot(
      async bot => {
        const stamp = String(now());
        const response = await fetch(`http://127.0.0.1:${bot.platform.doors.port}/slack/events`, {
          method: "POST",
          body,
          headers: {
            "content-type": "application/json",
            "x-slack-request-timestamp": stamp,
            "x-slack-signature": sign(body, stamp),
          },
        });
        expect(response.status).toBeLessThan(500);
        expect(await send(bot, direct("/people"))).toBe(200);
      },
      { mode: httpMode() },
    ),
  );

  it("acknowledges at once, however long the answer takes", () => {
    const desk = fakeDesk();
    const slow = {
      ...desk,
      async answer(ask: Parameters<typeof desk.answer>[0]) {
        await new Promise(resolve => setTimeout(resolve, 400));
        return await desk.answer(ask);
      },
    };
    return withBot(
      async bot => {
        const start = Date.now();
        expect(await send(bot, typedCommand(bot.fake, "/people"))).toBe(200);
        expect(Date.now() - start).toBeLessThan(300);
        await bot.settled();
        expect(bot.fake.alone("U1")).toHaveLength(1);
      },
      { mode: httpMode(), desk: slow },
    );
  });

  it("says that it is well, and knows no other address", () =>
    withBot(
      async bot => {
        const base = `http://127.0.0.1:${bot.platform.doors.port}`;
        expect((await fetch(`${base}/health`)).status).toBe(200);
        expect((await fetch(`${base}/elsewhere`)).status).toBe(404);
        expect((await fetch(`${base}/slack/events`)).status).toBe(405);
      },
      { mode: httpMode() },
    ));

  it("remembers signatures only as long as they could be used again", () => {
    let time = 1_700_000_000;
    const guard = replayGuard({ now: () => new Date(time * 1000), sleep: async () => undefined });
    const request = (at: number) => ({
      headers: { "x-slack-request-timestamp": String(at), "x-slack-signature": `v0=${"a".repeat(64)}` },
    });
    expect([guard(request(time)), guard(request(time))]).toEqual([true, false]);
    time += 601;
    expect(guard(request(time))).toBe(true);
  });
});

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
