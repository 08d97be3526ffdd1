import { stem, stemsOf } from "../story/stem.ts";
import type { Known } from "../story/story.ts";
import { nearlyOf, synonymsOf } from "../story/synonyms.ts";
import { type Found, partOf, type Value } from "./find-part.ts";
import { doesIt } from "./find-person.ts";
import type { Asked } from "./find-terms.ts";

const MEASURE =
  /^(?:(?:kilo|milli|centi)?met(?:re|er)s?|km(?:\/h)?|kph|mph|miles?|feet|foot|yards?|inch(?:es)?|(?:kilo)?grams?|kg|tonnes?|tons?|lit(?:re|er)s?|gallons?|acres?|hectares?|knots?|degrees?|megawatts?|barrels?)$/;

/** Values of a fact that are of one type, all equally suited but for where they stand. */
export function valuesIn(known: Known, accepts: (value: Value) => boolean, suits = 0.2): Found[] {
  return known.values
    .filter(accepts)
    .map(value => ({ span: value.span, name: null, suits: suits + bySide(known, value) }));
}

/** After a verb of change the amount itself counts more than what it changed to or from. */
function bySide(known: Known, value: Value): number {
  return /^(?:to|from|of|than|since)$/.test(partOf(known, value)?.role ?? "") ? -0.1 : 0;
}

export const isScore = (value: Value): boolean => value.type === "count" && value.unit === "score";
export const isAge = (value: Value): boolean => value.type === "count" && value.unit === "age";
export const isMeasure = (value: Value): boolean => value.type === "count" && MEASURE.test(value.unit);

/** "How much": money first, a share or a measure where the question names what is measured; a fee "of £64 million" before all. */
export function amounts(asked: Asked, known: Known): Found[] {
  const { unit } = asked.question;
  const found = [
    ...valuesIn(known, value => value.type === "money", unit === null ? 0.2 : 0.15),
    ...(PRICED.test(asked.question.text) && !PARTED.test(asked.question.text)
      ? []
      : valuesIn(known, value => value.type === "share", 0.15)),
    ...valuesIn(known, isMeasure, unit === null ? 0.1 : 0.15),
    ...(PRICED.test(asked.question.text) ? valuesIn(known, isSum, 0.1) : []),
    ...multiples(known),
  ];
  return found.map(one => ({
    ...one,
    suits: one.suits + stated(asked, known, one) + shared(asked, known, one),
  }));
}

/** "Had increased 18-fold", "doubled". */
function multiples({ evidence }: Known): Found[] {
  const match =
    /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten)-?fold\b|\b(?:doubled|tripled|trebled|quadrupled|halved)\b/iu.exec(
      evidence.text,
    );
  if (match === null) return [];
  const start = evidence.span.start + match.index;
  return [{ span: { start, end: start + match[0].length }, name: null, suits: 0.1 }];
}

/** Verbs and nouns of a question whose answer is a sum of money, whatever its currency is called. */
const PRICED =
  /\b(?:cost|pay|paid|price|worth|fine|fined|fee|sue|suing|sued|spen[dt]|owe|damages|earn|salary|charge)\b/iu;

const PARTED = /\b(?:share|percentage|percent|per cent|proportion|part)\b/iu;

/** "85 million florins": a currency of no lexicon. */
const isSum = (value: Value): boolean =>
  value.type === "count" &&
  value.amount >= 100 &&
  value.unit !== "" &&
  !isMeasure(value) &&
  !isScore(value) &&
  !isAge(value);

/** True when a fact gives a share of what the question asks the share of. */
export const tellsShare = (asked: Asked, known: Known): boolean =>
  known.values.some(
    ({ type, span }) => type === "share" && shared(asked, known, { span, name: null, suits: 0 }) > 0,
  );

/** "What percentage of voters": "45 percent of registered voters". */
function shared({ question: { text } }: Asked, { sentence }: Known, { span }: Found): number {
  const of =
    /\b(?:percentage|percent|per cent|share|proportion|part) of (?:the |its |all |their )?(.+)/iu.exec(
      text,
    )?.[1];
  const after = /^ of ([^,.;]{1,60})/u.exec(sentence.text.slice(span.end - sentence.span.start))?.[1];
  if (of === undefined || after === undefined) return 0;
  const nouns = new Set(stemsOf(after));
  return stemsOf(of)
    .slice(0, 2)
    .some(one => nouns.has(one))
    ? 0.25
    : 0;
}

