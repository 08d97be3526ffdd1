import { plainName } from "../story/names.ts";
import { fold, stemsOf } from "../story/stem.ts";
import type { Known, Part } from "../story/story.ts";
import type { Asked, Term } from "./find-terms.ts";
import { held } from "./find-terms.ts";

/** Words of a fact that answer a question. */
export interface Found {
  /** Into the document. */
  readonly span: Part["words"]["span"];
  /** Canonical name where the words are a pronoun. */
  readonly name: string | null;
  /** The fact they stand in, where it is another than the one that was found: the report of it. */
  readonly from?: Known;
  /** How well the words suit what is asked, about -0.3 to 0.4. */
  readonly suits: number;
}

export type Value = Known["values"][number];

const PRONOUN =
  /^(?:he|she|they|it|who|which|that|i|we|you|his|her|their|him|them|its|this|these|those|whom|one|others|someone|some|both)$/i;

export const isPronoun = (part: Part): boolean => PRONOUN.test(part.words.text);

/** The canonical name a part stands for: its head is that name, or it is a pronoun of one bearer. */
export function nameOf({ names, head, words }: Part): string | null {
  const [first] = names;
  if (first === undefined) return null;
  const stands =
    PRONOUN.test(head) ||
    PRONOUN.test(words.text) ||
    fold(first)
      .split(/[\s-]+/)
      .includes(fold(head)) ||
    fold(words.text).includes(fold(first));
  return stands ? first : null;
}

export const isProper = (part: Part): boolean =>
  nameOf(part) !== null ||
  /(?:^|\s)\p{Lu}/u.test(part.words.text.replace(CALENDAR, "").replace(/^The /u, ""));

/** A day or a month has a capital and is nobody. */
const CALENDAR =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b/gu;

/** The part that holds a value. */
export const partOf = ({ parts }: Known, { span }: Value): Part | undefined =>
  parts.find(({ words }) => words.span.start <= span.start && span.end <= words.span.end);

/** True when a date takes up most of a part. */
export const isDate = ({ values }: Known, { words: { span: part } }: Part): boolean =>
  values.some(
    ({ span }) =>
      span.start < part.end && part.start < span.end && 2 * (span.end - span.start) >= part.end - part.start,
  );

/** Stems of words that say nothing by themselves. */
const EMPTY = new Set(
  stemsOf(
    "the a an of in on at to for by with from and or its his her their this that these those some any s",
  ),
);

/** Stems of the words of a part that say something. */
export const tellingStems = (text: string): string[] => stemsOf(text).filter(one => !EMPTY.has(one));

/** True when a part says nothing the question does not say already. */
export function isInQuestion({ terms, names, wide }: Asked, part: Part): boolean {
  const own = nameOf(part);
  const isNamed =
    own !== null && names.some(name => name.canonical.some(form => plainName(form) === plainName(own)));
  if (isNamed) return true;
  const asked = new Set([
    ...terms.map(term => term.stem),
    ...names.flatMap(name => stemsOf(`${name.typed} ${name.canonical.join(" ")}`)),
  ]);
  const words = tellingStems(part.words.text);
  const isSaid = (one: string): boolean =>
    asked.has(one) || terms.some(term => held(term, new Set([one])) > (wide ? 0 : 0.8));
  return words.length > 0 && words.every(isSaid);
}

/** "the mall's owner, Brightwater": the phrase itself holds all that is asked. */
export function holdsAll(terms: readonly Term[], part: Part): boolean {
  const stems = new Set(stemsOf(part.words.text));
  return terms.length > 0 && terms.every(term => held(term, stems) > 0);
}

/** True when a part holds one of the words asked with: it says what happened, not where. */
export function holdsAny(terms: readonly Term[], part: Part): boolean {
  const stems = new Set(stemsOf(part.words.text));
  return terms.some(term => held(term, stems) > 0);
}

/** True for the part that acts, in either voice. */
export const isActor = ({ role }: Part): boolean => role === "subject" || role === "agent";
