import { bare, flat } from "../../card/bare.ts";
import type { Card } from "../../card/card.ts";
import type { Line, Piece, Place } from "../../card/layout.ts";
import type { DocumentPage } from "../../card/page.ts";
import { sourceWords } from "../../card/words.ts";
import { container, text } from "./component.ts";
import { lineMarkup, shortLines } from "./markup.ts";
import { type Item, pack } from "./pack.ts";
import type { Rendered } from "./render.ts";

type DocumentLine = DocumentPage["lines"][number];
type Span = Place["spans"][number];

const touches = (line: DocumentLine, { start, end }: Span): boolean =>
  start < line.start + line.text.length && end > line.start;

/** A paragraph, the words that were asked for in bold. */
function piecesOf(line: DocumentLine, spans: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const span of spans.filter(one => touches(line, one))) {
    const start = Math.max(at, span.start - line.start);
    const end = Math.min(line.text.length, span.end - line.start);
    pieces.push({ type: "text", text: flat(line.text.slice(at, start)) });
    pieces.push({ type: "strong", text: flat(line.text.slice(start, end)) });
    at = end;
  }
  return [...pieces, { type: "text", text: flat(line.text.slice(at)) }];
}

/** The paragraphs with the words, and one on each side; the beginning where no words were asked for. */
function around(page: DocumentPage, spans: readonly Span[]): readonly DocumentLine[] {
  const article = page.lines.filter(({ kind }) => kind !== "boilerplate");
  if (spans.length === 0) return article.slice(0, 3);
  const isHit = (line: DocumentLine | undefined): boolean =>
    line !== undefined && spans.some(span => touches(line, span));
  return article.filter((line, at) => isHit(line) || isHit(article[at - 1]) || isHit(article[at + 1]));
}

const line = (tone: Line["tone"], pieces: readonly Piece[]): Line => ({ tone, indent: false, pieces });

/** Words where they stand in a document that has no address on the web. */
export function passageOf(page: DocumentPage, { spans }: Place): Rendered {
  const ordered = spans.toSorted((a, b) => a.start - b.start);
  const title = bare(page.source.title ?? "") || "Document";
  const lines = [
    line("heading", [{ type: "text", text: title }]),
    line("small", [{ type: "text", text: sourceWords(page.source) }]),
    ...around(page, ordered).map(one => line("text", piecesOf(one, ordered))),
  ];
  const items = lines.flatMap(shortLines).map(
    (one, at): Item => ({
      type: "text",
      markup: lineMarkup(one, at === 0, null) || "…",
      heading: false,
      apart: at > 1,
    }),
  );
  const parts = pack(items).map(({ components }) => ({
    components: [container("answer", [...components])],
    files: [],
  }));
  return { parts, kept: [], title };
}

/** A sentence of the platform's own. */
export const notice = (words: string, status: Card["status"] = "usage"): Rendered => ({
  parts: [{ components: [container(status, [text(words)])], files: [] }],
  kept: [],
  title: words,
});
