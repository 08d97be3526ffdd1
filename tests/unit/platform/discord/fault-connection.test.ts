import { describe, expect, it } from "vitest";
import { openStand } from "../../../fake/discord/bot.ts";
import { answerTo, until, visitor } from "../../../fake/discord/people.ts";
import { wordsOf } from "../../../fake/discord/reading.ts";
import { asksOnce, on } from "../../../fake/discord/trouble.ts";
import { eventually, pause } from "../../../fake/until.ts";

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
