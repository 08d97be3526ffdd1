import type { Range } from "../noun-phrase.ts";
import { formOf, isQuoted, type Outline, phraseFrom } from "../outline.ts";
import { skipAdjuncts } from "./adjuncts.ts";
import type { VerbCue } from "./cues.ts";
import { hasFinite, quoteFrom } from "./start.ts";

/** What follows an interposed cue before its sentence or its content goes on. */
export interface Tail {
  /** Token at which the sentence goes on after cue, source, hearer, time and place. */
  readonly next: number;
  readonly venue: Range | null;
  readonly addressee: Range | null;
  /** The cue has a clause of its own after it. */
  readonly reports: boolean;
  /** Something else follows than a comma, a stop or an adverbial clause. */
  readonly goesOn: boolean;
}

/** Reads on from an interposed cue, or from the source behind it (`inverted`). */
export function tailOf(outline: Outline, cue: VerbCue, inverted: Range | null): Tail {
  const { phrases, tokens } = outline;
  const from = inverted?.last ?? cue.last;
  let p = phraseFrom(outline, from);
  let addressee: Range | null = null;
  const hearer = phrases[p];
  if (
    !inverted &&
    cue.verb.frames.has("hearer") &&
    hearer?.type === "noun" &&
    hearer.first === from &&
    !isQuoted(outline, hearer)
  ) {
    addressee = { first: hearer.first, last: hearer.last };
    p++;
  }
  const adjuncts = skipAdjuncts(outline, p);
  const next =
    adjuncts.next > 0 && adjuncts.next > phraseFrom(outline, from) ? phrases[adjuncts.next - 1]!.last : from;
  const behind = pastBrackets(outline, next);
  const token = tokens[behind];
  const ends = token === undefined || behind >= outline.last || /^(?:[.,;:?!—–-]+|--)$/.test(token.text);
  const free = !ends && outline.stretchOf[behind] === -1;
  const apart = behind > from && addressee === null && adjuncts.addressee === null;
  const reports =
    free &&
    !(apart && tokens[behind]!.lower === "that") &&
    reportsOn(outline, cue, phraseFrom(outline, behind));
  const goesOn = free && (adjuncts.next >= phrases.length || !opensAside(outline, adjuncts.next));
  return { next: behind, venue: adjuncts.venue, addressee: addressee ?? adjuncts.addressee, reports, goesOn };
}

/** Token after "(Ind.)". */
function pastBrackets({ tokens, last }: Outline, from: number): number {
  if (tokens[from]?.text !== "(") return from;
  let at = from;
  while (at < last && tokens[at]!.text !== ")") at++;
  return Math.min(at + 1, last);
}

/** "“…,” he said that …": what follows phrase `p` is the cue's own content. */
function reportsOn(outline: Outline, cue: VerbCue, p: number): boolean {
  const phrase = outline.phrases[p];
  if (phrase === undefined) return false;
  const { lower } = outline.tokens[phrase.first]!;
  if (phrase.type === "marker") return /^(?:that|whether|how|why|if)$/.test(lower);
  if (phrase.type === "verb") return lower === "to" && cue.verb.frames.has("promise");
  return phrase.type === "noun" && hasFinite(outline, p);
}

/** "“…,” he said as he left": an adverbial clause, not what was said. */
function opensAside(outline: Outline, p: number): boolean {
  const phrase = outline.phrases[p]!;
  const { lower } = outline.tokens[phrase.first]!;
  if (phrase.type === "marker") return !/^(?:that|whether|how|why|if)$/.test(lower);
  return (
    phrase.type === "preposition" || (phrase.type === "verb" && formOf(outline, phrase) === "participle")
  );
}

/** "The dam, Roe said, [would hold]", "In May, Roe said, [it held]": after the comma the content goes on. */
export function clauseFollows(outline: Outline, comma: number): boolean {
  const p = phraseFrom(outline, comma + 1);
  const next = outline.phrases[p];
  if (outline.tokens[comma]?.text !== "," || next?.first !== comma + 1 || isQuoted(outline, next))
    return false;
  if (next.type === "verb") return formOf(outline, next) === "finite";
  const relative = /^(?:who|which|as|while|after|when)$/.test(outline.tokens[next.first]!.lower);
  return (next.type === "noun" || next.type === "marker") && !relative && hasFinite(outline, p);
}

/** What follows an interposed cue: the next stretch, or, for unmarked content, the rest of the clause. */
export function contentBehind(outline: Outline, from: number, quoted: boolean): Range | null {
  const { tokens, stretchOf } = outline;
  const start = quoteFrom(outline, from);
  if (start !== null) {
    let last = start;
    while (last < outline.last && stretchOf[last] === stretchOf[start]) last++;
    return { first: start, last };
  }
  if (quoted || tokens[from]?.text !== "," || from + 1 >= outline.last) return null;
  const next = outline.phrases[phraseFrom(outline, from + 1)];
  if (next === undefined || next.first !== from + 1) return null;
  if (next.type === "verb" && formOf(outline, next) === "participle") return null;
  let last = outline.last;
  while (last > from && stretchOf[last - 1] === -1 && tokens[last - 1]!.tag === "PUNCT") last--;
  return { first: from + 1, last };
}
