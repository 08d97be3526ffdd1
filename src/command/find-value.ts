import { stem } from "../story/stem.ts";
import type { Known } from "../story/story.ts";
import { synonymsOf } from "../story/synonyms.ts";
import { type Found, partOf, type Value } from "./find-part.ts";
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
  return /^(?:to|from|of|than|since)$/.test(partOf(known, value)?.role ?? "") ? -0.05 : 0;
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
export function counts({ unit }: Question, known: Known): Found[] {
  const wanted = unit === null ? null : stem(unit);
  const isUnit = (word: string): boolean =>
    wanted === null || stem(word) === wanted || synonymsOf(wanted).has(stem(word));
  return known.values.flatMap(value => {
    if (value.type !== "count" || isScore(value) || isAge(value)) return [];
    if (value.unit !== "" && isUnit(value.unit)) return [{ span: value.span, name: null, suits: 0.25 }];
    const opens = opensPart(known, value, isUnit);
    return opens || wanted === null ? [{ span: value.span, name: null, suits: 0.15 }] : [];
  });
}

function opensPart(known: Known, value: Value, isUnit: (word: string) => boolean): boolean {
  const part = partOf(known, value);
  return part !== undefined && part.words.span.start >= value.span.start - 1 && isUnit(part.head);
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

/** A date; without one, what the text says instead ("soon", "after the vote"). */
export function dates(known: Known): Found[] {
  const dated = valuesIn(known, value => value.type === "date");
  if (dated.length > 0) return dated;
  return known.parts
    .filter(({ role }) => /^(?:when|after|before|until|once|upon)$/.test(role))
    .map(({ role, words }) => ({ span: words.span, name: null, suits: role === "when" ? 0.1 : 0.05 }));
}
