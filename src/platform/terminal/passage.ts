import { bare, flat } from "../../card/bare.ts";
import type { Place } from "../../card/layout.ts";
import type { DocumentPage } from "../../card/page.ts";
import { sourceWords } from "../../card/words.ts";
import { look, type Style } from "./style.ts";
import { type Run, wrap } from "./wrap.ts";

type DocumentLine = DocumentPage["lines"][number];
type Span = Place["spans"][number];

const touches = (line: DocumentLine, { start, end }: Span): boolean =>
  start < line.start + line.text.length && end > line.start;

function runsOf(line: DocumentLine, spans: readonly Span[], style: Style): readonly Run[] {
  const plain = (text: string): Run => ({ text: flat(text), paint: words => words });
  const runs: Run[] = [];
  let at = 0;
  for (const span of spans.filter(one => touches(line, one))) {
    const start = Math.max(at, span.start - line.start);
    const end = Math.min(line.text.length, span.end - line.start);
    const words = flat(line.text.slice(start, end));
    runs.push(plain(line.text.slice(at, start)), {
      text: words,
      paint: text => look(style, "inverse", text),
    });
    at = end;
  }
  return [...runs, plain(line.text.slice(at))];
}

/** The lines to show: those with the words, and one on each side; the beginning where no words were asked for. */
function around(page: DocumentPage, spans: readonly Span[]): readonly DocumentLine[] {
  const article = page.lines.filter(({ kind }) => kind !== "boilerplate");
  if (spans.length === 0) return article.slice(0, 3);
  const isHit = (line: DocumentLine | undefined): boolean =>
    line !== undefined && spans.some(span => touches(line, span));
  return article.filter(
    (line, index) => isHit(line) || isHit(article[index - 1]) || isHit(article[index + 1]),
  );
}

/** The words where they stand in the stored document, with the paragraphs around them. */
export function passage(page: DocumentPage, { spans }: Place, style: Style): string {
  const head = `${bare(page.source.title ?? "") || "Document"} · ${sourceWords(page.source)}`;
  const ordered = spans.toSorted((a, b) => a.start - b.start);
  const lines = around(page, ordered).map(line =>
    wrap(runsOf(line, ordered, style), style.columns - 2, "  ").join("\n"),
  );
  return [look(style, "dim", head), ...lines].join("\n\n");
}
