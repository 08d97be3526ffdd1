import { plainName } from "../story/names.ts";
import { fold, stem, stemsOf } from "../story/stem.ts";
import type { Known, Part } from "../story/story.ts";
import { synonymsOf } from "../story/synonyms.ts";
import { held, type Name, type Term } from "./find-terms.ts";
import type { Question } from "./question.ts";

/** Words of a fact that answer a question. */
export interface Found {
  /** Into the document. */
  readonly span: { readonly start: number; readonly end: number };
  /** Canonical name where the words are a pronoun or a description. */
  readonly name: string | null;
  /** How well the words fit what is asked, about -0.3 to 0.3. */
  readonly fit: number;
}

/** What a question asks, with its names resolved. */
export interface Asked {
  readonly question: Question;
  readonly terms: readonly Term[];
  readonly names: readonly Name[];
}

type Value = Known["values"][number];

/** Words of one fact that are of the type a question expects and do not stand in it, best first. */
export function answersIn(asked: Asked, known: Known): Found[] {
  const found = byFocus(asked, known);
  return found.sort((a, b) => b.fit - a.fit);
}

function byFocus(asked: Asked, known: Known): Found[] {
  switch (asked.question.focus) {
    case "person":
      return people(asked, known);
    case "thing":
      return things(asked, known);
    case "date":
      return dates(known);
    case "place":
      return places(asked, known);
    case "amount":
      return amounts(asked, known);
    case "count":
      return counts(asked, known);
    case "duration":
      return [...valuesOf(known, value => value.type === "duration"), ...vagueDurations(known)];
    case "distance":
      return valuesOf(known, value => value.type === "count" && LENGTH.test(value.unit));
    case "age":
      return valuesOf(known, value => value.type === "count" && value.unit === "age");
    case "score":
      return valuesOf(known, value => value.type === "count" && value.unit === "score");
    case "manner":
      return manners(asked, known);
    case "reason":
      return reasons(known);
    case "truth":
      return [];
  }
}

const LENGTH =
  /^(?:kilo|milli|centi)?met(?:re|er)s?$|^(?:km|miles?|feet|foot|yards?|inch(?:es)?|metres|grams?|kilograms?|kg|tonnes?|acres?|hectares?|knots?|degrees?)$/;
const PRONOUN =
  /^(?:he|she|they|it|who|which|that|i|we|you|his|her|their|him|them|its|this|these|those|whom|one|others|someone|some|both)$/i;

function valuesOf(
  known: Known,
  accept: (value: Value) => boolean,
  weigh: (value: Value) => number = () => 0.2,
): Found[] {
  return known.values
    .filter(accept)
    .map(value => ({ span: value.span, name: null, fit: weigh(value) + placed(known, value) }));
}

/** After a verb of change the amount itself counts more than what it changed to or from. */
function placed(known: Known, value: Value): number {
  const part = known.parts.find(
    ({ words }) => words.span.start <= value.span.start && value.span.end <= words.span.end,
  );
  return part !== undefined && /^(?:to|from|of|than|since)$/.test(part.role) ? -0.05 : 0;
}

function amounts({ question, terms }: Asked, known: Known): Found[] {
  const measured = question.unit !== null;
  return valuesOf(
    known,
    value =>
      value.type === "money" || value.type === "share" || (value.type === "count" && LENGTH.test(value.unit)),
    value =>
      value.type === "money" && !measured
        ? 0.2
        : value.type === "count" && !measured && terms.length > 0
          ? 0.1
          : 0.15,
  );
}

function counts({ question: { unit } }: Asked, known: Known): Found[] {
  const wanted = unit === null ? null : stem(unit);
  const isUnit = (word: string): boolean => {
    const one = stem(word);
    return wanted === null || one === wanted || synonymsOf(wanted).has(one);
  };
  return known.values.flatMap(value => {
    if (value.type !== "count" || value.unit === "age" || value.unit === "score") return [];
    const last = value.unit.split(" ").at(-1) ?? "";
    if (last !== "" && isUnit(last)) return [{ span: value.span, name: null, fit: 0.25 }];
    if (last !== "" && wanted !== null && !holds(known, value, isUnit)) return [];
    return holds(known, value, isUnit) || wanted === null
      ? [{ span: value.span, name: null, fit: 0.15 }]
      : [];
  });
}

