import { INSCRIBED } from "../lexicon/replies.ts";
import { cueVerb } from "../lexicon/saying.ts";
import type { Outline } from "../outline.ts";
import type { Range } from "../range.ts";
import { isAgent } from "./agent.ts";
import type { Attribution } from "./attributions.ts";
import { firstSubject, replyIn } from "./reply.ts";
import { isStatement } from "./uncovered.ts";

/** The reporter's own reply is told with a verb: "I had to change my answer". */
const FIRST_PERSON = /^(?:my|our|your|i|we|you)$/;

/**
 * Marked words behind a colon, in the sentence or on the next line, whatever stands before it: "Their demand was simple: “…”",
 * "The spokeswoman was unimpressed: ⏎ “…”".
 */
export function announced(outline: Outline, next: Outline | undefined): Attribution | null {
  const colon = colonOf(outline);
  if (colon === null) return null;
  const inside = colon + 1 < outline.last;
  const holder = inside ? outline : next;
  const content = holder && stretchFrom(holder, colon + 1);
  if (!holder || !content || (inside && content.last < outline.last)) return null;
  if (inside && !isStatement(outline, content) && !saysBefore(outline, colon)) return null;
  return announcing(outline, [content]);
}

/** "…, before adding, in Italian: «…»": one word is enough behind a verb of saying. */
function saysBefore({ tokens, first }: Outline, colon: number): boolean {
  for (let i = colon - 1; i >= first && i >= colon - 5; i--)
    if (tokens[i]!.tag === "VERB") return cueVerb(tokens[i]!.lemma)?.speech === true;
  return false;
}

/** Whoever a sentence without words of its own announces: by the noun for what is said, else as the subject of its first verb. */
export function announcing(outline: Outline, content: readonly Range[]): Attribution | null {
  const named = replyIn(outline);
  const reply = named && FIRST_PERSON.test(outline.tokens[named.source!.first]!.lower) ? null : named;
  const subject = firstSubject(outline);
  const verb = subject && outline.phrases[subject.verb]!;
  if (reply === null && !(subject && verb && speaks(outline, subject.source, verb.head))) return null;
  const source = reply?.source ?? subject?.source;
  const cue = reply?.cue ?? (verb && { first: verb.first, last: verb.last });
  if (!source || !cue || INSCRIBED.has(outline.tokens[source.last - 1]!.lower)) return null;
  return {
    cue,
    verb: reply?.verb ?? outline.tokens[verb!.head]!.lemma,
    speech: true,
    source,
    content,
    style: "quotation",
    venue: null,
    addressee: null,
  };
}

/** Somebody who can speak; a pronoun only with a verb that reports or thinks. */
const speaks = (outline: Outline, source: Range, head: number): boolean =>
  isAgent(outline, source) &&
  (outline.tokens[source.last - 1]!.tag !== "PRON" || cueVerb(outline.tokens[head]!.lemma) !== null);

/** The last colon outside quotation marks. */
function colonOf({ tokens, first, last, stretchOf }: Outline): number | null {
  for (let i = last - 1; i > first; i--) if (tokens[i]!.text === ":" && stretchOf[i] === -1) return i;
  return null;
}

/** The marked stretch that starts at a token. */
function stretchFrom({ stretchOf, last, first: from }: Outline, first: number): Range | null {
  if (first < from || first >= last || stretchOf[first]! < 0 || stretchOf[first] === stretchOf[first - 1])
    return null;
  let end = first;
  while (end < last && stretchOf[end] === stretchOf[first]) end++;
  return { first, last: end };
}
