import { createHash } from "node:crypto";
import { type Content, shared } from "../story/content.ts";

/** Terms from which a sentence says something of its own. */
const FEWEST = 3;
/** Share of the shorter sentence's terms, and of both, that two tellings of one thing have in common. */
const INNER = 0.7;
const OUTER = 0.5;

/**
 * True when a sentence tells nothing that the other does not: a re-worded copy, or a shorter form. A figure that the other lacks is news,
 * whatever the words around it.
 */
export function isRetelling(one: Content, other: Content): boolean {
  if (one.terms.size < FEWEST || other.terms.size < FEWEST) return false;
  if ([...one.figures].some(figure => !other.figures.has(figure))) return false;
  const common = shared(one, other);
  const inner = common / Math.min(one.terms.size, other.terms.size);
  const outer = (2 * common) / (one.terms.size + other.terms.size);
  return common >= FEWEST && inner >= INNER && outer >= OUTER;
}

/** Terms below which words are too common to be the same thing in two stories. */
const TELLING = 5;

/**
 * Names content for good, whatever order, case, inflection or outlet it comes in. Few words ("Two people died.") are named within
 * their story only.
 */
export function contentKey(story: string, content: Content): string {
  const terms = [...content.terms, ...[...content.figures].map(figure => `#${figure}`)].sort();
  return hashed(terms.length < TELLING ? [story, ...terms] : terms);
}

/** 16 hex digits of the sha256 of some words. */
export const hashed = (words: readonly string[]): string =>
  createHash("sha256").update(words.join(" ")).digest("hex").slice(0, 16);
