import { parsedSubject } from "../governed.ts";
import { nominalAfter, type Range } from "../noun-phrase.ts";
import { formOf, isQuoted, type Outline, phraseFrom } from "../outline.ts";
import { subjectBefore } from "../source.ts";
import { venueIn } from "./adjuncts.ts";
import { contentAfter } from "./content.ts";
import { type Cue, findCues, type PrepositionCue, type VerbCue } from "./cues.ts";
import { interposed } from "./interposed.ts";
import { nounCuesIn } from "./noun-cues.ts";
import type { Style } from "./start.ts";
import { uncoveredIn } from "./uncovered.ts";

/** Source, cue and content of one report, as token ranges. */
export interface Attribution {
  readonly cue: Range;
  /** Lemma of the cue's head. */
  readonly verb: string;
  readonly speech: boolean;
  readonly source: Range | null;
  readonly content: readonly Range[];
  readonly style: Style;
  readonly venue: Range | null;
  readonly addressee: Range | null;
}

/** No sentence of the news has more phrases; what has is no prose, and would take quadratic time. */
export const LONGEST = 1_000;

/**
 * Every attribution of a sentence, outermost only. Cues inside or after their content come first, because they hold the whole sentence;
 * then the others from left to right, each outside the content of the ones before it.
 */
export function attributionsIn(outline: Outline): Attribution[] {
  if (outline.phrases.length > LONGEST) return [];
  const cues = findCues(outline);
  const found: Attribution[] = [];
  for (const cue of cues) {
    const attribution =
      cue.type === "preposition"
        ? fromPreposition(outline, cue)
        : fromInterposed(outline, cue, floorFor(found));
    add(found, attribution);
  }
  const nouns = nounCuesIn(outline);
  addFollowing(outline, found, cues, nouns, true);
  addFollowing(outline, found, cues, nouns, false);
  return [...found, ...uncoveredIn(outline, found)]
    .map(one => withVenue(outline, one))
    .sort((a, b) => a.cue.first - b.cue.first);
}

/** Adds what follows the cues and nouns of saying, or the other ones. */
function addFollowing(
  outline: Outline,
  found: Attribution[],
  cues: readonly Cue[],
  nouns: readonly Attribution[],
  speech: boolean,
): void {
  for (const cue of cues)
    if (cue.type === "verb" && cue.verb.speech === speech && !isTouched(found, cue))
      add(found, fromVerb(outline, cue, found));
  for (const one of nouns) if (one.speech === speech) add(found, one);
}

function withVenue(outline: Outline, one: Attribution): Attribution {
  const { source, content } = one;
  const venue = one.venue ?? venueIn(outline, source ? [...content, source] : content);
  return venue === one.venue ? one : { ...one, venue };
}

function floorFor(found: readonly Attribution[]): number {
  let floor = 0;
  for (const { cue, content, source } of found) {
    floor = Math.max(floor, cue.last, source?.last ?? 0);
    for (const { last } of content) floor = Math.max(floor, last);
  }
  return floor;
}

function add(found: Attribution[], one: Attribution | null): void {
  if (one && !clashes(found, one)) found.push(one);
}

const meets = (a: Range, b: Range): boolean => a.first < b.last && b.first < a.last;

function meetsOne(ranges: readonly Range[], range: Range): boolean {
  for (const one of ranges) if (meets(one, range)) return true;
  return false;
}

function isTouched(found: readonly Attribution[], cue: Cue): boolean {
  for (const one of found) if (meets(one.cue, cue) || meetsOne(one.content, cue)) return true;
  return false;
}

function clashes(found: readonly Attribution[], one: Attribution): boolean {
  for (const { content } of found)
    for (const range of content) if (meets(range, one.cue) || meetsOne(one.content, range)) return true;
  return false;
}

function fromInterposed(outline: Outline, cue: VerbCue, floor: number): Attribution | null {
  const reading = interposed(outline, cue, floor);
  if (reading === null) return null;
  const { source, ranges, quoted, venue, addressee } = reading;
  const style: Style = quoted ? "quotation" : "clause";
  return { ...cueOf(cue), source, content: ranges, style, venue, addressee };
}

const cueOf = ({ first, last, verb }: VerbCue): Pick<Attribution, "cue" | "verb" | "speech"> => ({
  cue: { first, last },
  verb: verb.lemma,
  speech: verb.speech,
});

function fromVerb(outline: Outline, cue: VerbCue, found: readonly Attribution[]): Attribution | null {
  const passive = cue.form === "passive";
  if (passive && cue.verb.lemma !== "ask") return null;
  const { content, venue, addressee } = contentAfter(outline, cue);
  if (content === null) return null;
  return {
    ...cueOf(cue),
    source: passive ? null : (subjectOf(outline, cue, found) ?? parsedSubject(outline, cue.phrase)),
    content: content.lead ? [content.lead, content.range] : [content.range],
    style: content.style,
    venue,
    addressee,
  };
}

