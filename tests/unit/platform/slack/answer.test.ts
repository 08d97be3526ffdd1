import { describe, expect, it } from "vitest";
import type { Card } from "../../../../src/card/card.ts";
import type { Desk } from "../../../../src/platform/platform.ts";
import { fakeDesk } from "../../../fake/desk.ts";
import { ferry } from "../../../fake/ferry.ts";
import { withBot } from "../../../fake/slack/bot.ts";
import { direct, mention, press, shortcut, typedCommand } from "../../../fake/slack/people.ts";
import { lastAlone, lastView, named } from "../../../fake/slack/shown.ts";
import type { Json } from "../../../fake/slack/state.ts";
import { shownWords } from "../../../fake/slack/words.ts";

describe("an answer", () => {
  it("to a slash command is for the asker alone, with buttons that ask on", () =>
    withBot(async bot => {
      await bot.send(typedCommand(bot.fake, "/brief ferry"));
      expect(bot.fake.messages("C1")).toEqual([]);
      expect(lastAlone(bot).by).toBe("response_url");
      await bot.send(press(bot.fake, named(lastAlone(bot).blocks, "Timeline")));
      expect(shownWords(lastAlone(bot).blocks)).toContain("repairs would take nearly three weeks");
    }));

  it("is shared with the channel by its button, and says who shared it", () =>
    withBot(async bot => {
      await bot.send(typedCommand(bot.fake, "/people"));
      await bot.send(press(bot.fake, named(lastAlone(bot).blocks, "Share")));
      const [shared] = bot.fake.messages("C1");
      expect(shownWords(shared?.blocks)).toContain("Marit Solberg");
      expect(shownWords(shared?.blocks)).toContain("/people · shared by ida");
      expect(JSON.stringify(shared)).not.toContain("<@");
    }));

  it("is shared in a channel the bot is not in, too", () =>
    withBot(async bot => {
      await bot.send(typedCommand(bot.fake, "/people", "U1", "COUT"));
      expect(shownWords(lastAlone(bot).blocks)).toContain("Marit Solberg");
      await bot.send(press(bot.fake, named(lastAlone(bot).blocks, "Share"), "U1", "COUT"));
      expect(bot.fake.messages("COUT")).toHaveLength(1);
    }));

  it("to a mention stands in its thread, to a direct message in the direct message", () =>
    withBot(async bot => {
      const asked = mention("/people");
      await bot.send(asked);
      const [reply] = bot.fake.messages("C1");
      expect(reply?.thread).toBe((asked.event as Json).ts);
      await bot.send(direct("/people"));
      expect(bot.fake.messages("D1")[0]?.thread).toBeNull();
    }));

  it("to a question in the assistant's pane stands in its thread, after a word that it is being looked up", () =>
    withBot(async bot => {
      await bot.send(direct("how many ships?", { thread_ts: "17.1" }));
      expect(bot.fake.state.statuses).toHaveLength(1);
      expect(bot.fake.messages("D1")[0]?.thread).toBe("17.1");
    }));

  it("comes by another way when the response address is used up, and as a direct message where the bot is not in the channel", () =>
    withBot(async bot => {
      const typed = {
        ...typedCommand(bot.fake, "/people"),
        response_url: `${new URL(bot.fake.api).origin}/response/gone`,
      };
      await bot.send(typed);
      expect(lastAlone(bot).by).toBe("postEphemeral");
      const outside = {
        ...typedCommand(bot.fake, "/people", "U1", "COUT"),
        response_url: "https://evil.example/x",
      };
      await bot.send(outside);
      expect(shownWords(bot.fake.messages("DU1")[0]?.blocks)).toContain("Marit Solberg");
    }));

  it("to the message shortcut checks the whole message, as people read it", () => {
    const desk = fakeDesk();
    return withBot(
      async bot => {
        await bot.send(
          shortcut(bot.fake, "“No one sails” &amp; &lt;b&gt; <https://x.example|a link> <@U2|ben>"),
        );
        expect(desk.asked.at(-1)?.line).toBe("/check “No one sails” & <b> a link @ben");
        expect(lastAlone(bot).by).toBe("response_url");
      },
      { desk },
    );
  });

  it("has text beside its blocks that says the same", () =>
    withBot(async bot => {
      await bot.send(typedCommand(bot.fake, "/people"));
      expect(String(lastAlone(bot).text)).toContain("Marit Solberg");
    }));
});

