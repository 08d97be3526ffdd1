import { isAgentNoun } from "../lexicon/replies.ts";
import { isKin, roleNoun } from "../lexicon/titles.ts";
import { type Outline, phraseFrom } from "../outline.ts";
import type { Range } from "../range.ts";

/** The head of a source is somebody who can speak: a name, a role, a body, "he" and "they". Not "the tweet", "Roe's enthusiasm". */
export function isAgent(outline: Outline, { first, last }: Range): boolean {
  const phrase = outline.phrases[phraseFrom(outline, first)];
  const head = outline.tokens[phrase && phrase.head < last ? phrase.head : last - 1]!;
  if (head.tag === "PROPN" || /^(?:he|she|they|him|her|them|his|their|who)$/.test(head.lower)) return true;
  return roleNoun(head.lemma) !== undefined || isKin(head.lemma) || isAgentNoun(head.lower);
}
