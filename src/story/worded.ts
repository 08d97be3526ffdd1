import type { Citation } from "./cite.ts";
import { stem, stemsOf, wordsOf } from "./stem.ts";

/** The words of a sentence as stems, and where each begins and ends in it. */
export interface Worded {
  readonly stems: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly all: ReadonlySet<string>;
}

/** Sentences remembered, some 2 kB each: the facts of one share its words, and the next question is about the same story. */
const KEPT = 1500;
const kept = new Map<string, Worded>();

/** A sentence's words, worked out once. */
export function wordedSentence(text: string): Worded {
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (kept.size >= KEPT) kept.clear();
  const found = workedOut(text);
  kept.set(text, found);
  return found;
}

function workedOut(text: string): Worded {
  const stems: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const word of wordsOf(text)) {
    // Between two words stand no letters, so the first place is the right one.
    const start = text.indexOf(word, at);
    at = start + word.length;
    stems.push(stem(word));
    starts.push(start);
    ends.push(at);
  }
  return { stems, starts, ends, all: new Set(stems) };
}

/** The stems of some words of a sentence: no other than their text has by itself. */
export function stemsWithin(sentence: Citation, { document, span, text }: Citation): readonly string[] {
  const [from, to] = [span.start - sentence.span.start, span.end - sentence.span.start];
  if (document !== sentence.document || from < 0 || to > sentence.text.length) return stemsOf(text);
  const { stems, starts, ends } = wordedSentence(sentence.text);
  const found: string[] = [];
  for (let at = 0; at < stems.length && starts[at]! < to; at++) {
    if (ends[at]! <= from) continue;
    // A border within a word leaves a part of it.
    if (starts[at]! < from || ends[at]! > to) return stemsOf(text);
    found.push(stems[at]!);
  }
  return found;
}
