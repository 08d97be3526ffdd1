import { describe, expect, it } from "vitest";
import type { Card } from "../../../../src/card/card.ts";
import type { Clock } from "../../../../src/clock.ts";
import type { DiscordPlatform } from "../../../../src/platform/discord/index.ts";
import type { Address, Desk } from "../../../../src/platform/platform.ts";
import { fakeDesk } from "../../../fake/desk.ts";
import { openStand, type Stand, type StandOptions, startStand } from "../../../fake/discord/bot.ts";
import { answerTo, until, visitor } from "../../../fake/discord/people.ts";
import { wordsOf } from "../../../fake/discord/reading.ts";
import { keyOf } from "../../../fake/keys.ts";

/** Every line of the Discord table of what goes wrong in the field, by name. */

const card = (text: string): Card => ({
  status: "answer",
  command: "brief",
  blocks: [{ type: "text", text }],
});
const short = card("The harbour board met on Monday.");
/** Needs three messages. */
const long: Card = {
  status: "answer",
  command: "brief",
  blocks: Array.from({ length: 90 }, (_, at) => ({
    type: "text" as const,
    text: `${at + 1}. The harbour board met on day ${at + 1} of the strike and heard what the pilots, the dockers and the town had to say.`,
  })),
};

const place = ({ guild, channel }: Stand): Address => ({
  platform: "discord",
  space: `discord:${guild.id}`,
  channel: channel.id,
  thread: null,
});
const posted = ({ discord, channel }: Stand) =>
  discord.messages(channel.id).filter(({ author }) => author === discord.world.bot);
const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

async function eventually(holds: () => boolean, timeout = 15_000): Promise<void> {
  const end = Date.now() + timeout;
  while (!holds()) {
    if (Date.now() > end) expect.unreachable("it did not come about in time");
    await pause(10);
  }
}

/** Waits a twentieth of what it is asked to: for repeats, where only their order matters. */
const hurried: Clock = {
  now: () => new Date(),
  sleep: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds / 20)),
};

async function on(options: StandOptions, work: (stand: Stand) => Promise<void>, desk?: Desk): Promise<void> {
  const stand = await startStand(options, desk);
  try {
    await work(stand);
  } finally {
    await stand.close();
  }
}

/** A desk that answers when it is told to. */
function slowDesk() {
  const desk = fakeDesk();
  const gate = Promise.withResolvers<void>();
  return {
    open: gate.resolve,
    desk: {
      ...desk,
      async answer(ask: Parameters<Desk["answer"]>[0]) {
        await gate.promise;
        return await desk.answer(ask);
      },
    },
  };
}

const listening = { message: { method: "POST", path: "/messages" } } as const;
const asksOnce = async ({ discord, channel }: Stand): Promise<string> =>
  wordsOf(await answerTo(visitor(discord, channel).slash("said", { person: "Marit Solberg" })));

