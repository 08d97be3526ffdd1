import type { Range } from "../noun-phrase.ts";
import { formOf, isQuoted, type Outline, phraseFrom } from "../outline.ts";
import { skipAdjuncts } from "./adjuncts.ts";
import { contentEnd } from "./content-end.ts";
import type { VerbCue } from "./cues.ts";
import { quoteFrom, type Style, startOf } from "./start.ts";

export interface Content {
  /** What stands before the source, for content with a gap ("[which] she said [was a mistake]"); else null. */
  readonly lead: Range | null;
  readonly range: Range;
  readonly style: Style;
  readonly venue: Range | null;
  readonly addressee: Range | null;
}

/** What follows a cue: its content, or only the adjuncts of a cue that stands after or inside its content. */
export interface Following {
  readonly content: Content | null;
  readonly venue: Range | null;
  readonly addressee: Range | null;
}

const ALWAYS_HEARER = /^(?:tell|remind|assure|inform|notify|reassure|persuade|lecture)$/;
const HEARD = /^(?:that|whether|if|how|why|what|about|of)$/;

/** Reads on from a cue. A cue after or inside its content is read by `interposed.ts`. */
export function contentAfter(outline: Outline, cue: VerbCue): Following {
  const heralded = heraldedBy(outline, cue) ?? gapped(outline, cue);
  if (heralded) return { content: heralded, venue: null, addressee: null };
  let p = phraseFrom(outline, cue.last);
  let addressee: Range | null = null;
  const hearer = hearerAfter(outline, cue, p);
  if (hearer) {
    addressee = { first: hearer.first, last: hearer.last };
    p = hearer.next;
  }
  const adjuncts = takesAdjuncts(cue) ? skipAdjuncts(outline, p) : { next: p, venue: null, addressee: null };
  const heard = { venue: adjuncts.venue, addressee: addressee ?? adjuncts.addressee };
  const from =
    p === adjuncts.next && !hearer ? cue.last : (outline.phrases[adjuncts.next - 1]?.last ?? cue.last);
  const start = startOf(outline, cue, from, hearer !== null);
  if (start === null) return { content: null, ...heard };
  const range = { first: start.token, last: contentEnd(outline, start.token, start.style, cue) };
  if (range.first >= range.last) return { content: null, ...heard };
  return { content: { lead: null, range, style: start.style, ...heard }, ...heard };
}

/** "As Roe reported, …": the rest of the sentence is what Roe reported. */
function heraldedBy(outline: Outline, cue: VerbCue): Content | null {
  const { phrases, tokens } = outline;
  const opener = phrases.find(({ type }) => type !== "and" && type !== "dash" && type !== "comma");
  if (opener === undefined || tokens[opener.first]!.lower !== "as" || !cue.verb.frames.has("clause"))
    return null;
  if (phrases.slice(0, cue.phrase).some(({ type }, i) => type === "verb" || (type === "comma" && i > 1)))
    return null;
  const { next, venue, addressee } = skipAdjuncts(outline, phraseFrom(outline, cue.last));
  const comma = phrases[next];
  if (comma?.type !== "comma" || quoteFrom(outline, comma.first) !== null) return null;
  const range = { first: comma.last, last: contentEnd(outline, comma.last, "clause", cue) };
  return range.first < range.last ? { lead: null, range, style: "clause", venue, addressee } : null;
}

/** "which she said was a mistake", "a decision they say allowed it": the verb after the cue belongs to what stands before the source. */
function gapped(outline: Outline, cue: VerbCue): Content | null {
  const { phrases, tokens } = outline;
  const verb = phrases[phraseFrom(outline, cue.last)];
  if (!cue.verb.frames.has("clause") || verb?.type !== "verb" || verb.first !== cue.last) return null;
  if (!/^(?:finite|passive)$/.test(formOf(outline, verb)) || isQuoted(outline, verb)) return null;
  const subject = phrases[cue.phrase - 1];
  const before = phrases[cue.phrase - 2];
  if (subject?.type !== "noun" || before === undefined || isQuoted(outline, before)) return null;
  const relative = before.type === "marker" && /^(?:which|that|who|what)$/.test(tokens[before.first]!.lower);
  if (!relative && !(before.type === "noun" && before.last === subject.first)) return null;
  const range = { first: verb.first, last: contentEnd(outline, verb.first, "clause", cue) };
  const lead = { first: before.first, last: before.last };
  return { lead, range, style: "clause", venue: null, addressee: null };
}

/** A verb that names its object ("announced the plan") keeps what follows it; the others let times and places come between. */
function takesAdjuncts({ verb, preposition }: VerbCue): boolean {
  return (
    (verb.frames.has("clause") || verb.frames.has("hearer")) &&
    (preposition === null || preposition === "out")
  );
}

interface Hearer extends Range {
  readonly next: number;
}

/** "told reporters", "warned them that": the noun phrase between the verb and what is said. */
function hearerAfter(outline: Outline, cue: VerbCue, p: number): Hearer | null {
  const { phrases, tokens } = outline;
  const noun = phrases[p];
  if (
    cue.verb.frames.has("hearer") &&
    tokens[cue.last]?.lower === "her" &&
    (noun?.first ?? outline.last) > cue.last
  ) {
    return { first: cue.last, last: cue.last + 1, next: p };
  }
  if (!cue.verb.frames.has("hearer") || cue.preposition || noun?.type !== "noun" || isQuoted(outline, noun))
    return null;
  if (tokens[cue.last]?.text === ",") return null;
  const next = hearerEnd(outline, p);
  if (!ALWAYS_HEARER.test(cue.verb.lemma) && !isHeard(outline, next)) return null;
  return { first: noun.first, last: phrases[next - 1]!.last, next };
}

/** Index of the first phrase behind "the mayor of Ulm and her staff". */
function hearerEnd(outline: Outline, p: number): number {
  const { phrases, tokens } = outline;
  const links = (i: number): boolean =>
    phrases[i]?.type === "and" ||
    (phrases[i]?.type === "preposition" && tokens[phrases[i]!.first]!.lower === "of");
  let next = p + 1;
  while (links(next) && phrases[next + 1]?.type === "noun" && !isQuoted(outline, phrases[next + 1]!))
    next += 2;
  return next;
}

/** What is said follows phrase `p`, times and places skipped: without it "warned them" has an object, not a hearer. */
function isHeard(outline: Outline, p: number): boolean {
  const behind = outline.phrases[skipAdjuncts(outline, p).next - 1]!.last;
  const after = outline.tokens[behind];
  if (after === undefined || behind >= outline.last) return false;
  return HEARD.test(after.lower) || quoteFrom(outline, behind) !== null;
}