/** A bare number counts what its own phrase names: "900 of its 6,200 positions". */
function holds(known: Known, value: Value, isUnit: (word: string) => boolean): boolean {
  const part = known.parts.find(
    ({ words }) => words.span.start <= value.span.start && value.span.end <= words.span.end,
  );
  return part !== undefined && part.words.span.start >= value.span.start - 1 && isUnit(part.head);
}

const VAGUE_DURATION =
  /^((?:many |several |a few )?(?:years|months|weeks|days|hours|decades)(?: or (?:longer|more|years|months|weeks))?)\b/u;

/** "for months or longer" is an answer too, and no figure. */
function vagueDurations({ parts, evidence }: Known): Found[] {
  return parts.flatMap(({ role, words }) => {
    const from = words.span.start;
    const match =
      role === "for" ? VAGUE_DURATION.exec(evidence.text.slice(from - evidence.span.start)) : null;
    return match === null
      ? []
      : [{ span: { start: from, end: from + match[0].length }, name: null, fit: 0.05 }];
  });
}

function dates(known: Known): Found[] {
  const dated = valuesOf(known, value => value.type === "date");
  if (dated.length > 0) return dated;
  return known.parts
    .filter(({ role }) => /^(?:when|after|before|until|once|upon)$/.test(role))
    .map(({ role, words }) => ({ span: words.span, name: null, fit: role === "when" ? 0.1 : 0.05 }));
}

const PLACE_ROLE =
  /^(?:in|at|to|into|near|outside|inside|on|onto|from|through|across|around|off|along|towards?|by)$/;

function places(asked: Asked, known: Known): Found[] {
  const parts = known.parts.filter(
    part =>
      PLACE_ROLE.test(part.role) ||
      (/^(?:visit|reach|leave|enter|tour)$/.test(known.predicate) && part.role === "object"),
  );
  return parts
    .filter(part => !isDate(known, part) && !inQuestion(asked, part) && !PRONOUN.test(part.words.text))
    .map(part => ({
      span: part.words.span,
      name: null,
      fit: (isProper(part) ? 0.2 : 0) + (/^(?:in|at|near|to|into|object)$/.test(part.role) ? 0.1 : 0),
    }));
}

const isDate = (known: Known, { words }: Part): boolean =>
  known.values.some(
    value =>
      value.span.start < words.span.end &&
      words.span.start < value.span.end &&
      value.span.end - value.span.start >= (words.span.end - words.span.start) / 2,
  );

const isProper = (part: Part): boolean =>
  nameOf(part) !== null || /(?:^|\s)\p{Lu}/u.test(part.words.text.replace(/^The /u, ""));

/** True when a part says nothing the question does not say already. */
function inQuestion({ terms, names }: Asked, part: Part): boolean {
  const asked = new Set([
    ...terms.map(term => term.stem),
    ...names.flatMap(name => stemsOf(`${name.typed} ${name.canonical.join(" ")}`)),
  ]);
  const own = nameOf(part);
  if (own !== null && names.some(name => name.canonical.some(form => plainName(form) === plainName(own))))
    return true;
  const words = stemsOf(part.words.text).filter(one => !STOP.has(one));
  return words.length > 0 && words.every(one => asked.has(one));
}

const STOP = new Set(
  "the a an of in on at to for by with from and or its his her their this that these those 's s some ani".split(
    " ",
  ),
);

/** The canonical name a part stands for, when its head is that name, a pronoun or a description of one bearer. */
function nameOf({ names, head, words }: Part): string | null {
  const [first] = names;
  if (first === undefined) return null;
  if (PRONOUN.test(head) || PRONOUN.test(words.text)) return first;
  return fold(first)
    .split(/[\s-]+/)
    .includes(fold(head)) || fold(words.text).includes(fold(first))
    ? first
    : null;
}

