import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { offers } from "../../src/command/offers.ts";
import { deskOf } from "../../src/desk.ts";
import { openLog } from "../../src/log.ts";
import type { Desk } from "../../src/platform/platform.ts";
import { manifestOf } from "../../src/platform/slack/manifest.ts";
import { newsroom } from "../fake/newsroom.ts";
import { evening, morning, other } from "../fake/quay.ts";
import { type SlackBot, slackBot } from "../fake/slack/bot.ts";
import { direct, press, typedCommand } from "../fake/slack/people.ts";
import type { Json } from "../fake/slack/state.ts";
import { buttonsOf, shownWords } from "../fake/slack/words.ts";

const noon = { now: () => new Date("2025-05-05T12:00:00Z"), sleep: async () => undefined };

/** Lines that work on the record of these tests, where a command's own example does not; a manager types them. */
const WORKING: Readonly<Record<string, string>> = {
  brief: "/brief",
  said: "/said Ingrid Solheim",
  whosaid: "/whosaid rebuild every metre of this wall",
  check: "/check We will rebuild every metre of this wall before the storms",
  fact: "/fact how long could the repairs take?",
  timeline: "/timeline",
  people: "/people",
  sides: "/sides",
  stories: "/stories",
  schedule: "/schedule list",
  follow: "/follow list",
  sources: "/sources list",
  why: "/why",
  help: "/help",
};

const dialogues = offers.map(({ name, example }) => [name, WORKING[name] ?? example] as const);

let bot: SlackBot;
let desk: Desk;
beforeAll(async () => {
  const { store } = await newsroom([morning, evening, other]);
  desk = deskOf(store, noon, openLog("silent", { write: () => undefined }));
  bot = await slackBot();
  await bot.platform.start(desk);
});
afterAll(() => bot.close());

/** What was shown since a call, without what differs from run to run. */
const recorded = (shown: readonly { readonly text: string; readonly blocks: readonly Json[] }[]): string =>
  `${JSON.stringify(
    shown.map(({ text, blocks }) => ({ text, blocks })),
    null,
    2,
  )}\n`;

async function asked(
  line: string,
): Promise<readonly { readonly text: string; readonly blocks: readonly Json[] }[]> {
  const before = bot.fake.alone("UADMIN").length;
  await bot.send(typedCommand(bot.fake, line, "UADMIN"));
  return bot.fake.alone("UADMIN").slice(before);
}

describe("Slack, recorded", () => {
  it("has a slash command for every command there is", () => {
    const manifest = manifestOf(offers, { prefix: "", url: null }) as {
      features: { slash_commands: { command: string }[] };
    };
    const typed = manifest.features.slash_commands.map(({ command }) => command);
    expect(typed).toEqual(["/onrecord", ...offers.map(({ name }) => `/${name}`)]);
  });

  it.each(dialogues)("/%s answers as it was recorded", async (name, line) => {
    await expect(recorded(await asked(line))).toMatchFileSnapshot(
      join(import.meta.dirname, "slack", `${name}.json`),
    );
  });

  it.each(dialogues)("/%s is answered alike with every button of its answer pressed", async (_, line) => {
    const shown = await asked(line);
    for (const { action_id, value, text } of buttonsOf(shown.map(({ blocks }) => blocks)).slice(0, 4)) {
      if (String(action_id).startsWith("share")) continue;
      const [before, views] = [bot.fake.alone("UADMIN").length, bot.fake.state.views.size];
      await bot.send(press(bot.fake, { action_id, value }, "UADMIN"));
      const said = shownWords(
        bot.fake
          .alone("UADMIN")
          .slice(before)
          .map(({ blocks }) => blocks),
      );
      const opened = bot.fake.state.views.size > views;
      expect(opened || said !== "", shownWords(text)).toBe(true);
      expect(said).not.toMatch(/belongs to another version|went wrong here/);
    }
  });

  it("answers a question typed into a direct message, and what follows it", async () => {
    await bot.send(direct("What did Solheim say?"));
    await bot.send(direct("and about the wall?"));
    const said = bot.fake.messages("D1").map(({ blocks }) => shownWords(blocks));
    expect(said).toHaveLength(2);
    for (const words of said)
      expect(words).toContain("“We will rebuild every metre of this wall before the winter storms,”");
  });
});
