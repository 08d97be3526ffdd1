import type { Range, Referent } from "./entities.ts";
import { isPossessive } from "./evidence.ts";
import { nominalAfter } from "./noun-phrase.ts";
import { formOf, type Outline } from "./outline.ts";
import { subjectBefore } from "./source.ts";
import type { Token } from "./tokens.ts";

/** What a mention does in its clause. */
export type Place = "subject" | "object" | "oblique" | "owner";

/** A mention a pronoun may refer back to. */
export interface Candidate extends Range {
  readonly referent: number;
  readonly place: Place;
  /** Index of its outline. */
  readonly outline: number;
  /** The marked stretch it stands in, -1 outside. */
  readonly stretch: number;
}

/** The subjects of a sentence: of each finite verb before it, and of an inverted verb after a quotation ("…,” said X"). */
export function subjectsOf(outline: Outline): Range[] {
  const subjects: Range[] = [];
  outline.phrases.forEach((phrase, at) => {
    if (phrase.type !== "verb") return;
    const form = formOf(outline, phrase);
    if (form === "infinitive" || form === "participle") return;
    const subject = subjectBefore(outline, at) ?? invertedSubject(outline, at);
    if (subject !== null) subjects.push(subject);
  });
  return subjects;
}

function invertedSubject(outline: Outline, at: number): Range | null {
  const { first } = outline.phrases[at]!;
  const closed = first > outline.first && outline.stretchOf[first - 1]! >= 0 && outline.stretchOf[first]! < 0;
  return closed || first === outline.first ? nominalAfter(outline, at + 1) : null;
}

/** All mentions of persons in text order, with what they do; the owner of "Roe's office" counts as doing what the office does. */
export function candidatesOf(outlines: readonly Outline[], referents: readonly Referent[]): Candidate[] {
  const mentions = referents.flatMap(({ kind, names, nominals, owner }, index) => {
    if (kind === "person") return [...names, ...nominals].map(range => ({ range, referent: index }));
    return owner === null ? [] : names.map(range => ({ range, referent: owner }));
  });
  mentions.sort((a, b) => a.range.first - b.range.first);
  const candidates: Candidate[] = [];
  let next = 0;
  outlines.forEach((outline, index) => {
    const subjects = subjectsOf(outline);
    for (; next < mentions.length && mentions[next]!.range.first < outline.last; next++) {
      const { range, referent } = mentions[next]!;
      const place = placeOf(outline, subjects, range);
      candidates.push({
        ...range,
        referent,
        place,
        outline: index,
        stretch: outline.stretchOf[range.first]!,
      });
    }
  });
  return candidates;
}

/** What a range of tokens does in its sentence. */
export function placeOf(outline: Outline, subjects: readonly Range[], range: Range): Place {
  const { tokens } = outline;
  if (isPossessive(tokens, range.last) || /^(?:his|her|their|whose)$/.test(tokens[range.first]!.lower))
    return "owner";
  if (subjects.some(subject => isHeadOf(tokens, subject, range))) return "subject";
  let at = range.first - 1;
  while (at >= outline.first && /^(?:NOUN|PROPN|ADJ|DET)$/.test(tokens[at]!.tag)) at--;
  return at >= outline.first && tokens[at]!.tag === "ADP" ? "oblique" : "object";
}

/** The range stands in the subject, and not after a preposition inside it. */
function isHeadOf(tokens: readonly Token[], subject: Range, range: Range): boolean {
  if (range.first < subject.first || range.last > subject.last) return false;
  for (let at = subject.first; at < range.first; at++) {
    if (tokens[at]!.tag === "ADP" || isPossessive(tokens, at))
      return tokens.slice(at, range.first).some(({ text }) => text === ",");
  }
  return true;
}
