import type { Card } from "../card/card.ts";
import { whichStoryOf } from "../card/which.ts";
import type { Known, Story } from "../story/story.ts";
import type { Context } from "./command.ts";

/** Sentences looked at to find the story that holds one of them. */
const SENTENCES = 6;
/** Words of a sentence it is looked up by. */
const WORDS = 10;
const CHOICES = 5;

/**
 * A question that several stories answer, each with something else, is asked back: which story is meant. Null where the answers are of
 * one story.
 */
export async function askedBack(
  question: string,
  answers: readonly Known[],
  context: Context,
): Promise<Card | null> {
  const documents = new Set(answers.map(known => known.source.document));
  if (documents.size < 2) return null;
  const ids = await Promise.all(answers.map(known => storyOf(known, context)));
  const distinct = [...new Set(ids.filter(id => id !== null))].slice(0, CHOICES);
  if (distinct.length < 2) return null;
  const stories = await Promise.all(distinct.map(id => context.store.stories.get(context.space, id)));
  const found = stories.filter(story => story !== null);
  if (found.length < 2 || areOfOneMatter(found)) return null;
  return whichStoryOf(
    question,
    found.map(story => story.headline),
  );
}

const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/u;

/** True when two stories tell of somebody in common, or name the same in their headlines: then they are of one matter, and differ. */
function areOfOneMatter(stories: readonly Story[]): boolean {
  const words = new Set(stories.flatMap(({ people }) => people.flatMap(({ name }) => name.split(/\s+/u))));
  const [first = new Set<string>(), ...others] = stories.map(story => namesIn(story, words));
  return others.some(names => [...names].some(name => first.has(name)));
}

/** Its people, and the words of its headline that are of anybody's or anything's name. */
function namesIn({ headline, people }: Story, words: ReadonlySet<string>): ReadonlySet<string> {
  const inner = headline.match(/\p{Lu}[\p{L}’'-]+/gu) ?? [];
  const persons = people.filter(({ kind }) => kind === "person").map(({ name }) => name);
  return new Set([...persons, ...inner.filter(word => words.has(word) && !CALENDAR.test(word))]);
}

async function storyOf({ sentence }: Known, { store, space }: Context): Promise<string | null> {
  const words = sentence.text.split(/\s+/u).slice(0, WORDS);
  const passages = await store.lookup.passages(space, words, SENTENCES);
  const own = passages.find(passage => passage.words.document === sentence.document);
  return own?.story ?? null;
}
