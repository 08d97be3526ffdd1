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
const MARK = /'(?=''(?![\p{L}\p{N}]))|``|''|’’|‘‘|["“”„‟«»「」]|['‘’`‚‹›『』]/uy;
const SINGLE = /^['‘’`‚‹›『』]$/;
const ALWAYS_OPEN = new Set(["„", "``", "‘‘", "‚", "「", "『"]);
const ALWAYS_CLOSE = new Set(["」", "』"]);
/** The feet of "6' 2"", whose inches are no mark. */
const FEET = /\d['’] ?\d{1,2}$/;
const SPACE_OR_OPENING = /[\s([{—–\-/:…]/;
const SPACE_OR_CLOSING = /[\s)\]}.,;:!?…—–\-/]/;
const LETTER = /[\p{L}\p{N}]/u;
const OPENS = /["“„«»「`']/;

/**
 * Pairs quotation marks paragraph by paragraph, so that one odd mark never reaches further than its own paragraph. Double marks pair
 * first (curly, straight, ``…'', «…», »…«, „…“, 「…」); single marks count only outside of them. Linear in the length of the text.
 */
export function findMarked(text: string, paragraphs: readonly Paragraph[]): Marked[] {
  const found: Marked[] = [];
  for (const [index, { span, kind }] of paragraphs.entries()) {
    if (kind === "boilerplate") continue;
    const marks = marksIn(text, span);
    const next = paragraphs[index + 1]?.span.start;
    const around = {
      reopening: found.at(-1)?.closed === false,
      goesOn: next !== undefined && OPENS.test(text[next]!),
    };
    const doubles = pairDoubles(marks, span, around).filter(
      (stretch, i, all) => stretch.closed || isAnnounced(text, span, stretch, i > 0 && all[i - 1]!.closed),
    );
    for (const stretch of merged(text, doubles, pairSingles(text, marks))) found.push(stretch);
  }
  return found.filter(
    ({ closed, span }, i) => closed || found[i + 1]?.reopens === true || /[.!?…]/.test(text[span.end - 1]!),
  );
}

/**
 * A stretch without its closing mark is believed where it opens the paragraph or follows a comma, a colon or a paired stretch; it counts when
 * the next paragraph opens it again or when it ends as a sentence does. Anything else is one odd mark.
 */
function isAnnounced(text: string, within: Span, { span }: Marked, follows: boolean): boolean {
  return (
    span.start === within.start ||
    follows ||
    /[,:] $/.test(text.slice(Math.max(within.start, span.start - 2), span.start))
  );
}

/** Single marks inside double ones belong to them; single marks around double ones win when they hold a whole statement (‘…,’). */
function merged(text: string, doubles: readonly Marked[], singles: readonly Marked[]): Marked[] {
  const kept: Marked[] = [];
  let next = 0;
  for (const single of singles) {
    while (next < doubles.length && doubles[next]!.span.end <= single.span.start) kept.push(doubles[next++]!);
    let after = next;
    while (after < doubles.length && doubles[after]!.span.start < single.span.end) after++;
    const met = doubles.slice(next, after);
    if (met.length === 0) kept.push(single);
    else if (holds(text, single, met)) {
      kept.push(single);
      next = after;
    }
  }
  return [...kept, ...doubles.slice(next)];
}

function holds(text: string, { span, inner }: Marked, met: readonly Marked[]): boolean {
  const around = inner.start <= met[0]!.span.start && met.at(-1)!.span.end <= inner.end;
  return around && text[span.start] === "‘" && /[.,!?]/.test(text[inner.end - 1]!);
}

function marksIn(text: string, within: Span): Mark[] {
  const found: Mark[] = [];
  const words = text.slice(within.start, within.end);
  for (let at = 0; at < words.length; at++) {
    if (!mayMark(words.charCodeAt(at))) continue;
    MARK.lastIndex = at;
    const shape = MARK.exec(words)?.[0];
    if (shape === undefined) continue;
    const span = { start: within.start + at, end: within.start + at + shape.length };
    const level = SINGLE.test(shape) ? "single" : "double";
    const side = sideOf(text, shape, span, level, within);
    found.push({ start: span.start, end: span.end, level, side });
    at += shape.length - 1;
  }
  return found;
}

/** Straight marks and a backtick, and what lies beyond ASCII: all but one letter in fifty is spared the pattern. */
const mayMark = (code: number): boolean => code === 0x22 || code === 0x27 || code === 0x60 || code > 0x7f;

/** Which way a mark faces. Its neighbours decide before its shape does: typists mix up “ and ”. */
function sideOf(text: string, shape: string, at: Span, level: Mark["level"], within: Span): Mark["side"] {
  const before = at.start === within.start ? " " : text[at.start - 1]!;
  const after = at.end >= within.end ? " " : text[at.end]!;
  if (level === "single" && LETTER.test(before) && LETTER.test(after)) return "apostrophe";
  if (ALWAYS_OPEN.has(shape)) return "open";
  if (ALWAYS_CLOSE.has(shape)) return "close";
  if (shape === '"' && FEET.test(text.slice(Math.max(within.start, at.start - 6), at.start)))
    return "apostrophe";
  // French marks stand apart from their words: « Non », dit-il.
  if (shape === "»" && /\s/.test(before) && !LETTER.test(after)) return "close";
  const opens = SPACE_OR_OPENING.test(before) && !/\s/.test(after);
  const closes = !/\s/.test(before) && SPACE_OR_CLOSING.test(after);
  if (opens !== closes) return opens ? "open" : "close";
  if (/^[“‘«‹]$/.test(shape)) return "open";
  if (/^[”’»›]$/.test(shape)) return "close";
  return "either";
}

/** What the paragraphs around one say about its marks. */
interface Around {
  /** The paragraph before was left open. */
  readonly reopening: boolean;
  /** The next paragraph starts with an opening mark. */
  readonly goesOn: boolean;
}

/**
 * Pairs double marks, the outermost of those inside one another. What opens the paragraph and is never closed holds all of it where the next
 * paragraph opens again; else the last mark left open may.
 */
function pairDoubles(marks: readonly Mark[], within: Span, { reopening, goesOn }: Around): Marked[] {
  const open: Mark[] = [];
  const pairs: (readonly [Mark, Mark])[] = [];
  for (const mark of marks) {
    if (mark.level !== "double" || mark.side === "apostrophe") continue;
    const opener = mark.side === "open" || open.length === 0 ? undefined : open.pop();
    if (opener) {
      while (pairs.length > 0 && pairs.at(-1)![0].start > opener.start) pairs.pop();
      pairs.push([opener, mark]);
    } else if (mark.side !== "close") open.push(mark);
  }
  const reopens = (index: number): boolean => reopening && index === 0;
  const first = open[0];
  if (first?.start === within.start && goesOn) return [stretchOf(first, null, within, reopening)];
  const found = pairs.map(([opener, closing], i) => stretchOf(opener, closing, within, reopens(i)));
  const last = open.at(-1);
  if (last && last.start >= (found.at(-1)?.span.end ?? 0))
    found.push(stretchOf(last, null, within, reopens(found.length)));
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

/** Pairs single marks, whatever double ones lie between. A closing mark after an `s` may be a plural's apostrophe: a later clear one wins. */
function pairSingles(text: string, marks: readonly Mark[]): Marked[] {
  const found: Marked[] = [];
  let opened: Mark | null = null;
  let weak: Mark | null = null;
  const settle = (closing: Mark | null) => {
    if (opened && closing) found.push(stretchOf(opened, closing, closing, false));
    opened = null;
    weak = null;
  };
  for (const mark of marks) {
    if (mark.level !== "single" || mark.side === "apostrophe") continue;
    if (mark.side === "open") {
      settle(weak);
      if (!/^[’']\d\ds?\b/.test(text.slice(mark.start, mark.start + 5))) opened = mark;
    } else if (opened && /[s\d]/i.test(text[mark.start - 1]!)) weak ??= mark;
    else if (opened) settle(mark);
  }
  settle(weak);
  return found;
}
