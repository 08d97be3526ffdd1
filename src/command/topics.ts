import type { Topic } from "../briefing/schedule.ts";
import { UsageError } from "../errors.ts";
import { fold } from "../story/stem.ts";
import type { Context } from "./command.ts";
import { whichStory } from "./which.ts";

const KINDS = {
  person: "person",
  people: "person",
  story: "story",
  outlet: "source",
  source: "source",
  topic: "topic",
} as const;
const NAMED = /^(person|people|story|outlet|source|topic)\s*:?\s+(.+)$/iu;
/** Topics one briefing may have. */
const MOST = 10;

/**
 * What briefings are to be about, as typed: topics between semicolons or commas; "everything" or nothing for all. What is on record under
 * that very name is taken for it: a person, an outlet, a story's headline; anything else is words of a topic.
 */
export async function topicsOf(typed: string | null, context: Context): Promise<readonly Topic[]> {
  const text = (typed ?? "").trim();
  if (/^(?:everything|all|anything|news|)$/iu.test(text)) return [];
  const parts = text.split(text.includes(";") ? /;/u : /,/u).map(part => part.trim());
  const wanted = [...new Set(parts.filter(part => part !== ""))];
  if (wanted.length > MOST)
    throw new UsageError(`At most ${MOST} topics: make a second schedule for the others.`);
  const topics: Topic[] = [];
  for (const part of wanted) topics.push(await topicOf(part, context));
  return topics;
}

/** One topic as typed: "person Ana Ruiz", "outlet Coast Radio", "story …", or a name or words by themselves. */
export async function topicOf(typed: string, context: Context): Promise<Topic> {
  const named = NAMED.exec(typed);
  if (named !== null) {
    const kind = KINDS[(named[1] ?? "").toLowerCase() as keyof typeof KINDS];
    return given(kind, named[2] ?? "", context);
  }
  return (
    (await personNamed(typed, context)) ??
    (await outletNamed(typed, context)) ??
    (await storyNamed(typed, context)) ?? { kind: "topic", text: typed }
  );
}

async function given(kind: Topic["kind"], text: string, context: Context): Promise<Topic> {
  switch (kind) {
    case "topic":
      return { kind, text };
    case "person":
      return (await personNamed(text, context)) ?? { kind, text };
    case "source":
      return (await outletNamed(text, context)) ?? { kind, text };
    case "story": {
      const found = await whichStory(text, context);
      if (found.type === "one") return { kind, text: found.story.id };
      const problem =
        found.type === "none" ? `No story on ${text} is on record.` : `Several stories are on ${text}.`;
      throw new UsageError(
        `${problem} Type the story's headline, or a topic; /stories shows what is on record.`,
      );
    }
  }
}

/** Somebody on record of that name, or of a name it is the last part of where only one has it. */
async function personNamed(text: string, { store, space }: Context): Promise<Topic | null> {
  const found = await store.lookup.people(space, text, 5);
  const people = found.map(({ person }) => person).filter(({ kind }) => kind === "person");
  const wanted = fold(text);
  const exact = people.filter(one => [one.name, ...one.aliases].some(name => fold(name) === wanted));
  return exact.length === 1 ? { kind: "person", text: exact[0]!.name } : null;
}

async function outletNamed(text: string, { store, space }: Context): Promise<Topic | null> {
  const wanted = fold(text);
  const outlets = (await store.documents.list(space)).map(({ outlet }) => outlet);
  const found = outlets.find(outlet => outlet !== null && fold(outlet) === wanted);
  return found == null ? null : { kind: "source", text: found };
}

/** A story by its id or its whole headline. */
async function storyNamed(text: string, { store, space }: Context): Promise<Topic | null> {
  const byId = await store.stories.get(space, text);
  if (byId !== null) return { kind: "story", text: byId.id };
  const heads = await store.stories.list(space, text, 5);
  const found = heads.find(({ headline }) => fold(headline) === fold(text));
  return found === undefined ? null : { kind: "story", text: found.id };
}

/** A topic as it is shown back: a story by its headline. */
export async function topicWords({ kind, text }: Topic, { store, space }: Context): Promise<string> {
  switch (kind) {
    case "topic":
      return text;
    case "person":
      return text;
    case "source":
      return `outlet ${text}`;
    case "story": {
      const story = await store.stories.get(space, text);
      return story === null ? "a story that is not on record any more" : story.headline;
    }
  }
}

/** "everything", "Ana Ruiz, outlet Coast Radio". */
export async function topicsWords(topics: readonly Topic[], context: Context): Promise<string> {
  const words: string[] = [];
  for (const topic of topics) words.push(await topicWords(topic, context));
  return words.length === 0 ? "everything" : words.join(", ");
}
