import { bare } from "../../card/bare.ts";
import type { Block, Card } from "../../card/card.ts";
import { plain } from "../../card/plain.ts";
import { shownBlocks } from "../../card/shown.ts";
import { button, type Press } from "./action.ts";
import type { SlackBlock } from "./block.ts";
import { chunks, label } from "./chunk.ts";
import { LIMITS } from "./limits.ts";
import { escaped } from "./markup.ts";
import { blocksOf, type Rendering } from "./render.ts";

/** One message: its blocks, and the same as text for notifications and screen readers. */
export interface Message {
  readonly blocks: readonly SlackBlock[];
  readonly text: string;
}

/** What belongs to one block of the card; null: buttons. */
interface Group {
  readonly of: Block | null;
  readonly blocks: readonly SlackBlock[];
}

/**
 * A card as the messages it takes, cut at borders of its blocks; `presses` are buttons of the surface's own ("Share"), beside the last
 * of the card's.
 */
export function messagesOf(card: Card, how: Rendering, presses: readonly Press[] = []): readonly Message[] {
  const parts = pack(groupsOf(card, how, presses), LIMITS.blocks);
  return parts.map(groups => ({
    blocks: uniqueIds(groups.flatMap(({ blocks }) => blocks)),
    text: fallback(textOf(card, groups)),
  }));
}

/** The same for a modal or the home tab, which hold twice as many blocks. */
export const viewBlocks = (card: Card, how: Rendering): readonly (readonly SlackBlock[])[] =>
  pack(groupsOf(card, how, []), LIMITS.viewBlocks).map(groups =>
    uniqueIds(groups.flatMap(({ blocks }) => blocks)),
  );

/** A card as text alone, for a channel that refuses its blocks. */
export const plainMessages = (card: Card): readonly Message[] =>
  chunks(plain(card), LIMITS.plain / 2).map(text => ({ blocks: [], text: escaped(text) }));

function groupsOf(card: Card, how: Rendering, presses: readonly Press[]): readonly Group[] {
  const groups: Group[] = [];
  let buttons: Press[] = [];
  const flush = (): void => {
    for (let at = 0; at < buttons.length; at += LIMITS.buttons) {
      const row = buttons.slice(at, at + LIMITS.buttons);
      const elements = row.map((press, index) => button(press, at + index, how.shorten));
      groups.push({ of: null, blocks: [{ type: "actions", elements }] });
    }
    buttons = [];
  };
  for (const block of shownBlocks(card)) {
    if (block.type === "action") {
      buttons.push({ action: "ask", label: block.label, value: bare(block.command) });
      continue;
    }
    flush();
    groups.push({ of: block, blocks: blocksOf(block, how) });
  }
  buttons.push(...presses);
  flush();
  return groups;
}

const size = (blocks: readonly SlackBlock[]): number => JSON.stringify(blocks).length;

/** Fills one part after the other; a group larger than a part is cut between its blocks. */
function pack(groups: readonly Group[], most: number): readonly (readonly Group[])[] {
  const parts: Group[][] = [[]];
  let [count, weight] = [0, 0];
  for (const group of groups.flatMap(one => (fits(one, most) ? [one] : apart(one)))) {
    const own = size(group.blocks);
    if (count > 0 && (count + group.blocks.length > most || weight + own > LIMITS.payload)) {
      parts.push([]);
      [count, weight] = [0, 0];
    }
    parts.at(-1)?.push(group);
    count += group.blocks.length;
    weight += own;
  }
  return parts.filter(part => part.some(({ blocks }) => blocks.length > 0));
}

const fits = ({ blocks }: Group, most: number): boolean =>
  blocks.length <= most && size(blocks) <= LIMITS.payload;

const apart = ({ of, blocks }: Group): readonly Group[] =>
  blocks.map((block, at) => ({ of: at === 0 ? of : null, blocks: [block] }));

/** Button ids are to be unique within a message, whatever row they stand in. */
function uniqueIds(blocks: readonly SlackBlock[]): readonly SlackBlock[] {
  let next = 0;
  const named = <T extends { readonly action_id: string }>(one: T): T => ({
    ...one,
    action_id: `${one.action_id.split(":")[0]}:${next++}`,
  });
  return blocks.map(block => {
    if (block.type === "actions") return { ...block, elements: block.elements.map(named) };
    return block.type === "section" ? { ...block, accessory: named(block.accessory) } : block;
  });
}

/** Text beside blocks; more than Slack takes can only be one block's own, which the blocks show whole. */
function fallback(text: string): string {
  const whole = escaped(text) || "Onrecord";
  return whole.length <= LIMITS.fallback ? whole : escaped(label(text, LIMITS.fallback / 5));
}

/** What a part says, in words; a form's usage line and buttons are for those who see them. */
function textOf(card: Card, groups: readonly Group[]): string {
  const blocks = groups.flatMap(({ of }) => (of === null ? [] : [of]));
  return plain({ ...card, blocks });
}
