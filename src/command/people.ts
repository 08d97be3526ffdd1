import type { Card } from "../card/card.ts";
import { peopleCard, whoCard } from "../card/people.ts";
import { nobodyCard } from "../card/said.ts";
import { whichPerson, whoLine } from "../card/which.ts";
import type { Passage } from "../store/store.ts";
import { strongest } from "../story/rank.ts";
import { roleShown } from "../story/role.ts";
import type { Person } from "../story/story.ts";
import { covers } from "../text/document.ts";
import { type Context, command } from "./command.ts";
import { pageNumber } from "./parse.ts";
import { storyFound, type Which, whichStory } from "./which.ts";
import { type Whom, whom } from "./whom.ts";

/** Quotations looked at for the strongest one of a person. */
const LOOKED_AT = 40;
const STORIES = 5;
/** Words of the longest name somebody types. */
const LONGEST_NAME = 6;

export const people = command({
  name: "people",
  summary: "Who is who in a story, or who one person is",
  example: "/people",
  options: [
    { name: "story", description: "A story, or a person's name", kind: "story", required: false },
    { name: "page", description: "Page of a long answer", kind: "number", required: false },
  ],
  async run({ story: typed, page }, context) {
    const ofStory = (story: Which): Promise<Card> =>
      storyFound("people", typed, story, context, found => peopleCard(found, pageNumber(page)));
    if (typed === null) return ofStory(await whichStory(null, context));
    // A headline is no name: looking for people in its words costs more than the answer.
    if (typed.split(/\s+/).length > LONGEST_NAME) {
      const headed = await whichStory(typed, context);
      if (headed.type !== "none") return ofStory(headed);
    }
    const found = await whom(typed, context);
    // A name typed as it is on record means the person; anything else is first tried as a story.
    if (found.type === "one" && !found.mended) return who(typed, found, context);
    if (found.type === "several") return who(typed, found, context);
    const story = await whichStory(typed, context);
    return story.type === "none" ? who(typed, found, context) : ofStory(story);
  },
});

/** Who is meant by a name: the dated roles the sources give. */
export async function who(typed: string, found: Whom, context: Context): Promise<Card> {
  const { store, space } = context;
  if (found.type === "several") {
    return whichPerson(
      "people",
      typed,
      found.entries.map(one => one.person),
      whoLine,
    );
  }
  if (found.type === "none") {
    const searched = await store.lookup.coverage(space);
    return nobodyCard(
      "people",
      typed,
      found.nearest.map(one => one.person),
      searched,
    );
  }
  const query = { speakers: found.names, about: null, story: null, limit: LOOKED_AT };
  const said = await store.lookup.said(space, query);
  const heads = await store.stories.list(space, found.entry.person.name, STORIES);
  const headlines = heads.filter(head => found.entry.stories.includes(head.id)).map(head => head.headline);
  const evidence = await sentenceOf(found.entry.person, context);
  return whoCard({
    person: found.entry.person,
    evidence,
    stories: found.entry.stories.length,
    headlines,
    strongest: strongest(said, 1),
    mended: found.mended ? typed : null,
  });
}

/** Sentences looked at for the one that gives a role. */
const SENTENCES = 12;

/** The sentence in which a source gives the role that is shown, or first names the person. */
async function sentenceOf(person: Person, { store, space }: Context): Promise<Passage | null> {
  const words = roleShown(person)?.words ?? person.firstMention;
  const found = await store.lookup.passages(space, [person.name, words.text], SENTENCES);
  return (
    found.find(
      ({ words: sentence }) => sentence.document === words.document && covers(sentence.span, words.span),
    ) ?? null
  );
}
