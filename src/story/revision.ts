import type { Citation } from "./cite.ts";
import type { Account, Known, Said } from "./story.ts";
import { spoken } from "./utterance.ts";
import { wording, wordsIn } from "./wording.ts";

/** What two lists have apart: what stands in both is left out. */
export interface Changed<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly altered: readonly Altered<T>[];
}

export interface Altered<T> {
  readonly before: T;
  readonly after: T;
}

/** What changed from one version of a document to the next. */
export interface Revision {
  /** Altered: other words of the same statement, or the same words by another speaker. */
  readonly quotes: Changed<Said>;
  /** Altered: the same is said of the same subject in other words. */
  readonly facts: Changed<Known>;
  /** Of the altered facts those with another figure, date or length of time. */
  readonly figures: readonly Altered<Known>[];
  readonly sentences: Changed<Citation>;
}

/** Likeness (0..1, Dice over words) from which two statements are one that was altered. */
const ALIKE = 0.5;

/** Compares what two versions of a document know. */
export function revision(before: Account, after: Account): Revision {
  const facts = changed(before.known, after.known, factKey, alikeFacts);
  return {
    quotes: changed(before.said, after.said, saidKey, alikeQuotes),
    facts,
    figures: facts.altered.filter(({ before: old, after: now }) => valuesOf(old) !== valuesOf(now)),
    sentences: changed(
      before.passages,
      after.passages,
      ({ text }) => wording(text),
      (a, b) => dice(a.text, b.text),
    ),
  };
}

function changed<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
  alike: (a: T, b: T) => number,
): Changed<T> {
  const [removed, added] = [without(before, after, keyOf), without(after, before, keyOf)];
  const pairs = removed
    .flatMap(old => added.map(now => ({ before: old, after: now, likeness: alike(old, now) })))
    .filter(pair => pair.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness);
  const taken = new Set<T>();
  const altered = pairs.filter(pair => {
    if (taken.has(pair.before) || taken.has(pair.after)) return false;
    taken.add(pair.before).add(pair.after);
    return true;
  });
  return {
    added: added.filter(one => !taken.has(one)),
    removed: removed.filter(one => !taken.has(one)),
    altered: altered.map(({ before: old, after: now }) => ({ before: old, after: now })),
  };
}

/** Those of a list that the other does not have; each of the other accounts for one. */
function without<T>(list: readonly T[], other: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const spare = new Map<string, number>();
  for (const one of other) spare.set(keyOf(one), (spare.get(keyOf(one)) ?? 0) + 1);
  return list.filter(one => {
    const left = spare.get(keyOf(one)) ?? 0;
    spare.set(keyOf(one), left - 1);
    return left <= 0;
  });
}

const speakerOf = ({ speaker }: Said): string => speaker.name ?? speaker.words?.text ?? "";
const saidKey = (said: Said): string => `${speakerOf(said)}\n${spoken(said)}`;
/** What tells two facts of two versions apart: verb, mood and words. */
export const factKey = (known: Known): string =>
  [known.predicate, known.modality, known.negated, wording(known.evidence.text)].join("\n");

function alikeQuotes(a: Said, b: Said): number {
  if (spoken(a) === spoken(b)) return 1;
  return speakerOf(a) === speakerOf(b) ? dice(spoken(a), spoken(b)) : 0;
}

/** Facts are of one kind, verb and subject before they are compared. */
function alikeFacts(a: Known, b: Known): number {
  const same = a.kind === b.kind && a.predicate === b.predicate && subjectOf(a) === subjectOf(b);
  return same ? dice(a.evidence.text, b.evidence.text) : 0;
}

function subjectOf({ parts }: Known): string {
  const subject = parts.find(part => part.role === "subject");
  return subject === undefined ? "" : (subject.names[0] ?? subject.head);
}

/** The values of a fact without where they stand. */
const valuesOf = ({ values }: Known): string =>
  JSON.stringify(values, (key, value: unknown) => (key === "span" ? undefined : value));

function dice(a: string, b: string): number {
  const [one, two] = [a, b].map(text => new Set(wordsIn(text).map(word => word.text)));
  const both = [...one!].filter(word => two!.has(word)).length;
  return one!.size + two!.size === 0 ? 1 : (2 * both) / (one!.size + two!.size);
}
