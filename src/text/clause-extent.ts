import type { Clause } from "./clauses.ts";
import type { Span } from "./document.ts";
import { PLACING } from "./lexicon/verbs.ts";
import type { Phrase } from "./phrases.ts";
import type { Token } from "./tokens.ts";

/** The phrases of one sentence, its clauses, and the dates found in it. */
export interface Parsed {
  readonly tokens: readonly Token[];
  readonly phrases: readonly Phrase[];
  readonly clauses: readonly Clause[];
  readonly dates: readonly Span[];
  /** 1 for each phrase that stands between brackets or dashes; empty where none does. */
  readonly inserted: readonly number[];
}

/** Which clause each phrase belongs to: the last one opened before it, openers of the sentence to its first main clause. */
function ownersOf({ phrases, clauses }: Parsed): readonly number[] {
  // Of a sentence's few phrases a plain list is made several times as fast as a typed one.
  const owners: number[] = [];
  for (let at = 0; at < phrases.length; at++) owners.push(-1);
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

const NONE: readonly number[] = [];

/** Marks what stands between brackets, or between two dashes, inside a sentence. */
export function insertions(tokens: readonly Token[], phrases: readonly Phrase[]): readonly number[] {
  if (!phrases.some(isDash)) return NONE;
  const inside = phrases.map(() => 0);
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

const isDash = ({ type }: Phrase): boolean => type === "dash";

/** How far the clauses of a sentence reach, by clause. */
export interface Extents {
  /** Which clause each phrase belongs to; -1 for none. */
  readonly owners: readonly number[];
  /** From a clause's first word to the last of it and of what hangs on it. */
  readonly spans: readonly Span[];
  /** Its own first and last phrase, commas, joining words and markers left out; -1 where it has none. */
  readonly firsts: readonly number[];
  readonly lasts: readonly number[];
}

/** Worked out for all clauses in one pass over the phrases: each lengthens its own clause and those that one hangs on. */
export function extentsOf(parsed: Parsed): Extents {
  const { tokens, phrases, clauses } = parsed;
  const owners = ownersOf(parsed);
  const [ends, firsts, lasts]: [number[], number[], number[]] = [[], [], []];
  for (const { verb } of clauses) {
    ends.push(phrases[verb]!.last);
    firsts.push(-1);
    lasts.push(-1);
  }
  for (let at = 0; at < phrases.length; at++) {
    const { type, last } = phrases[at]!;
    const owner = owners[at]!;
    if (owner < 0 || SEPARATES.has(type)) continue;
    lengthen(clauses, ends, owner, at, last);
    if (type === "marker") continue;
    if (firsts[owner]! < 0) firsts[owner] = at;
    lasts[owner] = at;
  }
  const spans = clauses.map(({ start, verb }, index) => {
    const first = Math.min(phrases[start]!.first, phrases[verb]!.first);
    return { start: tokens[first]!.start, end: tokens[ends[index]! - 1]!.end };
  });
  return { owners, spans, firsts, lasts };
}

/** The phrase at `at` lengthens the clause it belongs to and, up to the nearest main clause, those that one hangs on. */
function lengthen(clauses: readonly Clause[], ends: number[], owner: number, at: number, last: number): void {
  for (let index: number | null = owner; index !== null && index >= 0; ) {
    const { verb, relation, parent }: Clause = clauses[index]!;
    if (at >= verb && last > ends[index]!) ends[index] = last;
    if (relation === "conjunct" || relation === "main") return;
    index = parent;
  }
}

const SEPARATES = new Set(["comma", "and", "dash"]);

/** The words a fact rests on: its clause with its subject and openers, without the "that" before it, quotation marks closed. */
export function evidenceOf(text: string, parsed: Parsed, extents: Extents, index: number): Span {
  const { tokens, phrases, clauses } = parsed;
  const { subject, object, relation } = clauses[index]!;
  let { start, end } = extents.spans[index]!;
  if (/^t/i.test(text[start]!) && /^that\s/i.test(text.slice(start, start + 5))) start += 5;
  const take = (first: number, last: number): void => {
    start = Math.min(start, tokens[phrases[first]!.first]!.start);
    end = Math.max(end, tokens[phrases[last]!.last - 1]!.end);
  };
  if (extents.firsts[index]! >= 0) take(extents.firsts[index]!, extents.lasts[index]!);
  const shares = relation !== "participle" && relation !== "relative";
  if (shares && subject !== null) take(subject, subject);
  if (shares && object !== null) take(object, object);
  return closed(text, { start, end });
}

/** Takes a quotation mark that opens before or closes after a span into it, when the other one is inside. */
function closed(text: string, { start, end }: Span): Span {
  if (!isMark(text[start - 1]) && !isMark(text[end]) && !isMark(text[end + 1])) return { start, end };
  const words = text.slice(start, end);
  const balance = (words.match(/“/g)?.length ?? 0) - (words.match(/”/g)?.length ?? 0);
  const odd = (words.match(/"/g)?.length ?? 0) % 2 === 1;
  const close = /^[,.?!]?[”"]/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  if (close > 0 && (balance > 0 || odd)) return { start, end: end + close };
  return (balance < 0 || odd) && /[“"]/.test(text[start - 1] ?? "")
    ? { start: start - 1, end }
    : { start, end };
}

const isMark = (letter: string | undefined): boolean => letter === '"' || letter === "“" || letter === "”";
