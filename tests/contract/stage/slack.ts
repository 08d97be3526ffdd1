import { slackBot } from "../../fake/slack/bot.ts";
import { typedCommand } from "../../fake/slack/people.ts";
import { shownWords } from "../../fake/slack/words.ts";
import type { StageKind } from "./stage.ts";

export const slackStage: StageKind = {
  name: "Slack",
  cannot: {},
  async open() {
    const bot = await slackBot();
    return {
      platform: bot.platform,
      space: "slack:T1",
      to: { platform: "slack", space: "slack:T1", channel: "C1", thread: null },
      async ask(line) {
        const before = bot.fake.alone("U1").length;
        await bot.send(typedCommand(bot.fake, line.startsWith("/") ? line : `/onrecord ${line}`));
        return bot.fake
          .alone("U1")
          .slice(before)
          .map(({ blocks }) => shownWords(blocks))
          .join("\n");
      },
      shown: async () => bot.fake.messages("C1").map(({ blocks }) => shownWords(blocks)),
      close: bot.close,
    };
  },
};
