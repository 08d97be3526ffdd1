import { fold, wordsOf } from "../story/stem.ts";
import type { Fresh, StoryChange } from "./changes.ts";
import type { Topic } from "./schedule.ts";

/** Of a briefing about people alone, what these people said and what names them; other topics take a story whole. */
export function focused(change: StoryChange, topics: readonly Topic[]): StoryChange {
  const people = topics.filter(({ kind }) => kind === "person").map(({ text }) => text);
  if (people.length === 0 || people.length < topics.length) return change;
  return { ...change, fresh: change.fresh.filter(fresh => people.some(name => isOf(fresh, name))) };
}

/** Words of someone, or a sentence with the last part of the name. */
function isOf({ item, shown }: Fresh, name: string): boolean {
  const speaker = item.said?.speaker.name ?? null;
  if (item.said !== null) return speaker !== null && fold(speaker) === fold(name);
  const last = wordsOf(fold(name)).at(-1);
  return last !== undefined && wordsOf(fold(shown.words.text)).includes(last);
}
