import { TIME_NOUN } from "../lexicon/days.ts";
import { HEARER_NOUN, VENUE_NOUN, VENUE_PREPOSITION } from "../lexicon/venues.ts";
import type { Range } from "../noun-phrase.ts";
import { isQuoted, type Outline } from "../outline.ts";

/** What stands between a cue and what was said. */
export interface Adjuncts {
  /** Index of the first phrase after them. */
  readonly next: number;
  readonly venue: Range | null;
  readonly addressee: Range | null;
}

/** Skips adverbs, times ("Monday"), places and hearers ("to reporters", "in an interview with …") from phrase `p` on. */
export function skipAdjuncts(outline: Outline, p: number): Adjuncts {
  const { phrases, tokens } = outline;
  let next = p;
  let venue: Range | null = null;
  let addressee: Range | null = null;
  for (;;) {
    const phrase = phrases[next];
    if (phrase === undefined || isQuoted(outline, phrase)) break;
    if (phrase.type === "adverb" && !isMeasure(outline, next)) next++;
    else if (phrase.type === "noun" && isTime(outline, next)) next++;
    else if (phrase.type === "preposition") {
      const end = prepositionalEnd(outline, next);
      if (end === null) break;
      const range = { first: phrase.first, last: phrases[end - 1]!.last };
      const noun = phrases[next + 1]!;
      if (isHearer(outline, next)) addressee ??= { first: noun.first, last: range.last };
      else if (isVenue(outline, next)) venue ??= { first: phrase.first, last: venueEnd(outline, next) };
      next = reducedAfter(outline, end);
    } else break;
  }
  while (next > p && tokens[phrases[next - 1]!.first]!.lower === "as") next--;
  return { next, venue, addressee };
}

/** "much of the talk" is a noun phrase, whatever the tagger calls "much". */
function isMeasure({ phrases, tokens }: Outline, p: number): boolean {
  const next = phrases[p + 1];
  return (
    next?.type === "preposition" && tokens[next.first]!.lower === "of" && next.first === phrases[p]!.last
  );
}

/** "in an interview [aired on Monday]": a lone participle after a venue is part of it. */
function reducedAfter(outline: Outline, p: number): number {
  const { phrases, tokens } = outline;
  const phrase = phrases[p];
  if (
    phrase?.type !== "verb" ||
    phrase.first !== phrase.head ||
    !/(?:ed|en|ing|held|led)$/.test(tokens[phrase.head]!.lower)
  )
    return p;
  const next = phrases[p + 1];
  return next === undefined || /^(?:preposition|comma|noun)$/.test(next.type) ? p + 1 : p;
}

/** End of "in an interview with the paper"; a time inside is left to the next step. */
function prepositionalEnd(outline: Outline, p: number): number | null {
  const { phrases, tokens } = outline;
  if (phrases[p + 1]?.type !== "noun" || isQuoted(outline, phrases[p + 1]!)) return null;
  let end = p + 2;
  while (
    phrases[end]?.type === "preposition" &&
    /^(?:of|with|for|in|at|to)$/.test(tokens[phrases[end]!.first]!.lower) &&
    phrases[end + 1]?.type === "noun" &&
    !isQuoted(outline, phrases[end + 1]!) &&
    !isTime(outline, end + 1)
  ) {
    end += 2;
  }
  return end;
}

export function isTime(outline: Outline, p: number): boolean {
  const phrase = outline.phrases[p]!;
  return (
    outline.tokens.slice(phrase.first, phrase.last).some(({ text }, i, all) => {
      return TIME_NOUN.test(text) && (i === all.length - 1 || i === 0);
    }) && TIME_NOUN.test(outline.tokens[phrase.head]!.text)
  );
}

/** "on social media", "in the Oval Office", "on CNN": by its noun, or by a name after "on". */
export function isVenue(outline: Outline, p: number): boolean {
  const { phrases, tokens } = outline;
  const noun = phrases[p + 1];
  if (phrases[p]?.type !== "preposition" || noun?.type !== "noun" || isQuoted(outline, noun)) return false;
  if (isTime(outline, p + 1)) return false;
  const { lower } = tokens[phrases[p]!.first]!;
  if (!VENUE_PREPOSITION.has(lower)) return false;
  const head = tokens[withoutTime(outline, noun.first, noun.head)]!;
  return VENUE_NOUN.has(head.lower) || (lower === "on" && head.tag === "PROPN");
}

/** "a tweet [Tuesday morning]", "a speech [last May]", "a briefing [two weeks] ago": the last token before the time. */
function withoutTime({ tokens }: Outline, first: number, head: number): number {
  let at = head;
  while (at > first && TIME_NOUN.test(tokens[at]!.text)) at--;
  const counted =
    at < head && (tokens[at]!.tag === "NUM" || /^(?:last|this|late|early|a)$/.test(tokens[at]!.lower));
  return counted && at > first ? at - 1 : at;
}

/** One past the last token of the venue at phrase `p`, a time behind its noun left out. */
function venueEnd(outline: Outline, p: number): number {
  const { phrases } = outline;
  const end = prepositionalEnd(outline, p)!;
  const { first, head } = phrases[p + 1]!;
  const noun = withoutTime(outline, first, head);
  return end === p + 2 && noun < head ? noun + 1 : phrases[end - 1]!.last;
}

function isHearer(outline: Outline, p: number): boolean {
  const { phrases, tokens } = outline;
  if (tokens[phrases[p]!.first]!.lower !== "to") return false;
  const head = tokens[phrases[p + 1]!.head]!;
  return HEARER_NOUN.has(head.lower) || head.tag === "PROPN" || head.tag === "PRON";
}

/** The first venue named anywhere in the sentence outside quotation marks and outside `without`. */
export function venueIn(outline: Outline, without: readonly Range[]): Range | null {
  const { phrases } = outline;
  for (let p = 0; p < phrases.length; p++) {
    const phrase = phrases[p]!;
    if (
      isQuoted(outline, phrase) ||
      without.some(({ first, last }) => first <= phrase.first && phrase.first < last)
    )
      continue;
    if (!isVenue(outline, p)) continue;
    return { first: phrase.first, last: venueEnd(outline, p) };
  }
  return null;
}
