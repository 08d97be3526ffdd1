import type { Clause } from "./clauses.ts";
import { covers, overlaps, type Span } from "./document.ts";
import { PLACING } from "./lexicon/verbs.ts";
import type { Phrase } from "./phrases.ts";
import type { Token } from "./tokens.ts";

/** An argument before its entities are known: role, the tokens it takes, its head token. */
export interface RawArgument {
  readonly role: string;
  readonly span: Span;
  readonly head: Token;
}

/** The phrases of one sentence, its clauses, and the dates found in it. */
export interface Parsed {
  readonly tokens: readonly Token[];
  readonly phrases: readonly Phrase[];
  readonly clauses: readonly Clause[];
  readonly dates: readonly Span[];
}

const VAGUE_TIME = new Set([
  "soon",
  "promptly",
  "shortly",
  "immediately",
  "recently",
  "later",
  "earlier",
  "now",
  "eventually",
  "daily",
  "weekly",
  "monthly",
  "annually",
]);

/** Which clause each phrase belongs to: the last one opened before it, openers of the sentence to its first main clause. */
export function ownersOf({ phrases, clauses }: Parsed): Int32Array {
  const owners = new Int32Array(phrases.length).fill(-1);
  clauses.forEach((clause, index) => {
    owners[clause.start] = index;
    owners[clause.verb] = index;
  });
  let owner = clauses.findIndex(clause => clause.relation === "main");
  for (let at = 0; at < phrases.length; at++) {
    if (owners[at] !== -1) owner = owners[at]!;
    else if (owner >= 0 && resumes(phrases, clauses, owner, at)) owner = clauses[owner]!.parent ?? owner;
    owners[at] = owner;
  }
  return owners;
}

/** ", through a spokesman" after a comma goes back from a clause without a tense to the one it hangs on. */
function resumes(phrases: readonly Phrase[], clauses: readonly Clause[], owner: number, at: number): boolean {
  const { form, verb, relation, predicate, object } = clauses[owner]!;
  const isPlaced = object !== null && PLACING.has(predicate) && at > verb + 2;
  if (isPlaced && phrases[at]!.type === "preposition") return true;
  if (at <= verb || form === "finite" || form === "past" || relation === "conjunct") return false;
  return phrases[at]!.type === "preposition" && phrases[at - 1]!.type === "comma";
}

/** The arguments of one clause, in the order they stand. A passive's subject is its object, so that both voices compare. */
export function argumentsOf(parsed: Parsed, owners: Int32Array, index: number): RawArgument[] {
  const clause = parsed.clauses[index]!;
  const found: RawArgument[] = [];
  if (clause.subject !== null) found.push(subjectOf(parsed, clause, clause.subject));
  if (clause.object !== null) found.push(phraseArgument(parsed, "object", clause.object, clause.object));
  const inserted = insertions(parsed);
  parsed.phrases.forEach((_, at) => {
    if (owners[at] !== index || at === clause.subject || at === clause.verb || inserted[at] === 1) return;
    const argument = argumentAt(parsed, clause, at, found);
    if (argument !== null) found.push(argument);
  });
  const above = clause.relation === "conjunct" && clause.parent !== null ? clause.parent : null;
  if (above !== null && !found.some(({ role }) => role === "when"))
    found.push(...openingTimes(parsed, owners, above));
  return [...found, ...dependents(parsed, owners, index)];
}

/** Marks what stands between brackets, or between two dashes, inside a sentence. */
function insertions({ tokens, phrases }: Parsed): Uint8Array {
  const inside = new Uint8Array(phrases.length);
  let opened = -1;
  phrases.forEach(({ type, first }, at) => {
    const mark = type === "dash" ? tokens[first]!.text : "";
    if (mark === "(" || (opened < 0 && /^[—–]$/.test(mark))) opened = at;
    else if (opened >= 0 && (mark === ")" || /^[—–]$/.test(mark))) {
      inside.fill(1, opened, at + 1);
      opened = -1;
    }
  });
  return inside;
}

/** "On Monday the mill shut and sent its workers home": a time before the first verb dates the second too. */
function openingTimes(parsed: Parsed, owners: Int32Array, index: number): RawArgument[] {
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
  return phraseArgument(parsed, role, subject, chainEnd(parsed, subject, clause.verb));
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
  const { tokens, phrases, dates } = parsed;
  const phrase = phrases[at]!;
  const before = phrases[at - 1];
  const governed = before?.type === "preposition";
  switch (phrase.type) {
    case "noun": {
      const argument = phraseArgument(parsed, roleOf(parsed, clause, at), at, ofChainEnd(parsed, at));
      const date = dates.find(span => overlaps(span, argument.span));
      if (
        date !== undefined &&
        covers(date, { start: tokens[phrase.head]!.start, end: tokens[phrase.head]!.end })
      ) {
        return { ...argument, role: "when", span: date };
      }
      if (governed && isClock(tokens, phrase)) return { ...argument, role: "when" };
      return found.some(other => other.role !== "subject" && covers(other.span, argument.span))
        ? null
        : argument;
    }
    case "adjective":
      return governed || at < clause.verb ? null : phraseArgument(parsed, "complement", at, at);
    case "adverb":
      return VAGUE_TIME.has(tokens[phrase.head]!.lower) ? phraseArgument(parsed, "when", at, at) : null;
    default:
      return null;
  }
}

