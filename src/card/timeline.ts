import type { Happening, Story } from "../story/story.ts";
import { topicShare, topicTerms } from "../story/topic.ts";
import type { Block, Card } from "./card.ts";
import { pageOf } from "./paging.ts";
import { timelinePicture } from "./picture.ts";
import { storyTopic, views } from "./story.ts";
import { sourceWords } from "./words.ts";

const SIZE = 15;

/** Dated events of a story, by the date of the event; a page at a time. What several sources tell of one day is one entry. */
export function timelineCard(story: Story, page: number): Card {
  const told = grouped(story.timeline);
  const { items, more } = pageOf(told, page, SIZE, `/timeline ${storyTopic(story.headline)}`);
  const none: Block = { type: "text", text: "No dated event is on record for this story." };
  return {
    status: items.length === 0 ? "nothing" : "answer",
    command: "timeline",
    blocks: [
      { type: "heading", text: story.headline },
      ...(items.length === 0 ? [none] : []),
      ...timelinePicture(
        story.headline,
        items.map(([event]) => event),
      ),
      ...items.flatMap(entry),
      ...more,
      ...views(story, "timeline"),
    ],
  };
}

/** One event as one or more sources tell it, the one that is shown first. */
type Told = readonly [Happening, ...Happening[]];

/** Share of the words of one telling that another must have. */
const SAME = 0.6;

function grouped(events: readonly Happening[]): readonly Told[] {
  const groups: [Happening, ...Happening[]][] = [];
  for (const event of events) {
    const same = groups.find(([first]) => isSame(first, event));
    if (same === undefined) groups.push([event]);
    else same.push(event);
  }
  return groups;
}

function isSame(a: Happening, b: Happening): boolean {
  if (a.source.document === b.source.document) return false;
  if (a.when.from !== b.when.from || a.when.to !== b.when.to) return false;
  const [termsA, termsB] = [topicTerms(a.what.text), topicTerms(b.what.text)];
  const [short, long] = termsA.length <= termsB.length ? [termsA, b] : [termsB, a];
  return topicShare(short, long.what.text) >= SAME;
}

function entry([event, ...others]: Told): readonly Block[] {
  const also = others.map(({ source }) => sourceWords(source)).join("; ");
  return [
    { type: "event", event },
    ...(also === "" ? [] : [{ type: "text", text: `also ${also}`, small: true } as const]),
  ];
}
