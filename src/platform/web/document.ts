import { bare, flat } from "../../card/bare.ts";
import { webUrl } from "../../card/link.ts";
import type { DocumentPage } from "../../card/page.ts";
import { anchor, sourceHtml } from "./evidence.ts";
import { frame } from "./frame.ts";
import { type Html, html } from "./markup.ts";

/** A half-open stretch of the document's text, in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const RANGES = /^\d{1,9}-\d{1,9}(?:,\d{1,9}-\d{1,9}){0,49}$/u;

/** Reads `at=12-40,55-80` into ranges in order, without overlap; null when it is not written like that. */
export function rangesOf(at: string): readonly Range[] | null {
  if (!RANGES.test(at)) return null;
  const ranges = at
    .split(",")
    .map(range => range.split("-").map(Number))
    .map(([start = 0, end = 0]) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
  if (ranges.some(({ start, end }) => start >= end)) return null;
  const parted: Range[] = [];
  for (const { start, end } of ranges) {
    const from = Math.max(start, parted.at(-1)?.end ?? 0);
    if (from < end) parted.push({ start: from, end });
  }
  return parted;
}

type LineOf = DocumentPage["lines"][number];

const touches = (line: LineOf, { start, end }: Range): boolean =>
  start < line.start + line.text.length && end > line.start;

/** A line's text, the asked words marked; the first of them on the page is where `#at` leads. */
function marked(line: LineOf, ranges: readonly Range[], isFirst: boolean): Html {
  const pieces: (Html | string)[] = [];
  let at = 0;
  for (const range of ranges.filter(one => touches(line, one))) {
    const start = Math.max(at, range.start - line.start);
    const end = Math.min(line.text.length, range.end - line.start);
    const id = isFirst && pieces.length === 0 ? html` id="at"` : "";
    pieces.push(
      flat(line.text.slice(at, start)),
      html`<mark${id}>${flat(line.text.slice(start, end))}</mark>`,
    );
    at = end;
  }
  return html`${[...pieces, flat(line.text.slice(at))]}`;
}

function lineHtml(line: LineOf, words: Html, isTitle: boolean): Html {
  if (isTitle) return html`<h1 dir="auto">${words}</h1>`;
  switch (line.kind) {
    case "text":
      return html`<p dir="auto">${words}</p>`;
    case "heading":
      return html`<h2 dir="auto">${words}</h2>`;
    case "boilerplate":
      return html`<p class="boilerplate" dir="auto">${words}</p>`;
  }
}

function head({ source }: DocumentPage, titleIsFirstLine: boolean): Html {
  const title = bare(source.title ?? "");
  const web = webUrl(source);
  const original = web === null ? "" : html` · ${anchor(web, "the original")}`;
  return html`${titleIsFirstLine || title === "" ? "" : html`<h1 dir="auto">${title}</h1>`}
    <p class="evidence byline">${sourceHtml(source)}${original} · as stored, word for word</p>`;
}

const furniture = ({ lines }: DocumentPage): Html | string =>
  lines.some(({ kind }) => kind === "boilerplate")
    ? html`<p class="evidence furniture">Grey lines belong to the page, not to the article: they are not read.</p>`
    : "";

/** A stored document, line by line, the words of a citation marked and scrolled to. */
export function documentPage(page: DocumentPage, ranges: readonly Range[]): Html {
  const title = bare(page.source.title ?? "");
  const isTitle = (index: number): boolean => index === 0 && bare(page.lines[0]?.text ?? "") === title;
  const first = page.lines.findIndex(line => ranges.some(range => touches(line, range)));
  const lost = ranges.length > 0 && first === -1;
  const lines = page.lines.map((line, index) =>
    lineHtml(line, marked(line, ranges, index === first), isTitle(index)),
  );
  return frame({
    title: `${title || "Document"} · Onrecord`,
    kind: "document",
    body: html`<main class="column"><article>${head(page, isTitle(0))}
${lost ? html`<p class="lost" role="status">The link points outside this document, so no words are marked in it.</p>` : ""}
<div class="lines">${lines}</div>${furniture(page)}</article></main>`,
  });
}
