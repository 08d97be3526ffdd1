import { describe, expect, it } from "vitest";
import type { Card, Form } from "../../../../src/card/card.ts";
import type { Ask, Desk, Offer } from "../../../../src/platform/platform.ts";
import { fakeDesk } from "../../../fake/desk.ts";
import { ferry } from "../../../fake/ferry.ts";
import { type SlackBot, withBot } from "../../../fake/slack/bot.ts";
import {
  direct,
  event,
  mention,
  press,
  shortcut,
  submission,
  suggestion,
  typedCommand,
} from "../../../fake/slack/people.ts";
import type { Json } from "../../../fake/slack/state.ts";
import { buttonsOf, shownWords } from "../../../fake/slack/words.ts";

const FORM: Form = {
  title: "A new briefing",
  command: "/schedule add",
  submit: "Add",
  fields: [
    { name: "when", label: "When", hint: "weekdays 8:00", required: true, value: "", choices: [] },
    {
      name: "length",
      label: "Length",
      hint: "",
      required: false,
      value: "short",
      choices: ["short", "long"],
    },
    { name: "person", label: "Who", hint: "", required: false, value: "", choices: [] },
  ],
};

const person: Offer = {
  name: "said",
  summary: "What a person said, newest first.",
  example: "/said Marit Solberg",
  role: "anyone",
  options: [{ name: "person", description: "Whose words", kind: "person", required: true, choices: [] }],
};

/** The fake desk with a command that needs a person, and one that asks with a form. */
function deskWithForms(): Desk & { readonly asked: readonly Ask[] } {
  const desk = fakeDesk();
  return {
    ...desk,
    asked: desk.asked,
    offers: [person, { ...person, name: "schedule", summary: "Briefings.", example: "/schedule" }],
    async answer(ask) {
      const card = await desk.answer(ask);
      if (ask.line === "/schedule add")
        return { status: "ask", command: "schedule", blocks: [{ type: "form", form: FORM }] };
      if (ask.line.includes("nonsense"))
        return {
          status: "usage",
          command: "schedule",
          blocks: [
            { type: "text", text: "That is no time." },
            { type: "form", form: FORM },
          ],
        };
      return card;
    },
  };
}

const named = (blocks: unknown, label: string): Json => {
  const found = buttonsOf(blocks).find(one => shownWords(one.text) === label);
  if (found === undefined) throw new Error(`no button ${label}`);
  return { action_id: found.action_id, value: found.value };
};
const lastView = (bot: SlackBot): readonly [string, Json] => [...bot.fake.state.views].at(-1) ?? ["", {}];
const lastAlone = (bot: SlackBot): Json => ({ ...bot.fake.alone("U1").at(-1) });

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

describe("a form", () => {
  it("opens as a modal, and what is filled in is asked as a command line", () => {
    const desk = deskWithForms();
    return withBot(
      async bot => {
        await bot.send(typedCommand(bot.fake, "/schedule add"));
        const [id, view] = lastView(bot);
        expect(shownWords(view.title)).toBe("A new briefing");
        const ack = await bot.send(
          submission(id, view, { when: "weekdays 8:00", length: { option: "long" }, person: "" }),
        );
        expect(ack).toMatchObject({ response_action: "update" });
        expect(desk.asked.at(-1)?.line).toBe('/schedule add when: "weekdays 8:00" length: "long"');
        expect(desk.asked.at(-1)?.channel?.channel).toBe("C1");
      },
      { desk },
    );
  });

  it("that was filled in wrong says so and can be mended", () =>
    withBot(
      async bot => {
        await bot.send(typedCommand(bot.fake, "/schedule add"));
        const [id, view] = lastView(bot);
        await bot.send(submission(id, view, { when: "nonsense" }));
        const [, mended] = lastView(bot);
        expect(shownWords(mended)).toContain("That is no time.");
        expect(mended.callback_id).toBe("form");
      },
      { desk: deskWithForms() },
    ));

  it("expired_trigger_id: comes as a button instead, which opens it", () =>
    withBot(
      async bot => {
        const typed = typedCommand(bot.fake, "/schedule add");
        bot.fake.state.triggers.set(String(typed.trigger_id), 0);
        await bot.send(typed);
        expect(bot.fake.state.views.size).toBe(0);
        await bot.send(press(bot.fake, named(lastAlone(bot).blocks, "Add")));
        expect(shownWords(lastView(bot)[1].title)).toBe("A new briefing");
        expect(shownWords(lastView(bot)[1])).toContain("weekdays 8:00");
      },
      { desk: deskWithForms() },
    ));

  it("of a command typed without what it needs finds people while they are typed", () => {
    const desk = deskWithForms();
    return withBot(
      async bot => {
        await bot.send(typedCommand(bot.fake, "/said"));
        const [id, view] = lastView(bot);
        expect(JSON.stringify(view)).toContain('"external_select"');
        const ack = await bot.send(suggestion("find:said", "mar"));
        const [option] = (ack?.options ?? []) as readonly Json[];
        expect(shownWords(option?.text)).toBe("Marit Solberg");
        await bot.send(submission(id, view, { person: { option: String(option?.value) } }));
        expect(desk.asked.at(-1)?.line).toBe('/said person: "Marit Solberg"');
        expect(shownWords(lastView(bot)[1])).toContain("Marit Solberg");
      },
      { desk },
    );
  });
});

describe("the home tab", () => {
  it("has a button for every command, help, and opens answers in a window", () =>
    withBot(async bot => {
      await bot.send(event({ type: "app_home_opened", user: "U1", channel: "D1", tab: "home" }));
      const home = bot.fake.state.homes.get("U1");
      expect(buttonsOf(home).map(one => shownWords(one.text))).toEqual(
        expect.arrayContaining(["/brief", "/said", "/fact", "/check", "/stories", "/help"]),
      );
      await bot.send(press(bot.fake, named(home, "/stories"), "U1", null));
      expect(shownWords(lastView(bot)[1])).toContain("Harbour board stops the Nordvik ferry");
    }));

  it("greets the messages tab with questions to press, none of which begins with a slash", () =>
    withBot(async bot => {
      await bot.send(event({ type: "app_home_opened", user: "U1", channel: "D1", tab: "messages" }));
      const [given] = bot.fake.state.prompts;
      const prompts = given?.prompts as readonly Json[];
      expect(prompts.length).toBeGreaterThan(0);
      expect(prompts.length).toBeLessThanOrEqual(4);
      expect(prompts.every(({ message }) => !String(message).startsWith("/"))).toBe(true);
    }));
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
