import { offers } from "../../fake/desk.ts";
import { openStand } from "../../fake/discord/bot.ts";
import { answerTo, visitor } from "../../fake/discord/people.ts";
import { wordsOf } from "../../fake/discord/reading.ts";
import type { FakeMessage } from "../../fake/discord/world.ts";
import type { StageKind } from "./stage.ts";

const ANSWER = 15_000;

/** The messages of the bot in a channel that were not there before. */
async function next(read: () => readonly FakeMessage[], before: number): Promise<readonly FakeMessage[]> {
  const end = Date.now() + ANSWER;
  while (read().length <= before && Date.now() < end) await new Promise(resolve => setTimeout(resolve, 5));
  return read().slice(before);
}

export const discordStage: StageKind = {
  name: "Discord",
  cannot: {},
  async open() {
    const stand = await openStand({ bot: { site: "https://record.example" } });
    const { discord, guild, channel, platform } = stand;
    const space = `discord:${guild.id}`;
    const someone = visitor(discord, channel);
    const said = (): readonly FakeMessage[] =>
      discord.messages(channel.id).filter(({ author }) => author === discord.world.bot);
    return {
      platform,
      space,
      to: { platform: "discord", space, channel: channel.id, thread: null },
      async ask(line) {
        const [, name = "", rest = ""] = /^\/(\w+)\s*(.*)$/.exec(line) ?? [];
        const offer = offers.find(one => one.name === name);
        if (offer !== undefined) {
          const [option] = offer.options;
          const one = someone.slash(name, option === undefined || rest === "" ? {} : { [option.name]: rest });
          return wordsOf(await answerTo(one));
        }
        const before = said().length;
        someone.say(`<@${discord.world.bot}> ${line}`);
        return (await next(said, before)).map(wordsOf).join("\n");
      },
      shown: async () => said().map(wordsOf),
      close: () => stand.close(),
    };
  },
};
