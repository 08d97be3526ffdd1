import type { Range } from "../noun-phrase.ts";
import { formOf, isQuoted, type Outline } from "../outline.ts";
import { subjectBefore } from "../source.ts";
import type { Attribution } from "./attributions.ts";

/** Token range of the marked stretch that opens an outline, when the outline starts with one. */
function openingStretch({ first, last, stretchOf }: Outline): Range | null {
  const index = stretchOf[first]!;
  if (index < 0) return null;
  let end = first;
  while (end < last && stretchOf[end] === index) end++;
  return { first, last: end };
}

/**
 * A sentence that ends with a colon introduces the marked words that follow it, also in the next paragraph ("Roe said:", "Roe released this
 * statement:"). Returns the sentence's attributions with those words given to the last of them, or to its main verb.
 */
export function introduced(
  outline: Outline,
  next: Outline | undefined,
  own: readonly Attribution[],
): readonly Attribution[] {
  if (next === undefined || outline.tokens[outline.last - 1]?.text !== ":" || next.first !== outline.last)
    return own;
  const stretch = openingStretch(next);
  if (stretch === null) return own;
  const speaking = own.findLastIndex(({ speech }) => speech);
  if (speaking >= 0) {
    return own.map((one, i) => (i === speaking ? { ...one, content: [...one.content, stretch] } : one));
  }
  const verb = mainVerb(outline);
  if (verb === null) return own;
  const { first, last, head } = outline.phrases[verb]!;
  const attribution: Attribution = {
    cue: { first, last },
    verb: outline.tokens[head]!.lemma,
    speech: true,
    source: subjectBefore(outline, verb),
    content: [stretch],
    style: "quotation",
    venue: null,
    addressee: null,
  };
  return [...own, attribution];
}

/** The last finite verb outside quotation marks that has a subject. */
function mainVerb(outline: Outline): number | null {
  for (let p = outline.phrases.length - 1; p >= 0; p--) {
    const phrase = outline.phrases[p]!;
    if (phrase.type !== "verb" || isQuoted(outline, phrase) || formOf(outline, phrase) !== "finite") continue;
    if (subjectBefore(outline, p)) return p;
  }
  return null;
}
