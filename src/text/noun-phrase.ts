import { DAY_NAME, TIME_NOUN } from "./lexicon/days.ts";
import { VENUE_NOUN } from "./lexicon/venues.ts";
import { formOf, isQuoted, type Outline } from "./outline.ts";
import type { Phrase } from "./phrases.ts";

/** A half-open range of token indices. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Prepositions that tie a phrase to the noun before it ("the head of", "a lawyer for"). */
const OF =
  /^(?:of|for|from|at|in|with|to|on|by|against|under|near|between|among|within|behind|across|outside|inside)$/;
const OF_AFTER = /^(?:of|for|from|at|with|to|in)$/;

/** The whole noun phrase that ends with phrase `q`: prepositional phrases, "and" lists and restrictive clauses taken in. */
export function nominalBefore(outline: Outline, q: number): Range {
  const { phrases, tokens } = outline;
  const last = phrases[q]!.last;
  let at = q;
  for (;;) {
    const { first } = phrases[at]!;
    if (DAY_NAME.test(tokens[first]!.text) && first + 1 < phrases[at]!.last && at === q) break;
    const step = stepBack(outline, at);
    if (step === at) break;
    at = step;
  }
  return { first: withoutDay(outline, phrases[at]!), last };
}

/** "On Tuesday Roe said": the day is no part of the name. */
function withoutDay(outline: Outline, phrase: Phrase): number {
  let { first } = phrase;
  while (first + 1 < phrase.last && DAY_NAME.test(outline.tokens[first]!.text)) first++;
  return first;
}

/** One phrase further back inside the same noun phrase, or the same index. */
function stepBack(outline: Outline, at: number): number {
  const { phrases, tokens } = outline;
  const open = (i: number): boolean => phrases[i] !== undefined && !isQuoted(outline, phrases[i]!);
  const isNoun = (i: number): boolean => open(i) && phrases[i]!.type === "noun";
  const one = phrases[at - 1];
  if (one === undefined || !open(at - 1)) return at;
  if (isNoun(at - 1) && /sel(?:f|ves)$/.test(tokens[phrases[at]!.head]!.lower)) return at - 1;
  if (one.type === "preposition" && isNoun(at - 2)) return OF.test(tokens[one.first]!.lower) ? at - 2 : at;
  if (one.type === "and") return listStart(outline, at);
  return relativeHead(outline, at) ?? reducedHead(outline, at) ?? at;
}

/** "the pastor leading the march [said]", "a person briefed on the plan [said]": the noun phrase before the lone participle. */
function reducedHead(outline: Outline, at: number): number | null {
  const { phrases, tokens } = outline;
  for (let i = at - 1; i > 0 && at - i < 8; i--) {
    const phrase = phrases[i]!;
    if (isQuoted(outline, phrase)) return null;
    if (phrase.type === "verb") {
      const lone = phrase.first === phrase.head && /(?:ing|ed|en|wn)$/.test(tokens[phrase.head]!.lower);
      return lone && phrases[i - 1]!.type === "noun" && startsClause(outline, i - 1) ? i - 1 : null;
    }
    if (!/^(?:noun|preposition|adverb|adjective)$/.test(phrase.type)) return null;
  }
  return null;
}

/** "officials who spoke with the paper [said]": the noun phrase that the relative clause around phrase `at` describes. */
function relativeHead(outline: Outline, at: number): number | null {
  const { phrases, tokens } = outline;
  let verbs = 0;
  for (let i = at - 1; i > 0 && at - i < 12; i--) {
    const phrase = phrases[i]!;
    if (isQuoted(outline, phrase)) return null;
    if (phrase.type === "verb") verbs++;
    else if (phrase.type === "marker") {
      const relative = /^(?:who|that|which)$/.test(tokens[phrase.first]!.lower);
      return relative && verbs === 1 && phrases[i - 1]!.type === "noun" ? i - 1 : null;
    } else if (!/^(?:noun|preposition|adverb|adjective)$/.test(phrase.type)) return null;
  }
  return null;
}

/** "A, B and C [said]": the first noun phrase of a list that opens its clause, or the last one again. */
function listStart(outline: Outline, at: number): number {
  const { phrases } = outline;
  const isNoun = (i: number): boolean => phrases[i]?.type === "noun" && !isQuoted(outline, phrases[i]!);
  let i = phrases[at - 2]?.type === "comma" ? at - 3 : at - 2;
  if (!isNoun(i)) return at;
  while (phrases[i - 1]?.type === "comma" && isNoun(i - 2)) i -= 2;
  return startsClause(outline, i) ? i : at;
}

/** Nothing of the same clause stands before noun phrase `at`. */
function startsClause(outline: Outline, at: number): boolean {
  let i = at;
  while (outline.phrases[i - 1]?.type === "preposition" && outline.phrases[i - 2]?.type === "noun") i -= 2;
  const before = outline.phrases[i - 1];
  return before === undefined || /^(?:comma|dash|marker|and|adverb)$/.test(before.type);
}

/** The noun phrase that starts at phrase `p`, with "of" phrases and appositions: the source of "said X, the head of Y". */
export function nominalAfter(outline: Outline, p: number): Range | null {
  const { phrases } = outline;
  const start = phrases[p];
  if (start?.type !== "noun" || isQuoted(outline, start)) return null;
  let at = extendAfter(outline, p);
  for (;;) {
    const next = appositionAfter(outline, at);
    if (next === at) break;
    at = next;
  }
  return { first: withoutDay(outline, start), last: phrases[at]!.last };
}

/** Takes in "of Y", "for Y", "and Z"; leaves times, venues and what is said. */
function extendAfter(outline: Outline, from: number, apposed = false): number {
  const { phrases, tokens } = outline;
  let at = from;
  for (;;) {
    const link = phrases[at + 1];
    const noun = phrases[at + 2];
    if (link === undefined || noun?.type !== "noun" || isQuoted(outline, noun)) return at;
    const head = tokens[noun.head]!.lower;
    const { lower } = tokens[link.first]!;
    const clause = phrases[at + 3]?.type === "verb" && formOf(outline, phrases[at + 3]!) === "finite";
    const name = tokens[noun.head]!.tag === "PROPN";
    if (
      link.type === "preposition" &&
      (OF_AFTER.test(lower) || (lower === "on" && (apposed || (name && at > from))))
    ) {
      if (lower !== "of" && (TIME_NOUN.test(head) || (VENUE_NOUN.has(head) && !name))) return at;
    } else if (link.type !== "and" || clause) return at;
    at += 2;
  }
}

function appositionAfter(outline: Outline, at: number): number {
  const { phrases, tokens } = outline;
  const noun = phrases[at + 2];
  if (phrases[at + 1]?.type !== "comma" || noun?.type !== "noun" || isQuoted(outline, noun)) return at;
  if (/^(?:PRON)$/.test(tokens[noun.head]!.tag) || TIME_NOUN.test(tokens[noun.head]!.lower)) return at;
  const end = extendAfter(outline, at + 2, true);
  const next = phrases[end + 1];
  return next?.type === "verb" && formOf(outline, next) === "finite" ? at : end;
}
