import type { Citation } from "../story/cite.ts";
import type { Source, Story } from "../story/story.ts";
import { overlaps } from "../text/document.ts";
import { type Telling, type Told, toldName } from "./briefing.ts";
import { hashed } from "./content.ts";
import { figuresOf } from "./figures.ts";
import { type Item, type Mention, tellingsOf, toldAt, toldValues } from "./item.ts";
import { openQuestionsOf } from "./open-questions.ts";
import { plansOf } from "./plans.ts";
import { pointsOf } from "./points.ts";
import { utterancesOf, wasSaid } from "./utterances.ts";

/** One thing to say: an item, the words to say it with, and the words that were told before, where a value changed. */
export interface Fresh {
  readonly item: Item;
  readonly change: "new" | "figure" | "date" | "quote" | "open";
  readonly shown: Mention;
  readonly before: Mention | null;
}

/** What a story has to tell a channel. */
export interface StoryChange {
  readonly story: Story;
  /** True when the channel was never told of it. */
  readonly isNew: boolean;
  /** Changed first: figures, dates, new points, quotations, open questions; the strongest of each first. */
  readonly fresh: readonly Fresh[];
  /** What remembers the whole story as told, as it stands now. */
  readonly tellings: readonly Telling[];
}

/** Days (ISO dates) within which a document is news; undated ones are. */
export interface Window {
  readonly from: string;
  /** Before this (ISO 8601), an open question may be told again. */
  readonly cooled: string;
}

/** What of a story is new to a channel that was told these things. Pure. */
export function changesOf(story: Story, told: Told, window: Window): StoryChange {
  const items = itemsOf(story);
  const isNew = !isKnown(story, items, told);
  const fresh = items.flatMap(item => freshIn(item, told, window, isNew) ?? []);
  return {
    story,
    isNew,
    fresh: distinct(fresh.sort(byOrder)),
    tellings: [storyTelling(story), ...items.flatMap(item => tellingsOf(story.id, item, told))],
  };
}

const itemsOf = (story: Story): readonly Item[] => [
  ...figuresOf(story),
  ...plansOf(story),
  ...pointsOf(story),
  ...utterancesOf(story),
  ...openQuestionsOf(story),
];

const storyTelling = (story: Story): Telling => ({
  story: story.id,
  kind: "story",
  key: story.id,
  digest: hashed([story.headline]),
  documents: story.sources.map(source => source.document),
});

/** A story goes by its id, or by most of its points: its first document may be gone, or another space has it too. */
function isKnown(story: Story, items: readonly Item[], told: Told): boolean {
  if (told.has(toldName({ kind: "story", key: story.id }))) return true;
  const points = items.filter(({ sort }) => sort === "point");
  return points.length > 0 && points.filter(item => toldAt(item, told) !== null).length * 2 >= points.length;
}

function freshIn(item: Item, told: Told, window: Window, isNew: boolean): Fresh | null {
  const newest = item.mentions.findLast(({ source }) => isRecent(source, window));
  if (newest === undefined) return null;
  const first = item.mentions.find(({ source }) => isRecent(source, window)) ?? newest;
  switch (item.sort) {
    case "figure":
      return moved(item, "figure", told, window);
    case "date":
      return moved(item, "date", told, window);
    case "point":
      return toldAt(item, told) === null ? { item, change: "new", shown: first, before: null } : null;
    case "quote":
      return wasSaid(item, told) ? null : { item, change: "quote", shown: first, before: null };
    case "open": {
      const at = toldAt(item, told);
      const due = at === null || (!isNew && at < window.cooled);
      return due ? { item, change: "open", shown: newest, before: null } : null;
    }
  }
}

/** A value that was not told of a thing that was: with the one told before it. */
function moved(item: Item, change: "figure" | "date", told: Told, window: Window): Fresh | null {
  const before = toldValues(item, told);
  const last = item.values.at(-1);
  if (before === null || last === undefined || before.includes(last.value)) return null;
  if (!isRecent(last.source, window)) return null;
  const earlier = item.values.findLast(({ value }) => before.includes(value)) ?? null;
  return earlier === null ? null : { item, change, shown: last, before: earlier };
}

const isRecent = ({ published }: Source, { from }: Window): boolean =>
  published === null || published.slice(0, 10) >= from;

const ORDER: Readonly<Record<Fresh["change"], number>> = { figure: 0, date: 1, new: 2, quote: 3, open: 4 };

const byOrder = (a: Fresh, b: Fresh): number =>
  ORDER[a.change] - ORDER[b.change] || b.item.weight - a.item.weight;

/** What stands in the same words is said once: a sentence whose figure changed is not a new point as well. */
function distinct(all: readonly Fresh[]): readonly Fresh[] {
  const kept: Fresh[] = [];
  for (const one of all) if (!kept.some(other => inSameWords(one, other))) kept.push(one);
  return kept;
}

const inSameWords = (a: Fresh, b: Fresh): boolean =>
  a.change !== "quote" && b.change !== "quote" && meet(a.shown.words, b.shown.words);

const meet = (a: Citation, b: Citation): boolean => a.document === b.document && overlaps(a.span, b.span);
