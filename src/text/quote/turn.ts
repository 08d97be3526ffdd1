import { cueVerb } from "../lexicon/saying.ts";
import type { Outline } from "../outline.ts";
import type { Range } from "../range.ts";
import { announcing } from "./announced.ts";
import { LONGEST } from "./attributions.ts";
import type { Draft } from "./drafts.ts";
import { firstSubject, replyIn } from "./reply.ts";

/**
 * Somebody else takes the word without a cue: "That drew a sharp reply from Roe. “…”", "Roe saw it differently. “…”". Only where the sentence
 * before the marked one (`outlines[i]`) reports nothing itself; `speaking`: first tokens of the sentences that do.
 */
export function turnTo(
  outlines: readonly Outline[],
  i: number,
  range: Range,
  speaking: ReadonlySet<number>,
): Draft | null {
  const lead = outlines[i - 1];
  const own = outlines[i]!;
  if (
    lead === undefined ||
    lead.phrases.length > LONGEST ||
    !endsSentence(own) ||
    !turns(lead, own) ||
    speaking.has(lead.first)
  )
    return null;
  const attribution = announcing(lead, [range]);
  return attribution && { outline: lead, attribution };
}

/** "“…,” the man shouted" may stand on the next line: with a comma before its closing mark a stretch still waits for its cue. */
const endsSentence = ({ tokens, last }: Outline): boolean =>
  !tokens.slice(Math.max(0, last - 2), last).some(({ text }) => text === ",");

/** The sentence names a reply and whose, or a person by name reacts, or by name does anything right before the marks in the same paragraph. */
function turns(lead: Outline, own: Outline): boolean {
  for (let t = lead.first; t < lead.last; t++) if (lead.stretchOf[t] !== -1) return false;
  if (replyIn(lead)) return true;
  const subject = firstSubject(lead);
  if (subject === null) return false;
  if (!lead.tokens.slice(subject.source.first, subject.source.last).some(({ tag }) => tag === "PROPN"))
    return false;
  const verb = lead.tokens[lead.phrases[subject.verb]!.head]!;
  return lead.paragraph === own.paragraph || cueVerb(verb.lemma) !== null;
}
