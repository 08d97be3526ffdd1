import { isPersonal } from "../story/lexicon/person-nouns.ts";
import { fold, lemmaStem, stem } from "../story/stem.ts";
import type { Known, Part } from "../story/story.ts";
import { synonymsOf } from "../story/synonyms.ts";
import {
  type Found,
  holdsAll,
  holdsAny,
  isActor,
  isDate,
  isInQuestion,
  isPronoun,
  isProper,
  nameOf,
} from "./find-part.ts";
import type { Asked } from "./find-terms.ts";
import type { Question } from "./question.ts";

const PASSIVE: RegExp =
  /^who(?:m|se)? (?:was|were|is|are|has been|have been|had been|will be|would be|could be|be|being) (?:not |never |also )?\p{L}+(?:ed|en|wn|lt|nt|ught|ung|ot|ut|old|aid|ound|un)\b/iu;

/** Verbs that nothing is done with: what was read as their object does it ("after Ruiz stepped down"). */
export const UNDIRECTED: ReadonlySet<string> = new Set(
  "step resign die arrive happen go come fall rise collapse retire emerge occur".split(" "),
);

/** Verbs that tell a thing from its other side: what belongs to her she owns. */
export const CONVERSE: ReadonlySet<string> = new Set(["belong", "go", "sell"]);

/** Who did it, or to whom it was done; names before descriptions, a pronoun only where it is somebody's. */
export function people(asked: Asked, known: Known): Found[] {
  if (/^whose\b/iu.test(asked.question.text)) return owners(asked, known);
  return known.parts.flatMap(part => {
    const name = nameOf(part);
    const isTaken =
      isInQuestion(asked, part) &&
      !isNamesake(asked, name) &&
      !(CHOICE.test(asked.question.text) && name !== null);
    const own = isClausal(part) || isDate(known, part) || isTaken;
    if (asked.question.kind === "whois" && !(name !== null && fold(name).includes(fold(part.head))))
      return [];
    if (NO_NAME.test(part.words.text) || (PLACED.test(part.role) && name === null)) return [];
    if (own || (isPronoun(part) && name === null) || !isTold(asked, known, part)) return [];
    // "Who paid for the reservoir" is not answered by "a new reservoir".
    if ((name === null || !fold(name).includes(fold(part.head))) && isAskedThing(asked, part)) return [];
    return [{ span: part.words.span, name: isPronoun(part) ? name : null, suits: suits(asked, known, part) }];
  });
}

/** Words that tell of nobody, or only point back at some. */
const NO_NAME =
  /^(?:none|nobody|no one|neither)\b|^(?:the|these|those) (?:two|three|four|five|six|pair|others?|latter|former|rest)$/iu;
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
  (role === "complement" && words.text.split(" ").length > LONGEST_NAME && !/,/u.test(words.text)) ||
  /^(?:purpose|because|while|when|after|before|although|though|if|unless|as|since|until)$/.test(role) ||
  words.text.split(" ").length > 30;

/** Who acts must stand where the question's verb has its actor; a phrase that says it all tells it too. */
function isTold(asked: Asked, known: Known, part: Part): boolean {
  const { question } = asked;
  const fits = isAskedRole(question, known.predicate, part);
  if (!fits && !isProper(part)) return false;
  if (PASSIVE.test(question.text) && part.names.length === 0 && !isSomebody(part)) return false;
  if (!fits && question.slot === "subject" && !SIDES.test(part.role) && !isBearer(asked, part)) return false;
  if (/^what\b/iu.test(question.text)) return isProper(part) && holdsAll(asked.terms, part);
  if (question.slot !== "subject") return true;
  if (PASSIVE.test(question.text) && doesIt(asked, known)) return true;
  return (fits && doesIt(asked, known)) || isDescribed(asked, known, part) || isBearer(asked, part);
}

/** "The mall's owner, Brightwater". */
const isBearer = ({ terms }: Asked, part: Part): boolean =>
  holdsAll(terms, part) && (isProper(part) || isSomebody(part));

/** Somebody is said to be what is asked about; "the bill for the kettles is small" tells nobody. */
const isDescribed = ({ terms }: Asked, { predicate, parts }: Known, part: Part): boolean =>
  predicate === "be" &&
  (isProper(part) || parts.some(other => !isWithin(other, part) && holdsAny(terms, other)));

const isWithin = ({ words: { span } }: Part, { words: { span: whole } }: Part): boolean =>
  whole.start <= span.start && span.end <= whole.end;

/** A noun that may be somebody: "the driver", "two men"; not "an all-out war". */
const isSomebody = ({ head, words }: Part): boolean =>
  isPersonal(head) || /\b\d{1,3}-year-olds?\b/u.test(words.text);

/** Roles somebody can have in a deed; "in Oslo" is a place. */
const SIDES = /^(?:subject|agent|object|complement)$/;

function isAskedRole({ slot, text }: Question, predicate: string, part: Part): boolean {
  const { role } = part;
  if (slot === "subject" && CONVERSE.has(predicate) && !text.includes(predicate)) return role === "to";
  if (slot !== "subject") return !isActor(part) && role !== "complement";
  if (!PASSIVE.test(text)) return isActor(part) || (role === "object" && UNDIRECTED.has(predicate));
  return role === "object" || (role === "subject" ? predicate === "be" : role !== "agent");
}

function suits(asked: Asked, known: Known, part: Part): number {
  const fits = isAskedRole(asked.question, known.predicate, part);
  const role = fits ? (/^(?:subject|agent|object)$/.test(part.role) ? 0.2 : 0.12) : -0.1;
  const described = nameOf(part) === null && part.names.length > 0 ? -0.05 : 0;
  const pointing = /^(?:this|that|these|those)\b/iu.test(part.words.text) ? -0.15 : 0;
  return role + (isProper(part) ? 0.1 : 0) + described + pointing;
}

/** Verbs that leave it to their object to say what was done. */
const SUPPORTING: ReadonlySet<string> = new Set(
  "launch make hold give take have conduct carry open begin start issue release publish offer put express reach perform voice lodge file deliver pay undertake stage".split(
    " ",
  ),
);

/** The verb of a fact is one of the question's, or means the same. */
export function doesIt(asked: Asked, known: Known): boolean {
  const { predicate } = known;
  const verbs = predicate === "found" ? [lemmaStem(predicate)] : [lemmaStem(predicate), stem(predicate)];
  return isDone(asked, verbs) || isSupported(asked, known);
}

/** "Launched an investigation" is "investigated". */
export function isSupported(asked: Asked, { predicate, parts }: Known): boolean {
  if (!SUPPORTING.has(predicate)) return false;
  const nouns = new Set(Array.from(asked.question.text.matchAll(NOUN), ([, noun]) => stem(noun!)));
  const deeds = parts.filter(({ role }) => role === "object").map(({ head }) => stem(head));
  return isDone(
    asked,
    deeds.filter(deed => !nouns.has(deed)),
  );
}

/** A word that a question has as a noun: behind an article, a possessive or a number, also behind one more word. */
const NOUN =
  /\b(?:the|an?|his|her|its|their|this|any|many|much|what|which|two|three|four|five|\d+) (?:\p{Ll}+ )??(\p{Ll}+)\b/giu;

function isDone({ terms }: Asked, verbs: readonly string[]): boolean {
  return verbs.some(verb =>
    terms.some(term => term.stem === verb || synonymsOf(term.stem).has(verb) || term.near.has(verb)),
  );
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
