import type { Extents, Parsed } from "./clause-extent.ts";
import type { Clause } from "./clauses.ts";
import { covers, overlaps, type Span } from "./document.ts";
import type { Phrase } from "./phrases.ts";
import type { Token } from "./tokens.ts";

/** An argument before its entities are known: role, the tokens it takes, its head token. */
export interface RawArgument {
  readonly role: string;
  readonly span: Span;
  readonly head: Token;
}

/** Adverbs that tell a time without naming it. */
const VAGUE_TIME = new Set(
  "soon promptly shortly immediately recently later earlier now eventually daily weekly monthly annually".split(
    " ",
  ),
);

/** The arguments of one clause, in the order they stand. A passive's subject is its object, so that both voices compare. */
export function argumentsOf(parsed: Parsed, { owners, spans }: Extents, index: number): RawArgument[] {
  const clause = parsed.clauses[index]!;
  const found: RawArgument[] = [];
  if (clause.subject !== null) found.push(subjectOf(parsed, clause, clause.subject));
  if (clause.object !== null) found.push(phraseArgument(parsed, "object", clause.object, clause.object));
  for (let at = 0; at < owners.length; at++) {
    if (owners[at] !== index || at === clause.subject || at === clause.verb) continue;
    if (parsed.inserted.length > 0 && parsed.inserted[at] === 1) continue;
    const argument = argumentAt(parsed, clause, at, found);
    const counted = argument?.role === "when" ? countedBefore(parsed, clause, at, argument.span) : null;
    if (counted !== null) found.push(counted);
    if (argument !== null) found.push(argument);
  }
  const above = clause.relation === "conjunct" && clause.parent !== null ? clause.parent : null;
  if (above !== null && !found.some(({ role }) => role === "when"))
    found.push(...openingTimes(parsed, owners, above));
  addDependents(found, parsed, spans, index);
  return found;
}

/** "On Monday the mill shut and sent its workers home": a time before the first verb dates the second too. */
function openingTimes(parsed: Parsed, owners: readonly number[], index: number): RawArgument[] {
  const clause = parsed.clauses[index]!;
  const times: RawArgument[] = [];
  for (let at = 0; at < clause.verb; at++) {
    const argument =
      owners[at] === index && at !== clause.subject ? argumentAt(parsed, clause, at, times) : null;
    if (argument?.role === "when") times.push(argument);
  }
  return times;
}

function subjectOf(parsed: Parsed, clause: Clause, subject: number): RawArgument {
  const role = clause.passive ? "object" : "subject";
  const whole = phraseArgument(parsed, role, subject, chainEnd(parsed, subject, clause.verb));
  return lastOfPair(parsed, clause, subject, whole) ?? whole;
}

/** "Ruiz and the clerk Ana Pike, who left": the one right before "who", unless the verb shows that it is both. */
function lastOfPair(
  { tokens, phrases }: Parsed,
  { relation, marker, verb }: Clause,
  subject: number,
  { role, span }: RawArgument,
): RawArgument | null {
  const { first, last } = phrases[subject]!;
  if (
    relation !== "relative" ||
    marker !== "who" ||
    /^(?:are|were|have)$/.test(tokens[phrases[verb]!.first]!.lower)
  )
    return null;
  const pair = tokens.slice(first, last);
  const at = pair.findLastIndex(token => token.lower === "and");
  const head = pair.findLast(token => token.tag === "PROPN");
  if (
    at < 1 ||
    head === undefined ||
    pair.indexOf(head) < at ||
    !pair.slice(0, at).some(token => token.tag === "PROPN")
  )
    return null;
  return { role, span: { start: pair[at + 1]!.start, end: span.end }, head };
}

/** Last phrase of "the head of the party in the north", at most up to `limit`. */
function chainEnd({ phrases }: Parsed, from: number, limit: number): number {
  let at = from;
  while (at + 2 < limit && phrases[at + 1]?.type === "preposition" && phrases[at + 2]?.type === "noun")
    at += 2;
  return at;
}

/** Last phrase of "the release of the hostages": only "of" is certain to belong to the noun. */
function ofChainEnd({ tokens, phrases }: Parsed, from: number): number {
  let at = from;
  while (
    phrases[at + 1]?.type === "preposition" &&
    tokens[phrases[at + 1]!.head]!.lower === "of" &&
    phrases[at + 2]?.type === "noun"
  ) {
    at += 2;
  }
  return at;
}

