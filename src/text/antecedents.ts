import { isPossessive } from "./evidence.ts";
import { nominalAfter } from "./noun-phrase.ts";
import { formOf, type Outline } from "./outline.ts";
import type { Range } from "./range.ts";
import type { Referent } from "./referents.ts";
import { subjectBefore } from "./source.ts";
import type { Token } from "./tokens.ts";

/** What a mention does in its clause. */
export type Place = "subject" | "object" | "oblique" | "owner";

/** A mention a pronoun may refer back to. */
export interface Candidate extends Range {
  readonly referent: number;
  readonly place: Place;
  /** "owned": the owner is named only inside another name ("Roe's office"). */
  readonly kind: "name" | "nominal" | "pronoun" | "owned";
  /** The marked stretch it stands in, -1 outside. */
  readonly stretch: number;
}

/** A sentence with the subjects of its finite verbs. */
export interface Clauses {
  readonly outline: Outline;
  readonly subjects: readonly Range[];
}

/** A sentence of more tokens is no sentence; its grammar is left alone, so that reading stays linear. */
const LONGEST = 400;

/** Words before a name within its own noun phrase. */
const LONGEST_PHRASE = 20;

/** The subjects of a sentence: of each finite verb before it, and of an inverted verb after a quotation ("…,” said X"). */
export function clausesOf(outline: Outline): Clauses {
  const subjects: Range[] = [];
  if (outline.last - outline.first > LONGEST) return { outline, subjects };
  outline.phrases.forEach((phrase, at) => {
    if (phrase.type !== "verb") return;
    const form = formOf(outline, phrase);
    if (form === "infinitive" || form === "participle") return;
    const subject = subjectBefore(outline, at) ?? invertedSubject(outline, at);
    if (subject !== null) subjects.push(subject);
  });
  return { outline, subjects };
}

export const isTooLong = ({ first, last }: Outline): boolean => last - first > LONGEST;

function invertedSubject(outline: Outline, at: number): Range | null {
  const { first } = outline.phrases[at]!;
  const closed = first > outline.first && outline.stretchOf[first - 1]! >= 0 && outline.stretchOf[first]! < 0;
  return closed || first === outline.first ? nominalAfter(outline, at + 1) : null;
}

/** The mentions of persons in each sentence, in text order, with what they do; the owner of "Roe's office" does what the office does. */
export function candidatesOf(sentences: readonly Clauses[], referents: readonly Referent[]): Candidate[][] {
  const mentions = referents.flatMap(({ kind, names, nominals, owner }, index) => {
    const of = (ranges: readonly Range[], referent: number, as: Candidate["kind"]) =>
      ranges.map(range => ({ range, referent, kind: as }));
    if (kind === "person") return [...of(names, index, "name"), ...of(nominals, index, "nominal")];
    return owner === null ? [] : of(names, owner, "owned");
  });
  mentions.sort((a, b) => a.range.first - b.range.first);
  let next = 0;
  return sentences.map(clauses => {
    const candidates: Candidate[] = [];
    for (; next < mentions.length && mentions[next]!.range.first < clauses.outline.last; next++) {
      const { range, referent, kind } = mentions[next]!;
      candidates.push(candidateAt(clauses, range, referent, kind));
    }
    return candidates;
  });
}

export function candidateAt(
  clauses: Clauses,
  { first, last }: Range,
  referent: number,
  kind: Candidate["kind"],
): Candidate {
  const stretch = clauses.outline.stretchOf[first]!;
  return { first, last, referent, kind, place: placeOf(clauses, { first, last }), stretch };
}

function placeOf({ outline, subjects }: Clauses, range: Range): Place {
  const { tokens } = outline;
  if (isPossessive(tokens, range.last) || /^(?:his|her|their|whose)$/.test(tokens[range.first]!.lower)) {
    return "owner";
  }
  if (subjects.some(subject => isHeadOf(tokens, subject, range))) return "subject";
  let at = range.first - 1;
  const floor = Math.max(outline.first, at - LONGEST_PHRASE);
  while (at >= floor && /^(?:NOUN|PROPN|ADJ|DET)$/.test(tokens[at]!.tag)) at--;
  return at >= outline.first && tokens[at]!.tag === "ADP" ? "oblique" : "object";
}

/** The range stands in the subject, and not after a preposition inside it, unless in apposition after a comma. */
function isHeadOf(tokens: readonly Token[], subject: Range, range: Range): boolean {
  if (range.first < subject.first || range.last > subject.last) return false;
  for (let at = range.first - 1; at >= subject.first; at--) {
    if (tokens[at]!.text === ",") return true;
    if (tokens[at]!.tag === "ADP" || isPossessive(tokens, at)) return false;
  }
  return true;
}
