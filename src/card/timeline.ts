import type { Happening, Story, Telling } from "../story/story.ts";
import type { Block, Card } from "./card.ts";
import { happeningDate } from "./facts.ts";
import { pageOf } from "./paging.ts";
import { timelinePicture } from "./picture.ts";
import { storyTopic, views } from "./story.ts";
import { sourceWords } from "./words.ts";

const SIZE = 15;

/** Dated events of a story, by the date of the event; a page at a time. What several sources tell of one event is one entry. */
export function timelineCard(story: Story, page: number): Card {
  const { items, more } = pageOf(story.timeline, page, SIZE, `/timeline ${storyTopic(story.headline)}`);
  const none: Block = { type: "text", text: "No dated event is on record for this story." };
  return {
    status: items.length === 0 ? "nothing" : "answer",
    command: "timeline",
    blocks: [
      { type: "heading", text: story.headline },
      ...(items.length === 0 ? [none] : []),
      ...timelinePicture(story.headline, items),
      ...items.flatMap(entry),
      ...more,
      ...views(story, "timeline"),
    ],
  };
}

function entry(event: Happening): readonly Block[] {
  const same = (also: Telling): boolean => happeningDate({ ...event, ...also }) === happeningDate(event);
  const others = event.also ?? [];
  const also = others.filter(one => same(one)).map(({ source }) => sourceWords(source));
  const dated = others.filter(one => !same(one));
  return [
    { type: "event", event },
    ...(also.length === 0 ? [] : [{ type: "text", text: `also ${also.join("; ")}`, small: true } as const]),
    ...dated.map((one): Block => ({ type: "text", text: otherDate(event, one), small: true })),
  ];
}

/** Another day is said to be one; a month or a year is only less of it. */
function otherDate(event: Happening, other: Telling): string {
  const words = `${happeningDate({ ...event, ...other })} according to ${sourceWords(other.source)}`;
  return event.when.precision === other.when.precision ? `another date: ${words}` : `also ${words}`;
}
