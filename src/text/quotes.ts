import { covers, type Span } from "./document.ts";
import { lettersIn } from "./letters.ts";
import { attribute } from "./model/quote/attribute.ts";
import { type QuoteModels, quoteModels } from "./model/quote/models.ts";
import type { Range } from "./noun-phrase.ts";
import type { Outline } from "./outline.ts";
import { apart } from "./quote/apart.ts";
import { certaintyOf, isDenied } from "./quote/certainty.ts";
import { continued } from "./quote/continuation.ts";
import { type Draft, draftsOf } from "./quote/drafts.ts";
import { withForms } from "./quote/forms.ts";
import { hearerOf } from "./quote/hearer.ts";
import { type Told, withNested } from "./quote/nested.ts";
import type { Quote, QuoteKind } from "./reading.ts";
import type { Token, Tokens } from "./tokens.ts";

/** A quote before its speaker is resolved to an entity and its date to a day. */
export interface FoundQuote extends Omit<Quote, "speaker" | "said" | "confidence"> {
  /** 0..1: are these the words. */
  readonly words: number;
  /** Index of the found quote that tells this one, or null where the document itself does. */
  readonly within: number | null;
}

/**
 * Finds who is reported to have said what: source, cue and content as spans of the text, in the order of their first words. Content is cut as
 * PolNeAR's annotators cut it. Rules read the document, trained models weigh what they found against everything else a sentence allows, rules
 * of continuation finish. Linear in the length of the document.
 */
export function findQuotes(
  tokens: Tokens,
  outlines: readonly Outline[],
  models: QuoteModels = quoteModels(),
): FoundQuote[] {
  const ruled = draftsOf(tokens, outlines);
  const drafts = withForms(ruled, attribute(outlines, ruled, models));
  return told(withNested(apart(continued(outlines, drafts))));
}

/** Drafts as quotes in the order of their words. What is told inside another quote keeps its marks to itself. */
function told(all: readonly Told[]): FoundQuote[] {
  const sorted = all
    .map(({ draft, within }) => ({ draft, within, quote: finish(draft) }))
    .sort((a, b) => a.quote.spans[0]!.start - b.quote.spans[0]!.start);
  const places = new Map(sorted.map(({ draft }, index) => [draft, index]));
  const quotes = sorted.map(({ within, quote }) => ({
    ...quote,
    within: within === null ? null : (places.get(within) ?? null),
  }));
  for (const { within, marked } of [...quotes]) {
    const teller = within === null ? undefined : quotes[within];
    if (teller) quotes[within!] = withoutMarks(teller, marked);
  }
  return quotes;
}

/** A teller's quote without the marked words of whoever it tells of. */
function withoutMarks(quote: FoundQuote, theirs: readonly Span[]): FoundQuote {
  const marked = quote.marked.filter(span => !theirs.some(other => covers(other, span)));
  if (marked.length === quote.marked.length) return quote;
  return { ...quote, marked, kind: marked.length === 0 ? "indirect" : "mixed" };
}

function finish({ outline, attribution, certainty, verbatim = false }: Draft): FoundQuote {
  const { tokens } = outline;
  const { source, cue, content, venue, verb, speech, style } = attribution;
  const addressee = attribution.addressee ?? hearerOf(outline, attribution);
  const spans = content
    .map(range => (verbatim ? spanOf(tokens, range) : wholeSpan(outline, range)))
    .sort((a, b) => a.start - b.start);
  const between = content.flatMap(range => markedIn(outline, range)).sort((a, b) => a.start - b.start);
  const marked = verbatim ? spans : between;
  const kind = kindOf(outline.text, spans, marked);
  const denied = isDenied(tokens, attribution);
  return {
    kind,
    spans,
    marked,
    source: source ? [spanOf(tokens, source)] : [],
    cue: [spanOf(tokens, cue)],
    verb,
    speech,
    venue: venue && spanOf(tokens, venue),
    addressee: addressee && spanOf(tokens, addressee),
    continues: null,
    within: null,
    words: certaintyOf({ kind, style, speech, denied, judged: certainty ?? null }),
  };
}

const spanOf = (tokens: readonly Token[], { first, last }: Range): Span => ({
  start: tokens[first]!.start,
  end: tokens[last - 1]!.end,
});

/** A range that cuts a marked stretch takes all of it: half a quotation is never content. */
function wholeSpan({ tokens, stretchOf, marked }: Outline, range: Range): Span {
  const { start, end } = spanOf(tokens, range);
  const opening = marked[stretchOf[range.first]!];
  const closing = marked[stretchOf[range.last - 1]!];
  return {
    start: Math.min(start, opening?.span.start ?? start),
    end: Math.max(end, closing?.span.end ?? end),
  };
}

/** The marked stretches of a range, marks included, scare quotes left out. */
function markedIn({ tokens, stretchOf, marked }: Outline, { first, last }: Range): Span[] {
  const found: Span[] = [];
  for (let i = first; i < last; i++) {
    const stretch = stretchOf[i]!;
    let end = i + 1;
    while (end < tokens.length && stretchOf[end] === stretch) end++;
    if (stretch >= 0 && !isScare(tokens, i, end)) found.push(marked[stretch]!.span);
    i = end - 1;
  }
  return found;
}

/** One or two marked words that describe the noun right after them ("its “non-core” business") are held at arm's length, not quoted. */
function isScare(tokens: readonly Token[], first: number, last: number): boolean {
  const inside = tokens.slice(first, Math.min(last, first + 8));
  const words = inside.filter(({ tag, text }) => tag !== "PUNCT" && !/^-$/.test(text)).length;
  if (tokens[first - 1]?.lower === "so-called") return true;
  if (last - first > 7 || words > 3 || inside.some(({ text }) => /^[.,!?]$/.test(text))) return false;
  return tokens[last]?.sentence === tokens[first]!.sentence && opensNoun(tokens, last);
}

/** An adjective or noun stands here, or a participle before one ("frozen goods"). */
function opensNoun(tokens: readonly Token[], i: number): boolean {
  const [next, behind] = [tokens[i], tokens[i + 1]];
  if (next?.tag === "VERB" && /(?:ed|en|ing)$/.test(next.lower)) return behind?.tag === "NOUN";
  return /^(?:NOUN|PROPN|ADJ)$/.test(next?.tag ?? "");
}

/** Direct when all words stand between marks, mixed when some do. */
function kindOf(text: string, spans: readonly Span[], marked: readonly Span[]): QuoteKind {
  if (marked.length === 0) return "indirect";
  return letters(text, marked) >= letters(text, spans) * 0.97 ? "direct" : "mixed";
}

const letters = (text: string, spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + lettersIn(text, start, end), 0);
