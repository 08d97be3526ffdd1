import { isPersonal } from "../story/lexicon/person-nouns.ts";
import { stem } from "../story/stem.ts";
import type { Known, Part } from "../story/story.ts";
import { synonymsOf } from "../story/synonyms.ts";
import { asksForName } from "./find-kind.ts";
import {
  type Found,
  holdsAll,
  holdsAny,
  isActor,
  isDate,
  isInQuestion,
  isPronoun,
  isProper,
  partOf,
  tellingStems,
} from "./find-part.ts";
import { UNDIRECTED } from "./find-person.ts";
import { isInner } from "./find-somebody.ts";
import type { Asked } from "./find-terms.ts";
import { doesIt } from "./find-verb.ts";
import type { Question } from "./question.ts";

const COPULAR = /^what(?:['’]s| is| was| are| were) (?:the|his|her|its|their)\b/iu;

/** What was done, made, said, found; with "which" or "what" and a noun only what says which one. */
export function things(asked: Asked, known: Known): Found[] {
  const { slot, unit, text } = asked.question;
  const wanted = unit === null ? null : stem(unit);
  const absent = wanted === null && COPULAR.test(text) ? none(asked, known) : [];
  if (absent.length > 0) return absent;
  const parts = known.parts.filter(
    part =>
      !isInQuestion(asked, part) &&
      !isPronoun(part) &&
      isBehind(asked, known, part) &&
      (wanted !== null || !isOnlyInner(asked, known, part)) &&
      !/^(?:what|which|how|whether)\s/iu.test(part.words.text) &&
      (part.role !== "when" || wanted !== null),
  );
  const told = parts
    .filter(
      part =>
        wanted === null ||
        saysWhich(asked, part, wanted, extendedText(known, part)) ||
        (asked.wide && isNameAsked(asked, known, part)),
    )
    .filter(part => wanted === null || !/^(?:that )?(?:no|none|neither)\b/iu.test(part.words.text))
    .map(part => ({
      span: extended(known, part),
      name: null,
      suits: byRole(isState(text, known) ? "subject" : slot, part) + byPreposition(asked.question, part),
    }));
  return COPULAR.test(text) ? [...stated(asked, known), ...reached(asked, known), ...told] : told;
}

/** Prepositions that bring in the same. */
const SAME: readonly (readonly string[])[] = [
  ["about", "on", "over", "regarding", "concerning"],
  ["to", "into", "toward", "towards"],
  ["of", "from"],
  ["with", "against"],
];

/** "What did he die of": neither he nor what stands behind another preposition of that verb ("in Florida"). */
function isBehind(asked: Asked, known: Known, part: Part): boolean {
  const { preposition, unit, slot } = asked.question;
  if (preposition === null || unit !== null || slot === "subject" || !doesIt(asked, known)) return true;
  if (/^(?:object|complement|purpose)$/.test(part.role)) return !UNDIRECTED.has(known.predicate);
  const same = SAME.find(all => all.includes(preposition)) ?? [preposition];
  return same.includes(part.role);
}

/** "The trams" in "the bill for the trams is small": that is not small; behind a preposition the question ends with it is what is asked for. */
const isOnlyInner = (asked: Asked, known: Known, part: Part): boolean =>
  part.role !== asked.question.preposition && isInner(known, part);

/** "What is small": what is said to be so, by a form of "be". */
const isState = (text: string, { predicate }: Known): boolean =>
  predicate === "be" &&
  /^what (?:is|was|are|were) (?!the\b|an?\b|his\b|her\b|its\b|their\b)\p{Ll}+(?:[?.]*$| (?:in|at|on|for|to|about|than)\b)/iu.test(
    text,
  );

/** "No cause of death was announced": that there is none is told. */
export function none(asked: Asked, { parts, evidence }: Known): Found[] {
  const part = parts.find(part => /^no\s/iu.test(part.words.text) && holdsAll(asked.terms, part));
  return part === undefined ? [] : [{ span: evidence.span, name: null, suits: 0.3 }];
}

const CHANGING = /^(?:raise|lower|cut|increase|reduce|lift|drop|rise|fall|climb|put|set)$/;

/** "What is the key rate": "raised its key rate by half a point to 4.25%". */
function reached({ terms }: Asked, known: Known): Found[] {
  const it = known.parts.find(part => part.role !== "to" && holdsAll(terms, part));
  if (it === undefined || !CHANGING.test(known.predicate)) return [];
  return known.values.flatMap(value =>
    value.type !== "date" && partOf(known, value)?.role === "to"
      ? [{ span: value.span, name: null, suits: 0.35 }]
      : [],
  );
}

/** "What was the attendance?": "The attendance of 11,340" says it within the phrase. */
function stated({ terms }: Asked, known: Known): Found[] {
  return known.values.flatMap(value => {
    const part = partOf(known, value);
    return part !== undefined && holdsAll(terms, part) ? [{ span: value.span, name: null, suits: 0.35 }] : [];
  });
}

const PREPOSITION =
  /^(?:about|against|between|for|from|in|into|of|on|over|regarding|to|toward|towards|with|without|at)$/;

/** "A clause that would have given families a home | was struck out". */
const RELATIVE = /^( that (?!no )(?:\p{L}+ ){1,12}?\p{L}+) (?:was|were|is|are|has|had|will)\b/u;

/** A thing with what is said of it right behind: "discussions about the harbour". */
function extended({ parts, sentence }: Known, { words, role }: Part): Part["words"]["span"] {
  let { end } = words.span;
  const relative = !/^(?:subject|object)$/.test(role)
    ? null
    : RELATIVE.exec(sentence.text.slice(end - sentence.span.start));
  if (relative !== null) return { start: words.span.start, end: end + relative[1]!.length };
  if (role !== "object" && role !== "complement") return words.span;
  for (const next of parts) {
    const gap = next.words.span.start - end;
    if (gap > 0 && gap <= next.role.length + 2 && PREPOSITION.test(next.role)) end = next.words.span.end;
  }
  return { start: words.span.start, end };
}

function extendedText(known: Known, part: Part): string {
  const { start, end } = extended(known, part);
  const from = known.sentence.span.start;
  return end > part.words.span.end &&
    / that /u.test(known.sentence.text.slice(part.words.span.end - from, end - from + 1))
    ? known.sentence.text.slice(start - from, end - from)
    : part.words.text;
}

/** "What did he die of": what stands behind that preposition. */
function byPreposition({ preposition }: Question, { role }: Part): number {
  return preposition === null ? 0 : role === preposition ? 0.2 : -0.1;
}

function byRole(slot: Question["slot"], part: Part): number {
  const { role } = part;
  if (slot === "subject")
    return isActor(part) ? 0.2 : role === "object" || role === "complement" ? 0.1 : -0.1;
  if (isActor(part)) return -0.15;
  if (role === "complement") return 0.25;
  if (role === "object") return 0.2;
  return role === "purpose" ? 0.1 : 0.05;
}

/** Stems that count and do not say which. */
const NUMBER = /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|sever|mani|other|few)$/iu;

/** "Which countries signed": a name that stands where what is asked for stands; its kind is looked up later. */
const isNameAsked = (asked: Asked, known: Known, part: Part): boolean =>
  asksForName(asked.question) &&
  part.names.length > 0 &&
  isProper(part) &&
  doesIt(asked, known) &&
  isActor(part) === (asked.question.slot === "subject");

/** What stands behind a noun and is another's. */
const BEHIND =
  /\s(?:of (?:the|a|an|his|her|its|their|this|that) (?=\p{Ll})|in|at|for|from|with|on|by|who|which|that|was|were|is|are|has|had|will|would)\b/u;

/** "Which principle": the phrase has that noun and says which, by another word than a number. */
function saysWhich({ terms }: Asked, part: Part, unit: string, whole: string): boolean {
  if (
    part.role === "purpose" ||
    (/\s(?:and|or) \p{Ll}+$/u.test(part.words.text) && stem(part.words.text.split(" ").at(-1)!) === unit)
  )
    return false;
  // "Three occupants of the helicopter" is about occupants.
  const stems = tellingStems(whole.split(BEHIND)[0]!);
  if (!stems.includes(unit) && !stems.some(one => synonymsOf(unit).has(one))) return false;
  const asked = new Set([unit, ...terms.map(term => term.stem)]);
  const says = (one: string): boolean => !asked.has(one) && !NUMBER.test(one) && !synonymsOf(unit).has(one);
  return stems.some(says) || /[“"]/u.test(part.words.text);
}

/** Nouns that "in" or "at" goes with and that are no place. */
export const NOWHERE =
  /^(?:moment|time|end|addition|fact|order|case|part|way|response|light|event|war|danger|risk|return|exchange|favour|favor|turn|total|term|detail|protest|trouble|charge|style|attack|record|effort)s?$/iu;

const PLACE =
  /^(?:in|at|to|into|near|outside|inside|on|onto|from|through|across|around|off|along|towards?|by)$/;
const NEARBY = /^(?:in|at|near|to|into|object)$/;

/** Where it happened or went; the object of a verb of going counts. */
export function places(asked: Asked, known: Known): Found[] {
  return [...placed(asked, known), ...wherein(known)];
}

/** "Asmara, where she was born". */
function wherein({ sentence, evidence }: Known): Found[] {
  if (!/^where\b/u.test(evidence.text)) return [];
  const lead = sentence.text.slice(0, evidence.span.start - sentence.span.start);
  const match = /(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*|(?:the|a|an) [\p{Ll} ]{3,40}),? $/u.exec(lead);
  if (match === null) return [];
  const start = sentence.span.start + match.index;
  return [{ span: { start, end: start + match[1]!.length }, name: null, suits: 0.25 }];
}

function placed(asked: Asked, known: Known): Found[] {
  // "Which states did she win": the places themselves.
  const isWon =
    /^(?:which|what) \p{Ll}+ (?:did|does|do|has|have|had|will) /iu.test(asked.question.text) &&
    doesIt(asked, known);
  const goes = isWon || /^(?:visit|reach|leave|enter|tour)$/.test(known.predicate);
  return (
    known.parts
      .filter(part => PLACE.test(part.role) || (goes && part.role === "object"))
      .filter(part => !isDate(known, part) && !isPronoun(part) && !holdsAny(asked.terms, part))
      .filter(part => !isInQuestion(asked, part) && !NOWHERE.test(part.head))
      // "Called on lawmakers": people are no place.
      .filter(part => isProper(part) || part.names.length > 0 || !isPersonal(part.head))
      .map(part => ({
        span: part.words.span,
        name: null,
        suits: (isProper(part) ? 0.2 : 0) + (NEARBY.test(part.role) ? 0.1 : 0),
      }))
  );
}
