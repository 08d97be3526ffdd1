import type { Day } from "./calendar.ts";
import type { Resolved } from "./date-rule.ts";
import type { Span } from "./document.ts";
import { cueVerb } from "./lexicon/saying.ts";
import { HEARER_NOUN, VENUE_NOUN } from "./lexicon/venues.ts";
import { PROSPECTIVE } from "./lexicon/verbs.ts";
import type { Token, TokenSentence, Tokens } from "./tokens.ts";

const AHEAD = new Set(
  "will 'll ’ll wo shall would may might must should due scheduled set expected upcoming planned forecast".split(
    " ",
  ),
);
const BOUNDARY = new Set([
  ..."and but as when while because who which that after before since if where once until".split(" "),
  ...',;:—()“”"‘',
]);

/** Whether the words around an expression, up to the next comma or clause, speak of what is to come. */
export function looksAhead(tokens: Tokens, sentence: TokenSentence, at: Span): boolean {
  const all = tokens.tokens.slice(sentence.first, sentence.last);
  if (datesSaying(all, at)) return false;
  const near = clauseAround(all, at);
  const words = near.some(isVerb) ? near : all.slice(0, endOfFirstVerb(all, at));
  const before = words.filter(word => word.end <= at.start);
  return (
    words.some(isAhead) ||
    before.some((_, i) => isProspective(before, i)) ||
    isPresent(words) ||
    isAheadOf(before) ||
    isPut(all, at)
  );
}

/**
 * "Roe on Friday said it would hold", "told reporters on Friday it would hold": the date belongs to the past verb of saying beside it, whatever
 * is said to come.
 */
function datesSaying(words: readonly Token[], at: Span): boolean {
  if (isPastSaying(words.find(word => word.start >= at.end))) return true;
  const before = words.filter(word => word.end <= at.start);
  const verb = before.findLastIndex(isVerb);
  return verb >= 0 && isPastSaying(before[verb]) && before.slice(verb + 1).every(isHearing);
}

const isPastSaying = (word: Token | undefined): boolean =>
  word?.tag === "VERB" && /(?:ed|id|old|oke|ote)$/.test(word.lower) && cueVerb(word.lemma)?.speech === true;

/** "The committee", "reporters in a statement on": hearers and places, nothing that could bear the date itself. */
const isHearing = ({ tag, lower }: Token): boolean =>
  /^(?:DET|ADP|ADV|PRON)$/.test(tag) || HEARER_NOUN.has(lower) || VENUE_NOUN.has(lower);

/** The words between the last comma or conjunction before an expression and the next one after it. */
function clauseAround(words: readonly Token[], at: Span): readonly Token[] {
  const first = words.findLastIndex(word => word.end <= at.start && BOUNDARY.has(word.lower));
  const last = words.findIndex(word => word.start >= at.end && BOUNDARY.has(word.lower));
  return words.slice(first + 1, last < 0 ? words.length : last);
}

/** Where the clause ends that an opener without a verb belongs to: "Later on Monday, he told them | that he hoped to win"; else all words. */
function endOfFirstVerb(words: readonly Token[], at: Span): number {
  const verb = words.findIndex(word => word.start >= at.end && isVerb(word));
  const end = verb < 0 ? -1 : words.findIndex((word, i) => i > verb && BOUNDARY.has(word.lower));
  return end < 0 ? words.length : end;
}

const isVerb = ({ tag }: Token): boolean => tag === "VERB" || tag === "AUX";

