import { cueVerb } from "../lexicon/saying.ts";
import { nominalAfter } from "../noun-phrase.ts";
import type { Outline } from "../outline.ts";
import type { Range } from "../range.ts";
import { subjectBefore } from "../source.ts";
import { announcing } from "./announced.ts";
import { type Attribution, LONGEST } from "./attributions.ts";
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
  const after = outlines[i + 1];
  const told = after && after.paragraph === own.paragraph ? tellingOf(after, range) : null;
  if (after && told) return { outline: after, attribution: told };
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

/** "That is what Roe told the council", "Those were the words of Roe", "So said Roe", behind the marked sentence. */
function tellingOf(outline: Outline, range: Range): Attribution | null {
  const { tokens, phrases, first } = outline;
  if (!/^(?:that|this|those|these|so|thus)$/.test(tokens[first]!.lower) || phrases.length > LONGEST)
    return null;
  const reply = replyIn(outline);
  const be = phrases.findIndex(({ type, head }) => type === "verb" && tokens[head]!.lemma === "be");
  if (reply?.source && be >= 0 && be <= 2) return telling(reply.cue, reply.verb, reply.source, range);
  const p = phrases.findIndex(({ type, head }) => type === "verb" && cueVerb(tokens[head]!.lemma)?.speech);
  if (p < 0) return null;
  const { first: from, last, head } = phrases[p]!;
  const inverted = p <= 1 && /^(?:so|thus)$/.test(tokens[first]!.lower) ? nominalAfter(outline, p + 1) : null;
  const asked = phrases.slice(0, p).some(({ first: at }) => /^(?:what|how)$/.test(tokens[at]!.lower));
  const source = inverted ?? (asked ? subjectBefore(outline, p) : null);
  return source && telling({ first: from, last }, tokens[head]!.lemma, source, range);
}

const telling = (cue: Range, verb: string, source: Range, content: Range): Attribution => ({
  cue,
  verb,
  speech: true,
  source,
  content: [content],
  style: "quotation",
  venue: null,
  addressee: null,
});

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
