import { describe, expect, it } from "vitest";
import { numberOf } from "../../../fake/discord/body.ts";
import { openStand, startStand } from "../../../fake/discord/bot.ts";
import { answerTo, visitor } from "../../../fake/discord/people.ts";
import { card, deskWith, on } from "../../../fake/discord/talk.ts";
import { TEXT_CHANNEL } from "../../../fake/discord/world.ts";
import { keyOf } from "../../../fake/keys.ts";
import { eventually } from "../../../fake/until.ts";

describe.concurrent("who may manage", () => {
  it.each([
    ["someone", false, false],
    ["a manager of the channel", true, true],
  ])("%s asks with manager = %s, by command and by mention", (_, isManager, expected) =>
    on({}, async ({ discord, channel }, desk) => {
      const someone = visitor(discord, channel, { manager: isManager });
      await answerTo(someone.slash("sources"));
      someone.say(`<@${discord.world.bot}> /sources`);
      await eventually(() => desk.asked.length === 2);
      expect(desk.asked.map(({ asker }) => asker.manager)).toEqual([expected, expected]);
    }),
  );

  it("nobody is a manager in a direct message", () =>
    on({}, async ({ discord, direct }, desk) => {
      await answerTo(visitor(discord, direct, { manager: true }).slash("sources"));
      expect(desk.asked[0]?.asker.manager).toBe(false);
    }));
});

describe.concurrent("servers", () => {
  it("are forgotten when the bot is removed, not when they have an outage", () => {
    const forgotten: string[] = [];
    const desk = { ...deskWith({}), forget: async (space: string) => void forgotten.push(space) };
    return (async () => {
      const stand = await startStand({}, desk);
      stand.discord.gateway.dispatch("GUILD_DELETE", { id: stand.guild.id, unavailable: true });
      await new Promise(resolve => setTimeout(resolve, 50));
      expect(forgotten).toEqual([]);
      stand.discord.gateway.dispatch("GUILD_CREATE", {
        id: stand.guild.id,
        unavailable: false,
        channels: [],
        roles: [],
        members: [],
      });
      const line = `/brief ${"harbour ".repeat(40)}`.trim();
      const long = card([{ type: "action", label: "Long", command: line }]);
      const to = {
        platform: "discord",
        space: `discord:${stand.guild.id}`,
        channel: stand.channel.id,
        thread: null,
      };
      await stand.platform.post(to, long, keyOf("k1"));
      expect([...stand.keeping.facts.values()].join()).toContain(line);
      stand.discord.gateway.dispatch("GUILD_DELETE", { id: stand.guild.id });
      await eventually(() => forgotten.length === 1);
      expect(forgotten).toEqual([`discord:${stand.guild.id}`]);
      await eventually(() => ![...stand.keeping.facts.values()].join().includes(line));
      await stand.close();
    })();
  });

  it("that removed the bot while it was down are forgotten at the next start, on Discord's word", async () => {
    const forgotten: string[] = [];
    const desk = { ...deskWith({}), forget: async (space: string) => void forgotten.push(space) };
    const stand = await startStand({}, desk);
    await eventually(() => stand.keeping.facts.has("discord servers"));
    await stand.platform.stop();
    stand.guild.left = true;
    await stand.again().start(desk);
    await eventually(() => forgotten.length === 1);
    expect(forgotten).toEqual([`discord:${stand.guild.id}`]);
    await stand.close();
  });
});

describe("commands", () => {
  it("are registered from the offers, and again only when they changed", async () => {
    const desk = deskWith({});
    const stand = await openStand();
    await stand.platform.start(desk);
    await eventually(() => stand.discord.world.registrations === 1);
    const names = stand.discord.world.commands.map(({ name }) => name);
    expect(names).toEqual([...desk.offers.map(({ name }) => name), "Check quotes", "Add to record"]);
    const sources = stand.discord.world.commands.find(({ name }) => name === "sources");
    expect(sources).toMatchObject({ default_member_permissions: 16, contexts: [0] });
    await stand.platform.stop();
    await stand.again().start(desk);
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(stand.discord.world.registrations).toBe(1);
    await stand.again().start({ ...desk, offers: desk.offers.slice(1) });
    await eventually(() => stand.discord.world.registrations === 2);
    expect(numberOf(stand.discord.world.registrations)).toBe(2);
    await stand.close();
  });

  it("asks for no privileged intent", async () => {
    const stand = await startStand();
    expect(stand.discord.gateway.counts.identifies).toBe(1);
    expect(stand.platform.halted).toBeNull();
    expect(TEXT_CHANNEL).toBe(0);
    await stand.close();
  });
});
