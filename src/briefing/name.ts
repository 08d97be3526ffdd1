import type { Schedule } from "./schedule.ts";
import type { Material } from "./select.ts";

/** What a briefing is called: its topics, a story by its headline; "News" where it is about everything. */
export async function topicName(
  { stories }: Pick<Material, "stories">,
  { to, topics }: Pick<Schedule, "to" | "topics">,
): Promise<string> {
  const names: string[] = [];
  for (const { kind, text } of topics) {
    const story = kind === "story" ? await stories.get(to.space, text) : null;
    names.push(story?.headline ?? text);
  }
  return names.length === 0 ? "News" : names.join(", ");
}