/** Infinitives and participles speak for the subject of their clause, not for the noun beside them ("released statements deploring …"). */
function subjectOf(outline: Outline, cue: VerbCue, found: readonly Attribution[]): Range | null {
  const beside = (): Range | null => subjectBefore(outline, cue.phrase);
  const before = outline.phrases[cue.phrase - 1];
  const named = before?.type === "noun" && outline.tokens[before.head]!.tag === "PROPN";
  if (cue.form === "infinitive" || (cue.form === "participle" && !named)) {
    return inherited(outline, cue.phrase, found) ?? (cue.form === "participle" ? beside() : null);
  }
  return beside() ?? inherited(outline, cue.phrase, found);
}

/**
 * The subject of a verb that has none beside it: of "…, adding that" the speaker so far, else the subject of the main clause's verb;
 * of an opening participle ("Citing …, Roe said") the subject after the comma.
 */
function inherited(outline: Outline, p: number, found: readonly Attribution[]): Range | null {
  const { phrases } = outline;
  const earlier = found
    .filter(({ cue }) => cue.last <= phrases[p]!.first)
    .sort((a, b) => a.cue.first - b.cue.first)
    .at(-1);
  if (earlier) return earlier.source;
  for (let v = p - 1; v >= 0; v--) {
    const phrase = phrases[v]!;
    if (phrase.type !== "verb" || isQuoted(outline, phrase) || isSubordinate(outline, v)) continue;
    if (!/^(?:finite|passive)$/.test(formOf(outline, phrase))) continue;
    const subject = subjectBefore(outline, v);
    if (subject) return subject;
  }
  return phrases.slice(0, p).some(({ type }) => type === "noun" || type === "verb")
    ? null
    : openingParticiple(outline, p);
}

/** Verb group `v` stands in a relative or subordinate clause. */
function isSubordinate(outline: Outline, v: number): boolean {
  for (let i = v - 1; i >= 0; i--) {
    const { type } = outline.phrases[i]!;
    if (type === "marker") return true;
    if (type === "comma" || type === "dash" || type === "verb") return false;
  }
  return false;
}

function openingParticiple(outline: Outline, p: number): Range | null {
  const { phrases } = outline;
  for (let i = p + 1; i + 1 < phrases.length; i++) {
    if (phrases[i]!.type !== "comma") continue;
    for (let v = i + 1; v < phrases.length && phrases[v]!.type !== "comma"; v++) {
      if (phrases[v]!.type === "verb" && formOf(outline, phrases[v]!) !== "participle")
        return subjectBefore(outline, v);
    }
  }
  return null;
}

/** "According to X, …" and "…, according to X": everything else in the sentence is the content. */
export function fromPreposition(outline: Outline, cue: PrepositionCue): Attribution | null {
  const named = cue.source ?? nominalAfter(outline, phraseFrom(outline, cue.last));
  if (named === null) return null;
  const end = cue.source ? cue.last : sourceClauseEnd(outline, named.last);
  const source = cue.source ?? { first: named.first, last: end - named.last < 12 ? end : named.last };
  const before = trim(outline, { first: outline.first, last: cue.first });
  const after = trim(outline, { first: end, last: outline.last });
  const opener = outline.phrases[phraseFrom(outline, after.first)];
  const contrast = before.last > before.first && (opener?.type === "marker" || opener?.type === "and");
  const content = (contrast ? [before] : [before, after]).filter(({ first, last }) => last - first > 1);
  if (content.length === 0) return null;
  return {
    cue: { first: cue.first, last: cue.last },
    verb: cue.last - cue.first > 1 ? "according to" : "per",
    speech: true,
    source,
    content,
    style: "clause",
    venue: null,
    addressee: null,
  };
}

/** Where the words about the source end: "according to a report published by the agency, …". */
function sourceClauseEnd({ tokens, stretchOf, last }: Outline, from: number): number {
  let at = from;
  while (at < last && stretchOf[at] === -1 && !/^[,.;:)—–]$/.test(tokens[at]!.text)) at++;
  return at;
}

function trim(outline: Outline, range: Range): Range {
  const loose = (at: number): boolean =>
    outline.stretchOf[at] === -1 && /^[.,;:—–?!-]+$/.test(outline.tokens[at]!.text);
  let { first, last } = range;
  while (first < last && loose(first)) first++;
  while (last > first && loose(last - 1)) last--;
  return { first, last };
}
