import { cueVerb } from "../lexicon/saying.ts";
import type { Range } from "../noun-phrase.ts";
import { formOf, isQuoted, type Outline, phraseFrom } from "../outline.ts";

/**
 * What stands before an interposed cue and its source, when it can be what was said. `head`: their first token; `floor`: token before which
 * everything belongs to an earlier attribution; `divided`: the content goes on after the cue.
 */
export function contentBefore(outline: Outline, head: number, floor: number, divided: boolean): Range | null {
  const { tokens, stretchOf } = outline;
  let last = head;
  if (last > outline.first && stretchOf[last - 1] === -1) {
    if (!/^(?:,|—|–|-|--)$/.test(tokens[last - 1]!.text)) return null;
    last--;
  }
  const first = Math.max(floor, outline.first);
  if (first >= last) return null;
  if (stretchOf[last - 1]! >= 0) return { first: clauseStart(outline, first, last), last };
  if (divided && saysBefore(outline, first, last)) return lastSegment(outline, first, last);
  return divided || hasClause(outline, first, last) ? { first, last } : null;
}

/** Marked content starts with its stretch, or with the sentence that holds it when that sentence is part of what was said. */
function clauseStart(outline: Outline, first: number, last: number): number {
  let start = last - 1;
  while (start > first && outline.stretchOf[start - 1] === outline.stretchOf[last - 1]) start--;
  while (start > first && outline.stretchOf[start - 1]! >= 0) start--;
  const announced =
    start > first &&
    (/^(?:[:;([—–-]|--)$/.test(outline.tokens[start - 1]!.text) || saysBefore(outline, first, start));
  return announced ? start : first;
}

/** "He said …, where, [he added,] …": only what follows the comma before last is the second report's. */
function lastSegment({ tokens }: Outline, first: number, last: number): Range | null {
  let start = last - 1;
  while (start > first && tokens[start - 1]!.text !== ",") start--;
  return start > first ? { first: start, last } : null;
}

/** Another verb of saying stands between two tokens: what it reports is its own. */
function saysBefore(outline: Outline, first: number, last: number): boolean {
  for (
    let p = phraseFrom(outline, first);
    p < outline.phrases.length && outline.phrases[p]!.first < last;
    p++
  ) {
    const phrase = outline.phrases[p]!;
    if (phrase.type !== "verb" || isQuoted(outline, phrase)) continue;
    const verb = cueVerb(outline.tokens[phrase.head]!.lemma);
    if (verb?.speech && !verb.weak && (verb.frames.has("clause") || verb.frames.has("hearer"))) return true;
  }
  return false;
}

function hasClause(outline: Outline, first: number, last: number): boolean {
  const from = phraseFrom(outline, first);
  const opener = outline.phrases[from];
  if (opener?.type === "marker" && !/^(?:if|that|what|who)$/.test(outline.tokens[opener.first]!.lower))
    return false;
  for (let p = from; p < outline.phrases.length && outline.phrases[p]!.first < last; p++) {
    const phrase = outline.phrases[p]!;
    if (phrase.type === "verb" && /^(?:finite|passive)$/.test(formOf(outline, phrase))) return true;
  }
  return false;
}
