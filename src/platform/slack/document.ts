import { flat } from "../../card/bare.ts";
import type { Place } from "../../card/layout.ts";
import type { DocumentPage } from "../../card/page.ts";
import { plainText, type Rich, richText, type SlackBlock, section, type View, words } from "./block.ts";
import { chunks, label } from "./chunk.ts";
import { small } from "./evidence.ts";
import { LIMITS } from "./limits.ts";

type Line = DocumentPage["lines"][number];

/** Lines shown before the words, and how much a window holds. */
const BEFORE = 3;
const MOST = 90;

/** A stored document in a window, from shortly before the words; they stand in bold. */
export function documentView({ lines, source }: DocumentPage, place: Place, from: string): View {
  const first = lines.findIndex(line => place.spans.some(span => marked(line, span) !== null));
  const start = Math.max(0, first - BEFORE);
  const shown = lines.slice(start).flatMap(line => lineBlocks(line, place));
  const rest =
    shown.length > MOST || start > 0
      ? small(`A part of the document, from line ${start + 1} of ${lines.length}.`)
      : [];
  return {
    type: "modal",
    title: plainText(label(source.outlet ?? "Document", LIMITS.viewTitle)),
    close: plainText("Close"),
    blocks: [...small(from), ...rest, ...shown.slice(0, MOST)],
  };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The stretch of a line a span covers, in units of the line. */
function marked({ start, text }: Line, span: Range): Range | null {
  const range = { start: Math.max(0, span.start - start), end: Math.min(text.length, span.end - start) };
  return range.start < range.end ? range : null;
}

function lineBlocks(line: Line, { spans }: Place): readonly SlackBlock[] {
  const ranges = spans.map(span => marked(line, span)).filter(range => range !== null);
  const pieces: Rich[] = [];
  let at = 0;
  const add = (text: string, bold: boolean): void => {
    for (const piece of chunks(flat(text), LIMITS.text))
      if (piece !== "") pieces.push(bold ? words(piece, { bold: true }) : words(piece));
  };
  for (const { start, end } of ranges.sort((a, b) => a.start - b.start)) {
    if (start > at) add(line.text.slice(at, start), line.kind === "heading");
    add(line.text.slice(Math.max(at, start), end), true);
    at = Math.max(at, end);
  }
  add(line.text.slice(at), line.kind === "heading");
  return pieces.length === 0 ? [] : [richText(section(...pieces))];
}
