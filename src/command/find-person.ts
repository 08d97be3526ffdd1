import { fold, stem, stemsOf } from "../story/stem.ts";
import type { Known, Part } from "../story/story.ts";
import { turnOf } from "./find-converse.ts";
import { isPartner, partners } from "./find-mutual.ts";
import {
  type Found,
  holdsAll,
  isActor,
  isDate,
  isInQuestion,
  isPronoun,
  isProper,
  nameOf,
} from "./find-part.ts";
import { isInner, isOtherSide, isSomebody, tellsNobody } from "./find-somebody.ts";
import { type Asked, held } from "./find-terms.ts";
import { doesIt } from "./find-verb.ts";

const PASSIVE: RegExp =
  /^who(?:m|se)? (?:was|were|is|are|has been|have been|had been|will be|would be|could be|be|being) (?:not |never |also )?\p{L}+(?:ed|en|wn|lt|nt|ught|ung|ot|ut|old|aid|ound|un)\b/iu;

/** Verbs that nothing is done with: what was read as their object does it ("after Ruiz stepped down"). */
export const UNDIRECTED: ReadonlySet<string> = new Set(
  "step resign die arrive happen go come fall rise collapse retire emerge occur".split(" "),
);

/** Who did it, or to whom it was done; names before descriptions, a pronoun only where it is somebody's. */
export function people(asked: Asked, known: Known): Found[] {
  if (/^whose\b/iu.test(asked.question.text)) return owners(asked, known);
  const together = asked.question.slot === "other" ? partners(asked, known) : [];
  if (together.length > 0) return together;
  return known.parts.flatMap(part => {
    const name = nameOf(part);
    const isTaken =
      isInQuestion(asked, part) &&
      !isNamesake(asked, name) &&
      !(CHOICE.test(asked.question.text) && name !== null);
    const own = isClausal(part) || (isDate(known, part) && !isSomebody(part)) || isTaken;
    if (asked.question.kind === "whois" && !(name !== null && fold(name).includes(fold(part.head))))
      return [];
    if (
      tellsNobody(part) ||
      (isInner(known, part) && !holdsAll(asked.terms, part)) ||
      (PLACED.test(part.role) && name === null)
    )
      return [];
    if (own || (isPronoun(part) && name === null) || !isTold(asked, known, part)) return [];
    // "Who paid for the reservoir" is not answered by "a new reservoir".
    if ((name === null || !fold(name).includes(fold(part.head))) && isAskedThing(asked, part)) return [];
    return [{ span: part.words.span, name: isPronoun(part) ? name : null, suits: suits(asked, known, part) }];
  });
}

/** Where something was done is not to whom: "on social media". */
const PLACED = /^(?:in|on|at|during|inside|outside|within|near)$/;

