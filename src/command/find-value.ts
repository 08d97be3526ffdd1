import { stem, stemsOf } from "../story/stem.ts";
import type { Known } from "../story/story.ts";
import { type Found, partOf, type Value } from "./find-part.ts";
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
