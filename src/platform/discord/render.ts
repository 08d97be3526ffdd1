import { bare, bareLines } from "../../card/bare.ts";
import type { Block, Card, Picture } from "../../card/card.ts";
import { type Line, layout, type Place } from "../../card/layout.ts";
import { shownBlocks } from "../../card/shown.ts";
import { OPEN_WORDS } from "../../card/words.ts";
import { actionItems } from "./buttons.ts";
import { button, container, gallery, row, section, type Top } from "./component.ts";
import { encode, type Kept, type Press } from "./custom-id.ts";
import { ALTERNATIVE, fitted, LABEL } from "./limits.ts";
import { lineMarkup, openable, shortLines } from "./markup.ts";
import { type Attachment, type Item, pack } from "./pack.ts";

/** One message: its components and the files they show. */
export interface Part {
  readonly components: readonly Top[];
  readonly files: readonly Attachment[];
}

/** A card as one or more messages, and what their buttons refer to. */
export interface Rendered {
  readonly parts: readonly Part[];
  readonly kept: readonly Kept[];
  /** Names the whole: its first heading, or its first words. */
  readonly title: string;
}

export interface RenderOptions {
  /** Public address of our own pages; null: they cannot be linked to. */
  readonly site: string | null;
  /** Pictures that were drawn, as PNG. */
  readonly drawn: ReadonlyMap<Picture, Uint8Array>;
}

/** Collects the ids of a message's buttons, so that no two are alike. */
export interface Pressing {
  readonly kept: Kept[];
  id(press: Press): string;
}

export function pressing(): Pressing {
  const kept: Kept[] = [];
  let position = 0;
  return {
    kept,
    id(press) {
      const encoded = encode(position++, press);
      if (encoded.kept !== null) kept.push(encoded.kept);
      return encoded.id;
    },
  };
}

/** Lines that belong to the one before: its words, its evidence. */
const isFollowing = ({ tone, indent }: Line): boolean => indent || tone === "quote" || tone === "small";

/** The stored words behind a line's link that Discord cannot open, so that a button shows them. */
function placeBehind(line: Line, site: string | null): Place | null {
  const link = line.pieces.find(piece => piece.type === "link");
  return link?.type === "link" && openable(link.url, site) === null ? link.place : null;
}

/** Longer text would be squeezed into a narrow column by the button at its side. */
const fitsBeside = (markup: string): boolean => markup.length < 1_500;

/** A button whose label fits beside a text. */
const NARROW = 24;

/** One short action amid a list stands beside the entry it belongs to, not under it. */
function besideText(
  last: Item | undefined,
  { pieces: [piece, ...others] }: Line,
  presses: Pressing,
): Item | null {
  if (last?.type !== "text" || last.heading || !fitsBeside(last.markup)) return null;
  if (piece?.type !== "action" || others.length > 0 || [...piece.text].length > NARROW) return null;
  return withButton(last.markup, bare(piece.text) || "…", presses.id({ type: "ask", line: piece.command }));
}

const withButton = (markup: string, label: string, id: string): Item => ({
  type: "component",
  component: section(markup, button(label, id)),
  files: [],
});

function lineItems(
  lines: readonly Line[],
  isFirst: boolean,
  options: RenderOptions,
  presses: Pressing,
): readonly Item[] {
  const items: Item[] = [];
  let apart = !isFirst;
  const short = lines.flatMap(shortLines);
  for (const [index, line] of short.entries()) {
    const last = items.at(-1);
    if (line.tone === "action") {
      const beside = index < short.length - 1 ? besideText(last, line, presses) : null;
      if (beside !== null) items.pop();
      items.push(...(beside === null ? actionItems(line, presses) : [beside]));
      continue;
    }
    const markup = lineMarkup(line, isFirst && index === 0, options.site);
    if (markup === "") continue;
    const behind = placeBehind(line, options.site);
    if (behind !== null) {
      const whole = last?.type === "text" && !last.heading && isFollowing(line) && fitsBeside(last.markup);
      if (whole) items.pop();
      const evidence = lineMarkup({ ...line, pieces: withoutLink(line) }, false, options.site) || markup;
      const id = presses.id({ type: "open", place: behind });
      const label = behind.spans.length === 0 ? "open" : OPEN_WORDS;
      items.push(withButton(whole ? `${last.markup}\n${evidence}` : evidence, label, id));
    } else if (last?.type === "text" && isFollowing(line) && last.markup.length + markup.length < 3_000) {
      items[items.length - 1] = { ...last, markup: `${last.markup}\n${markup}` };
    } else items.push({ type: "text", markup, heading: line.tone === "heading", apart });
    apart = false;
  }
  return items;
}

