import { type Day, dayOf } from "./calendar.ts";
import { type CalendarDate, calendarDates } from "./chrono.ts";
import { inItsYear, offsetBefore, withStretches } from "./date-ranges.ts";
import type { Anchor, DateRule, Resolved } from "./date-rule.ts";
import { datesPast, isPlanned, looksAhead } from "./date-tense.ts";
import { AFTER_DAYS, BEFORE_DAYS, type Openings, openingsOf } from "./date-words.ts";
import { overlaps, type Span } from "./document.ts";
import type { When } from "./reading.ts";
import type { TokenSentence, Tokens } from "./tokens.ts";

/** A date in the text. Its span is the expression alone, without "since" or "by". */
export interface FoundDate {
  readonly span: Span;
  /** Index into `Tokens.sentences`. */
  readonly sentence: number;
  readonly when: When;
}

/** Paragraphs over which "the next day" still finds the day it counts from. */
const REACH = 5;

interface Candidate extends Span {
  readonly resolve: (anchor: Anchor) => Resolved | null;
}

/**
 * Finds dates and reads them against the document's date (`published`, ISO day or date-time; null: written-out dates only). Weekdays
 * go back to the publication date unless their clause looks ahead; "the next day" counts from the last day named before it.
 */
export function findDates(tokens: Tokens, published: string | null): FoundDate[] {
  const found: FoundDate[] = [];
  const origin = dayOf(published);
  const openingsIn = openingsOf(tokens);
  let antecedent: Day | null = null;
  let named: string | null = null;
  let paragraphOfAntecedent = -2;
  tokens.sentences.forEach((sentence, index) => {
    if (sentence.paragraph - paragraphOfAntecedent > REACH) antecedent = named = null;
    const openings = openingsIn(sentence.first, sentence.last);
    if (openings === null) return;
    for (const candidate of candidatesIn(tokens, sentence, openings, origin)) {
      if (repeats(tokens.text, candidate)) continue;
      const future = looksAhead(tokens, sentence, candidate);
      const resolved = candidate.resolve({ published: origin, antecedent, named, future });
      if (resolved === null) continue;
      const span = { start: candidate.start, end: candidate.end };
      const when = bounded(tokens.text, span, resolved);
      found.push({
        span,
        sentence: index,
        when: { span, ...when, planned: isPlanned(when, origin, future) },
      });
      if (/^(?:day|month|year)$/.test(resolved.precision) && resolved.from !== null) {
        named = resolved.from;
        if (resolved.precision === "day") antecedent = named;
        paragraphOfAntecedent = sentence.paragraph;
      }
    }
  });
  return withOffsets(tokens.text, withStretches(tokens.text, found));
}

/** "every other Friday", "the first Monday of each month": a habit, not a day. */
const repeats = (text: string, { start, end }: Span): boolean =>
  /\b(?:every|each)\s+(?:(?:other|single|second|third|fourth)\s+)?$/i.test(
    text.slice(Math.max(0, start - 16), start),
  ) || /^\s+(?:of|in)\s+(?:every|each)\b/i.test(text.slice(end, end + 16));

/** Dates with those that are counted from them ("two days before Monday's vote"), each before the one it counts from. */
const withOffsets = (text: string, found: readonly FoundDate[]): FoundDate[] =>
  found.flatMap((date, at) => {
    const offset = offsetBefore(text, date);
    return offset === null || (found[at - 1]?.span.end ?? 0) > offset.span.start ? [date] : [offset, date];
  });

/** One look that spares sentences the rules; whatever it lets through has one of the `TIMES` of date-words.ts. */
const LIKELY =
  /\d|[Ee]nd of|ties\b|century|spring|summer|autumn|winter|[Cc]hristmas|[Nn]ew Year|Halloween|day|night|week|month|year|decade|quarter|morning|evening|afternoon|tomorrow|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

const NO_DATES: readonly Candidate[] = [];

/** Every expression of a sentence, in order, none overlapping another: written-out dates first, then the rules in their order. */
function candidatesIn(
  tokens: Tokens,
  sentence: TokenSentence,
  openings: Openings,
  origin: Day | null,
): readonly Candidate[] {
  const { start, end } = sentence.span;
  const text = tokens.text.slice(start, end);
  if (!LIKELY.test(text)) return NO_DATES;
  const small = text.toLowerCase();
  const taken: Candidate[] = [];
  const take = (candidate: Candidate): void => {
    if (!taken.some(other => overlaps(other, candidate))) taken.push(candidate);
  };
  const takeRules = (rules: readonly DateRule[], from: number): void =>
    rules.forEach((rule, at) => {
      if (openings.rules.has(from + at) && rule.needs.some(words => small.includes(words)))
        takeRule(rule, text, start, take);
    });
  takeRules(BEFORE_DAYS, 0);
  if (openings.figure)
    for (const date of calendarDates(text, origin)) {
      const span = { start: start + date.start, end: start + date.end };
      const past = datesPast(tokens, sentence, span);
      take({ ...span, resolve: anchor => calendarDate(date, anchor, past) });
    }
  takeRules(AFTER_DAYS, BEFORE_DAYS.length);
  return taken.sort((a, b) => a.start - b.start);
}

function takeRule(
  { pattern, resolve }: DateRule,
  text: string,
  start: number,
  take: (candidate: Candidate) => void,
): void {
  // Not matchAll, which copies the pattern each time.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const words = [...match];
    const lead = /^\s*/.exec(match[0])![0].length;
    take({
      start: start + match.index + lead,
      end: start + match.index + match[0].length,
      resolve: anchor => resolve(words, anchor),
    });
  }
}

function calendarDate({ from, to, complete }: CalendarDate, anchor: Anchor, past: boolean): Resolved {
  const precision = from === to ? "day" : "interval";
  if (complete) return { from, to, precision, certainty: "explicit" };
  const first = inItsYear(from, anchor, past);
  const last = from === to ? first : `${first.slice(0, 4)}${to.slice(4)}`;
  return { from: first, to: last, precision, certainty: "derived" };
}

/** "since 2016" is open at its end, "by Friday" at its beginning. */
function bounded(text: string, span: Span, resolved: Resolved): Resolved {
  const lead =
    /\b(since|until|by|before|after)\s+(?:the\s+)?(?:(?:early|late|mid)[ -])?$/i.exec(
      text.slice(Math.max(0, span.start - 20), span.start),
    )?.[1] ?? /^(since|until|by|before|after)\b/i.exec(text.slice(span.start, span.end))?.[1];
  switch (lead?.toLowerCase()) {
    case "since":
      return { ...resolved, to: null, precision: "interval" };
    case "after":
      return { ...resolved, to: null, precision: "after" };
    case "until":
    case "by":
    case "before":
      return { ...resolved, from: null, precision: "before" };
    default:
      return resolved;
  }
}