const SUBJECT = /^(?:subject|agent)$/;
const PASSIVE =
  /^who(?:m|se)? (?:was|were|is|are|has been|have been|had been|will be|would be|could be|be|being) \p{L}+(?:ed|en|wn|lt|nt|ught|ung|ot|ut|old|aid|ound|un)\b/iu;

/** Verbs that tell a thing from its other side: what belongs to her she owns. */
const CONVERSE: ReadonlySet<string> = new Set(["belong", "go", "sell"]);

/** Where a person stands that a question with "who" asks for: in an active one it is the one who acts. */
function isAskedRole({ slot, text }: Question, predicate: string, role: string): boolean {
  if (slot === "subject" && CONVERSE.has(predicate) && !text.includes(predicate)) return role === "to";
  if (slot !== "subject") return !SUBJECT.test(role) && role !== "complement";
  if (PASSIVE.test(text))
    return role === "object" || (role === "subject" ? predicate === "be" : role !== "agent");
  return SUBJECT.test(role);
}

/** "Whose approach": the owner written before that noun. */
function owners({ question: { text }, names }: Asked, known: Known): Found[] {
  const noun = /^whose (?:\p{L}+ )??(\p{L}+)/iu.exec(text)?.[1] ?? "";
  return known.parts.flatMap(({ words }) => {
    const match = new RegExp(`^(.+?)(?:['’]s|s['’]) (?:[\\p{L}-]+ )*?${RegExp.escape(noun)}\\b`, "iu").exec(
      words.text,
    );
    const owner = match?.[1] ?? "";
    if (owner === "" || names.some(name => fold(owner).includes(fold(name.typed)))) return [];
    return [
      { span: { start: words.span.start, end: words.span.start + owner.length }, name: null, fit: 0.3 },
    ];
  });
}

function people(asked: Asked, known: Known): Found[] {
  const { question } = asked;
  if (/^whose\b/iu.test(question.text)) return owners(asked, known);
  const acts = question.slot === "subject" && !PASSIVE.test(question.text);
  return known.parts.flatMap(part => {
    if (isClausal(part) || isDate(known, part) || inQuestion(asked, part)) return [];
    const pronoun = PRONOUN.test(part.words.text);
    const name = nameOf(part);
    const proper = isProper(part);
    const fits = isAskedRole(question, known.predicate, part.role);
    const isTold = !acts || (fits && doesIt(asked, known)) || known.predicate === "be" || titled(asked, part);
    if (!isTold || (pronoun && name === null) || !(proper || fits)) return [];
    const head = name === null && part.names.length > 0 ? -0.05 : 0;
    const fit =
      (fits ? (/^(?:subject|agent|object)$/.test(part.role) ? 0.2 : 0.12) : -0.1) + (proper ? 0.1 : 0) + head;
    return [{ span: part.words.span, name: pronoun ? name : null, fit }];
  });
}

/** The verb of a fact is one of the question's, or means the same. */
export function doesIt({ terms }: Asked, { predicate }: Known): boolean {
  const verb = stem(predicate);
  return terms.some(term => term.stem === verb || synonymsOf(term.stem).has(verb));
}

/** "the mall's owner, Brightwater": the phrase itself says what is asked. */
function titled({ terms }: Asked, part: Part): boolean {
  const stems = new Set(stemsOf(part.words.text));
  return terms.length > 0 && terms.every(term => held(term, stems) > 0);
}

const isClausal = ({ role, words }: Part): boolean =>
  /^(?:purpose|because|while|when|after|before|although|though|if|unless|as|since|until)$/.test(role) ||
  words.text.split(" ").length > 30;