/** Without the link a button stands for, and the dot before it; a line that is nothing but the link keeps its words. */
function withoutLink({ pieces }: Line): Line["pieces"] {
  const at = pieces.findIndex(piece => piece.type === "link");
  const dotted = pieces[at - 1]?.text.trim() === "·";
  return dotted ? pieces.filter((_, index) => index !== at && index !== at - 1) : pieces;
}

interface Segment {
  readonly blocks: readonly Block[];
  readonly picture: Extract<Block, { type: "picture" }> | null;
}

/**
 * The blocks without a last link to a page of ours that nobody there can open. One that stands above something names it, and stays as
 * text.
 */
function livingBlocks(card: Card, site: string | null): readonly Block[] {
  const blocks = shownBlocks(card);
  return blocks.filter((block, at) => {
    const isDead = block.type === "link" && block.url.startsWith("/") && openable(block.url, site) === null;
    return !isDead || blocks.slice(at + 1).some(({ type }) => type !== "action" && type !== "link");
  });
}

/** The card cut behind each picture that was drawn. */
function segmentsOf(card: Card, { drawn, site }: RenderOptions): readonly Segment[] {
  const segments: Segment[] = [];
  let blocks: Block[] = [];
  for (const block of livingBlocks(card, site)) {
    blocks.push(block);
    if (block.type !== "picture" || !drawn.has(block.picture)) continue;
    segments.push({ blocks, picture: block });
    blocks = [];
  }
  return blocks.length === 0 && segments.length > 0 ? segments : [...segments, { blocks, picture: null }];
}

/** The lines of a segment. A drawn picture is shown itself, and says its alternative to those who cannot see it. */
function groupsOf(card: Card, { blocks, picture }: Segment): readonly (readonly Line[])[] {
  const groups = layout({ ...card, blocks });
  if (picture === null) return groups;
  const said = bareLines(picture.alternative).length;
  return groups.map((lines, at) => (at === groups.length - 1 ? lines.slice(0, lines.length - said) : lines));
}

function pictureItems({ picture }: Segment, number: number, { drawn }: RenderOptions): readonly Item[] {
  const data = picture === null ? undefined : drawn.get(picture.picture);
  if (picture === null || data === undefined) return [];
  const name = `picture-${number}.png`;
  const component = gallery(name, fitted(bare(picture.alternative), ALTERNATIVE));
  return [{ type: "component", component, files: [{ name, data }] }];
}

/** The button that opens each form of the card. */
const formItems = (card: Card, presses: Pressing): readonly Item[] =>
  card.blocks.flatMap((block): readonly Item[] => {
    if (block.type !== "form") return [];
    const id = presses.id({ type: "form", form: JSON.stringify(block.form) });
    const fill = button(fitted(bare(block.form.submit) || "Fill in", LABEL), id, 1);
    return [{ type: "component", component: row([fill]), files: [] }];
  });

/** Discord takes no message without components. */
const NOTHING: Item = { type: "text", markup: "Nothing to show.", heading: false, apart: false };

function titleOf(card: Card): string {
  const [first] = layout(card);
  return bare((first?.[0]?.pieces ?? []).map(piece => piece.text).join("")) || card.command;
}

/** A card as messages of Discord. Pure: what its buttons refer to has to be kept before they are posted. */
export function render(card: Card, options: RenderOptions): Rendered {
  const presses = pressing();
  const items = segmentsOf(card, options).flatMap((segment, number) => [
    ...groupsOf(card, segment).flatMap((lines, at) =>
      lineItems(lines, number === 0 && at === 0, options, presses),
    ),
    ...pictureItems(segment, number, options),
  ]);
  const all = [...items, ...formItems(card, presses)];
  const packed = pack(all.length === 0 ? [NOTHING] : all);
  return {
    parts: packed.map(({ components, files }) => ({
      components: [container(card.status, [...components])],
      files,
    })),
    kept: presses.kept,
    title: titleOf(card),
  };
}