/** "A fee of £64 million" where a fee is asked for. */
function stated({ terms, question }: Asked, { sentence }: Known, { span }: Found): number {
  const noun = /(\p{L}+) of (?:the |an? )?(?:\p{Ll}+ ){0,2}$/u.exec(
    sentence.text.slice(0, Math.max(0, span.start - sentence.span.start)),
  )?.[1];
  if (noun === undefined) return 0;
  const isAsked = terms.some(term => term.stem === stem(noun)) || stem(question.unit ?? "") === stem(noun);
  return isAsked ? 0.2 : 0;
}

/** Kinds of people: "one child" is not how many people. */
const KIN: ReadonlySet<string> = new Set(["child", "boy", "girl"].map(stem));

/** "How many": a number of what is asked, or a bare number in a phrase about it ("900 of its 6,200 positions"). */
export function counts(asked: Asked, known: Known): Found[] {
  const { unit } = asked.question;
  const wanted = unit === null ? null : stem(unit);
  const isUnit = (word: string): boolean =>
    wanted === null ||
    stem(word) === wanted ||
    (synonymsOf(wanted).has(stem(word)) && !KIN.has(stem(word))) ||
    (asked.wide && nearlyOf(wanted).has(stem(word)) && !KIN.has(stem(word)));
  const grown =
    wanted === null ? null : /\bnumber of (?:[\p{L}-]+ ){0,3}?([\p{L}-]+) from/u.exec(known.sentence.text);
  const isGrown = grown !== null && isUnit(grown[1]!);
  if (hasNone(asked, known)) return [{ span: known.evidence.span, name: null, suits: 0.3 }];
  return known.values.flatMap(value => {
    if (value.type === "share" && /^(?:points?|percent|\p{L}+ly)$/iu.test(unit ?? ""))
      return [{ span: value.span, name: null, suits: 0.2 }];
    if (value.type !== "count" || isScore(value) || isAge(value) || isTeller(known, value)) return [];
    const role = partOf(known, value)?.role;
    if (value.unit === "" && isDashed(known, value, isUnit))
      return [{ span: value.span, name: null, suits: 0.25 }];
    if (value.unit === "" && isNumbered(known, value, isUnit))
      return [{ span: value.span, name: null, suits: 0.25 }];
    if (isGrown && value.unit === "" && /^(?:to|from)$/.test(role ?? ""))
      return [{ span: value.span, name: null, suits: role === "to" ? 0.25 : 0.1 }];
    const total = totalOf(known, value);
    if (total !== null && isUnit(total.unit))
      return [{ span: { start: value.span.start, end: total.span.end }, name: null, suits: 0.3 }];
    if (followed(asked, known, value)) return [{ span: value.span, name: null, suits: 0.2 }];
    if (value.unit !== "" && isUnit(value.unit)) return [{ span: value.span, name: null, suits: 0.25 }];
    const opens = opensPart(known, value, isUnit);
    return opens || wanted === null ? [{ span: value.span, name: null, suits: 0.15 }] : [];
  });
}

/** "Did not have children", "no children": there are none of what is counted. */
export function hasNone(asked: Asked, known: Known): boolean {
  const { unit } = asked.question;
  const { negated, predicate, parts } = known;
  if (unit === null) return false;
  const part = parts.find(({ head }) => stem(head) === stem(unit));
  if (part === undefined) return false;
  return (
    (/^no\s/iu.test(part.words.text) && doesIt(asked, known)) ||
    (negated && predicate === "have" && stem(part.words.text) === stem(unit))
  );
}

/** "Put the number of people who have fled at 38,000". */
function isNumbered({ sentence }: Known, { span }: Value, isUnit: (word: string) => boolean): boolean {
  const lead = sentence.text.slice(0, Math.max(0, span.start - sentence.span.start));
  const unit =
    /\bnumber of (?:[\p{Ll}-]+ ){0,2}?(\p{Ll}+)(?: (?:who|that|in|of|with) [^,.;]{1,60})? at (?:\p{Ll}+ ){0,2}$/u.exec(
      lead,
    )?.[1];
  return unit !== undefined && isUnit(unit);
}

