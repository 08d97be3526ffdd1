import { type Claim, claimWords } from "./claim.ts";
import { type Comparison, compareWith } from "./compare.ts";
import type { Said } from "./story.ts";
import { topicShare, topicTerms } from "./topic.ts";

/** How a quotation on record bears on words someone gives. */
export interface Bearing {
  readonly said: Said;
  /** Against what stood between quotation marks. */
  readonly exact: Comparison;
  /** Against all its content, retold words included. */
  readonly content: Comparison;
  /** Share of the topic's terms in it, 0..1. */
  readonly topic: number;
}

/** What was worked out of a claim: a verdict, its rivals and stray words all hold it against the same record. */
interface Judged {
  readonly terms: readonly string[];
  readonly bearings: Map<Said, Bearing>;
}

const judged = new WeakMap<Claim, Judged>();

/** How a quotation on record bears on a claim. Most are other words, so all but the first comparison waits until it is asked for. */
export function bearing(claim: Claim, said: Said): Bearing {
  const known = judged.get(claim) ?? { terms: termsOf(claim), bearings: new Map<Said, Bearing>() };
  judged.set(claim, known);
  const found = known.bearings.get(said) ?? bearingOn(claim, said, known.terms);
  known.bearings.set(said, found);
  return found;
}

const termsOf = (claim: Claim): readonly string[] =>
  topicTerms(
    claimWords(claim)
      .map(word => claim.text.slice(word.start, word.end))
      .join(" "),
  );

function bearingOn(claim: Claim, said: Said, terms: readonly string[]): Bearing {
  const exact = compareWith(claim, said.marked);
  let content: Comparison | null = null;
  let topic: number | null = null;
  return {
    said,
    exact,
    get content() {
      content ??= sameSpans(said) ? exact : compareWith(claim, said.words);
      return content;
    },
    get topic() {
      topic ??= topicOf(terms, said);
      return topic;
    },
  };
}

const sameSpans = ({ marked, words }: Said): boolean =>
  marked.length === words.length &&
  marked.every(({ span }, at) => span.start === words[at]!.span.start && span.end === words[at]!.span.end);

function topicOf(terms: readonly string[], said: Said): number {
  const content = said.words.map(piece => piece.text).join(" ");
  const own = topicShare(terms, content);
  return own >= AROUND ? own : Math.max(own, AROUND * topicShare(terms, said.context.text));
}

/** What it counts that the sentence around the words holds the topic. */
const AROUND = 0.8;

/** 1 for the very words, less for altered ones, 0 for other words. */
export function likeness(comparison: Comparison): number {
  switch (comparison.type) {
    case "exact":
      return comparison.whole ? 1 : 0.99;
    case "cut":
      return 0.98;
    case "altered":
      return comparison.likeness * 0.95;
    case "other":
      return 0;
  }
}
