import type { Story } from "../story/story.ts";
import type { Block, Card } from "./card.ts";
import { pageOf } from "./paging.ts";
import { storyTopic, views } from "./story.ts";

const SIZE = 15;

/** Dated events of a story, by the date of the event; a page at a time. */
export function timelineCard(story: Story, page: number): Card {
  const { items, more } = pageOf(story.timeline, page, SIZE, `/timeline ${storyTopic(story.headline)}`);
  const none: Block = { type: "text", text: "No dated event is on record for this story." };
  return {
    status: items.length === 0 ? "nothing" : "answer",
    command: "timeline",
    blocks: [
      { type: "heading", text: story.headline },
      ...(items.length === 0 ? [none] : []),
      ...items.map((event): Block => ({ type: "event", event })),
      ...more,
      ...views(story, "timeline"),
    ],
  };
}