const COPULAR = /^what(?:['’]s| is| was| are| were) (?:the|his|her|its|their)\b/iu;

/** "What was the attendance?": "The attendance of 11,340" says it within the phrase. */
function stated(asked: Asked, known: Known): Found[] {
  if (!COPULAR.test(asked.question.text)) return [];
  const parts = known.parts.filter(part => titled(asked, part));
  return known.values
    .filter(({ span }) =>
      parts.some(({ words }) => words.span.start <= span.start && span.end <= words.span.end),
    )
    .map(({ span }) => ({ span, name: null, fit: 0.35 }));
}

function things(asked: Asked, known: Known): Found[] {
  return [...stated(asked, known), ...thingParts(asked, known)];
}

function thingParts(asked: Asked, known: Known): Found[] {
  const { slot, unit } = asked.question;
  const wanted = unit === null ? null : stem(unit);
  return known.parts.flatMap(part => {
    if (inQuestion(asked, part) || PRONOUN.test(part.words.text) || (part.role === "when" && wanted === null))
      return [];
    if (wanted !== null && !specifies(asked, part, wanted)) return [];
    return [{ span: extended(known, part), name: null, fit: thingFit(slot, part) }];
  });
}

/** A thing with what is said of it right behind: "discussions about the harbour". */
function extended({ parts }: Known, { words, role }: Part): Part["words"]["span"] {
  if (role !== "object" && role !== "complement") return words.span;
  let { end } = words.span;
  for (const next of parts) {
    const gap = next.words.span.start - end;
    if (gap > 0 && gap <= next.role.length + 2 && PREPOSITION.test(next.role)) end = next.words.span.end;
  }
  return { start: words.span.start, end };
}

const PREPOSITION =
  /^(?:about|against|between|for|from|in|into|of|on|over|regarding|to|toward|towards|with|without|at)$/;

function thingFit(slot: Question["slot"], part: Part): number {
  const subject = SUBJECT.test(part.role);
  if (slot === "subject")
    return subject ? 0.2 : part.role === "object" || part.role === "complement" ? 0.1 : -0.1;
  if (subject) return -0.15;
  if (part.role === "complement") return 0.25;
  if (part.role === "object") return 0.2;
  return part.role === "purpose" ? 0.1 : 0.05;
}

/** "Which principle": the phrase has that noun and says which, by a name, a quotation or another word, not by a number alone. */
function specifies({ terms }: Asked, part: Part, unit: string): boolean {
  const stems = stemsOf(part.words.text);
  if (!stems.includes(unit) && ![...synonymsOf(unit)].some(one => stems.includes(one))) return false;
  const rest = part.words.text.split(/\s+/u).filter(word => {
    const one = stem(word.replace(/[^\p{L}\p{N}]/gu, ""));
    return one !== unit && !STOP.has(one) && !terms.some(term => term.stem === one);
  });
  return (
    rest.some(word => /[\p{Lu}“"]/u.test(word)) ||
    rest.some(
      word => !/^\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|several|many|other)$/iu.test(word),
    )
  );
}

function manners(asked: Asked, known: Known): Found[] {
  const scores = valuesOf(known, value => value.type === "count" && value.unit === "score");
  const parts = known.parts
    .filter(part => /^(?:by|with|through|via|as|on|in|complement|object|without|into|using)$/.test(part.role))
    .filter(part => !inQuestion(asked, part) && !isDate(known, part) && !PRONOUN.test(part.words.text))
    .map(part => ({
      span: part.words.span,
      name: null,
      fit: /^(?:by|with|through|via|as|complement)$/.test(part.role) ? 0.15 : 0.05,
    }));
  return [...scores, ...parts];
}

const REASON: Readonly<Record<string, number>> = {
  because: 0.3,
  "due to": 0.3,
  due: 0.3,
  purpose: 0.2,
  since: 0.1,
  as: 0.1,
  after: 0.08,
  when: 0.05,
  over: 0.1,
  so: 0.1,
  amid: 0.05,
};

function reasons(known: Known): Found[] {
  return known.parts.flatMap(part => {
    const fit = REASON[part.role];
    return fit === undefined || isDate(known, part) ? [] : [{ span: part.words.span, name: null, fit }];
  });
}
