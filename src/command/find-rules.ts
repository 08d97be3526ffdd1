import { lemmaStem, stem, stemsOf } from "../story/stem.ts";
import type { Known } from "../story/story.ts";
import { turnOf } from "./find-converse.ts";
import { hasNone } from "./find-count.ts";
import type { Indexed } from "./find-index.ts";
import { isOfItsSide } from "./find-polarity.ts";
import { unknownCause } from "./find-surface.ts";
import { type Asked, held, termOf } from "./find-terms.ts";
import { tellsShare } from "./find-value.ts";
import { doesIt, isSupported, meansIt } from "./find-verb.ts";
import { isDescribing } from "./question-description.ts";
import { isSaying } from "./question-words.ts";

/** What the question's own verb, or one that means the same, adds. */
export const EXACT = 0.3;
const ALIKE = 0.15;
const UNLIKE = -0.1;
/** Verbs that leave it to their noun to say what was done ("hold a conversation"). */
const LIGHT_VERBS = new Set("be have hold make take give get do come go put".split(" "));

/** How well a fact's verb is the question's. */
export function verbFit(asked: Asked, { known, under }: Indexed): number {
  const { terms } = asked;
  const verb = lemmaStem(known.predicate);
  if (isOtherVerb(asked, verb)) return UNLIKE;
  if (terms.some(term => term.stem === verb) || isFormOf(terms, known.predicate)) return EXACT;
  if (terms.some(term => meansIt(term, asked, known, verb) || under.has(term.stem))) return ALIKE;
  if (turnOf(asked, known) !== null) return ALIKE;
  if (isSupported(asked, known) || isDefined(asked, known)) return ALIKE;
  if (!LIGHT_VERBS.has(known.predicate) || !terms.some(term => held(term, headsOf(known)) > 0)) return UNLIKE;
  return known.predicate === "be" ? ALIKE : 0;
}

/** "What is the goal": "its goal is …". */
const isDefined = ({ question: { text }, terms }: Asked, { predicate, parts }: Known): boolean =>
  predicate === "be" &&
  DEFINING.test(text) &&
  parts.some(({ role, head }) => role === "subject" && terms.some(term => term.stem === stem(head)));

/** "Did Quillon pay the fine": the fine is a thing there, and "fined" is not what is asked. */
function isOtherVerb({ question: { text } }: Asked, verb: string): boolean {
  const noun = Array.from(text.matchAll(NOUN)).some(match => stem(match[1]!) === verb);
  const others = Array.from(text.replace(NOUN, " ").matchAll(/\p{L}+/gu)).some(
    match => stem(match[0]) === verb,
  );
  return noun && !others && /\b(?:did|does|do|will|would)\b|^who \p{Ll}+(?:ed|s) /iu.test(text);
}

/** A word behind an article or a possessive. */
const NOUN = /\b(?:the|an?|his|her|its|their|this|any) (\p{Ll}+)\b(?! \p{Ll}+(?:s|ed)\b)/gu;

/** "Stole" that was read as a noun is a form of "steal" all the same; "found" may be its own base form. */
const isFormOf = (terms: Asked["terms"], predicate: string): boolean =>
  predicate !== "found" && terms.some(term => term.stem === stem(predicate));

/** Verbs whose object is in somebody's mind: no count of anything that happened. */
export const WISHING = new Set(
  "fear wish want hope imagine dread expect predict threaten demand seek".split(" "),
);

/** Stems of what a light verb leaves the saying to: the heads of its other arguments. */
const headsOf = ({ parts }: Known): ReadonlySet<string> =>
  new Set(parts.filter(({ role }) => role !== "subject").map(({ head }) => stem(head)));

