import { describe, expect, it } from "vitest";
import { systemClock } from "../../../../src/clock.ts";
import { discordChecks, inviteUrl } from "../../../../src/platform/discord/doctor.ts";
import { secret } from "../../../../src/secret.ts";
import { openStand, type Stand } from "../../../fake/discord/bot.ts";

const looked = async (
  stand: Stand,
  token: string | null = stand.discord.token,
  channels: readonly string[] = [],
) => {
  await stand.keeping.memory.put("discord", "servers", stand.guild.id);
  const found = await discordChecks({
    token: token === null ? null : secret(token),
    api: stand.discord.api,
    memory: stand.keeping.memory,
    channels: async () => channels,
    clock: systemClock,
  });
  return found.map(({ status, name, words }) => `${status} ${name}: ${words}`);
};

describe("what the doctor says of Discord", () => {
  it("is that all is well, and how to add the bot to a server", async () => {
    const stand = await openStand();
    const found = await looked(stand, stand.discord.token, [stand.channel.id]);
    expect(found.filter(line => !line.startsWith("ok"))).toEqual([]);
    expect(found.join("\n")).toContain(inviteUrl(stand.discord.world.application));
    expect(found.join("\n")).toContain("#desk can be seen");
    await stand.close();
  });

  it("is quiet where Discord is not set up", async () => {
    const stand = await openStand();
    expect(await looked(stand, null)).toEqual([expect.stringMatching(/^off discord: .*DISCORD_TOKEN/)]);
    await stand.close();
  });

  it.each([
    ["Bot abc.def.ghi", /white space/],
    ["123456789012345678", /application id/],
    ["f".repeat(64), /public key/],
    ["abc", /three parts/],
  ])("tells a wrong paste (%s) from a token", async (token, problem) => {
    const stand = await openStand();
    expect((await looked(stand, token))[0]).toMatch(problem);
    await stand.close();
  });

  it("says where to click when the token is not taken", async () => {
    const stand = await openStand();
    stand.discord.world.tokenRevoked = true;
    expect((await looked(stand)).at(-1)).toMatch(/failed discord token: .*Reset Token/);
    await stand.close();
  });

  it("names the channel it cannot see", async () => {
    const stand = await openStand();
    stand.channel.mayView = false;
    const found = await looked(stand, stand.discord.token, [stand.channel.id]);
    expect(found.at(-1)).toMatch(/failed discord channel \d+: .*View Channel/);
    await stand.close();
  });

  it("says so when Discord cannot be reached", async () => {
    const stand = await openStand();
    const found = await discordChecks({
      token: secret(stand.discord.token),
      api: "http://127.0.0.1:1/api",
      memory: null,
      channels: async () => [],
      clock: systemClock,
    });
    expect(found).toEqual([expect.objectContaining({ status: "failed", name: "discord reachable" })]);
    await stand.close();
  });
});
