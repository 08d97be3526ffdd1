import { type Attribution, attributionsIn } from "./attributions.ts";
import { certaintyOf } from "./certainty.ts";
import { continued } from "./continuation.ts";
import type { Span } from "./document.ts";
import { nameCounts, speakerLine } from "./layout.ts";
import { introduced } from "./leadin.ts";
import { findMarked, type Marked } from "./marks.ts";
import type { Range } from "./noun-phrase.ts";
import { type Outline, outlinesOf } from "./outline.ts";
import type { Quote, QuoteKind } from "./reading.ts";
import type { Token, Tokens } from "./tokens.ts";

/** A quote before its speaker is resolved to an entity and its date to a day. */
export interface FoundQuote extends Omit<Quote, "speaker" | "said" | "confidence"> {
  /** 0..1: are these the words. */
  readonly words: number;
}

/** Finds who is reported to have said what: source, cue and content as spans of the text, in the order of their first words. */
export function findQuotes(tokens: Tokens): FoundQuote[] {
  const marked = findMarked(tokens.text, tokens.paragraphs);
  const outlines = outlinesOf(tokens, marked);
  const drafts = draftsOf(tokens, marked, outlines);
  return continued(tokens, marked, outlines, drafts)
    .map(one => finish(tokens.text, marked, one))
    .sort((a, b) => a.spans[0]!.start - b.spans[0]!.start);
}

/** Every attribution as spans; a speaker's line ("ROE: …") holds all that stands in it. */
function draftsOf(tokens: Tokens, marked: readonly Marked[], outlines: readonly Outline[]): Draft[] {
  const names = nameCounts(tokens);
  const drafts: Draft[] = [];
  let lineEnd = 0;
  outlines.forEach((outline, i) => {
    const start = tokens.tokens[outline.first]!.start;
    if (start < lineEnd) return;
    const line = speakerLine(outline, tokens, names);
    if (line) {
      lineEnd = line.content.end;
      drafts.push({ ...draft(tokens.tokens, marked, line.attribution), spans: [line.content] });
    } else {
      const found = introduced(outline, outlines[i + 1], attributionsIn(outline));
      drafts.push(...found.map(one => draft(tokens.tokens, marked, one)));
    }
  });
  return drafts;
}

/** An attribution as spans of the text. */
export interface Draft {
  readonly attribution: Attribution | null;
  readonly spans: readonly Span[];
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly venue: Span | null;
  readonly addressee: Span | null;
}

function draft(tokens: readonly Token[], marked: readonly Marked[], attribution: Attribution): Draft {
  const { source, cue, content, venue, addressee } = attribution;
  return {
    attribution,
    spans: content.map(range => whole(marked, spanOf(tokens, range))),
    source: source ? [spanOf(tokens, source)] : [],
    cue: [spanOf(tokens, cue)],
    venue: venue && spanOf(tokens, venue),
    addressee: addressee && spanOf(tokens, addressee),
  };
}

export const spanOf = (tokens: readonly Token[], { first, last }: Range): Span => ({
  start: tokens[first]!.start,
  end: tokens[last - 1]!.end,
});

/** A span that cuts a marked stretch takes all of it: half a quotation is never content. */
function whole(marked: readonly Marked[], span: Span): Span {
  let { start, end } = span;
  for (const stretch of marked) {
    if (stretch.span.start >= end) break;
    if (stretch.span.end <= start) continue;
    start = Math.min(start, stretch.span.start);
    end = Math.max(end, stretch.span.end);
  }
  return { start, end };
}

function finish(
  text: string,
  marked: readonly Marked[],
  { attribution, spans, source, cue, venue, addressee }: Draft,
): FoundQuote {
  const inside = marked
    .map(({ span }) => span)
    .filter(({ start, end }) => spans.some(span => span.start <= start && end <= span.end))
    .filter(span => !isScare(text, span));
  const kind = kindOf(text, spans, inside);
  return {
    kind,
    spans,
    marked: inside,
    source,
    cue,
    verb: attribution?.verb ?? null,
    speech: attribution?.speech ?? true,
    venue,
    addressee,
    continues: null,
    words: certaintyOf(kind, attribution?.style ?? "quotation", attribution?.speech ?? true),
  };
}

/** One or two marked words that describe the noun right after them ("its “non-core” business") are held at arm's length, not quoted. */
function isScare(text: string, { start, end }: Span): boolean {
  if (text.slice(start, end).trim().split(/\s+/).length > 2 || /[.,!?]\W*$/.test(text.slice(start, end)))
    return false;
  return /^ (?!and\b|or\b|but\b|as\b|in\b|on\b|at\b|to\b|of\b|for\b|with\b|by\b|when\b|after\b|before\b|because\b|that\b|who\b|while\b|if\b|from\b|about\b|over\b|during\b|since\b|is\b|was\b|were\b|are\b)\p{L}/u.test(
    text.slice(end, end + 12),
  );
}

/** Direct when all words stand between marks, mixed when some do. */
function kindOf(text: string, spans: readonly Span[], inside: readonly Span[]): QuoteKind {
  if (inside.length === 0) return "indirect";
  const lettersOf = (list: readonly Span[]): number =>
    list.reduce(
      (sum, { start, end }) => sum + text.slice(start, end).replace(/[^\p{L}\p{N}]+/gu, "").length,
      0,
    );
  return lettersOf(inside) >= lettersOf(spans) * 0.97 ? "direct" : "mixed";
}
