import { action, counted, typed } from "./action.ts";
import type { Block, Card } from "./card.ts";
import { notOnRecord, type Searched, searchedWords } from "./nothing.ts";
import { pageOf } from "./paging.ts";
import { coverageOfHead, type StoryLine, storyTopic } from "./story.ts";

const SIZE = 10;

/** Stories on record, newest change first; `all` holds at least one more than the page shows where there are more. */
export function storiesCard(
  topic: string | null,
  all: readonly StoryLine[],
  page: number,
  searched: Searched,
): Card {
  if (all.length === 0) return noStory("stories", topic, searched);
  const line = topic === null ? "/stories" : `/stories ${typed(topic)}`;
  const { items, more } = pageOf(all, page, SIZE, line);
  const about = topic === null ? "" : ` on ${topic}`;
  return {
    status: "answer",
    command: "stories",
    blocks: [
      { type: "heading", text: `${counted(all.length, "story", "stories")}${about}` },
      ...items.flatMap((story): readonly Block[] => [
        { type: "link", label: story.headline, url: `/story/${story.id}` },
        { type: "text", text: coverageOfHead(story), small: true },
        action("Brief", `/brief ${storyTopic(story.headline)}`),
      ]),
      { type: "text", text: searchedWords(searched), small: true },
      ...more,
    ],
  };
}

/** No story of that topic, or none at all. */
export const noStory = (command: string, topic: string | null, searched: Searched): Card =>
  notOnRecord(
    command,
    topic === null ? null : `no story on ${topic}.`,
    searched,
    topic === null || searched.documents === 0 ? [] : [action("All stories", "/stories")],
  );
