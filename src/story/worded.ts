import type { Citation } from "./cite.ts";
import { stem, stemsOf } from "./stem.ts";
import { wordBounds } from "./word-bounds.ts";

/** The words of a sentence as stems, and where each begins and ends in it. */
export interface Worded {
  readonly stems: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly all: ReadonlySet<string>;
}

/**
 * Texts remembered, most of them sentences of some 2 kB: the facts of one share its words, and the next question is about the same
 * story.
 */
const KEPT = 3000;
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
  const bounds = wordBounds(text);
  for (let at = 0; at < bounds.length; at += 2) {
    const [start, end] = [bounds[at]!, bounds[at + 1]!];
    stems.push(stem(text.slice(start, end)));
    starts.push(start);
    ends.push(end);
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
