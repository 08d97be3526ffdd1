import { REPLY_NOUN } from "../lexicon/replies.ts";
import { nominalAfter, type Range } from "../noun-phrase.ts";
import { formOf, isQuoted, type Outline, phraseFrom } from "../outline.ts";
import { subjectBefore } from "../source.ts";
import type { Attribution } from "./attributions.ts";
import { possessorIn } from "./cues.ts";

const RELATIVE = /^(?:who|which|that|it|there|this)$/;

/** A noun for something said with the one who said it. */
interface Reply {
  /** The noun alone. */
  readonly cue: Range;
  readonly verb: string;
  readonly source: Range | null;
}

/** "“No,” was his verdict", "“No,” came the reply": who was asked in the sentence before (`asked`) replies where nobody is named. */
export function replyAfter(outline: Outline, asked: () => Range | null): Attribution | null {
  const { tokens, stretchOf, first, last, phrases } = outline;
  const stretch = stretchOf[first]!;
  if (stretch < 0) return null;
  let end = first;
  while (end < last && stretchOf[end] === stretch) end++;
  const p = phraseFrom(outline, end);
  const verb = phrases[p];
  if (verb?.type !== "verb" || verb.first > end || !/^(?:be|come|go)$/.test(tokens[verb.head]!.lemma))
    return null;
  const reply = replyAt(outline, p + 1);
  const bare = /^(?:the|reply|answer)$/.test(tokens[phrases[p + 1]?.first ?? 0]!.lower);
  const source = reply?.source ?? (reply && bare ? asked() : null);
  return reply && source ? attribution(reply, source, { first, last: end }) : null;
}

/** "That drew a sharp reply from Roe.", "Roe's verdict was short.", "Roe's reply:": what follows are Roe's words. */
export function replyIn(outline: Outline): Reply | null {
  const { phrases, tokens } = outline;
  for (let p = 0; p < phrases.length; p++) {
    const reply = replyAt(outline, p);
    if (!reply?.source) continue;
    const next = phrases[p + 1];
    const named = reply.source.first > reply.cue.first;
    if (named || next === undefined || tokens[next.head]!.lemma === "be" || tokens[next.first]!.text === ":")
      return reply;
  }
  return null;
}

const attribution = ({ cue, verb }: Reply, source: Range, content: Range): Attribution => ({
  cue,
  verb,
  speech: true,
  source,
  content: [content],
  style: "quotation",
  venue: null,
  addressee: null,
});

function replyAt(outline: Outline, p: number): Reply | null {
  const { phrases, tokens } = outline;
  const noun = phrases[p];
  if (noun?.type !== "noun" || isQuoted(outline, noun) || !REPLY_NOUN.has(tokens[noun.head]!.lemma))
    return null;
  const cue = { first: noun.head, last: noun.head + 1 };
  const verb = tokens[noun.head]!.lemma;
  const owner = possessorIn(outline, noun.first, noun.head);
  if (owner) {
    const thing = /^(?:its|their)$/.test(tokens[owner.first]!.lower);
    return { cue, verb, source: thing ? { first: noun.first, last: noun.last } : owner };
  }
  const link = phrases[p + 1];
  const named = link?.type === "preposition" && /^(?:from|by|of)$/.test(tokens[link.first]!.lower);
  return { cue, verb, source: named ? nominalAfter(outline, p + 2) : null };
}

/** The subject of the first finite verb of a sentence outside quotation marks, with that verb's phrase. */
export function firstSubject(outline: Outline): { readonly source: Range; readonly verb: number } | null {
  for (let p = 0; p < outline.phrases.length; p++) {
    const phrase = outline.phrases[p]!;
    if (phrase.type !== "verb" || isQuoted(outline, phrase)) continue;
    if (!/^(?:finite|passive)$/.test(formOf(outline, phrase))) continue;
    const source = subjectBefore(outline, p);
    if (source && !RELATIVE.test(outline.tokens[source.first]!.lower)) return { source, verb: p };
  }
  return null;
}