/** How, where, how often and whether a thing was done is told by the verb that did it, who somebody is by a form of "be". */
export function isRightVerb(asked: Asked, known: Known, does: boolean, core: number): boolean {
  const { kind, focus, unit, slot, text } = asked.question;
  const { predicate, modality } = known;
  if (kind === "whois")
    return (
      core > 0.5 && known.kind !== "role" && /^(?:be|become|serve|remain|name|appoint|elect)$/.test(predicate)
    );
  // "Their president, Ana Ruiz" says who she is, not what she did.
  if (known.kind === "role" && focus === "person" && !does && core <= 0.7) return false;
  // Taken widely, no other verb stands for the one that is asked about.
  if (
    asked.wide &&
    !does &&
    focus !== "score" &&
    !(focus === "reason" && unknownCause(asked, known).length > 0)
  )
    return focus === "amount" && tellsShare(asked, known);
  switch (focus) {
    case "manner":
      return does || LIGHT_VERBS.has(predicate) || servesIt(asked, known);
    case "reason":
      if (/^what (?:is|was) the (?:cause|reason)\b/iu.test(text) && core > 0.9) return true;
      if (unknownCause(asked, known).length > 0) return true;
      return doesIt(asked, known) || (predicate === "be" && does && core > 0.9);
    case "duration":
      return does || LIGHT_VERBS.has(predicate) || core > 0.85;
    case "description":
      return (
        isDescribing(predicate) ||
        (asked.question.speaker === null && NAMING.test(known.evidence.text)) ||
        (asked.question.speaker === null && /[“"]/u.test(known.evidence.text) && core > 0.9)
      );
    case "amount":
      return (
        does ||
        core > 0.85 ||
        (unit === null
          ? !DOING.test(text) || LIGHT_VERBS.has(predicate)
          : held(termOf(unit, focus), headsOf(known)) > 0)
      );
    case "thing":
      // What the judge decided is not told by somebody who blocked the rules.
      if (
        unit === null &&
        slot === "other" &&
        !does &&
        (known.attributed?.name == null || asked.names.length === 0) &&
        DEED.test(text)
      )
        return core > 0.95;
      return core > 0.7 || !DEFINING.test(text) || (does && predicate === "be");
    case "count":
      return (
        does ||
        hasNone(asked, known) ||
        LIGHT_VERBS.has(predicate) ||
        (core > 0.9 && predicate === "expect") ||
        (modality === "did" && !WISHING.has(predicate))
      );
    case "place":
    case "date":
      return does || (core > 0.9 && !isReport(known));
    case "truth":
      return (
        doesIt(asked, known) ||
        (isNominal(asked, known) && core > 0.85) ||
        (core > (POINTING.test(text) ? 0.7 : 0.9) && !isReport(known))
      );
    default:
      return true;
  }
}

const NAMING = /\b(?:called|named|dubbed|nicknamed|titled|entitled|known as|termed)\b/iu;

/** Its purpose is what is asked about: "broke windows to free the children". */
const servesIt = ({ terms }: Asked, { parts }: Known): boolean =>
  parts.some(
    ({ role, words }) =>
      /^(?:purpose|to)$/.test(role) && terms.some(term => held(term, new Set(stemsOf(words.text))) === 1),
  );

/** A question what somebody did or does, as against what there is. */
const DOING = /\b(?:did|does|do|will|would|has|have|had)\b/iu;
const DEED = /^what (?:did|does|do|has|have|had) /iu;
/** "What is the rule": about the thing itself. */
const DEFINING = /^what(?:['’]s| is| was| are| were) (?:the|a|an)\b/iu;

/** "Was this his first visit": what is asked is said of a noun, by no verb. */
const POINTING = /^(?:is|was|are|were) (?:this|that|it|he|she|they|these|those)\b/iu;

/** It tells what somebody says, and its date is that of the telling. */
export const isReport = ({ predicate, parts }: Known): boolean =>
  isSaying(predicate) ||
  parts.some(({ role, words }) => role === "complement" && /^that\s/iu.test(words.text));

/** "Had no part in": a light verb, and the question's word is its noun. */
const isNominal = ({ terms }: Asked, known: Known): boolean =>
  LIGHT_VERBS.has(known.predicate) && terms.some(term => held(term, headsOf(known)) > 0);

/** Something dated years before its source, where the question names no year: background, not the news. */
function isLongPast(
  { question: { focus, text } }: Asked,
  { values, source, sentence, evidence }: Known,
): boolean {
  if (focus === "date" || /\d{4}|\bago\b/.test(text) || source.published === null) return false;
  const recent = Number(source.published.slice(0, 4)) - 1;
  const years = values.flatMap(value =>
    value.type === "date" && value.when.to !== null ? Number(value.when.to.slice(0, 4)) : [],
  );
  if (years.length > 0) return Math.max(...years) < recent;
  const from = Math.max(0, evidence.span.start - sentence.span.start - LEAD);
  const words = sentence.text.slice(from, evidence.span.end - sentence.span.start);
  const written = words.match(/\b(?:1[89]|20)\d\d\b/g)?.map(Number) ?? [];
  return written.length > 0 && Math.max(...written) < recent;
}

/** Characters before a clause in which a year still dates it: "since 2009, when …". */
const LEAD = 15;

const POSSIBLE = /\b(?:could|may|might|would|can|if)\b/iu;
const HYPOTHETICAL =
  /\b(?:will|would|could|can|may|might|should|expect|expected|plan|plans|planned|intend|intends|hope|hopes|want|wants|due|going)\b/iu;

/** A question about what happened is not answered by what is only wished, planned or denied; how many did, by who did not. */
export function isAsked(asked: Asked, known: Known): boolean {
  const { question } = asked;
  const { focus, text } = question;
  if (!isInItsTime(text, known) || !isInItsYear(text, known) || !isInItsTurn(text, known)) return false;
  if (!isOfItsSide(asked, known)) return false;
  if (!/^(?:count|amount|duration)$/.test(focus) || HYPOTHETICAL.test(text)) return true;
  if (focus === "count" && hasNone(asked, known)) return true;
  return known.modality !== "denied" && !known.negated;
}

/** "In 1989" is not "since 1989": the year asked for must date something, here or by the day of publication. */
function isInItsYear(text: string, { sentence, source }: Known): boolean {
  const year = /\bin ((?:1[5-9]|20)\d\d)\b/u.exec(text)?.[1];
  if (year === undefined || source.published?.startsWith(year) === true) return true;
  const open = new RegExp(`\\b(?:since|until|before|after) ${year}\\b(?!, when\\b)`, "giu");
  return sentence.text.replace(open, " ").includes(year);
}

/** "Who did she call first": not the first of something, but before all others. */
const FIRST =
  /(?<!\b(?:the|an?|his|her|its|their|my|our|your|this|that|at|from|whose|what|which|\p{L}+['’]s?) )\bfirst\b(?! (?:and|half|quarter|round|place|lady|minister|day|time|prize)\b)/iu;

/** What was done first must be told as that: whom somebody "then" called is another. */
const isInItsTurn = (text: string, { sentence }: Known): boolean =>
  !text.includes("first") ||
  !FIRST.test(text) ||
  /\b(?:first|initially|originally|earliest|pioneer\p{L}*)\b/iu.test(sentence.text);

const PAST = /\b(?:did|was|were|had|has|have)\b|^who \p{Ll}+(?:ed|on|ought|old|aid|ent|ave|ook|eft|an)\b/iu;
/** "Offer to host": what was only offered is asked for. */
const CHAINED = /\p{Ll} to (?!the\b|an?\b|his\b|her\b|its\b|their\b)\p{Ll}{3,}/u;
const FUTURE = /\b(?:will|going to|due to|about to)\b/iu;

/** What happened is not told by a plan, nor what will happen by what is over; a day that has passed makes a plan a deed. */
function isInItsTime(text: string, { modality, values, negated, kind }: Known): boolean {
  if (kind === "role") return true;
  const dates = values.flatMap(value => (value.type === "date" ? [value.when] : []));
  const isOver = dates.length > 0 && dates.every(when => !when.planned && when.to !== null);
  if (FUTURE.test(text) && /^when\b/iu.test(text))
    return modality !== "did" || dates.some(when => when.planned);
  if (
    !/^(?:when|where|who|which)\b/iu.test(text) ||
    !PAST.test(text) ||
    HYPOTHETICAL.test(text) ||
    CHAINED.test(text)
  )
    return true;
  return isOver || (modality !== "may" && modality !== "plans") || negated;
}

/** What speaks against a fact as an answer: it did not happen, may not have, is still to come, or lies years back. */
export function doubts(asked: Asked, known: Known): number {
  const { text } = asked.question;
  const may = known.modality === "may" && !POSSIBLE.test(text) ? 0.3 : 0;
  const planned = known.modality === "plans" && !HYPOTHETICAL.test(text) ? 0.1 : 0;
  // A headline leaves out what its text says.
  const title = /[.!?…]["”’')]*$/u.test(known.sentence.text) ? 0 : 0.2;
  return title + may + planned + (known.negated ? 0.05 : 0) + (isLongPast(asked, known) ? 0.6 : 0);
}
