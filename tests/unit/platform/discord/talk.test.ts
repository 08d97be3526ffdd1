import { describe, expect, it } from "vitest";
import type { Block, Card, Form } from "../../../../src/card/card.ts";
import type { Ask, Desk, Offer } from "../../../../src/platform/platform.ts";
import { fakeDesk, offers } from "../../../fake/desk.ts";
import { listOf, nested, numberOf, textOf } from "../../../fake/discord/body.ts";
import { openStand, type Stand, type StandOptions, startStand } from "../../../fake/discord/bot.ts";
import { answerTo, until, visitor } from "../../../fake/discord/people.ts";
import { wordsOf } from "../../../fake/discord/reading.ts";
import { addChannel, type FakeMessage, FORUM, TEXT_CHANNEL, THREAD } from "../../../fake/discord/world.ts";
import { keyOf } from "../../../fake/keys.ts";

const text = (line: string): Block => ({ type: "text", text: line });
const card = (blocks: readonly Block[]): Card => ({ status: "answer", command: "brief", blocks });
const form: Form = {
  title: "A briefing for this channel",
  command: "/schedule add",
  submit: "Add",
  fields: [
    { name: "when", label: "When", hint: "weekdays 8:00", required: true, value: "", choices: [] },
    {
      name: "length",
      label: "Length",
      hint: "",
      required: false,
      value: "normal",
      choices: ["short", "normal", "long"],
    },
  ],
};
const manager: Offer = { ...offers[4]!, name: "sources", role: "manager", summary: "Feeds and pages." };

/** A desk that answers every line with the cards given, and remembers who asked. */
function deskWith(answers: Readonly<Record<string, Card>>): Desk & { readonly asked: Ask[] } {
  const desk = fakeDesk();
  const asked: Ask[] = [];
  return {
    ...desk,
    offers: [...offers, manager],
    asked,
    async answer(ask) {
      asked.push(ask);
      return answers[ask.line] ?? card([text(`asked: ${ask.line}`)]);
    },
  };
}

const buttonsOf = (message: FakeMessage) =>
  nested(listOf(message.body.components)).filter(({ type }) => type === 2);
const buttonIn = (message: FakeMessage, label: string): string =>
  textOf(buttonsOf(message).find(one => one.label === label)?.custom_id);
const posted = ({ discord }: Stand, channel: string) =>
  discord.messages(channel).filter(({ author }) => author === discord.world.bot);

async function eventually(holds: () => boolean, timeout = 15_000): Promise<void> {
  const end = Date.now() + timeout;
  while (!holds()) {
    if (Date.now() > end) expect.unreachable("it did not come about in time");
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

async function on(
  answers: Readonly<Record<string, Card>>,
  work: (stand: Stand, desk: ReturnType<typeof deskWith>) => Promise<void>,
  options: StandOptions = {},
): Promise<void> {
  const desk = deskWith(answers);
  const stand = await startStand(options, desk);
  try {
    await work(stand, desk);
    for (const { body, path } of stand.discord.recorded.filter(({ path: at }) =>
      /messages|webhooks|threads$/.test(at),
    )) {
      const said = listOf([
        body,
        (body as { message?: unknown })?.message,
        (body as { data?: unknown })?.data,
      ]).filter(one => one.components !== undefined);
      for (const one of said) expect(one, path).toMatchObject({ allowed_mentions: { parse: [] } });
    }
  } finally {
    await stand.close();
  }
}

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
