import { strongest } from "../story/rank.ts";
import { isStatement } from "../story/statement.ts";
import type { KeyPoint, Known, Story } from "../story/story.ts";
import { action } from "./action.ts";
import type { Block, Card } from "./card.ts";
import { contestBlocks, factBlocks } from "./contest.ts";
import { coverageWords, storyTopic, views } from "./story.ts";

const POINTS = 4;
const QUOTES = 3;
const CONTESTED = 2;

/** The fact of a point that is not simply reported. */
const contestOf = (story: Story, { words }: KeyPoint): Known | undefined =>
  story.contested.find(
    ({ sentence }) => words.document === sentence.document && words.span.start === sentence.span.start,
  );

const pointBlocks = ({ words, source }: KeyPoint, contested: Known | undefined): readonly Block[] => [
  { type: "passage", words, source },
  ...(contested === undefined ? [] : contestBlocks(contested)),
];

/** The story in a minute: cited key points, the strongest quotes, the sources, and buttons to the rest. */
export function briefCard(story: Story): Card {
  const headline: Block = { type: "heading", text: story.headline };
  const points = story.keyPoints.slice(0, POINTS);
  const told = points.map(point => contestOf(story, point));
  const others = story.contested.filter(known => !told.includes(known)).slice(0, CONTESTED);
  const quotes = strongest(story.said, QUOTES);
  const spoken = story.said.filter(isStatement).length;
  const topic = storyTopic(story.headline);
  const more =
    spoken > quotes.length ? [action(`All ${spoken} quotes`, `/said everyone about ${topic}`)] : [];
  return {
    status: "answer",
    command: "brief",
    blocks: [
      // A document without a title goes by its first sentence: not shown twice.
      ...(points.some(({ words }) => words.text === story.headline) ? [] : [headline]),
      ...points.flatMap(point => pointBlocks(point, contestOf(story, point))),
      { type: "heading", text: "Disputed or corrected" },
      ...others.flatMap(known => factBlocks(known, null)),
      { type: "heading", text: "In their words" },
      ...quotes.map((said): Block => ({ type: "quote", said })),
      { type: "heading", text: "Sources" },
      { type: "text", text: coverageWords(story.sources), small: true },
      { type: "sources", sources: story.sources },
      ...views(story, "brief"),
      ...more,
    ],
  };
}
