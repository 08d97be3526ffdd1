import { describe, expect, it } from "vitest";
import { withBot } from "../../../fake/slack/bot.ts";
import { event, press } from "../../../fake/slack/people.ts";
import { lastView, named } from "../../../fake/slack/shown.ts";
import type { Json } from "../../../fake/slack/state.ts";
import { buttonsOf, shownWords } from "../../../fake/slack/words.ts";

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
