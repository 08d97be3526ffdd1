import { describe, expect, it } from "vitest";
import { systemClock } from "../../../../src/clock.ts";
import { openMemoryStore } from "../../../../src/store/open.ts";
import { fakeDesk } from "../../../fake/desk.ts";
import { KEY, slackBot, until, withBot } from "../../../fake/slack/bot.ts";
import { direct, envelope, event, mention, press, typedCommand } from "../../../fake/slack/people.ts";
import { startFakeSlack } from "../../../fake/slack/server.ts";
import { shownWords } from "../../../fake/slack/words.ts";

describe("what Slack delivers", () => {
  it("delivered twice is answered once, an event as well as a command", () =>
    withBot(async bot => {
      const said = direct("/people");
      const typed = typedCommand(bot.fake, "/people");
      for (const payload of [said, said, typed, typed]) expect(await bot.send(payload)).not.toBeNull();
      expect(bot.fake.messages("D1")).toHaveLength(1);
      expect(bot.fake.alone("U1")).toHaveLength(1);
    }));

  it("is not lost when the process ends between taking it and answering it", async () => {
    const fake = await startFakeSlack();
    const store = await openMemoryStore(systemClock, KEY);
    const first = await slackBot({ fake, store });
    await first.platform.start({ ...fakeDesk(), answer: () => new Promise(() => undefined) });
    await fake.sockets.deliver(envelope(mention("/people")));
    await fake.sockets.deliver(envelope(typedCommand(fake, "/timeline")));
    await until(async () => (await store.inbox.open("slack")).length === 2);
    // The first process is gone without a word; its sockets fall.
    fake.sockets.reset();
    const second = await slackBot({ fake, store });
    await second.platform.start(fakeDesk());
    await second.settled();
    expect(shownWords(fake.messages("C1")[0]?.blocks)).toContain("Marit Solberg");
    const alone = fake.alone("U1");
    expect(alone).toHaveLength(1);
    expect(alone[0]?.by).toBe("postEphemeral");
    await second.platform.stop();
    await fake.stop();
    await store.close();
  });

  it("is kept without any token or address that answers for one", async () => {
    const fake = await startFakeSlack();
    const store = await openMemoryStore(systemClock, KEY);
    const bot = await slackBot({ fake, store });
    await bot.platform.start({ ...fakeDesk(), answer: () => new Promise(() => undefined) });
    const typed = typedCommand(fake, "/people");
    await fake.sockets.deliver(envelope(typed));
    await until(async () => (await store.inbox.open("slack")).length === 1);
    const kept = JSON.stringify(await store.inbox.open("slack"));
    expect(kept).not.toContain(String(typed.response_url));
    expect(kept).not.toContain(String(typed.trigger_id));
    expect(kept).not.toContain("xoxb");
    fake.sockets.reset();
    await fake.stop();
  });

  it("an unmatched action is acknowledged, and whoever pressed it is told", () =>
    withBot(async bot => {
      for (const action_id of ["from_the_future:1", "", "ask"]) {
        const value = action_id === "ask" ? `~${"x".repeat(32)}` : "anything";
        expect(await bot.send(press(bot.fake, { action_id, value }))).not.toBeNull();
      }
      const told = bot.fake.alone("U1").map(({ blocks }) => shownWords(blocks));
      expect(told).toHaveLength(3);
      for (const words of told) expect(words).toContain("belongs to another version");
    }));

  it.each([
    ["nothing at all", {}],
    ["a command without a user", { command: "/people", text: "" }],
    ["an unknown kind", { type: "something_new", team: { id: "T1" } }],
    ["an event without an inner event", { type: "event_callback", event_id: "E", team_id: "T1" }],
    ["a press without actions", { type: "block_actions", user: { id: "U1" }, trigger_id: "1", actions: [] }],
    ["text where an object belongs", { type: "view_submission", user: "U1", view: "V" }],
  ])("malformed as %s is acknowledged and does no harm", (_, payload) =>
    withBot(async bot => {
      await bot.fake.sockets.deliver({ type: "interactive", payload }, 500);
      await bot.send(direct("/people"));
      expect(bot.fake.messages("D1")).toHaveLength(1);
    }),
  );

  it("from other bots, edits and joins is not answered", () =>
    withBot(async bot => {
      for (const more of [
        { bot_id: "B9" },
        { subtype: "message_changed" },
        { subtype: "channel_join" },
        { user: null },
      ])
        await bot.send(direct("/people", more));
      await bot.send(
        event({
          type: "message",
          channel_type: "channel",
          user: "U1",
          text: "/people",
          ts: "1.2",
          channel: "C1",
        }),
      );
      expect(bot.fake.state.messages).toEqual([]);
    }));

  it("from a workspace the bot is not installed in is acknowledged and not answered", () =>
    withBot(async bot => {
      const foreign = { ...typedCommand(bot.fake, "/people"), team_id: "T9" };
      expect(await bot.send(foreign)).not.toBeNull();
      expect(bot.fake.alone("U1")).toEqual([]);
    }));

  it("app_uninstalled and tokens_revoked remove everything of the workspace", async () => {
    for (const inner of [
      { type: "app_uninstalled" },
      { type: "tokens_revoked", tokens: { oauth: [], bot: ["UBOT"] } },
    ]) {
      const forgotten: string[] = [];
      const desk = { ...fakeDesk(), forget: async (space: string) => void forgotten.push(space) };
      await withBot(
        async bot => {
          await bot.send(event(inner));
          await until(() => forgotten.length === 1);
          expect(forgotten).toEqual(["slack:T1"]);
          await bot.send(direct("/people"));
          expect(bot.fake.messages("D1")).toEqual([]);
        },
        { desk },
      );
    }
  });

  it("is answered though the disk is full, and an event is left for Slack to deliver again", async () => {
    const store = await openMemoryStore(systemClock, KEY);
    const full = {
      ...store,
      inbox: { ...store.inbox, take: async () => Promise.reject(new Error("disk full")) },
    };
    const bot = await slackBot({ store: full });
    await bot.platform.start(fakeDesk());
    await bot.fake.sockets.deliver(envelope(typedCommand(bot.fake, "/people")));
    await until(() => bot.fake.alone("U1").length === 1);
    expect(await bot.fake.sockets.deliver(envelope(direct("/people")), 300)).toBeNull();
    expect(bot.fake.messages("D1")).toEqual([]);
    await bot.close();
    await store.close();
  });

  it("writes nothing of what people say into the log", () =>
    withBot(async bot => {
      bot.fake.faults.next("chat.postMessage", { kind: "error", error: "is_archived" });
      await bot.send(direct("/whosaid something only I know"));
      expect(bot.logged.length).toBeGreaterThan(0);
      expect(bot.logged.join("")).not.toContain("something only I know");
    }));
});
