import { paragraphsOf } from "../../../../src/text/clean.ts";
import type { Span } from "../../../../src/text/document.ts";
import { findMarked } from "../../../../src/text/marks.ts";
import { tokenize } from "../../../../src/text/model/tokenize.ts";
import { outlinesOf } from "../../../../src/text/outline.ts";
import { type FoundQuote, findQuotes } from "../../../../src/text/quotes.ts";

/** The quotes of a text, before their speakers are resolved. */
export function quotesIn(text: string): readonly FoundQuote[] {
  const tokens = tokenize(text, paragraphsOf(text));
  return findQuotes(tokens, outlinesOf(tokens, findMarked(text, tokens.paragraphs)));
}

export interface Shown {
  readonly kind: string;
  readonly words: readonly string[];
  readonly source: string | null;
}

/** Kind, content and source of every quote of a text, as words. */
export function shown(text: string): readonly Shown[] {
  const slice = ({ start, end }: Span): string => text.slice(start, end);
  return quotesIn(text).map(({ kind, spans, source }) => ({
    kind,
    words: spans.map(slice),
    source: source[0] ? slice(source[0]) : null,
  }));
}

/** A sentence and the one quote it holds. */
export type Case = readonly [
  name: string,
  text: string,
  kind: string,
  words: readonly string[],
  source: string | null,
];
