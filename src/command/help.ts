import { typed } from "../card/action.ts";
import { type HelpLine, helpCard } from "../card/help.ts";
import { storyTopic } from "../card/story.ts";
import { strongest } from "../story/rank.ts";
import type { Story } from "../story/story.ts";
import { type Command, type Context, command } from "./command.ts";
import { usage } from "./parse.ts";

/** The command that explains the others, each with an example that works on what is on record. */
export const helpFor = (commands: readonly Command[]): Command =>
  command({
    name: "help",
    summary: "The commands, with an example each",
    example: "/help",
    options: [],
    run: async (_, context) => helpCard(await helpLines(commands, context)),
  });

/** A command's line in help: its own example, or one from the story that changed last. */
export async function helpLines(
  commands: readonly Command[],
  { store, space }: Pick<Context, "store" | "space">,
): Promise<readonly HelpLine[]> {
  const [newest] = await store.stories.list(space, null, 1);
  const story = newest === undefined ? null : await store.stories.get(space, newest.id);
  return commands.map(one => ({
    usage: usage(one),
    summary: one.summary,
    example: (story === null ? null : exampleOn(story, one.name)) ?? one.example,
  }));
}

/** A quotation that fits an example: four to fourteen words. */
const SHORT = /^\S+(?:\s+\S+){3,13}$/u;

function exampleOn(story: Story, name: string): string | null {
  const quotes = strongest(story.said, 20);
  const quote = quotes.find(one => one.speaker.name !== null);
  const words = quotes
    .map(one => one.marked[0]?.text.replace(/^\P{L}+|\P{L}+$/gu, "") ?? "")
    .find(text => SHORT.test(text));
  switch (name) {
    case "brief":
    case "timeline":
    case "sides":
      return `/${name} ${storyTopic(story.headline)}`;
    case "said":
    case "people":
      return quote?.speaker.name == null ? null : `/${name} ${typed(quote.speaker.name)}`;
    case "whosaid":
    case "check":
      return words === undefined ? null : `/${name} ${words}`;
    default:
      return null;
  }
}
