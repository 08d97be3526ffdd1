import { describe, expect, it } from "vitest";
import type { Stand } from "../../../fake/discord/bot.ts";
import { answerTo, visitor } from "../../../fake/discord/people.ts";
import { wordsOf } from "../../../fake/discord/reading.ts";
import { card, on, posted, text } from "../../../fake/discord/talk.ts";
import { addChannel, FORUM, THREAD } from "../../../fake/discord/world.ts";
import { keyOf } from "../../../fake/keys.ts";

describe.concurrent("posting on Discord", () => {
  const long = card([
    { type: "heading", text: "Minutes of the harbour board" },
    ...Array.from({ length: 90 }, (_, at) =>
      text(
        `${at + 1}. The board heard what the pilots, the dockers and the town had to say about day ${at + 1}.`,
      ),
    ),
  ]);
  const to = ({ guild }: Stand, channel: string, thread: string | null = null) =>
    ({ platform: "discord", space: `discord:${guild.id}`, channel, thread }) as const;

  it("goes on in a thread where it does not fit, and finds and amends the whole", () =>
    on({}, async stand => {
      const { discord, channel, platform } = stand;
      const outcome = await platform.post(to(stand, channel.id), long, keyOf("k1"));
      if (outcome.status !== "sent") expect.unreachable(outcome.reason);
      const [first] = posted(stand, channel.id);
      const thread = discord.world.channels.get(first!.id);
      expect(thread).toMatchObject({
        type: THREAD,
        name: "Minutes of the harbour board",
        parent: channel.id,
      });
      expect(posted(stand, first!.id).length).toBeGreaterThan(0);
      expect(await platform.find(to(stand, channel.id), keyOf("k1"))).toBe(outcome.messageId);
      thread!.archived = true;
      const amended = await platform.amend(to(stand, channel.id), outcome.messageId, long);
      expect(amended).toEqual(outcome);
      const short = await platform.amend(
        to(stand, channel.id),
        outcome.messageId,
        card([text("Withdrawn.")]),
      );
      expect(short).toMatchObject({ status: "sent" });
      expect(posted(stand, channel.id).map(wordsOf)).toEqual(["Withdrawn."]);
      expect(posted(stand, first!.id)).toEqual([]);
    }));

  it("goes on in the channel where threads are not allowed", () =>
    on({}, async stand => {
      stand.channel.mayThread = false;
      await stand.platform.post(to(stand, stand.channel.id), long, keyOf("k1"));
      expect(posted(stand, stand.channel.id).length).toBeGreaterThan(1);
    }));

  it("opens a post in a forum, once, also when the answer is lost", () =>
    on({}, async stand => {
      const { discord, guild, platform } = stand;
      const forum = addChannel(discord.world, { guild: guild.id, type: FORUM, name: "briefings" });
      discord.faults.arm({ method: "POST", path: `${forum.id}/threads` }, { kind: "drop", accepted: true });
      const outcome = await platform.post(to(stand, forum.id), long, keyOf("k1"));
      if (outcome.status !== "sent") expect.unreachable(outcome.reason);
      const threads = [...discord.world.channels.values()].filter(({ parent }) => parent === forum.id);
      expect(threads.map(({ name }) => name)).toEqual(["Minutes of the harbour board"]);
      expect(posted(stand, threads[0]!.id).length).toBeGreaterThan(1);
      expect(await platform.find(to(stand, forum.id), keyOf("k1"))).toBe(outcome.messageId);
      expect(await platform.find(to(stand, forum.id), keyOf("k2"))).toBeNull();
    }));

  it("posts into a thread and into a direct message", () =>
    on({}, async stand => {
      const { discord, guild, channel, direct, platform } = stand;
      const thread = addChannel(discord.world, {
        guild: guild.id,
        type: THREAD,
        name: "talk",
        parent: channel.id,
      });
      expect(await platform.post(to(stand, channel.id, thread.id), long, keyOf("k1"))).toMatchObject({
        status: "sent",
      });
      expect(posted(stand, thread.id).length).toBeGreaterThan(1);
      expect(await platform.post(to(stand, direct.id), long, keyOf("k2"))).toMatchObject({ status: "sent" });
    }));

  it("posts to a person, in one direct conversation, and says what to do where that is closed", () =>
    on({}, async stand => {
      const { discord, direct, platform } = stand;
      const person = direct.recipient ?? "";
      const outcome = await platform.post(
        to(stand, `@${person}`),
        card([text("Solheim spoke.")]),
        keyOf("k1"),
      );
      if (outcome.status !== "sent") expect.unreachable(outcome.reason);
      expect(posted(stand, direct.id).map(wordsOf)).toEqual(["Solheim spoke."]);
      expect(await platform.find(to(stand, `@${person}`), keyOf("k1"))).toBe(outcome.messageId);
      discord.world.closed.add(person);
      const refused = await platform.post(to(stand, `@${person}`), card([text("x")]), keyOf("k2"));
      expect(refused).toMatchObject({
        status: "refused",
        reason: expect.stringContaining("direct messages"),
      });
    }));

  it("asks in the thread it is asked in", () =>
    on({}, async ({ discord, guild, channel }, desk) => {
      const thread = addChannel(discord.world, {
        guild: guild.id,
        type: THREAD,
        name: "talk",
        parent: channel.id,
      });
      await answerTo(visitor(discord, thread).slash("stories"));
      expect(desk.asked[0]?.channel).toMatchObject({ channel: channel.id, thread: thread.id });
    }));

  it("says that a message to correct is gone", () =>
    on({}, async stand => {
      const outcome = await stand.platform.post(to(stand, stand.channel.id), card([text("x")]), keyOf("k1"));
      posted(stand, stand.channel.id)[0]!.deleted = true;
      if (outcome.status !== "sent") expect.unreachable(outcome.reason);
      expect(
        await stand.platform.amend(to(stand, stand.channel.id), outcome.messageId, card([text("y")])),
      ).toEqual({
        status: "refused",
        reason: expect.stringContaining("deleted"),
      });
    }));
});
