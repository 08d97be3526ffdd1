import type { Block, Card } from "../card/card.ts";
import type { Edition } from "./briefing.ts";

/**
 * A draft without some of its stories, and with an editor's note before it. A story stands from its heading to the next one, or in a line;
 * what is left out of it is not told, so a later briefing says it.
 */
export function draftWith(
  { card, tellings, left }: Edition,
  dropped: readonly { readonly id: string; readonly headline: string }[],
  note: string | null,
): Edition {
  const ids = new Set(dropped.map(({ id }) => id));
  const headlines = new Set(dropped.map(({ headline }) => headline));
  return {
    card: withNote({ ...card, blocks: without(card.blocks, headlines) }, note),
    tellings: tellings.filter(({ story }) => !ids.has(story)),
    left: [...left, ...[...ids].map(story => ({ story, reason: "an editor left it out of the draft" }))],
  };
}

function without(blocks: readonly Block[], headlines: ReadonlySet<string>): readonly Block[] {
  let isDropped = false;
  return blocks.filter((block, at) => {
    if (block.type === "heading" && at > 0) isDropped = headlines.has(block.text);
    const line = lineHeadline(block);
    if (line !== null) return ![...headlines].some(headline => line.startsWith(headline));
    // What ends a card belongs to no story of it.
    return !isDropped || isLast(block);
  });
}

/** Whether a card tells a story: under a heading of its own, or in a line. */
export const tellsOf = (blocks: readonly Block[], headline: string): boolean =>
  blocks.some((block, at) =>
    block.type === "heading"
      ? at > 0 && block.text === headline
      : lineHeadline(block)?.startsWith(headline) === true,
  );

/** The headline, and what follows it, of a story told in a line ("new: …", "3 changes: …"). */
const lineHeadline = (block: Block): string | null =>
  block.type === "text" ? (/^(?:new|\d+ changes?): (.+)$/u.exec(block.text)?.[1] ?? null) : null;

const isLast = (block: Block): boolean =>
  block.type === "action" && (block.command === "/why" || block.command === "/stories");

const EDITOR = "(editor)";

function withNote(card: Card, note: string | null): Card {
  const text = note?.trim() ?? "";
  if (text === "") return card;
  const [first, ...rest] = card.blocks;
  const line: Block = { type: "text", text: `${text} ${EDITOR}` };
  return { ...card, blocks: first?.type === "heading" ? [first, line, ...rest] : [line, ...card.blocks] };
}