describe.concurrent("what goes wrong on Discord: answering", () => {
  it("10062, later than three seconds: nothing is answered, nobody dies, the next question is", () =>
    on({}, async stand => {
      const { discord, channel } = stand;
      discord.faults.arm(
        { path: "/callback" },
        { kind: "status", status: 404, code: 10062, message: "Unknown interaction" },
      );
      const late = visitor(discord, channel).slash("stories");
      await eventually(() => stand.log.some(line => line.includes("gave up waiting")));
      expect(late.original).toBeNull();
      expect(stand.desk.asked).toEqual([]);
      expect(await asksOnce(stand)).toContain("Marit Solberg");
    }));

  it("40060, two processes on one token: the second leaves the question to the first and says so in its log", () =>
    on({}, async stand => {
      const other = stand.again();
      await other.start(stand.desk);
      await eventually(() => stand.discord.gateway.connected === 2);
      expect(await asksOnce(stand)).toContain("Marit Solberg");
      await pause(100);
      expect(stand.desk.asked).toHaveLength(1);
    }));

  it("40060 without memory in common: the loser is told to run one process", async () => {
    const first = await startStand();
    const { discord, channel } = first;
    discord.faults.arm(
      { path: "/callback" },
      { kind: "status", status: 400, code: 40060, message: "already acknowledged" },
    );
    visitor(discord, channel).slash("stories");
    await eventually(() => first.log.some(line => line.includes("another process answers")));
    expect(first.desk.asked).toEqual([]);
    await first.close();
  });

  it("a deferral that is aborted may have arrived: the answer is put in its place", () =>
    on({}, async stand => {
      stand.discord.faults.arm({ path: "/callback" }, { kind: "slow", milliseconds: 2_000, accepted: true });
      expect(await asksOnce(stand)).toContain("Marit Solberg");
    }));

  it("a deferral that never arrived: the answer is the first response", () =>
    on({}, async stand => {
      const { discord, channel } = stand;
      discord.faults.arm({ path: "/callback" }, { kind: "drop", accepted: false });
      const asked = visitor(discord, channel).slash("said", { person: "Marit Solberg" });
      const message = await answerTo(asked);
      expect(wordsOf(message)).toContain("Marit Solberg");
      expect(message.ephemeral).toBe(true);
    }));

  it("a rejected listener does not end the process, and is in the log", async () => {
    const desk = fakeDesk();
    await on(
      {},
      async stand => {
        visitor(stand.discord, stand.channel).slash("stories");
        await eventually(() => stand.log.some(line => line.includes("an answer could not be made")));
        expect(stand.discord.gateway.connected).toBe(1);
      },
      { ...desk, answer: () => Promise.reject(new Error("a bug")) },
    );
  });

  it("an answer that is edited twice stays one answer: a lost reply of the edit", () =>
    on({}, async stand => {
      const { discord, channel } = stand;
      discord.faults.arm({ method: "PATCH", path: "@original" }, { kind: "drop", accepted: true });
      const asked = visitor(discord, channel).slash("said", { person: "Marit Solberg" });
      await until(asked, ({ original }) => ((original?.edits ?? 0) >= 1 ? original : null));
      expect(asked.followUps).toEqual([]);
    }));
});