/** "Kimura's mother" may be a Kimura too: of those who share a name that is asked about, the one of whom it is told. */
const isNamesake = ({ names, question: { speaker } }: Asked, own: string | null): boolean =>
  own !== null &&
  /['’]s? \p{Ll}/u.test(speaker ?? "") &&
  names.some(
    ({ canonical, typed }) => canonical.length > 1 && canonical.includes(own) && fold(typed) !== fold(own),
  );

/** "Who won, Ruiz or Pike", "the match between Oslo and Bergen": the answer is one of those named. */
const CHOICE = /\bor\b|\b(?:between|of) .+ and \b/iu;

const isAskedThing = ({ terms, question }: Asked, { head }: Part): boolean =>
  !/^(?:what|whose)\b/iu.test(question.text) && terms.some(term => term.stem === stem(head));

/** Words of a title with its name; a longer complement is a clause. */
const LONGEST_NAME = 9;

const isClausal = ({ role, words }: Part): boolean =>
  (role === "complement" &&
    (/^(?:to|that|how|if|whether|what|why)\s/iu.test(words.text) ||
      (words.text.split(" ").length > LONGEST_NAME && !/,/u.test(words.text)))) ||
  /^(?:purpose|because|while|when|after|before|although|though|if|unless|as|since|until)$/.test(role) ||
  words.text.split(" ").length > 30;

/** Who acts must stand where the question's verb has its actor; a phrase that says it all tells it too. */
function isTold(asked: Asked, known: Known, part: Part): boolean {
  const { question } = asked;
  if (question.slot !== "subject") return isWhom(asked, known, part);
  const fits = isAskedRole(asked, known, part);
  if (!isProper(part) && !(fits && mayAct(part))) return false;
  if (PASSIVE.test(question.text) && part.names.length === 0 && !isSomebody(part)) return false;
  if (!fits && !SIDES.test(part.role) && !isBearer(asked, part)) return false;
  if (/^what\b/iu.test(question.text)) return isProper(part) && holdsAll(asked.terms, part);
  if (PASSIVE.test(question.text) && doesIt(asked, known)) return fits;
  return (fits && doesIt(asked, known)) || isDescribed(asked, known, part) || isBearer(asked, part);
}

/** "Built by a yard": behind "by" also what is somebody nowhere else. */
const mayAct = (part: Part): boolean => part.role === "agent" || isSomebody(part);

/** "The mall's owner, Brightwater": told by words of its own, not by those of a name. */
const isBearer = ({ terms }: Asked, part: Part): boolean => {
  if (!isProper(part) && !isSomebody(part)) return false;
  // "Department" has the stem of "depart".
  const own = part.words.text.replace(/\p{Lu}\p{L}*|\bdepartments?\b/giu, word =>
    /^(?:\p{Lu}|d)/u.test(word) ? " " : word,
  );
  const stems = new Set(stemsOf(own));
  return terms.length > 0 && terms.every(term => held(term, stems) > 0);
};

/** Somebody is said to be what is asked about; "the bill for the kettles is small" tells nobody, and "ready with a law on abuse" no abuser. */
function isDescribed({ terms, question: { text } }: Asked, { predicate, parts }: Known, part: Part): boolean {
  if (predicate !== "be") return false;
  const asksState = /^who(?:['’]s| is| was| are| were)\b/iu.test(text);
  return parts.some(other => {
    if (isWithin(other, part) || !SIDES.test(other.role)) return false;
    const stems = stemsOf(other.words.text.split(TAIL)[0]!);
    if (asksState) return terms.some(term => held(term, new Set(stems)) > 0);
    return terms.some(term => stems.some(one => one.startsWith(term.stem)));
  });
}

/** What stands behind the head of a phrase. */
const TAIL = / (?:of|to|for|with|in|at|from|on|that|which|who|by) /u;

const isWithin = ({ words: { span } }: Part, { words: { span: whole } }: Part): boolean =>
  whole.start <= span.start && span.end <= whole.end;

/** Roles somebody can have in a deed; "in Oslo" is a place. */
const SIDES = /^(?:subject|agent|object|complement)$/;

/** Whom it was done to, by the question's own verb; a verb that tells it from the other side has them as its actor. */
function isWhom(asked: Asked, known: Known, part: Part): boolean {
  const turn = turnOf(asked, known);
  if (turn !== null) return turn.size > 0 && isActor(part) && (isProper(part) || isSomebody(part));
  if (doesIt(asked, known) && (isOtherSide(asked.question, part) || isPartner(asked, known, part)))
    return true;
  return isToldByNoun(asked, known, part);
}

const DEED_WITH = /(\p{L}+)(?: (?:to|in|at|on|about|for) (?:the )?[\p{L}'’-]+){0,2} (?:with|to) $/u;
const DOER_OF = /(\p{L}+(?:er|or)s?) of $/u;

/** "A visit to Sund with Mayor Pike", "supporters of General Roe": the deed, or who does it, is a noun right before. */
function isToldByNoun({ terms }: Asked, { sentence }: Known, part: Part): boolean {
  if (!isProper(part)) return false;
  const lead = sentence.text.slice(0, part.words.span.start - sentence.span.start);
  const noun = (DEED_WITH.exec(lead) ?? DOER_OF.exec(lead))?.[1];
  return noun !== undefined && terms.some(term => term.stem === stem(noun));
}

/** False for words that stand, in the clause of the question's own verb, where it has somebody else. */
export function standsRight(asked: Asked, known: Known, { start, end }: Found["span"]): boolean {
  const parts = known.parts.filter(({ words: { span } }) => span.start < end && start < span.end);
  if (parts.length === 0 || !doesIt(asked, known)) return true;
  const isChoice = CHOICE.test(asked.question.text);
  return parts.some(
    part =>
      !tellsNobody(part) &&
      (isProper(part) || mayAct(part)) &&
      (isChoice || !isInQuestion(asked, part)) &&
      isAskedRole(asked, known, part),
  );
}

/** Roles of whom something is done to: "the prize went to", "many were hurt, among them". */
const SUFFERING = /^(?:object|complement|to|among|including|like)$/;

function isAskedRole(asked: Asked, known: Known, part: Part): boolean {
  const { slot, text } = asked.question;
  const { role } = part;
  if (slot !== "subject") return isWhom(asked, known, part);
  const turn = turnOf(asked, known);
  if (turn !== null)
    return PASSIVE.test(text) ? isActor(part) : turn.has(role) && (isProper(part) || isSomebody(part));
  // "A complaint filed by a teacher".
  if (!PASSIVE.test(text))
    return (
      isActor(part) ||
      (role === "object" && UNDIRECTED.has(known.predicate)) ||
      (role === "by" && (isProper(part) || isSomebody(part)))
    );
  if (role === "subject")
    return known.predicate === "be" || !known.parts.some(other => other.role === "object");
  return SUFFERING.test(role);
}

function suits(asked: Asked, known: Known, part: Part): number {
  const fits = isAskedRole(asked, known, part);
  const role = fits ? (/^(?:subject|agent|object)$/.test(part.role) ? 0.2 : 0.12) : -0.1;
  const described = nameOf(part) === null && part.names.length > 0 ? -0.05 : 0;
  const pointing = /^(?:this|that|these|those)\b/iu.test(part.words.text) ? -0.15 : 0;
  return role + (isProper(part) ? 0.1 : 0) + described + pointing;
}

/** "Whose approach": the owner written before that noun. */
function owners({ question: { text }, names }: Asked, known: Known): Found[] {
  const noun = stem(/^whose (\p{L}+)/iu.exec(text)?.[1] ?? "");
  const relative = new RegExp(
    `((?:\\p{Lu}[\\p{L}’'-]+ ?)+), whose (?:\\p{L}+ ){0,2}?${RegExp.escape(/^whose (\p{L}+)/iu.exec(text)?.[1] ?? "")}\\b`,
    "u",
  ).exec(known.sentence.text);
  if (relative !== null) {
    const start = known.sentence.span.start + relative.index;
    return [{ span: { start, end: start + relative[1]!.trimEnd().length }, name: null, suits: 0.3 }];
  }
  return known.parts.flatMap(({ words }) => {
    // "The seat is that of Ruiz".
    const of = /^that of /iu.exec(words.text);
    if (of !== null) {
      const start = words.span.start + of[0].length;
      return [{ span: { start, end: words.span.end }, name: null, suits: 0.3 }];
    }
    const [mark] = /['’]s /u.exec(words.text) ?? [];
    const at = mark === undefined ? -1 : words.text.indexOf(mark);
    const owned = words.text
      .slice(at + 3)
      .split(/\s+/u)
      .slice(0, 4);
    const owner = words.text.slice(0, Math.max(0, at));
    if (owner === "" || !owned.some(word => stem(word) === noun)) return [];
    if (names.some(name => fold(owner).includes(fold(name.typed)))) return [];
    return [{ span: { start: words.span.start, end: words.span.start + at }, name: null, suits: 0.3 }];
  });
}