/** A word of the future; "could" is one unless it is denied ("could not pay" was yesterday), "May" is a month. */
function isAhead({ lower, text }: Token, i: number, words: readonly Token[]): boolean {
  if (text === "May" && i > 0) return false;
  return (
    AHEAD.has(lower) ||
    ((lower === "could" || lower === "can") && !/^n[o'’]t$/.test(words[i + 1]?.lower ?? ""))
  );
}

/** "plans to meet", "is to visit": what follows "to" at `i` is still to come. */
function isProspective(words: readonly Token[], i: number): boolean {
  if (i === 0 || words[i]!.lower !== "to") return false;
  const { lower } = words[i - 1]!;
  const tag = words[i + 1]?.tag;
  if (/^(?:is|are|was|were)$/.test(lower)) {
    // "Was to have spoken" is over.
    return words[i + 1]?.lower !== "have" && (tag === "VERB" || tag === "NOUN" || tag === "AUX");
  }
  return (
    tag === "VERB" &&
    words.slice(0, i).some(word => PROSPECTIVE.has(word.lemma) || PROSPECTIVE.has(word.lower))
  );
}

/** "The talks begin on Monday", "the school stays closed": a present tense with a date looks ahead. */
function isPresent(words: readonly Token[]): boolean {
  const at = words.findIndex(isVerb);
  const first = words[at];
  const isAux = /^(?:is|has|does|was|had|did|are|were|have|do|be|been)$/.test(first?.lower ?? "");
  if (first === undefined || isAux || words.some(word => isVerb(word) && word.lemma === "say")) return false;
  const isThird = first.lower !== first.lemma && /[^s]s$/.test(first.lower);
  const others = words.slice(at + 1).filter(isVerb);
  return (
    (isThird || isPlural(words, at)) &&
    others.every(({ tag, lower }) => tag === "VERB" && /(?:ed|en|ing|[^s]s)$/.test(lower))
  );
}

/** Pasts that look like a base form: written like their present, or irregular and easily taken for one. */
const SAME_PAST = new RegExp(
  `^(?:${"cut|put|set|hit|hurt|shut|let|cost|bet|burst|cast|quit|read|shed|split|spread|beat|come|become|stole|broke|spoke|wrote|drove|rode|rose|chose|froze|woke|wore|tore|swore|bore|ate|gave|forgave|came|became|began|sang|sank|swam|drank|rang|ran|fell|held|left|met|led|fed|fled|kept|slept|wept|felt|dealt|built|sent|spent|lent|bent|lost|shot|sold|told|found|fought|bought|brought|taught|caught|thought|sought|stood|won|hung|stuck|struck|swung|dug|sat|flew|grew|knew|threw|drew|blew|saw|took|shook|made|paid|said|laid|went"})$`,
);

/** "Voters go", "They sail": a plural before a verb that is written as in the dictionary. */
function isPlural(words: readonly Token[], at: number): boolean {
  const [subject, verb] = [words[at - 1], words[at]!];
  if (subject === undefined || verb.lower !== verb.lemma || SAME_PAST.test(verb.lower)) return false;
  return (
    /^(?:they|we|you)$/.test(subject.lower) ||
    (subject.tag === "NOUN" && /[^s]s$|^(?:people|men|women|children)$/.test(subject.lower))
  );
}

/** "Ahead of Saturday's final". */
const isAheadOf = (before: readonly Token[]): boolean =>
  before.at(-2)?.lower === "ahead" && before.at(-1)?.lower === "of";

const STATE = /^(?:remain|stay|keep|be|last|close|shut|open|run|postpone|delay|extend|adjourn|suspend)$/;

/** "Stays shut until Monday", "put off until Tuesday": a term that is set in the present, or moved. */
function isPut(words: readonly Token[], at: Span): boolean {
  const lead = words.findLast(word => word.end <= at.start);
  if (lead?.lower !== "until" && lead?.lower !== "till") return false;
  const before = words.filter(word => word.end <= lead.start && isVerb(word));
  const verb = before.at(-1);
  if (verb === undefined) return false;
  const isNow = before.some(word => /^(?:is|are|stays?|remains?|keeps?|lasts?|runs?)$/.test(word.lower));
  return (
    isNow ||
    /^(?:put|postponed|delayed|extended|adjourned|suspended|pushed|moved|deferred)$/.test(verb.lower) ||
    (verb.lower.endsWith("s") && STATE.test(verb.lemma))
  );
}

/** True when an expression stands right behind a verb of the past, which it dates: "arrested on 4 January". */
export function datesPast(tokens: Tokens, sentence: TokenSentence, at: Span): boolean {
  const before = tokens.tokens.slice(sentence.first, sentence.last).filter(word => word.end <= at.start);
  const verb = before.findLast(
    word => !/^(?:on|at|by|back|early|late|here|there|out|down|up|off|in|dawn|dusk|noon)$/.test(word.lower),
  );
  return verb?.tag === "VERB" && verb.lower !== verb.lemma && !/(?:ing|[^s]s)$/.test(verb.lower);
}

/** A date is planned when it lies behind the day of publication, or in what is left of it and its clause looks ahead. */
export function isPlanned(when: Resolved, origin: Day | null, future: boolean): boolean {
  const start = when.from ?? when.to;
  if (origin === null || start === null) return future;
  return start > origin.slice(0, start.length) || (future && start === origin.slice(0, start.length));
}
