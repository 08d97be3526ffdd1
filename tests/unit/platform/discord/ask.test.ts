import { describe, expect, it } from "vitest";
import type { Block } from "../../../../src/card/card.ts";
import { fakeDesk } from "../../../fake/desk.ts";
import { listOf, nested, textOf } from "../../../fake/discord/body.ts";
import { startStand } from "../../../fake/discord/bot.ts";
import { answerTo, until, visitor } from "../../../fake/discord/people.ts";
import { wordsOf } from "../../../fake/discord/reading.ts";
import { buttonIn, buttonsOf, card, deskWith, form, on, text } from "../../../fake/discord/talk.ts";
import { eventually } from "../../../fake/until.ts";

describe.concurrent("asking on Discord", () => {
  it("answers a slash command to the asker alone, and shows it to all when it is shared", () =>
    on({}, async ({ discord, channel }) => {
      const someone = visitor(discord, channel);
      const answer = await answerTo(someone.slash("brief", { story: "ferry" }));
      expect(answer.ephemeral).toBe(true);
      const shared = someone.press(answer, buttonIn(answer, "Share"));
      const [shown] = await until(shared, ({ followUps }) => (followUps.length > 0 ? followUps : null));
      expect(shown?.ephemeral).toBe(false);
      expect(wordsOf(shown!)).toContain("asked: /brief ferry");
      expect(wordsOf(shown!)).toContain(`Shared by <@${someone.id}>`);
      expect(buttonsOf(shown!)).toEqual([]);
    }));

  it("shares what was shown, not what a second asking would say", () =>
    on({ "/stories": card([text("as it was")]) }, async ({ discord, channel }, desk) => {
      const someone = visitor(discord, channel);
      const answer = await answerTo(someone.slash("stories"));
      const shared = someone.press(answer, buttonIn(answer, "Share"));
      await until(shared, ({ followUps }) => followUps[0] ?? null);
      expect(desk.asked).toHaveLength(1);
    }));

  it("asks again what is shared after a restart", async () => {
    const desk = deskWith({});
    const stand = await startStand({}, desk);
    const someone = visitor(stand.discord, stand.channel);
    const answer = await answerTo(someone.slash("stories"));
    await stand.platform.stop();
    const again = stand.again();
    await again.start(desk);
    const shared = someone.press(answer, buttonIn(answer, "Share"));
    expect(wordsOf(await until(shared, ({ followUps }) => followUps[0] ?? null))).toContain(
      "asked: /stories",
    );
    await stand.close();
  });

  it("a button is a command line, also when the line is too long for it", () => {
    const line = `/brief ${"harbour ".repeat(40)}`.trim();
    return on(
      {
        "/stories": card([
          { type: "action", label: "Short", command: "/help" },
          { type: "action", label: "Long", command: line },
        ]),
      },
      async ({ discord, channel }, desk) => {
        const someone = visitor(discord, channel);
        const answer = await answerTo(someone.slash("stories"));
        await answerTo(someone.press(answer, buttonIn(answer, "Short")));
        await answerTo(someone.press(answer, buttonIn(answer, "Long")));
        expect(desk.asked.map(ask => ask.line)).toEqual(["/stories", "/help", line]);
      },
    );
  });

  it("a choice from a list is a command line", () =>
    on(
      {
        "/stories": card(
          Array.from(
            { length: 12 },
            (_, at): Block => ({ type: "action", label: `Story ${at}`, command: `/brief ${at}` }),
          ),
        ),
      },
      async ({ discord, channel }, desk) => {
        const someone = visitor(discord, channel);
        const answer = await answerTo(someone.slash("stories"));
        const [select] = nested(listOf(answer.body.components)).filter(({ type }) => type === 3);
        const value = textOf(listOf(select?.options)[7]?.value);
        await answerTo(someone.choose(answer, textOf(select?.custom_id), value));
        expect(desk.asked.at(-1)?.line).toBe("/brief 7");
      },
    ));

  it.each(["v9:said:x", "0a", "zzzzz"])("says what to do about a button of another version (%s)", id =>
    on({}, async ({ discord, channel }) => {
      const someone = visitor(discord, channel);
      const answer = await answerTo(someone.slash("stories"));
      expect(wordsOf(await answerTo(someone.press(answer, id)))).toMatch(/another version.*\/help/);
    }),
  );

  it("says what to do about a button whose line is not kept", () =>
    on({}, async ({ discord, channel }) => {
      const someone = visitor(discord, channel);
      const answer = await answerTo(someone.slash("stories"));
      expect(wordsOf(await answerTo(someone.press(answer, `0k.${"x".repeat(22)}`)))).toMatch(
        /Type the command again/,
      );
    }));

  it("fills in a form in a modal, and asks its line", () =>
    on({ "/schedule": card([{ type: "form", form }]) }, async ({ discord, channel }, desk) => {
      const someone = visitor(discord, channel, { manager: true });
      discord.world.closed.clear();
      const message = someone.say(`<@${discord.world.bot}> /schedule`);
      await eventually(() => discord.messages(channel.id).length === 2);
      const answer = discord.messages(channel.id)[1]!;
      expect(answer.reference).toBe(message.id);
      const modal = await until(someone.press(answer, buttonIn(answer, "Add")), one => one.modal);
      expect(modal.title).toBe("A briefing for this channel");
      await answerTo(someone.submit(modal, { when: "weekdays 8:00" }));
      expect(desk.asked.at(-1)?.line).toBe('/schedule add when: "weekdays 8:00" length: "normal"');
    }));

  it("asks for the rest of a long form in a second modal", () => {
    const fields = Array.from({ length: 7 }, (_, at) => ({
      ...form.fields[0]!,
      name: `f${at}`,
      label: `Field ${at}`,
      required: at === 6,
    }));
    return on(
      { "/stories": card([{ type: "form", form: { ...form, fields } }]) },
      async ({ discord, channel }, desk) => {
        const someone = visitor(discord, channel);
        const first = await answerTo(someone.slash("stories"));
        const modal = await until(someone.press(first, buttonIn(first, "Add")), one => one.modal);
        expect(listOf(modal.components)).toHaveLength(5);
        const next = await answerTo(someone.submit(modal, { f6: "six", f0: "zero" }));
        const rest = await until(someone.press(next, buttonIn(next, "Add")), one => one.modal);
        await answerTo(someone.submit(rest, { f5: "five" }));
        expect(desk.asked.at(-1)?.line).toBe('/schedule add f6: "six" f0: "zero" f5: "five"');
      },
    );
  });

  it("checks the quotations of a message", () =>
    on({}, async ({ discord, channel }, desk) => {
      const someone = visitor(discord, channel);
      const target = someone.say("She said “No one sails on a cracked hull” and left.");
      await answerTo(someone.use("Check quotes", target));
      expect(desk.asked.at(-1)?.line).toBe("/check She said “No one sails on a cracked hull” and left.");
      const empty = someone.say(" ");
      expect(wordsOf(await answerTo(someone.use("Check quotes", empty)))).toContain("no text");
    }));

  it("reads a mention in a server, and nothing that does not mention it", () =>
    on({}, async ({ discord, channel }, desk) => {
      const someone = visitor(discord, channel);
      someone.say("nothing for the bot");
      someone.say(`<@${discord.world.bot}> how many ships?`);
      await eventually(() => desk.asked.length === 1);
      expect(desk.asked[0]).toMatchObject({ line: "how many ships?", asker: { manager: false } });
    }));

  it("answers in a direct message, openly and in the person's own space", () =>
    on({}, async ({ discord, direct }, desk) => {
      const someone = visitor(discord, direct);
      someone.say("how many ships?");
      await eventually(() => discord.messages(direct.id).length === 2);
      expect(desk.asked[0]).toMatchObject({ space: `discord:user:${someone.id}`, asker: { manager: false } });
      const answer = await answerTo(someone.slash("stories"));
      expect(answer.ephemeral).toBe(false);
      expect(buttonIn(answer, "Share")).toBe("");
    }));

  it("where only the user installed it, sees the user's space alone and can post nothing there", () =>
    on({}, async ({ discord, channel }, desk) => {
      const someone = visitor(discord, channel, { userInstalled: true, manager: true });
      await answerTo(someone.slash("stories"));
      expect(desk.asked[0]).toMatchObject({
        space: `discord:user:${someone.id}`,
        channel: null,
        asker: { manager: false },
      });
    }));

  it("puts an answer of more messages than a user's app may send into a file", () => {
    const long = card(
      Array.from({ length: 400 }, (_, at) =>
        text(`${at}. The board heard what the pilots and the dockers had to say about it.`),
      ),
    );
    return on({ "/stories": long }, async ({ discord, channel }) => {
      const asked = visitor(discord, channel, { userInstalled: true }).slash("stories");
      const last = await until(asked, ({ followUps }) => (followUps.length === 5 ? followUps[4]! : null));
      expect(last.files).toEqual(["answer.txt"]);
    });
  });

  it("opens words of a document that has no address", () =>
    on({}, async ({ discord, channel }) => {
      const desk = fakeDesk();
      expect(desk.offers.length).toBeGreaterThan(0);
      const someone = visitor(discord, channel);
      const answer = await answerTo(someone.slash("stories"));
      expect(wordsOf(await answerTo(someone.press(answer, "0o.nowhere 3-9")))).toContain(
        "not on record any more",
      );
    }));

  it("tells the asker in private where it may not write", () =>
    on({}, async ({ discord, channel }) => {
      channel.maySend = false;
      const someone = visitor(discord, channel);
      someone.say(`<@${discord.world.bot}> how many ships?`);
      const direct = () => [...discord.world.channels.values()].find(one => one.recipient === someone.id);
      await eventually(() => direct() !== undefined && discord.messages(direct()!.id).length === 1);
      expect(wordsOf(discord.messages(direct()!.id)[0]!)).toMatch(/could not answer you in .*Send Messages/);
    }));

  it("does not answer bots", () =>
    on({}, async ({ discord, channel }, desk) => {
      const robot = visitor(discord, channel, { id: discord.world.bot });
      robot.say(`<@${discord.world.bot}> how many ships?`);
      await new Promise(resolve => setTimeout(resolve, 100));
      expect(desk.asked).toEqual([]);
    }));

  it("suggests people while a name is typed, at most 25, each within 100 characters", () =>
    on({}, async ({ discord, channel }) => {
      const choices = await until(
        visitor(discord, channel).complete("said", "person", "Mar"),
        one => one.choices,
      );
      expect(choices).toEqual([{ name: "Marit Solberg · harbour of Nordvik", value: "Marit Solberg" }]);
    }));
});
