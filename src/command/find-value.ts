import { stem } from "../story/stem.ts";
import type { Known } from "../story/story.ts";
import { synonymsOf } from "../story/synonyms.ts";
import { type Found, partOf, type Value } from "./find-part.ts";
import type { Asked } from "./find-terms.ts";
import type { Question } from "./question.ts";

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

/** "How much": money first, a share or a measure where the question names what is measured. */
export function amounts({ unit }: Question, known: Known): Found[] {
  return [
    ...valuesIn(known, value => value.type === "money", unit === null ? 0.2 : 0.15),
    ...valuesIn(known, value => value.type === "share", 0.15),
    ...valuesIn(known, isMeasure, unit === null ? 0.1 : 0.15),
  ];
}

/** "How many": a number of what is asked, or a bare number in a phrase about it ("900 of its 6,200 positions"). */
export function counts(asked: Asked, known: Known): Found[] {
  const { unit } = asked.question;
  const wanted = unit === null ? null : stem(unit);
  const isUnit = (word: string): boolean =>
    wanted === null || stem(word) === wanted || synonymsOf(wanted).has(stem(word));
  return known.values.flatMap(value => {
    if (value.type !== "count" || isScore(value) || isAge(value)) return [];
    const total = totalOf(known, value);
    if (total !== null && isUnit(total.unit))
      return [{ span: { start: value.span.start, end: total.span.end }, name: null, suits: 0.3 }];
    if (followed(asked, known, value)) return [{ span: value.span, name: null, suits: 0.2 }];
    if (value.unit !== "" && isUnit(value.unit)) return [{ span: value.span, name: null, suits: 0.25 }];
    const opens = opensPart(known, value, isUnit);
    return opens || wanted === null ? [{ span: value.span, name: null, suits: 0.15 }] : [];
  });
}

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

export function durations(known: Known): Found[] {
  return [...valuesIn(known, value => value.type === "duration"), ...vagueDurations(known)];
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
