import { REPLY_NOUN } from "../lexicon/replies.ts";
import { cueVerb } from "../lexicon/saying.ts";
import { nominalAfter, type Range } from "../noun-phrase.ts";
import { formOf, isQuoted, type Outline, phraseFrom } from "../outline.ts";
import { subjectBefore } from "../source.ts";
import type { Token } from "../tokens.ts";
import { venueIn } from "./adjuncts.ts";
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

/**
 * Words before a form of "be" or "come": "“No,” was his verdict", "“No,” is all he will say", "“No,” came the reply", where nobody is named from
 * whoever was asked in the sentence before (`asked`).
 */
export function replyAfter(outline: Outline, asked: () => Range | null): Attribution | null {
  const { tokens, phrases, stretchOf, first } = outline;
  const content = openingStretch(outline);
  if (content === null) return null;
  const p = phraseFrom(outline, content.last);
  const quoted = quotedAsSaying(outline, p, content);
  if (quoted) return quoted;
  const verb = phrases[p];
  if (verb?.type !== "verb" || verb.first > content.last || stretchOf[first] === -1) return null;
  if (!/^(?:be|come|go)$/.test(tokens[verb.head]!.lemma)) return null;
  const all = allTheySay(outline, verb.last, content);
  if (all) return all;
  const reply = replyAt(outline, p + 1);
  const bare = /^(?:the|reply|answer)$/.test(tokens[phrases[p + 1]?.first ?? 0]!.lower);
  const source = reply?.source ?? (reply && bare ? asked() : null);
  return reply && source ? attribution(outline, reply, source, content) : null;
}

function openingStretch({ stretchOf, first, last }: Outline): Range | null {
  const stretch = stretchOf[first]!;
  if (stretch < 0) return null;
  let end = first;
  while (end < last && stretchOf[end] === stretch) end++;
  return end < last ? { first, last: end } : null;
}

/** "“…,” Roe was quoted as saying". */
function quotedAsSaying(outline: Outline, p: number, content: Range): Attribution | null {
  const { tokens, phrases, last } = outline;
  const source = nominalAfter(outline, p);
  const verb = source && phrases[phraseFrom(outline, source.last)];
  const behind = verb?.type === "comma" ? phrases[phraseFrom(outline, verb.last)] : verb;
  if (source === null || behind?.type !== "verb" || source.first > content.last) return null;
  const as = tokens[behind.last];
  if (tokens[behind.head]!.lower !== "quoted" || as?.lower !== "as" || behind.last + 1 >= last) return null;
  return attribution(
    outline,
    { cue: { first: behind.first, last: behind.last + 2 }, verb: "quote", source },
    source,
    content,
  );
}

/** "is all he will say", "was what she told them", "is how Roe put it". */
function allTheySay(outline: Outline, from: number, content: Range): Attribution | null {
  const { tokens, phrases } = outline;
  const opener = tokens[from]?.lower ?? "";
  if (!/^(?:all|what|how)$/.test(opener)) return null;
  for (let p = phraseFrom(outline, from + 1); p < phrases.length; p++) {
    const { type, first, last, head } = phrases[p]!;
    if (type !== "verb") continue;
    const says = cueVerb(tokens[head]!.lemma)?.speech || (opener === "how" && tokens[head]!.lemma === "put");
    const source = says ? nounBefore(outline, p, from + 1) : null;
    return (
      source &&
      attribution(outline, { cue: { first, last }, verb: tokens[head]!.lemma, source }, source, content)
    );
  }
  return null;
}

/** The noun phrase between a token and phrase `p`. */
function nounBefore({ phrases }: Outline, p: number, from: number): Range | null {
  const before = phrases[p - 1];
  return before?.type === "noun" && before.last > from
    ? { first: Math.max(from, before.first), last: before.last }
    : null;
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

function attribution(outline: Outline, { cue, verb }: Reply, source: Range, content: Range): Attribution {
  const venue = venueIn(outline, [content, source]);
  return { cue, verb, speech: true, source, content: [content], style: "quotation", venue, addressee: null };
}

function replyAt(outline: Outline, p: number): Reply | null {
  const { phrases, tokens } = outline;
  const noun = phrases[p];
  if (noun?.type !== "noun" || isQuoted(outline, noun) || !isReply(tokens[noun.head]!)) return null;
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

/** "Words" only in the plural. */
const isReply = ({ lemma, lower }: Token): boolean => REPLY_NOUN.has(lemma) || REPLY_NOUN.has(lower);