describe.concurrent("what goes wrong on Discord: the connection", () => {
  it("close 4000: the session is resumed, and what came meanwhile is answered", () =>
    on({}, async stand => {
      const { discord, channel } = stand;
      discord.gateway.drop(4000);
      await pause(50);
      const asked = visitor(discord, channel).slash("said", { person: "Marit Solberg" });
      expect(wordsOf(await until(asked, ({ original }) => original))).toContain("Marit Solberg");
      expect(discord.gateway.counts).toMatchObject({ identifies: 1, resumes: 1 });
    }));

  it("op 7: reconnects and resumes", () =>
    on({}, async stand => {
      stand.discord.gateway.reconnect();
      await eventually(() => stand.discord.gateway.counts.resumes === 1);
      expect(await asksOnce(stand)).toContain("Marit Solberg");
      expect(stand.discord.gateway.counts.identifies).toBe(1);
    }));

  it("op 9: a session that cannot be resumed is opened anew", () =>
    on({}, async stand => {
      stand.discord.gateway.invalidate(false);
      await eventually(() => stand.discord.gateway.counts.identifies === 2, 15_000);
      await eventually(() => stand.discord.gateway.connected === 1);
      expect(await asksOnce(stand)).toContain("Marit Solberg");
    }));

  it("replayed events: an interaction that comes twice is answered once", () =>
    on({}, async stand => {
      const { discord, channel } = stand;
      const dispatch = discord.gateway.dispatch;
      discord.gateway.dispatch = (name, data) => {
        dispatch(name, data);
        dispatch(name, data);
      };
      const asked = visitor(discord, channel).slash("said", { person: "Marit Solberg" });
      await answerTo(asked);
      await pause(50);
      expect(stand.desk.asked).toHaveLength(1);
      expect(asked.followUps).toEqual([]);
    }));

  it("missed heartbeat acknowledgements: the connection is dropped and resumed", () =>
    on({ server: { heartbeat: 150 } }, async stand => {
      stand.discord.gateway.mute(true);
      await eventually(() => stand.discord.gateway.counts.resumes >= 1);
      stand.discord.gateway.mute(false);
      expect(await asksOnce(stand)).toContain("Marit Solberg");
    }));

  it("a connection that is stuck: the watchdog opens the session anew", () =>
    on({ bot: { patience: { login: 8_000, look: 20, silence: 300, pause: 50 } } }, async stand => {
      await eventually(() => stand.log.some(line => line.includes("no heartbeat was answered")), 15_000);
      await eventually(() => stand.discord.gateway.counts.identifies >= 2, 15_000);
    }));

  it("4004: starting with a token Discord does not take is refused with what to click", async () => {
    const stand = await openStand();
    stand.discord.world.tokenRevoked = true;
    await expect(stand.platform.start(stand.desk)).rejects.toThrow(/DISCORD_TOKEN.*Reset Token/);
    await stand.close();
  });

  it.each([
    [4004, /DISCORD_TOKEN/],
    [4014, /intents/],
    [4013, /Update Onrecord/],
  ])("close %d at IDENTIFY: starting is refused, and not tried again", async (code, advice) => {
    const stand = await openStand();
    stand.discord.gateway.refuse(code);
    await expect(stand.platform.start(stand.desk)).rejects.toThrow(advice);
    await pause(100);
    expect(stand.discord.gateway.counts.identifies).toBe(1);
    await stand.close();
  });

  it("close 4014 while it runs: the bot stops, says why, and asks for no more sessions", () =>
    on({}, async stand => {
      const { discord, platform } = stand;
      discord.gateway.drop(4014);
      await eventually(() => platform.halted !== null);
      expect(platform.halted).toMatch(/intents/);
      await pause(200);
      expect(discord.gateway.counts.identifies).toBe(1);
    }));

  it("close 4002 at every IDENTIFY: login ends after its time limit, and the budget of sessions is spared", async () => {
    const stand = await openStand({ bot: { patience: { login: 700, look: 20, pause: 60_000 } } });
    stand.discord.gateway.refuse(4002);
    await stand.platform.start(stand.desk);
    expect(stand.log.join("\n")).toContain("no session within");
    const spent = stand.discord.gateway.counts.identifies;
    await pause(1_000);
    expect(stand.discord.gateway.counts.identifies).toBe(spent);
    expect(spent).toBeLessThan(4);
    await stand.close();
  });

  it("more reconnects than are normal: the session is given a rest", () =>
    on({ bot: { patience: { login: 8_000, look: 20, reconnects: 2, pause: 60_000 } } }, async stand => {
      const { discord } = stand;
      for (let at = 1; at <= 3; at++) {
        discord.gateway.drop(4000);
        if (at < 3) await eventually(() => discord.gateway.counts.resumes >= at);
      }
      await eventually(() => stand.log.some(line => line.includes("it broke 3 times")));
      await eventually(() => discord.gateway.connected === 0);
    }));

  it("Discord is out of reach at the start: the bot goes on trying and comes up", async () => {
    const stand = await openStand({ bot: { patience: { login: 8_000, look: 20, pause: 100 } } });
    stand.discord.faults.arm({ path: "/gateway/bot" }, { kind: "drop", accepted: false }, 6);
    await stand.platform.start(stand.desk);
    await eventually(() => stand.discord.gateway.connected === 1, 15_000);
    expect(await asksOnce(stand)).toContain("Marit Solberg");
    await stand.close();
  });
});

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

describe("a restart", () => {
  it("answers what was taken in and not answered, once", async () => {
    const { desk, open } = slowDesk();
    const stand = await startStand({}, desk);
    const asked = visitor(stand.discord, stand.channel).slash("said", { person: "Marit Solberg" });
    await until(asked, ({ state }) => (state === "deferred" ? true : null));
    const restarted = stand.again();
    await restarted.start(stand.desk);
    expect(wordsOf(await answerTo(asked))).toContain("Marit Solberg");
    expect(stand.keeping.taken.size).toBe(1);
    expect([...stand.keeping.taken.values()][0]?.body).not.toContain(asked.token);
    open();
    await stand.close();
  });
});
