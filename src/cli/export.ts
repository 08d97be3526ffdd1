import { UsageError } from "../errors.ts";
import { HOUSE } from "../store/store.ts";
import { type ShownStory, shownStory } from "../story/shown.ts";
import { storyMarkdown } from "./markdown.ts";
import { withSession } from "./session.ts";
import { print, type System, type Verb } from "./verb.ts";

interface Flags {
  readonly data?: string;
  readonly format: string;
}

export const exportStory: Verb = {
  name: "export",
  add(program, system, done) {
    program
      .command("export")
      .description("print a story with everything on record about it")
      .argument("<story>", "its id, or words of its headline (onrecord ask /stories lists them)")
      .option("--format <format>", "json or markdown", "markdown")
      .option("--data <folder>", "the record to use (default: the configured one)")
      .action((story: string, flags: Flags) => done(run(story, flags, system)));
  },
};

async function run(wanted: string, { data, format }: Flags, system: System): Promise<number> {
  if (format !== "json" && format !== "markdown")
    throw new UsageError(`--format is json or markdown, not ${JSON.stringify(format)}`);
  return await withSession({ ...(data !== undefined && { data }) }, system, async ({ store }) => {
    const heads = await store.stories.list(HOUSE, wanted, 2);
    const story =
      (await store.stories.get(HOUSE, wanted)) ??
      (heads.length === 1 ? await store.stories.get(HOUSE, heads[0]!.id) : null);
    if (story === null) throw new UsageError(heads.length === 0 ? nothing(wanted) : several(wanted, heads));
    await print(system.output, format === "json" ? json(shownStory(story)) : storyMarkdown(story));
    return 0;
  });
}

const json = (story: ShownStory): string => JSON.stringify(story, null, 2);

const nothing = (wanted: string): string =>
  `no story on record about ${JSON.stringify(wanted)}; onrecord ask /stories lists them`;

const several = (wanted: string, heads: readonly { id: string; headline: string }[]): string =>
  `${JSON.stringify(wanted)} may mean ${heads.map(({ id, headline }) => `${id} (${headline})`).join(" or ")}: give the id`;
