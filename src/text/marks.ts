import type { Span } from "./document.ts";
import type { Paragraph } from "./reading.ts";

/** A stretch of text between quotation marks. */
export interface Marked {
  /** With its marks. */
  readonly span: Span;
  /** Between the marks. */
  readonly inner: Span;
  readonly level: "double" | "single";
  /** False where the paragraph ends before a closing mark comes. */
  readonly closed: boolean;
  /** True where the stretch before it, in the paragraph before, was left open and this mark opens it again. */
  readonly reopens: boolean;
}

interface Mark extends Span {
  readonly level: "double" | "single";
  readonly side: "open" | "close" | "either" | "apostrophe";
}

/** `''` and ` `` ` come before the single marks, so that two singles are read as one double. */
const MARK = /``|''|’’|‘‘|["“”„‟«»]|['‘’`]/g;
const ALWAYS_OPEN = new Set(["„", "``", "‘‘"]);
const SPACE_OR_OPENING = /[\s([{—–\-/:…]/;
const SPACE_OR_CLOSING = /[\s)\]}.,;:!?…—–\-/]/;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Pairs quotation marks paragraph by paragraph, so that one odd mark never reaches further than its own paragraph. Double marks pair
 * first (curly, straight, ``…'', «…», „…“); single marks count only outside of them. Linear in the length of the text.
 */
export function findMarked(text: string, paragraphs: readonly Paragraph[]): Marked[] {
  const found: Marked[] = [];
  let open = false;
  for (const { span, kind } of paragraphs) {
    if (kind === "boilerplate") continue;
    const marks = marksIn(text, span);
    const doubles = pairDoubles(marks, span, open);
    const singles = pairSingles(text, marks, doubles);
    found.push(...[...doubles, ...singles].sort((a, b) => a.span.start - b.span.start));
    open = doubles.at(-1)?.closed === false;
  }
  return found.filter((stretch, i) => stretch.closed || stretch.reopens || runsOn(text, found, i));
}

/**
 * An open stretch counts when the next paragraph opens it again, or when its forgotten mark is plain: it was announced (", “…", ": “…") or
 * follows a paired stretch of its paragraph, and ends as a sentence does. Anything else is one odd mark.
 */
function runsOn(text: string, found: readonly Marked[], index: number): boolean {
  const { span } = found[index]!;
  if (found[index + 1]?.reopens) return true;
  const lead = text.slice(Math.max(0, span.start - 2), span.start);
  const before = found[index - 1];
  const sameParagraph = before?.closed && !text.slice(before.span.end, span.start).includes("\n");
  return (/[,:] $/.test(lead) || sameParagraph === true) && /[.!?…]/.test(text[span.end - 1]!);
}

function marksIn(text: string, { start, end }: Span): Mark[] {
  const marks: Mark[] = [];
  MARK.lastIndex = start;
  for (let match = MARK.exec(text); match && match.index < end; match = MARK.exec(text)) {
    const at = { start: match.index, end: match.index + match[0].length };
    const level = /^['‘’`]$/.test(match[0]) ? "single" : "double";
    marks.push({ ...at, level, side: sideOf(text, match[0], at, level, { start, end }) });
  }
  return marks;
}

/** Which way a mark faces. Its neighbours decide before its shape does: typists mix up “ and ”. */
function sideOf(text: string, shape: string, at: Span, level: Mark["level"], within: Span): Mark["side"] {
  const before = at.start === within.start ? " " : text[at.start - 1]!;
  const after = at.end >= within.end ? " " : text[at.end]!;
  if (level === "single" && LETTER.test(before) && LETTER.test(after)) return "apostrophe";
  if (ALWAYS_OPEN.has(shape)) return "open";
  const opens = SPACE_OR_OPENING.test(before) && !/\s/.test(after);
  const closes = !/\s/.test(before) && SPACE_OR_CLOSING.test(after);
  if (opens !== closes) return opens ? "open" : "close";
  if (shape === "“" || shape === "‘" || shape === "«") return "open";
  if (shape === "”" || shape === "’" || shape === "»") return "close";
  return "either";
}

function pairDoubles(marks: readonly Mark[], within: Span, reopening: boolean): Marked[] {
  const found: Marked[] = [];
  let opened: Mark | null = null;
  for (const mark of marks) {
    if (mark.level !== "double") continue;
    if (opened === null) {
      if (mark.side !== "close") opened = mark;
    } else if (mark.side === "open") {
      opened = mark;
    } else {
      found.push(stretchOf(opened, mark, within, reopening && found.length === 0));
      opened = null;
    }
  }
  if (opened) found.push(stretchOf(opened, null, within, reopening && found.length === 0));
  return found;
}

function stretchOf(opened: Mark, closing: Mark | null, within: Span, reopening: boolean): Marked {
  return {
    span: { start: opened.start, end: closing?.end ?? within.end },
    inner: { start: opened.end, end: closing?.start ?? within.end },
    level: opened.level,
    closed: closing !== null,
    reopens: reopening && opened.start === within.start,
  };
}

/** Pairs single marks outside of double ones. A closing mark after an `s` may be a plural's apostrophe: a later clear one wins. */
function pairSingles(text: string, marks: readonly Mark[], doubles: readonly Marked[]): Marked[] {
  const found: Marked[] = [];
  let opened: Mark | null = null;
  let weak: Mark | null = null;
  let inside = 0;
  const settle = (closing: Mark | null) => {
    if (opened && closing) found.push(stretchOf(opened, closing, closing, false));
    opened = null;
    weak = null;
  };
  for (const mark of marks) {
    if (mark.level !== "single" || mark.side === "apostrophe") continue;
    while (inside < doubles.length && doubles[inside]!.span.end <= mark.start) inside++;
    if (doubles[inside] && doubles[inside]!.span.start < mark.start) continue;
    if (mark.side === "open") {
      settle(weak);
      if (!/^[’']\d\ds?\b/.test(text.slice(mark.start, mark.start + 5))) opened = mark;
    } else if (opened && /s/i.test(text[mark.start - 1]!)) weak ??= mark;
    else if (opened) settle(mark);
  }
  settle(weak);
  return found;
}
