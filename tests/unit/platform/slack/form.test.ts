import { describe, expect, it } from "vitest";
import type { Form } from "../../../../src/card/card.ts";
import type { Ask, Desk, Offer } from "../../../../src/platform/platform.ts";
import { fakeDesk } from "../../../fake/desk.ts";
import { briefingForm } from "../../../fake/form.ts";
import { withBot } from "../../../fake/slack/bot.ts";
import { press, submission, suggestion, typedCommand } from "../../../fake/slack/people.ts";
import { lastAlone, lastView, named } from "../../../fake/slack/shown.ts";
import type { Json } from "../../../fake/slack/state.ts";
import { shownWords } from "../../../fake/slack/words.ts";

const FORM: Form = {
  ...briefingForm,
  title: "A new briefing",
  fields: [
    ...briefingForm.fields,
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