/** "at 5:15 a.m.", "before noon". */
function isClock(tokens: readonly Token[], { first, last }: Phrase): boolean {
  return tokens
    .slice(first, last)
    .some(({ lower }) => /^(?:\d{1,2}[:.]\d\d|[ap]\.?m\.?|noon|midnight|o[’']clock)$/.test(lower));
}

function roleOf({ tokens, phrases }: Parsed, clause: Clause, at: number): string {
  const before = phrases[at - 1];
  if (before?.type === "preposition") {
    const preposition = tokens[before.head]!.lower;
    const word = tokens[before.head - 1]?.lower ?? "";
    const suffers = clause.passive || (clause.relation === "participle" && clause.object !== null);
    if (preposition === "by" && suffers) return "agent";
    if (/^(?:because of|due to|owing to|thanks to|result of)$/.test(`${word} ${preposition}`))
      return "because";
    return word === "according" ? word : preposition;
  }
  if (before?.type === "marker" && at < clause.verb) return tokens[before.head]!.lower;
  return clause.copula ? "complement" : "object";
}

/** Clauses that are arguments themselves: content, purpose, reason, time. */
function dependents(parsed: Parsed, owners: Int32Array, index: number): RawArgument[] {
  return parsed.clauses.flatMap((child, at) => {
    if (child.parent !== index) return [];
    const role = child.relation === "adverbial" ? child.marker : child.relation;
    if (
      role === null ||
      role === "conjunct" ||
      role === "relative" ||
      role === "participle" ||
      role === "main"
    )
      return [];
    return [
      { role, span: spanOf(parsed, owners, at), head: parsed.tokens[parsed.phrases[child.verb]!.head]! },
    ];
  });
}

/** From a clause's first word to the last of it and of what hangs on it. */
export function spanOf(parsed: Parsed, owners: Int32Array, index: number): Span {
  const { tokens, phrases, clauses } = parsed;
  const clause = clauses[index]!;
  const opener = phrases[clause.start]!;
  const verb = phrases[clause.verb]!;
  let last = verb.last;
  for (let at = clause.verb; at < phrases.length; at++) {
    if (!SEPARATES.has(phrases[at]!.type) && hangsOn(clauses, owners[at]!, index))
      last = Math.max(last, phrases[at]!.last);
  }
  return { start: tokens[Math.min(opener.first, verb.first)]!.start, end: tokens[last - 1]!.end };
}

const SEPARATES = new Set(["comma", "and", "dash"]);

/** The words a fact rests on: its clause with its subject and openers, without the "that" before it, quotation marks closed. */
export function evidenceOf(text: string, parsed: Parsed, owners: Int32Array, index: number): Span {
  const { tokens, phrases, clauses } = parsed;
  const { subject, object, relation } = clauses[index]!;
  let { start, end } = spanOf(parsed, owners, index);
  if (/^that\s/i.test(text.slice(start, start + 5))) start += 5;
  phrases.forEach((phrase, at) => {
    const own = owners[at] === index && !SEPARATES.has(phrase.type) && phrase.type !== "marker";
    const shared = relation !== "participle" && relation !== "relative" && (at === subject || at === object);
    if (!own && !shared) return;
    start = Math.min(start, tokens[phrase.first]!.start);
    end = Math.max(end, tokens[phrase.last - 1]!.end);
  });
  return closed(text, { start, end });
}

/** Takes a quotation mark that opens before or closes after a span into it, when the other one is inside. */
function closed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const balance = (words.match(/“/g)?.length ?? 0) - (words.match(/”/g)?.length ?? 0);
  const odd = (words.match(/"/g)?.length ?? 0) % 2 === 1;
  const close = /^[,.?!]?[”"]/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  if (close > 0 && (balance > 0 || odd)) return { start, end: end + close };
  return (balance < 0 || odd) && /[“"]/.test(text[start - 1] ?? "")
    ? { start: start - 1, end }
    : { start, end };
}

function hangsOn(clauses: readonly Clause[], from: number, index: number): boolean {
  for (let at: number | null = from; at !== null && at >= 0; at = clauses[at]!.parent) {
    if (at === index) return true;
    if (clauses[at]!.relation === "conjunct" || clauses[at]!.relation === "main") return false;
  }
  return false;
}
