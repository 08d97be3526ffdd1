import type { Source } from "../story/story.ts";
import { bare } from "./bare.ts";
import type { Block, Card } from "./card.ts";

const isEmpty = (block: Block): boolean => {
  if (block.type === "text" || block.type === "heading") return bare(block.text) === "";
  return block.type === "sources" && block.sources.length === 0;
};

/** The blocks worth showing: no empty text, and below the card's title a heading only over something. */
export function shownBlocks(card: Card): readonly Block[] {
  const blocks = card.blocks.filter(block => !isEmpty(block));
  return blocks.filter((block, index) => {
    if (block.type !== "heading" || index === 0) return true;
    const next = blocks[index + 1];
    return next !== undefined && next.type !== "heading";
  });
}

/** Every source a block shows something of. */
export function blockSources(block: Block): readonly Source[] {
  switch (block.type) {
    case "quote":
      return block.said.sources;
    case "fact":
      return [block.known.source];
    case "event":
      return [block.event.source];
    case "person":
      return block.person.roles.map(role => role.source);
    case "passage":
    case "change":
      return [block.source];
    case "sources":
      return block.sources;
    case "heading":
    case "text":
    case "difference":
    case "link":
    case "picture":
    case "form":
    case "action":
      return [];
  }
}

/** Whether anything on the card comes from an invented example. */
export const isExample = (card: Card): boolean =>
  card.blocks.some(block => blockSources(block).some(source => source.example));
