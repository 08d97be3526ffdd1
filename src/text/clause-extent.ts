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
export function ownersOf({ phrases, clauses }: Parsed): readonly number[] {
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

/** From a clause's first word to the last of it and of what hangs on it. */
export function spanOf(parsed: Parsed, owners: readonly number[], index: number): Span {
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
export function evidenceOf(text: string, parsed: Parsed, owners: readonly number[], index: number): Span {
  const { tokens, phrases, clauses } = parsed;
  const { subject, object, relation } = clauses[index]!;
  let { start, end } = spanOf(parsed, owners, index);
  if (/^t/i.test(text[start]!) && /^that\s/i.test(text.slice(start, start + 5))) start += 5;
  const shares = relation !== "participle" && relation !== "relative";
  for (let at = 0; at < phrases.length; at++) {
    const phrase = phrases[at]!;
    const own = owners[at] === index && !SEPARATES.has(phrase.type) && phrase.type !== "marker";
    if (!own && !(shares && (at === subject || at === object))) continue;
    start = Math.min(start, tokens[phrase.first]!.start);
    end = Math.max(end, tokens[phrase.last - 1]!.end);
  }
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

function hangsOn(clauses: readonly Clause[], from: number, index: number): boolean {
  for (let at: number | null = from; at !== null && at >= 0; at = clauses[at]!.parent) {
    if (at === index) return true;
    if (clauses[at]!.relation === "conjunct" || clauses[at]!.relation === "main") return false;
  }
  return false;
}
