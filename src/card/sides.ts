import { strongest } from "../story/rank.ts";
import type { Said, Side, Story } from "../story/story.ts";
import { action, counted } from "./action.ts";
import type { Block, Card } from "./card.ts";
import { pageOf } from "./paging.ts";
import { saidLine } from "./said.ts";
import { statement } from "./statement.ts";
import { storyTopic, views } from "./story.ts";

const SIZE = 6;
const EACH = 2;

/** What each side says: the strongest statements of each affiliation the sources give. */
export function sidesCard(story: Story, page: number): Card {
  const byId = new Map(story.said.map(said => [said.id, said]));
  const { items, more } = pageOf(story.sides, page, SIZE, `/sides ${storyTopic(story.headline)}`);
  const none = "The sources give no speaker of this story an affiliation.";
  return {
    status: items.length === 0 ? "nothing" : "answer",
    command: "sides",
    blocks: [
      { type: "heading", text: story.headline },
      ...(items.length === 0 ? [{ type: "text", text: none } as const] : []),
      ...items.flatMap(side => sideBlocks(side, byId)),
      ...more,
      ...views(story, "sides"),
    ],
  };
}

function sideBlocks(side: Side, byId: ReadonlyMap<string, Said>): readonly Block[] {
  const all = side.said.flatMap(id => byId.get(id) ?? []);
  const exact = strongest(all, EACH);
  const shown = exact.length > 0 ? exact : all.slice(0, EACH);
  const rest = all.length - shown.length;
  const [speaker] = side.speakers;
  const more =
    rest > 0 && speaker !== undefined
      ? side.speakers.map(name => action(`All by ${name}`, saidLine(name, null)))
      : [];
  return [
    { type: "heading", text: `${side.affiliation} (${counted(all.length, "statement")})` },
    ...shown.flatMap(statement),
    ...more,
  ];
}
