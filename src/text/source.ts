import { DAY_NAME, TIME_NOUN } from "./lexicon/days.ts";
import { cueVerb } from "./lexicon/saying.ts";
import { VENUE_NOUN } from "./lexicon/venues.ts";
import { formOf, isQuoted, type Outline } from "./outline.ts";
import type { Phrase } from "./phrases.ts";

/** A half-open range of token indices. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

const RELATIVE = /^(?:who|which|whom)$/;
/** Prepositions that tie a phrase to the noun before it ("the head of", "a lawyer for"). */
const OF =
  /^(?:of|for|from|at|in|with|to|on|by|against|under|near|between|among|within|behind|across|outside|inside)$/;
const OF_AFTER = /^(?:of|for|from|at|with|to|in)$/;

/** The subject that stands before verb group `p`, asides skipped; null where the verb has none of its own there. */
export function subjectBefore(outline: Outline, p: number): Range | null {
  const { phrases, tokens } = outline;
  const q = skipAdverbsBack(outline, p - 1);
  const before = phrases[q];
  if (before === undefined || marksBetween(outline, q, p)) return null;
  if (before.type === "noun" && !isQuoted(outline, before)) return nominalBefore(outline, q);
  if (before.type === "marker") {
    const { lower } = tokens[before.first]!;
    if (RELATIVE.test(lower)) return { first: before.first, last: before.last };
    return lower === "that" && phrases[q - 1]?.type === "noun" ? nominalBefore(outline, q - 1) : null;
  }
  return before.type === "comma" || before.type === "dash" ? subjectBeforeAside(outline, q) : null;
}

/** Back over adverbs and times ("Roe on Monday said", "a report published Monday said"). */
function skipAdverbsBack(outline: Outline, from: number): number {
  const { phrases, tokens } = outline;
  let q = from;
  for (;;) {
    const phrase = phrases[q];
    if (phrase?.type === "adverb" || phrase?.type === "adjective") q--;
    else if (
      phrase?.type === "noun" &&
      q > 0 &&
      !isQuoted(outline, phrase) &&
      TIME_NOUN.test(tokens[phrase.head]!.text)
    ) {
      const led = phrases[q - 1]!.type === "preposition";
      const behind = phrases[q - (led ? 2 : 1)];
      if (!/^(?:noun|verb|comma|dash)$/.test(behind?.type ?? "") || behind === undefined) return q;
      q -= led ? 2 : 1;
      if (behind.type === "verb") return phrases[q - 1]?.type === "noun" ? q - 1 : q;
    } else return q;
  }
}

/** A closing mark between phrase `q` and phrase `p`: what stands before it is content, not a subject. */
function marksBetween(outline: Outline, q: number, p: number): boolean {
  const at = outline.phrases[q]!;
  return (
    outline.stretchOf[at.last - 1] !== -1 &&
    outline.stretchOf[outline.phrases[p]!.first] === -1 &&
    isQuoted(outline, at)
  );
}

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

/** "X, who …, said", "X, the head of Y, said": the subject of the verb after the comma at phrase `q`. */
function subjectBeforeAside(outline: Outline, q: number): Range | null {
  const { phrases } = outline;
  for (let k = q - 1; k > 0 && q - k < 30; k--) {
    const { type } = phrases[k]!;
    if (type !== "comma" && type !== "dash") continue;
    const before = phrases[k - 1]!;
    const opener = phrases[k + 1]!;
    if (isQuoted(outline, before)) return null;
    if (opener.type === "and") {
      if (type === "dash" && before.type === "noun") return nominalBefore(outline, k - 1);
      return null;
    }
    if (before.type !== "noun") continue;
    const aside = asideType(outline, k + 1, q);
    if (aside === null) continue;
    const subject = nominalBefore(outline, k - 1);
    const governor = phrases[phraseAtToken(outline, subject.first) - 1];
    if (governor?.type === "verb" && !cueVerb(outline.tokens[governor.head]!.lemma)?.speech) return null;
    if (aside === "apposition")
      return { first: chained(outline, k, subject).first, last: phrases[q - 1]!.last };
    return chained(outline, k, subject);
  }
  return null;
}

/** A noun phrase after the comma is an apposition; a relative clause, a participle, an age or a prepositional phrase is skipped. */
function asideType(outline: Outline, from: number, to: number): "apposition" | "skipped" | null {
  const { phrases, tokens } = outline;
  const opener = phrases[from];
  if (opener === undefined || from >= to) return null;
  const words = phrases.slice(from, to);
  const finite = words.some(
    (phrase, i) =>
      phrase.type === "verb" &&
      formOf(outline, phrase) === "finite" &&
      !words.slice(0, i).some(({ type }) => type === "marker"),
  );
  if (opener.type === "noun") {
    if (finite) return null;
    return tokens[opener.head]!.tag === "NUM" ? "skipped" : "apposition";
  }
  if (opener.type === "verb")
    return formOf(outline, opener) === "finite" && words.length > 4 ? null : "skipped";
  return opener.type === "marker" || !finite ? "skipped" : null;
}

/** "Jo Doe, 41, a baker, said": an apposition before the last aside leads back to the name. */
function chained(outline: Outline, comma: number, subject: Range): Range {
  const { phrases, tokens } = outline;
  const start = phrases.findIndex(({ first, last }) => first <= subject.first && subject.first < last);
  const before = phrases[start - 1];
  const noun = phrases[start - 2];
  if (before?.type !== "comma" || noun?.type !== "noun" || isQuoted(outline, noun) || start - 1 >= comma)
    return subject;
  const opener = tokens[phrases[start]!.first]!;
  const describes = opener.tag === "DET" || opener.tag === "NUM" || /^\p{Ll}/u.test(opener.text);
  const earlier = nominalBefore(outline, start - 2);
  const introduced = phrases[phraseAtToken(outline, earlier.first) - 1]?.type === "preposition";
  return describes && !introduced ? { first: earlier.first, last: subject.last } : subject;
}

function phraseAtToken(outline: Outline, token: number): number {
  return outline.phrases.findIndex(({ first, last }) => first <= token && token < last);
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
function extendAfter(outline: Outline, from: number): number {
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
    if (link.type === "preposition" && (OF_AFTER.test(lower) || (lower === "on" && name && at > from))) {
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
  const end = extendAfter(outline, at + 2);
  const next = phrases[end + 1];
  return next?.type === "verb" && formOf(outline, next) === "finite" ? at : end;
}