/** "The fewest delegates — 71 in all": the number behind what it counts. */
const isDashed = ({ sentence }: Known, { span }: Value, isUnit: (word: string) => boolean): boolean => {
  const noun = /(\p{L}+) ?(?:[—–:(]|-- ?) ?$/u.exec(
    sentence.text.slice(0, Math.max(0, span.start - sentence.span.start)),
  )?.[1];
  return noun !== undefined && isUnit(noun);
};

/** "According to one worker": who tells it is not counted. */
const isTeller = ({ sentence }: Known, { span }: Value): boolean =>
  /\baccording to (?:at least )?$/iu.test(
    sentence.text.slice(0, Math.max(0, span.start - sentence.span.start)),
  );

type Count = Extract<Value, { readonly type: "count" }>;

/** "four of its six teachers": the number they are four of. */
function totalOf(known: Known, value: Value): Count | null {
  const from = known.sentence.span.start;
  for (const other of known.values) {
    const between = known.sentence.text.slice(value.span.end - from, Math.max(0, other.span.start - from));
    if (other.type === "count" && OF.test(between)) return other;
  }
  return null;
}

const OF = /^ of (?:the |its |their |his |her |our |these |those |all |some )?$/iu;

/** "112 injured": the number of those who have what was asked done to them. */
function followed({ terms }: Asked, { sentence }: Known, { span }: Value): boolean {
  const next = /^ (\p{Ll}+)/u.exec(sentence.text.slice(span.end - sentence.span.start))?.[1];
  return (
    next !== undefined &&
    terms.some(term => term.stem === stem(next) || synonymsOf(term.stem).has(stem(next)))
  );
}

function opensPart(known: Known, value: Value, isUnit: (word: string) => boolean): boolean {
  const part = partOf(known, value);
  if (part === undefined || part.words.span.start < value.span.start - 1) return false;
  // "900 of its old ferries"
  const [, of] = /^ of (.+)$/u.exec(part.words.text.slice(value.span.end - part.words.span.start)) ?? [];
  return isUnit(part.head) || (of ?? "").split(/\s+/u).some(isUnit);
}

const VAGUE_DURATION =
  /^(?:many |several |a few )?(?:years|months|weeks|days|hours|decades)(?: or (?:longer|more|years|months|weeks))?\b/u;

export function durations(asked: Asked, known: Known): Found[] {
  const { text } = asked.question;
  // "How long is the report": its length, which no verb tells.
  const isLength = /^how long (?:is|was|are|were) (?:the |an? )?\P{Ll}*[\p{L}’' -]+$/iu.test(
    text.replace(/[?\s]+$/u, ""),
  );
  const lengths = isLength ? valuesIn(known, value => isLong(asked, known, value), 0.4) : [];
  const given = [...valuesIn(known, value => value.type === "duration"), ...wholes(known)];
  return [...lengths, ...given, ...vagueDurations(known), ...(given.length > 0 ? [] : terms(known))];
}

/** "214 pages long", "a 96-page ruling" of the ruling. */
function isLong({ terms: asked }: Asked, { sentence }: Known, { span }: Value): boolean {
  const after = sentence.text.slice(span.end - sentence.span.start);
  const noun = /^ (\p{Ll}+)/u.exec(after)?.[1] ?? "";
  return noun === "long" || asked.some(term => term.stem === stem(noun));
}

/** "Closed until Monday": how long is told by its end. */
function terms({ evidence }: Known): Found[] {
  const match =
    /\b(?:until|till) (?:[^,.;:—()]+?)(?= (?:because|when|while|after|but|and)\b|[,.;:—()]|$)/u.exec(
      evidence.text,
    );
  if (match === null) return [];
  const start = evidence.span.start + match.index;
  return [{ span: { start, end: start + match[0].length }, name: null, suits: 0.1 }];
}

/** "A week-long stay". */
function wholes({ evidence }: Known): Found[] {
  const match = /\b(?:(?:\p{L}+|\d+)-)?(?:minute|hour|day|week|month|year|decade)s?-?long\b/iu.exec(
    evidence.text,
  );
  if (match === null) return [];
  const start = evidence.span.start + match.index;
  return [{ span: { start, end: start + match[0].length }, name: null, suits: 0.15 }];
}

/** "for months or longer" is an answer too, and no figure. */
function vagueDurations({ parts, evidence }: Known): Found[] {
  return parts.flatMap(({ role, words: { span } }) => {
    const said = evidence.text.slice(span.start - evidence.span.start);
    const match = role === "for" ? VAGUE_DURATION.exec(said) : null;
    const end = span.start + (match?.[0].length ?? 0);
    return match === null ? [] : [{ span: { start: span.start, end }, name: null, suits: 0.05 }];
  });
}
