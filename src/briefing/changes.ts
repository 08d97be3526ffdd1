import type { Citation } from "../story/cite.ts";
import { contentOf } from "../story/content.ts";
import type { Source, Story } from "../story/story.ts";
import { wording } from "../story/wording.ts";
import { overlaps } from "../text/document.ts";
import type { Telling, Told } from "./briefing.ts";
import { contentKey } from "./content.ts";
import { figuresOf } from "./figures.ts";
import type { Item, Mention } from "./item.ts";
import { itemTellings, type Memory, memoryOf, storyTelling } from "./memory.ts";
import { openQuestionsOf } from "./open-questions.ts";
import { plansOf } from "./plans.ts";
import { pointsOf } from "./points.ts";
import { quotationsOf } from "./utterances.ts";

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
  /** What remembers the whole story as told, once these are shown. */
  tellings(shown: readonly Fresh[]): readonly Telling[];
}

export interface Window {
  /** Days before this (ISO) are no news; a document without a date is. */
  readonly from: string;
  /** What was told before this (ISO 8601, UTC) and is still open may be told again. */
  readonly cooled: string;
}

/** What of a story is new to a channel that was told these things. Pure. */
export const changesOf = (story: Story, told: Told, window: Window): StoryChange =>
  changesIn(story, told)(window);

/** The same for several windows, for which the story is gone through once. */
export function changesIn(story: Story, told: Told): (window: Window) => StoryChange {
  const items = itemsOf(story);
  const memory = memoryOf(story.id, told);
  const isNew = !isKnown(items, memory);
  // Told as another story (its first document is gone, or another space has it too): what is short goes by its story, and was told.
  const isTwin = !isNew && memory.story === null;
  const asked = isTwin ? items.filter(({ sort }) => sort !== "open") : items;
  return window => ({
    story,
    isNew,
    fresh: distinct(asked.flatMap(item => freshIn(item, memory, window, isNew) ?? []).sort(byOrder)),
    tellings: shown => tellingsOf(story, items, memory, shown),
  });
}

const itemsOf = (story: Story): readonly Item[] => [
  ...figuresOf(story),
  ...plansOf(story),
  ...pointsOf(story),
  ...quotationsOf(story),
  ...openQuestionsOf(story),
];

function tellingsOf(
  story: Story,
  items: readonly Item[],
  memory: Memory,
  shown: readonly Fresh[],
): readonly Telling[] {
  const isShown = (item: Item): boolean => shown.some(one => one.item === item);
  const documents = story.sources.map(({ document }) => document);
  const cited = [...new Set(shown.map(one => one.shown.source.document))];
  return [
    storyTelling(story.id, documents, cited),
    ...items.flatMap(item => itemTellings(story.id, item, memory, isShown(item))),
    ...shown.filter(({ change }) => change !== "quote").map(one => sentenceTelling(story.id, one.shown)),
  ];
}

/** A sentence that was shown for its figure is not told as a point another time. */
const sentenceTelling = (story: string, { words, source }: Mention): Telling => ({
  ...{ story, kind: "fact", digest: "" },
  key: contentKey(story, contentOf(words.text)),
  documents: [source.document],
});

/** A story was told by its id, or by most of its points: its first document may be gone, or another space has it too. */
function isKnown(items: readonly Item[], memory: Memory): boolean {
  if (memory.story !== null) return true;
  const points = items.filter(({ sort }) => sort === "point");
  const told = points.filter(item => memory.toldAt(item) !== null);
  return points.length > 0 && told.length * 2 >= points.length;
}

function freshIn(item: Item, memory: Memory, window: Window, isNew: boolean): Fresh | null {
  const recent = item.mentions.filter(({ source }) => isRecent(source, window));
  const [first, last] = [recent[0], recent.at(-1)];
  if (first === undefined || last === undefined) return null;
  const at = memory.toldAt(item);
  switch (item.sort) {
    case "figure":
    case "date":
      return moved(item, item.sort, memory, window);
    case "point":
      return at === null ? { item, change: "new", shown: first, before: null } : null;
    case "quote":
      return at === null ? { item, change: "quote", shown: first, before: null } : null;
    case "open":
      return at === null || (!isNew && at < window.cooled)
        ? { item, change: "open", shown: last, before: null }
        : null;
  }
}

/** A value that was not told of a thing that was: with the one told before it. */
function moved(item: Item, change: "figure" | "date", memory: Memory, window: Window): Fresh | null {
  const before = memory.values(item);
  const last = item.values.at(-1);
  if (before === null || last === undefined || before.includes(last.value)) return null;
  if (!isRecent(last.source, window) || isReprint(item, last)) return null;
  const earlier = item.values.findLast(({ value }) => before.includes(value)) ?? null;
  return earlier === null ? null : { item, change, shown: last, before: earlier };
}

/** The very words of an earlier document: a copy says "tomorrow" on another day, and moves nothing. */
function isReprint({ mentions }: Item, { words, source }: Mention): boolean {
  const printed = wording(words.text);
  return mentions.some(
    other => other.source.document !== source.document && wording(other.words.text) === printed,
  );
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
