import { cueVerb } from "../lexicon/saying.ts";
import { isQuoted, type Outline, phraseFrom } from "../outline.ts";
import type { Range } from "../range.ts";
import type { Attribution } from "./attributions.ts";

/** "told [BBC Radio Esk]: …", "told [the meeting], …": the noun phrase right behind a verb that takes a hearer, where it is not what was said. */
export function hearerOf(outline: Outline, { cue, verb, content }: Attribution): Range | null {
  if (!cueVerb(verb)?.frames.has("hearer")) return null;
  const phrase = outline.phrases[phraseFrom(outline, cue.last)];
  if (phrase?.type !== "noun" || phrase.first !== cue.last || isQuoted(outline, phrase)) return null;
  const range = { first: phrase.first, last: phrase.last };
  return content.some(({ first, last }) => first < range.last && range.first < last) ? null : range;
}
