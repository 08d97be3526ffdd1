import { type Day, dayOf } from "./calendar.ts";
import { calendarDates } from "./chrono.ts";
import { type Anchor, DATE_RULES, type Resolved } from "./date-rules.ts";
import { overlaps, type Span } from "./document.ts";
import { PROSPECTIVE } from "./lexicon/verbs.ts";
import type { When } from "./reading.ts";
import type { Token, TokenSentence, Tokens } from "./tokens.ts";

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
  let antecedent: Day | null = null;
  let named: string | null = null;
  let paragraphOfAntecedent = -2;
  tokens.sentences.forEach((sentence, index) => {
    if (sentence.paragraph - paragraphOfAntecedent > REACH) antecedent = named = null;
    for (const candidate of candidatesIn(tokens, sentence, origin)) {
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
  return found;
}

/** One look that spares most sentences the rules. */
const LIKELY =
  /\d|day|night|week|month|year|decade|quarter|morning|evening|afternoon|tomorrow|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

/** Every expression of a sentence, in order, none overlapping another: written-out dates first, then the rules in their order. */
function candidatesIn(tokens: Tokens, sentence: TokenSentence, origin: Day | null): Candidate[] {
  const { start, end } = sentence.span;
  const text = tokens.text.slice(start, end);
  if (!LIKELY.test(text)) return [];
  const taken: Candidate[] = [];
  const take = (candidate: Candidate): void => {
    if (!taken.some(other => overlaps(other, candidate))) taken.push(candidate);
  };
  for (const date of calendarDates(text, origin)) {
    take({
      start: start + date.start,
      end: start + date.end,
      resolve: () => calendarDate(date.from, date.to, date.complete),
    });
  }
  for (const { pattern, resolve } of DATE_RULES) {
    for (const match of text.matchAll(pattern)) {
      const lead = /^\s*/.exec(match[0])![0].length;
      const at = start + match.index + lead;
      take({
        start: at,
        end: start + match.index + match[0].length,
        resolve: anchor => resolve([...match], anchor),
      });
    }
  }
  return taken.sort((a, b) => a.start - b.start);
}

function calendarDate(from: Day, to: Day, complete: boolean): Resolved {
  const certainty = complete ? "explicit" : "derived";
  return { from, to, precision: from === to ? "day" : "interval", certainty };
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

const AHEAD =
  /^(?:will|'ll|’ll|wo|shall|would|may|might|due|scheduled|set|expected|upcoming|planned|forecast)$/;
const BOUNDARY =
  /^(?:[,;:—()“”"‘]|and|but|as|when|while|because|who|which|that|after|before|since|if|where|once|until)$/;

/** Whether the words around an expression, up to the next comma or clause, speak of what is to come. */
function looksAhead(tokens: Tokens, sentence: TokenSentence, at: Span): boolean {
  const all = tokens.tokens.slice(sentence.first, sentence.last);
  const near = clauseAround(all, at);
  const words = near.some(isVerb) ? near : all.slice(0, endOfFirstVerb(all, at));
  const before = words.filter(word => word.end <= at.start);
  return words.some(isAhead) || before.some((_, i) => isProspective(before, i)) || isPresent(words);
}

/** The words between the last comma or conjunction before an expression and the next one after it. */
function clauseAround(words: readonly Token[], at: Span): readonly Token[] {
  const first = words.findLastIndex(word => word.end <= at.start && BOUNDARY.test(word.lower));
  const last = words.findIndex(word => word.start >= at.end && BOUNDARY.test(word.lower));
  return words.slice(first + 1, last < 0 ? words.length : last);
}

/** Where the clause ends that an opener without a verb belongs to: "Later on Monday, he told them | that he hoped to win"; else all words. */
function endOfFirstVerb(words: readonly Token[], at: Span): number {
  const verb = words.findIndex(word => word.start >= at.end && isVerb(word));
  const end = verb < 0 ? -1 : words.findIndex((word, i) => i > verb && BOUNDARY.test(word.lower));
  return end < 0 ? words.length : end;
}

const isVerb = ({ tag }: Token): boolean => tag === "VERB" || tag === "AUX";

/** A word of the future; "could" is one unless it is denied ("could not pay" was yesterday). */
function isAhead({ lower }: Token, i: number, words: readonly Token[]): boolean {
  return AHEAD.test(lower) || (/^(?:could|can)$/.test(lower) && !/^n[o'’]t$/.test(words[i + 1]?.lower ?? ""));
}

/** "plans to meet", "is to visit": what follows "to" at `i` is still to come. */
function isProspective(words: readonly Token[], i: number): boolean {
  if (i === 0 || words[i]!.lower !== "to") return false;
  const { lower } = words[i - 1]!;
  const tag = words[i + 1]?.tag;
  if (/^(?:is|are|was|were)$/.test(lower)) return tag === "VERB" || tag === "NOUN";
  return (
    tag === "VERB" &&
    words.slice(0, i).some(word => PROSPECTIVE.has(word.lemma) || PROSPECTIVE.has(word.lower))
  );
}

/** "The talks begin on Monday", "the school stays closed": a present tense with a date looks ahead. */
function isPresent(words: readonly Token[]): boolean {
  const verbs = words.filter(isVerb);
  const [first, ...others] = verbs;
  const isAux = /^(?:is|has|does|was|had|did|are|were|have|do)$/.test(first?.lower ?? "");
  if (first === undefined || isAux || verbs.some(({ lemma }) => lemma === "say")) return false;
  const isThird = first.lower !== first.lemma && /[^s]s$/.test(first.lower);
  return isThird && others.every(({ tag, lower }) => tag === "VERB" && /(?:ed|en|ing|[^s]s)$/.test(lower));
}

const isPlanned = (when: Resolved, origin: Day | null, future: boolean): boolean => {
  const start = when.from ?? when.to;
  if (origin === null || start === null) return future;
  return start > origin.slice(0, start.length) || (future && start === origin.slice(0, start.length));
};
