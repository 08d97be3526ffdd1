import { describe, expect, it } from "vitest";
import type { DiscordPlatform } from "../../../../src/platform/discord/index.ts";
import { startStand } from "../../../fake/discord/bot.ts";
import { wordsOf } from "../../../fake/discord/reading.ts";
import { card, hurried, listening, long, on, place, posted, short } from "../../../fake/discord/trouble.ts";
import { keyOf } from "../../../fake/keys.ts";

describe.concurrent("what goes wrong on Discord: posting", () => {
  it("one 401 nulls the token: the bot stops and says so, and posts wait", () =>
    on({}, async stand => {
      stand.discord.world.tokenRevoked = true;
      const outcome = await stand.platform.post(place(stand), short, keyOf("k1"));
      expect(outcome).toMatchObject({ status: "retry", reason: expect.stringContaining("DISCORD_TOKEN") });
      expect(stand.platform.halted).toMatch(/401/);
      const before = stand.discord.recorded.length;
      expect(await stand.platform.post(place(stand), short, keyOf("k2"))).toMatchObject({ status: "retry" });
      expect(stand.discord.recorded.slice(before)).toEqual([]);
    }));

  it("5xx after Discord took the message: repeated with the same nonce, posted once", () =>
    on({ clock: hurried }, async stand => {
      stand.discord.faults.arm(listening.message, { kind: "status", status: 502, accepted: true }, 2);
      expect(await stand.platform.post(place(stand), short, keyOf("k1"))).toMatchObject({ status: "sent" });
      expect(posted(stand)).toHaveLength(1);
      const sent = stand.discord.recorded.filter(
        ({ method, path }) => method === "POST" && path.endsWith("/messages"),
      );
      expect(sent).toHaveLength(3);
      expect(new Set(sent.map(({ body }) => (body as { nonce: string }).nonce)).size).toBe(1);
    }));

  it("5xx without end: the outcome is unknown, not a second post", () =>
    on({ clock: hurried }, async stand => {
      stand.discord.faults.arm(listening.message, { kind: "status", status: 500, accepted: true }, 9);
      expect(await stand.platform.post(place(stand), short, keyOf("k1"))).toMatchObject({
        status: "unknown",
      });
      stand.discord.faults.clear();
      expect(posted(stand)).toHaveLength(1);
      expect(await stand.platform.find(place(stand), keyOf("k1"))).toBe(
        `${stand.channel.id}/${posted(stand)[0]?.id}`,
      );
    }));

  it("a connection dropped after the message was taken: repeated with the same nonce, posted once", () =>
    on({ clock: hurried }, async stand => {
      stand.discord.faults.arm(listening.message, { kind: "drop", accepted: true });
      expect(await stand.platform.post(place(stand), short, keyOf("k1"))).toMatchObject({ status: "sent" });
      expect(posted(stand)).toHaveLength(1);
    }));

  it("an answer slower than the time limit: posted once", () =>
    on({ bot: { timeout: 200 } }, async stand => {
      stand.discord.faults.arm(listening.message, { kind: "slow", milliseconds: 600, accepted: true });
      expect(await stand.platform.post(place(stand), short, keyOf("k1"))).toMatchObject({ status: "sent" });
      expect(posted(stand)).toHaveLength(1);
    }));

  it("no connection at all: certainly not posted, to be tried later", async () => {
    const stand = await startStand({ clock: hurried });
    const platform: DiscordPlatform = stand.again({ api: "http://127.0.0.1:1/api" });
    expect(await platform.post(place(stand), short, keyOf("k1"))).toMatchObject({ status: "retry" });
    await stand.close();
  });

  it("nonces: parts of one message and messages of one channel do not swallow each other", () =>
    on({}, async stand => {
      await stand.platform.post(place(stand), short, keyOf("k1"));
      await stand.platform.post(place(stand), short, keyOf("k2"));
      expect(posted(stand)).toHaveLength(2);
      await stand.platform.post(place(stand), long, keyOf("k3"));
      const nonces = stand.discord.world.messages.map(({ nonce }) => nonce).filter(nonce => nonce !== null);
      expect(new Set(nonces).size).toBe(nonces.length);
      expect(nonces.every(nonce => nonce.length <= 25)).toBe(true);
    }));

  it("a short 429 is waited for, a long one is planned by the caller", () =>
    on({}, async stand => {
      stand.discord.faults.arm(listening.message, { kind: "limited", seconds: 1 });
      expect(await stand.platform.post(place(stand), short, keyOf("k1"))).toMatchObject({ status: "sent" });
      stand.discord.faults.arm(listening.message, { kind: "limited", seconds: 120, scope: "shared" });
      const before = Date.now();
      const outcome = await stand.platform.post(place(stand), short, keyOf("k2"));
      if (outcome.status !== "retry") expect.unreachable(outcome.status);
      expect(outcome.after.getTime() - before).toBeGreaterThan(110_000);
      expect(posted(stand)).toHaveLength(1);
    }));

  it("the channel's own bucket: seven posts at once all arrive, in order", () =>
    on({ server: { rates: { perChannel: 5, global: 50 } } }, async stand => {
      const cards = Array.from({ length: 7 }, (_, at) => card(`Bulletin ${at + 1}.`));
      const outcomes = await Promise.all(
        cards.map((one, at) => stand.platform.post(place(stand), one, keyOf(`k${at}`))),
      );
      expect(outcomes.map(({ status }) => status)).toEqual(cards.map(() => "sent"));
      expect(posted(stand).map(wordsOf)).toEqual(cards.map((_, at) => `Bulletin ${at + 1}.`));
    }));

  it.each([
    [403, 50013, /Send Messages/],
    [403, 50001, /View Channel/],
    [403, 50007, /direct messages/],
    [404, 10003, /channel is gone/],
    [400, 160005, /Unlock/],
    [400, 200000, /AutoMod/],
  ])("%d %d: refused with a sentence that says what to do", (status, code, advice) =>
    on({}, async stand => {
      stand.discord.faults.arm(listening.message, { kind: "status", status, code, message: "no" });
      const outcome = await stand.platform.post(place(stand), short, keyOf("k1"));
      expect(outcome).toEqual({ status: "refused", reason: expect.stringMatching(advice) });
    }),
  );

  it("components too large fail as 500 without a word: nothing that is posted comes near", () =>
    on({}, async stand => {
      const wide = card("ж".repeat(30_000));
      expect(await stand.platform.post(place(stand), wide, keyOf("k1"))).toMatchObject({ status: "sent" });
      for (const { body } of stand.discord.world.messages)
        expect(Buffer.byteLength(JSON.stringify(body.components))).toBeLessThan(9_700);
      const text = stand.discord.world.messages.map(wordsOf).join("").replace(/\s/g, "");
      expect(text).toBe("ж".repeat(30_000));
    }));

  it("a lagging history: what is not seen yet is not called missing after it was written down", () =>
    on({}, async stand => {
      stand.discord.lag(60_000);
      const outcome = await stand.platform.post(place(stand), short, keyOf("k1"));
      const found = await stand.platform.find(place(stand), keyOf("k1"));
      expect(outcome).toEqual({ status: "sent", messageId: found });
    }));

  it("killed between two parts: posted again, only what is missing comes", () =>
    on({ clock: hurried, server: { rates: { perChannel: 50, global: 50 } } }, async stand => {
      stand.discord.faults.arm({ method: "POST", path: "/threads" }, { kind: "status", status: 503 }, 9);
      expect(await stand.platform.post(place(stand), long, keyOf("k1"))).toMatchObject({ status: "unknown" });
      expect(await stand.platform.find(place(stand), keyOf("k1"))).toBeNull();
      stand.discord.faults.clear();
      const restarted = stand.again();
      await restarted.start(stand.desk);
      expect(await restarted.post(place(stand), long, keyOf("k1"))).toMatchObject({ status: "sent" });
      expect(posted(stand)).toHaveLength(1);
      const all = stand.discord.world.messages.map(wordsOf).join("\n");
      for (let at = 1; at <= 90; at++)
        expect(all.split(`\n${at}. The`).length + all.split(`^${at}. The`).length).toBeLessThan(4);
    }));

  it("a post whose answer was lost before a crash is found in the history by its mark", () =>
    on({ clock: hurried }, async stand => {
      stand.discord.faults.arm(listening.message, { kind: "drop", accepted: true }, 9);
      expect(await stand.platform.post(place(stand), short, keyOf("k1"))).toMatchObject({
        status: "unknown",
      });
      stand.discord.faults.clear();
      const restarted = stand.again();
      await restarted.start(stand.desk);
      expect(await restarted.find(place(stand), keyOf("k1"))).toBe(
        `${stand.channel.id}/${posted(stand)[0]?.id}`,
      );
      expect(await restarted.find(place(stand), keyOf("k2"))).toBeNull();
    }));

  it("a post whose answer was lost is found by a bot that never got a session", () =>
    on({ clock: hurried }, async stand => {
      stand.discord.faults.arm(listening.message, { kind: "drop", accepted: true }, 9);
      expect(await stand.platform.post(place(stand), short, keyOf("k1"))).toMatchObject({
        status: "unknown",
      });
      stand.discord.faults.clear();
      const found = await stand.again().find(place(stand), keyOf("k1"));
      expect(found).toBe(`${stand.channel.id}/${posted(stand)[0]?.id}`);
    }));

  it("whether it was posted cannot be told while Discord is out of reach", () =>
    on({ clock: hurried }, async stand => {
      stand.discord.faults.arm({ method: "GET", path: "/channels/" }, { kind: "status", status: 503 }, 20);
      await expect(stand.platform.find(place(stand), keyOf("k1"))).rejects.toThrow(/cannot be told/);
    }));
});