describe("who asks", () => {
  it.each([
    ["U1", false],
    ["UADMIN", true],
    ["UGUEST", false],
    ["UNOBODY", false],
  ])("%s is a manager: %s, by what the workspace says", (user, manager) => {
    const desk = fakeDesk();
    return withBot(
      async bot => {
        await bot.send(typedCommand(bot.fake, "/people", user));
        expect(desk.asked.at(-1)?.asker).toMatchObject({ id: user, manager });
      },
      { desk },
    );
  });

  it("is a manager by configuration too, and none while Slack cannot say", () => {
    const desk = fakeDesk();
    return withBot(
      async bot => {
        bot.fake.faults.next("users.info", { kind: "error", error: "ratelimited" }, 2);
        await bot.send(typedCommand(bot.fake, "/people", "U1"));
        await bot.send(typedCommand(bot.fake, "/people", "UADMIN"));
        expect(desk.asked.map(({ asker }) => asker.manager)).toEqual([true, false]);
      },
      { desk, managers: ["U1"] },
    );
  });

  it("brings a time zone, a channel and a conversation of their own", () => {
    const desk = fakeDesk();
    return withBot(
      async bot => {
        await bot.send(typedCommand(bot.fake, "/people", "U1"));
        await bot.send(typedCommand(bot.fake, "/people", "UADMIN"));
        const [first, second] = desk.asked;
        expect(first?.asker.zone).toBe("Europe/Oslo");
        expect(first?.channel).toEqual({ platform: "slack", space: "slack:T1", channel: "C1", thread: null });
        expect(first?.conversation).not.toBe(second?.conversation);
      },
      { desk },
    );
  });
});

describe("a document without an address on the web", () => {
  it("opens in a window at the words, which stand in bold", () =>
    withBot(async bot => {
      await bot.send(typedCommand(bot.fake, "/said Marit Solberg"));
      await bot.send(press(bot.fake, named(lastAlone(bot).blocks, "open at these words")));
      const [, view] = lastView(bot);
      expect(JSON.stringify(view)).toContain('"bold":true');
      expect(shownWords(view)).toContain("No one sails");
      expect(ferry.text).toContain("No one sails");
    }));
});

describe("a picture", () => {
  const card: Card = {
    status: "answer",
    command: "timeline",
    blocks: [
      {
        type: "picture",
        picture: { kind: "quoted", title: "Who is quoted", bars: [{ label: "Marit Solberg", count: 3 }] },
        alternative: "Marit Solberg is quoted three times.",
      },
    ],
  };
  const desk: Desk = { ...fakeDesk(), answer: async () => card };

  it("is uploaded once a workspace, and its words stand with it", () =>
    withBot(
      async bot => {
        for (let round = 0; round < 2; round++) await bot.send(direct("/timeline"));
        expect(bot.fake.state.files.size).toBe(1);
        const [shown] = bot.fake.messages("D1");
        expect(shown?.blocks[0]).toMatchObject({
          type: "image",
          alt_text: "Marit Solberg is quoted three times.",
        });
      },
      { desk, draw: async () => new Uint8Array([137, 80, 78, 71]) },
    ));

  it.each(["files.getUploadURLExternal", "files.completeUploadExternal"])(
    "is shown in words when %s fails",
    method =>
      withBot(
        async bot => {
          bot.fake.faults.next(method, { kind: "error", error: "internal_error" });
          await bot.send(direct("/timeline"));
          expect(shownWords(bot.fake.messages("D1")[0]?.blocks)).toBe("Marit Solberg is quoted three times.");
        },
        { desk, draw: async () => new Uint8Array([137, 80, 78, 71]) },
      ),
  );
});
