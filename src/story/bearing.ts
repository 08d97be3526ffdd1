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

export function bearing(claim: Claim, said: Said): Bearing {
  const terms = topicTerms(
    claimWords(claim)
      .map(word => claim.text.slice(word.start, word.end))
      .join(" "),
  );
  const content = said.words.map(piece => piece.text).join(" ");
  return {
    said,
    exact: compareWith(claim, said.marked),
    content: compareWith(claim, said.words),
    topic: Math.max(topicShare(terms, content), 0.8 * topicShare(terms, said.context.text)),
  };
}

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
