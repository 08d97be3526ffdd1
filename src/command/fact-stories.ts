import type { Card } from "../card/card.ts";
import { whichStoryOf } from "../card/which.ts";
import type { Known } from "../story/story.ts";
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
  if (documents.size < 2 || shareName(answers)) return null;
  const ids = await Promise.all(answers.map(known => storyOf(known, context)));
  const distinct = [...new Set(ids.filter(id => id !== null))].slice(0, CHOICES);
  if (distinct.length < 2) return null;
  const stories = await Promise.all(distinct.map(id => context.store.stories.get(context.space, id)));
  const headlines = stories.flatMap(story => story?.headline ?? []);
  return headlines.length < 2 ? null : whichStoryOf(question, headlines);
}

const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/u;

/** True when the answers tell of somebody or some place in common: then they are of one matter, and differ. */
function shareName(answers: readonly Known[]): boolean {
  const [first = new Set<string>(), ...others] = answers.map(namesIn);
  return others.some(names => [...names].some(name => first.has(name)));
}

function namesIn({ sentence, parts, source }: Known): ReadonlySet<string> {
  const inner = `${sentence.text} ${source.title ?? ""}`.match(/(?<=\S )\p{Lu}[\p{L}’'-]+/gu) ?? [];
  const named = parts.flatMap(part => part.names).flatMap(name => name.split(/\s+/u));
  return new Set([...inner, ...named].filter(word => !CALENDAR.test(word)));
}

async function storyOf({ sentence }: Known, { store, space }: Context): Promise<string | null> {
  const words = sentence.text.split(/\s+/u).slice(0, WORDS);
  const passages = await store.lookup.passages(space, words, SENTENCES);
  const own = passages.find(passage => passage.words.document === sentence.document);
  return own?.story ?? null;
}