function phraseArgument({ tokens, phrases }: Parsed, role: string, first: number, last: number): RawArgument {
  const phrase = phrases[first]!;
  return {
    role,
    span: { start: tokens[phrase.first]!.start, end: tokens[phrases[last]!.last - 1]!.end },
    head: tokens[phrase.head]!,
  };
}

function argumentAt(
  parsed: Parsed,
  clause: Clause,
  at: number,
  found: readonly RawArgument[],
): RawArgument | null {
  const { tokens, phrases } = parsed;
  const phrase = phrases[at]!;
  switch (phrase.type) {
    case "noun":
      return nounArgument(parsed, clause, at, found);
    case "adjective":
      return phrases[at - 1]?.type === "preposition" || at < clause.verb
        ? null
        : phraseArgument(parsed, "complement", at, at);
    case "adverb":
      return VAGUE_TIME.has(tokens[phrase.head]!.lower) ? phraseArgument(parsed, "when", at, at) : null;
    default:
      return null;
  }
}

/** A noun phrase by its preposition or place; a date or a time of day is a "when"; what another argument holds is none. */
function nounArgument(
  parsed: Parsed,
  clause: Clause,
  at: number,
  found: readonly RawArgument[],
): RawArgument | null {
  const { tokens, phrases, dates } = parsed;
  const phrase = phrases[at]!;
  const argument = phraseArgument(parsed, roleOf(parsed, clause, at), at, ofChainEnd(parsed, at));
  const date = dates.find(span => overlaps(span, argument.span));
  if (date !== undefined && covers(date, tokens[phrase.head]!))
    return { ...argument, role: "when", span: date };
  if (phrases[at - 1]?.type === "preposition" && isClock(tokens, phrase))
    return { ...argument, role: "when" };
  return found.some(({ role, span }) => role !== "subject" && covers(span, argument.span)) ? null : argument;
}

/** "48,000 visitors last year": what stands before the date within one phrase. */
function countedBefore(parsed: Parsed, clause: Clause, at: number, date: Span): RawArgument | null {
  const { tokens, phrases } = parsed;
  const { first, last } = phrases[at]!;
  const own = tokens.slice(first, last).filter(token => token.end <= date.start && token.tag !== "PUNCT");
  const head = own.at(-1);
  if (head === undefined || own.length < 2 || !/^(?:NOUN|PROPN)$/.test(head.tag)) return null;
  return { role: roleOf(parsed, clause, at), span: { start: own[0]!.start, end: head.end }, head };
}

/** "at 5:15 a.m.", "before noon". */
function isClock(tokens: readonly Token[], { first, last }: Phrase): boolean {
  return tokens
    .slice(first, last)
    .some(({ lower }) => /^(?:\d{1,2}[:.]\d\d|[ap]\.?m\.?|noon|midnight|o[’']clock)$/.test(lower));
}

const BECAUSE = new Set(["because of", "due to", "owing to", "thanks to", "result of"]);

function roleOf({ tokens, phrases }: Parsed, clause: Clause, at: number): string {
  const before = phrases[at - 1];
  if (before?.type === "preposition") {
    const preposition = tokens[before.head]!.lower;
    const word = tokens[before.head - 1]?.lower ?? "";
    const suffers = clause.passive || (clause.relation === "participle" && clause.object !== null);
    if (preposition === "by" && suffers) return "agent";
    if ((preposition === "of" || preposition === "to") && BECAUSE.has(`${word} ${preposition}`))
      return "because";
    return word === "according" ? word : preposition;
  }
  if (before?.type === "marker" && at < clause.verb) return tokens[before.head]!.lower;
  return clause.copula ? "complement" : "object";
}

const DEPENDENT: ReadonlySet<string> = new Set(["complement", "purpose", "adverbial"]);

/** Adds the clauses that are arguments themselves: content, purpose, reason, time. */
function addDependents(found: RawArgument[], parsed: Parsed, spans: readonly Span[], index: number): void {
  const { clauses, phrases, tokens } = parsed;
  for (let at = 0; at < clauses.length; at++) {
    const child = clauses[at]!;
    if (child.parent !== index || !DEPENDENT.has(child.relation)) continue;
    const role = child.relation === "adverbial" ? child.marker : child.relation;
    if (role === null) continue;
    const head = tokens[phrases[child.verb]!.head]!;
    found.push({ role, span: spans[at]!, head });
  }
}
