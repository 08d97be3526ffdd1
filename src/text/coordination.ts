import type { Phrase } from "./phrases.ts";
import type { Token } from "./tokens.ts";

/** Joins noun phrases that stand for one thing: lists ("A, B and C") and appositions ("the envoy, Ana Ruiz,"). */
export function joinPhrases(tokens: readonly Token[], phrases: readonly Phrase[]): Phrase[] {
  const joined: Phrase[] = [];
  for (let at = 0; at < phrases.length; ) {
    const end = listEnd(tokens, phrases, at) ?? appositionEnd(tokens, phrases, at) ?? at + 1;
    joined.push(end === at + 1 ? phrases[at]! : merged(tokens, phrases, at, end));
    at = end;
  }
  return joined;
}

function merged(tokens: readonly Token[], phrases: readonly Phrase[], at: number, end: number): Phrase {
  const parts = phrases.slice(at, end).filter(phrase => phrase.type === "noun");
  const isList = phrases.slice(at, end).some(phrase => phrase.type === "and");
  const named = isList ? undefined : parts.find(part => isProper(tokens, part));
  const first = phrases[at]!;
  return { type: "noun", first: first.first, last: phrases[end - 1]!.last, head: (named ?? first).head };
}

const isProper = (tokens: readonly Token[], phrase: Phrase): boolean => tokens[phrase.head]!.tag === "PROPN";

const isPronoun = (tokens: readonly Token[], phrase: Phrase): boolean =>
  /^(?:PRON|DET)$/.test(tokens[phrase.head]!.tag) && phrase.last - phrase.first === 1;

/** Index after "A, B, and C" or "A and B" that starts at `at`; null where no list starts. */
function listEnd(tokens: readonly Token[], phrases: readonly Phrase[], at: number): number | null {
  const start = phrases[at]!;
  if (start.type !== "noun" || isPronoun(tokens, start)) return null;
  let next = at + 1;
  let commas = 0;
  while (phrases[next]?.type === "comma" && phrases[next + 1]?.type === "noun") {
    next += 2;
    commas++;
  }
  if (phrases[next]?.type === "comma" && commas > 0) next++;
  if (phrases[next]?.type !== "and" || phrases[next + 1]?.type !== "noun") return null;
  const last = phrases[next + 1]!;
  if (isPronoun(tokens, last)) return null;
  if (commas === 0 && opensClause(phrases, at, next + 2)) return null;
  return next + 2;
}

/** "… saw the match and the captain said": the second noun is the next clause's subject, not a second object. */
function opensClause(phrases: readonly Phrase[], at: number, end: number): boolean {
  const before = phrases[at - 1]?.type;
  return phrases[end]?.type === "verb" && (before === "verb" || before === "preposition");
}

/** Index after "the envoy, Ana Ruiz" or "Ana Ruiz, a teacher"; the closing comma stays outside. */
function appositionEnd(tokens: readonly Token[], phrases: readonly Phrase[], at: number): number | null {
  const one = phrases[at]!;
  const other = phrases[at + 2];
  if (one.type !== "noun" || phrases[at + 1]?.type !== "comma" || other?.type !== "noun") return null;
  if (isAge(tokens, one, other)) return phrases[at + 3]?.type === "comma" ? at + 3 : null;
  if (isProper(tokens, one) === isProper(tokens, other) || isTemporal(tokens, one)) return null;
  if (isPronoun(tokens, one) || isPronoun(tokens, other)) return null;
  const end = withPrepositions(phrases, at + 3);
  const close = phrases[end]?.type;
  return close === undefined || close === "comma" || close === "dash" || close === "marker" ? end : null;
}

/** "Ruiz, 41": a number alone behind a name, whatever the name is tagged. */
function isAge(tokens: readonly Token[], one: Phrase, other: Phrase): boolean {
  const isBare = other.last - other.first === 1 && /^\d{1,3}$/.test(tokens[other.head]!.text);
  return isBare && /^\p{Lu}/u.test(tokens[one.head]!.text);
}

function withPrepositions(phrases: readonly Phrase[], at: number): number {
  let end = at;
  while (phrases[end]?.type === "preposition" && phrases[end + 1]?.type === "noun") end += 2;
  return end;
}

const TEMPORAL =
  /^(?:day|night|morning|afternoon|evening|week|month|year|weekend|today|yesterday|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

const isTemporal = (tokens: readonly Token[], phrase: Phrase): boolean =>
  TEMPORAL.test(tokens[phrase.head]!.lower);
