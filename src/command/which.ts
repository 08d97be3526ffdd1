import type { Card } from "../card/card.ts";
import { noStory } from "../card/stories.ts";
import { whichStory as whichStoryCard } from "../card/which.ts";
import type { StoryHead } from "../store/store.ts";
import type { Story } from "../story/story.ts";
import { holdsWording, wording } from "../story/wording.ts";
import type { Context } from "./command.ts";

/** Which story a topic means. */
export type Which =
  | { readonly type: "one"; readonly story: Story }
  | { readonly type: "several"; readonly heads: readonly StoryHead[] }
  | { readonly type: "none" };

const CHOICES = 8;
/** Commands whose argument is a story: a conversation stays with the story it was about. */
const ABOUT_STORY = /^\/?(?:brief|timeline|people|sides)\s+(\S.*)$/iu;

/** The story of a topic, an id or a headline; without one, the story this conversation was about, else the one that changed last. */
export async function whichStory(topic: string | null, context: Context): Promise<Which> {
  if (topic !== null) return byTopic(topic, context);
  for (const line of [...context.recent].reverse()) {
    const earlier = ABOUT_STORY.exec(line.trim())?.[1]?.replace(/\spage \d+$/u, "");
    const found = earlier === undefined ? null : await byTopic(earlier, context);
    if (found?.type === "one") return found;
  }
  const [newest] = await context.store.stories.list(context.space, null, 1);
  return opened(newest, context);
}

async function byTopic(typed: string, context: Context): Promise<Which> {
  const topic = typed.replace(/^["“](.*)["”]$/u, "$1").trim();
  const byId = await context.store.stories.get(context.space, topic);
  if (byId !== null) return { type: "one", story: byId };
  const heads = await context.store.stories.list(context.space, topic, CHOICES);
  const wanted = wording(topic);
  const exact = heads.filter(head => wording(head.headline) === wanted);
  const titled = heads.filter(head => holdsWording(wording(head.headline), wanted));
  const chosen = exact.length === 1 ? exact : titled.length === 1 ? titled : heads;
  return chosen.length > 1 ? { type: "several", heads: chosen } : opened(chosen[0], context);
}

async function opened(head: StoryHead | undefined, { store, space }: Context): Promise<Which> {
  const story = head === undefined ? null : await store.stories.get(space, head.id);
  return story === null ? { type: "none" } : { type: "one", story };
}

/** Answers a command about one story: the card of the story meant, a choice of several, or that there is none. */
export async function storyCommand(
  name: string,
  topic: string | null,
  context: Context,
  card: (story: Story) => Card,
): Promise<Card> {
  return storyFound(name, topic, await whichStory(topic, context), context, card);
}

/** The same where the story was looked for before. */
export async function storyFound(
  name: string,
  topic: string | null,
  found: Which,
  context: Context,
  card: (story: Story) => Card,
): Promise<Card> {
  return found.type === "one" ? card(found.story) : storyMissing(name, topic, found, context);
}

/** Asks which of several stories is meant, or says that there is none. */
export async function storyMissing(
  name: string,
  topic: string | null,
  found: Exclude<Which, { readonly type: "one" }>,
  context: Context,
): Promise<Card> {
  if (found.type === "several") return whichStoryCard(name, topic ?? "", found.heads);
  return noStory(name, topic, await context.store.lookup.coverage(context.space));
}
