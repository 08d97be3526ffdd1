import {
  type Done,
  memberCard,
  mergedCard,
  movedCard,
  type Named,
  takenBackCard,
  unarranged,
} from "../card/arranged.ts";
import type { Card } from "../card/card.ts";
import { UsageError } from "../errors.ts";
import type { Arrangement } from "../store/port/arrangements.ts";
import type { Story } from "../story/story.ts";
import { type Context, command } from "./command.ts";
import { pageNumber } from "./parse.ts";
import { storyFound, whichStory } from "./which.ts";

const CHOICES = ["show", "merge", "split", "undo"] as const;

/** Said where nothing of it is the asker's own: what one space does must not change what another is told. */
const HOUSES =
  "Nothing was changed. The stories of the house's own sources are the same for everyone: they are put together and taken apart in its terminal or on its page. Here the stories of your own sources can be, and /correct sets any speaker, role, name or date right.";

export const story = command({
  name: "story",
  summary: "Why documents are in a story; merge two stories, split one, undo it",
  example: "/story show",
  role: "manager",
  options: [
    { name: "what", description: "What to do", kind: "choice", required: false, choices: CHOICES },
    { name: "of", description: "The story", kind: "story", required: false },
    { name: "document", description: "A document to take out of its story", kind: "text", required: false },
    { name: "with", description: "The story to put it together with", kind: "story", required: false },
    { name: "page", description: "Page of a long answer", kind: "number", required: false },
  ],
  async run({ what, of, document, with: other, page }, context) {
    switch (what?.toLowerCase() ?? "show") {
      case "show":
        return meant(of, context, found => show(found, pageNumber(page), context));
      case "merge":
        return merge(of, other, context);
      case "split":
        return document === null
          ? meant(of, context, found => show(found, pageNumber(page), context))
          : split(document, other, context);
      case "undo":
        return undo(of, context);
      default:
        throw new UsageError(
          `/story cannot "${what}". Type one of ${CHOICES.join(", ")}, for example /story merge of "Port wall" with "Harbour wall"`,
        );
    }
  },
});

/** Answers for the story that is meant, or asks which. */
async function meant(
  topic: string | null,
  context: Context,
  run: (story: Story) => Promise<Card>,
): Promise<Card> {
  const found = await whichStory(topic, context);
  if (found.type === "one") return run(found.story);
  return storyFound("story show of", topic, found, context, () => unarranged("No such story."));
}

async function show(found: Story, page: number, { store, space }: Context): Promise<Card> {
  const members = await store.stories.joined(space, found.id);
  const done = [];
  for (const one of await store.arrangements.list(space, found.id))
    done.push(await doneOf(one, found.id, { store, space }));
  return memberCard(found, members, done, page);
}

async function doneOf(
  { kind, story: into, other, documents, by, reason }: Arrangement,
  here: string,
  { store, space }: Pick<Context, "store" | "space">,
): Promise<Done> {
  const beside = await store.stories.get(space, into === here ? other : into);
  const named = beside === null || beside.id === here ? null : beside;
  return { kind, documents: documents.length, other: named, read: by === null, reason };
}

async function merge(of: string | null, other: string | null, context: Context): Promise<Card> {
  if (of === null || other === null)
    throw new UsageError('Which two stories? Type /story merge of "one story" with "the other one"');
  return meant(of, context, into => meant(other, context, from => put(into, from, context)));
}

async function put(into: Story, from: Story, { store, space, asker }: Context): Promise<Card> {
  if (into.id === from.id) return unarranged("That is one story already.");
  const done = await store.arrangements.merge(space, into.id, from.id, asker.id, "");
  return done === null ? unarranged(HOUSES) : mergedCard(into, from.headline, done.documents.length);
}

async function split(document: string, to: string | null, context: Context): Promise<Card> {
  const { store, space, asker } = context;
  if ((await store.documents.get(space, document)) === null)
    throw new UsageError("No such document. Type /story show and take the button of the one that is meant.");
  const done = await store.arrangements.move(space, [document], to, asker.id);
  if (done === null) return unarranged(`${HOUSES} A story's only document is a story of its own already.`);
  const [target, from] = [
    await store.stories.get(space, done.story),
    await store.stories.get(space, done.other),
  ];
  if (target === null) throw new Error(`story ${done.story} is gone`);
  const moved = target.sources.filter(source => done.documents.includes(source.document));
  return movedCard(moved, target, from, from?.sources ?? []);
}

async function undo(of: string | null, context: Context): Promise<Card> {
  const { store, space } = context;
  const found = of === null ? null : await whichStory(of, context);
  const done = await store.arrangements.undo(space, found?.type === "one" ? found.story.id : null);
  if (done === null) return unarranged("There is no change of a story to take back.");
  const stories: Named[] = [];
  for (const id of [done.story, done.other]) {
    const one = await store.stories.get(space, id);
    if (one !== null) stories.push(one);
  }
  return takenBackCard(done.kind, stories);
}
