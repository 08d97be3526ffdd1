import { contentOf } from "../story/content.ts";
import { strongest } from "../story/rank.ts";
import { isStatement } from "../story/statement.ts";
import type { Said, Story } from "../story/story.ts";
import { spoken } from "../story/utterance.ts";
import { contentKey, hashed } from "./content.ts";
import type { Item } from "./item.ts";

/** Words below which a quotation is a word borrowed, not a thing said. */
const FEWEST = 4;

/** The quotations of a story that stand between quotation marks, strongest first. */
export function quotationsOf(story: Story): readonly Item[] {
  const ranked = strongest(story.said, story.said.length).filter(said => wordsOf(said).length >= FEWEST);
  return ranked.map((said, at) => itemOf(said, keysOf(story.id, said), ranked.length - at));
}

/** Everything a story's speakers are said to have said, retold words too, in the order of its documents. */
export const statementsOf = (story: Story): readonly Item[] =>
  story.said
    .filter(isStatement)
    .map(said =>
      itemOf(
        said,
        said.marked.length > 0
          ? keysOf(story.id, said)
          : [contentKey(story.id, contentOf(said.context.text))],
        1,
      ),
    );

const itemOf = (said: Said, keys: readonly string[], weight: number): Item => ({
  sort: "quote",
  kind: "quote",
  keys,
  values: [],
  mentions: said.sources.map(source => ({ words: said.marked[0] ?? said.words[0]!, source })),
  said,
  weight,
});

const wordsOf = (said: Said): readonly string[] => spoken(said).split(" ");

/**
 * An utterance goes by all its words, by each of its pieces (one outlet prints two sentences of it, another one), and by what it says:
 * another one prints it without the marks.
 */
function keysOf(story: string, said: Said): readonly string[] {
  const pieces = said.marked.map(piece => wordsOf({ ...said, marked: [piece] }));
  const whole = [wordsOf(said), ...pieces.filter(words => words.length >= FEWEST)];
  return [...new Set([...whole.map(hashed), contentKey(story, contentOf(wordsOf(said).join(" ")))])];
}
