import type { Citation } from "../story/cite.ts";
import type { Person, Said, Source, Story } from "../story/story.ts";
import { action, counted } from "./action.ts";
import type { Block, Card } from "./card.ts";
import { pageOf } from "./paging.ts";
import { quotedPicture } from "./picture.ts";
import { mendedNote, saidLine } from "./said.ts";
import { storyTopic, views } from "./story.ts";

const SIZE = 12;

/** Who is who in a story: people first, most quoted first; then organisations that speak. */
export function peopleCard(story: Story, page: number): Card {
  const people = story.people.filter(person => person.kind === "person");
  const bodies = story.people.filter(person => person.kind !== "person" && person.quoted > 0);
  const line = `/people ${storyTopic(story.headline)}`;
  const { items, more } = pageOf([...people, ...bodies], page, SIZE, line);
  return {
    status: items.length === 0 ? "nothing" : "answer",
    command: "people",
    blocks: [
      { type: "heading", text: story.headline },
      ...(items.length === 0 ? [{ type: "text", text: "Nobody is named in this story." } as const] : []),
      ...quotedPicture(`Who is quoted: ${story.headline}`, items),
      ...items.map((person): Block => ({ type: "person", person })),
      ...more,
      ...views(story, "people"),
    ],
  };
}

/** What is known of one person. */
export interface Who {
  readonly person: Person;
  /** The sentence that gives the role, or the first mention. */
  readonly evidence: { readonly words: Citation; readonly source: Source } | null;
  /** How many stories the person is in, and the headlines of some. */
  readonly stories: number;
  readonly headlines: readonly string[];
  readonly strongest: readonly Said[];
  /** The name as typed, when it was not found so. */
  readonly mended: string | null;
}

/** Who one person is, as the sources give it, and in which stories. */
export function whoCard({ person, evidence, stories, headlines, strongest, mended }: Who): Card {
  const silent = person.quoted === 0;
  return {
    status: "answer",
    command: "people",
    blocks: [
      ...mendedNote(mended, person),
      { type: "person", person },
      ...(person.roles.length > 0 ? [] : [{ type: "text", text: "No role is given." } as const]),
      ...(evidence === null
        ? []
        : [{ type: "passage", words: evidence.words, source: evidence.source } as const]),
      ...strongest.map((said): Block => ({ type: "quote", said })),
      { type: "text", text: `In ${counted(stories, "story", "stories")} on record.`, small: true },
      ...(silent ? [] : [action(`All by ${person.name}`, saidLine(person.name, null))]),
      ...headlines.map(headline => action(storyTopic(headline), `/brief ${storyTopic(headline)}`)),
    ],
  };
}
