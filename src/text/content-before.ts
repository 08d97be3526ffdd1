import { skipAdjuncts } from "./adjuncts.ts";
import { hasFinite, quoteFrom } from "./content.ts";
import type { VerbCue } from "./cues.ts";
import { cueVerb } from "./lexicon/saying.ts";
import { nominalAfter, type Range } from "./noun-phrase.ts";
import { formOf, isQuoted, type Outline, phraseFrom } from "./outline.ts";
import { subjectBefore } from "./source.ts";
import type { Token } from "./tokens.ts";

/** A cue that stands after or inside what was said: "…, he said", "…,” said Roe, “…". */
export interface Interposed {
  readonly source: Range;
  /** Fragments in order: before the cue, and after it when the speaker goes on. */
  readonly ranges: readonly Range[];
  readonly quoted: boolean;
  readonly venue: Range | null;
  readonly addressee: Range | null;
}

/**
 * Reads a cue as interposed, or gives null. Content before it ends with a closing mark, or with a comma after a clause.
 * `floor`: token before which everything belongs to an earlier attribution.
 */
export function interposed(outline: Outline, cue: VerbCue, floor: number): Interposed | null {
  const { verb, form } = cue;
  if (!(verb.frames.has("clause") || verb.frames.has("hearer")) || form === "infinitive") return null;
  const closes = outline.stretchOf[cue.first - 1] !== -1;
  const before = closes ? null : subjectBefore(outline, cue.phrase);
  const inverted = before ? null : invertedSource(outline, cue);
  const source = inverted ?? before ?? subjectBefore(outline, cue.phrase);
  if (source === null || outline.tokens[cue.last]?.lower === "by") return null;
  const head = inverted ? cue.first : leadOf(outline, source.first);
  const tail = tailOf(outline, cue, inverted);
  const lead = contentBefore(outline, head, floor, !verb.weak && clauseFollows(outline, tail.next));
  if (lead === null || tail.reports) return null;
  const quoted = outline.stretchOf[lead.last - 1]! >= 0;
  if (!quoted && (tail.goesOn || verb.weak || form === "participle")) return null;
  if (!quoted && quoteFrom(outline, tail.next) !== null) return null;
  const after = contentBehind(outline, tail.next, quoted);
  return {
    source,
    ranges: after ? [lead, after] : [lead],
    quoted,
    venue: tail.venue,
    addressee: tail.addressee,
  };
}

/** "…,” said Roe": the noun phrase after the verb, when nothing before it can be the subject. */
function invertedSource(outline: Outline, cue: VerbCue): Range | null {
  const { phrases, tokens, stretchOf } = outline;
  if (cue.form !== "finite" || cue.first !== phrases[cue.phrase]!.head || cue.first <= outline.first)
    return null;
  const before = tokens[cue.first - 1]!;
  const closes = stretchOf[cue.first - 1]! >= 0;
  if (!closes && before.text !== "," && !/^[—–]$/.test(before.text)) return null;
  if (/ing$/.test(tokens[cue.first]!.lower)) return null;
  const at = phraseFrom(outline, cue.last);
  const modifier =
    phrases[at]?.type === "verb" &&
    phrases[at + 1]?.type === "noun" &&
    /ed$/.test(tokens[phrases[at]!.head]!.lower);
  const p = modifier ? at + 1 : at;
  const next = phrases[p];
  if (
    next?.type !== "noun" ||
    next.first !== cue.last + (modifier ? 1 : 0) ||
    /^(?:him|her|them|me|us)$/.test(tokens[next.first]!.lower)
  )
    return null;
  const source = nominalAfter(outline, p);
  const behind = phrases[phraseFrom(outline, source?.last ?? next.last)];
  if (behind?.type === "verb" && formOf(outline, behind) === "finite") return null;
  return source;
}

/** Adverbs and conjunctions between the content and the source ("…,” as Roe once said"). */
function leadOf(outline: Outline, first: number): number {
  let lead = first;
  while (lead > outline.first && outline.stretchOf[lead - 1] === -1 && isLead(outline.tokens[lead - 1]!))
    lead--;
  return lead;
}

const isLead = ({ tag, lower }: Token): boolean => tag === "ADV" || lower === "as";

/** "The dam, Roe said, [would hold]", "In May, Roe said, [it held]": after the comma the content goes on. */
function clauseFollows(outline: Outline, comma: number): boolean {
  const p = phraseFrom(outline, comma + 1);
  const next = outline.phrases[p];
  if (outline.tokens[comma]?.text !== "," || next?.first !== comma + 1 || isQuoted(outline, next))
    return false;
  if (next.type === "verb") return formOf(outline, next) === "finite";
  const relative = /^(?:who|which|as|while|after|when)$/.test(outline.tokens[next.first]!.lower);
  return (next.type === "noun" || next.type === "marker") && !relative && hasFinite(outline, p);
}

function contentBefore(outline: Outline, head: number, floor: number, divided: boolean): Range | null {
  const { tokens, stretchOf } = outline;
  let last = head;
  if (last > outline.first && stretchOf[last - 1] === -1) {
    if (!/^(?:,|—|–|-|--)$/.test(tokens[last - 1]!.text)) return null;
    last--;
  }
  const first = Math.max(floor, outline.first);
  if (first >= last) return null;
  if (stretchOf[last - 1]! >= 0) return { first: clauseStart(outline, first, last), last };
  if (divided && saysBefore(outline, first, last)) return lastSegment(outline, first, last);
  return divided || hasClause(outline, first, last) ? { first, last } : null;
}

/** Marked content starts with its stretch, or with the sentence that holds it when that sentence is part of what was said. */
function clauseStart(outline: Outline, first: number, last: number): number {
  let start = last - 1;
  while (start > first && outline.stretchOf[start - 1] === outline.stretchOf[last - 1]) start--;
  while (start > first && outline.stretchOf[start - 1]! >= 0) start--;
  const announced =
    start > first && (outline.tokens[start - 1]!.text === ":" || saysBefore(outline, first, start));
  return announced ? start : first;
}

/** "He said …, where, [he added,] …": only what follows the comma before last is the second report's. */
function lastSegment({ tokens }: Outline, first: number, last: number): Range | null {
  let start = last - 1;
  while (start > first && tokens[start - 1]!.text !== ",") start--;
  return start > first ? { first: start, last } : null;
}

/** Another verb of saying stands between two tokens: what it reports is its own. */
function saysBefore(outline: Outline, first: number, last: number): boolean {
  for (
    let p = phraseFrom(outline, first);
    p < outline.phrases.length && outline.phrases[p]!.first < last;
    p++
  ) {
    const phrase = outline.phrases[p]!;
    if (phrase.type !== "verb" || isQuoted(outline, phrase)) continue;
    const verb = cueVerb(outline.tokens[phrase.head]!.lemma);
    if (verb?.speech && !verb.weak && (verb.frames.has("clause") || verb.frames.has("hearer"))) return true;
  }
  return false;
}

function hasClause(outline: Outline, first: number, last: number): boolean {
  const from = phraseFrom(outline, first);
  const opener = outline.phrases[from];
  if (opener?.type === "marker" && !/^(?:if|that|what|who)$/.test(outline.tokens[opener.first]!.lower))
    return false;
  for (let p = from; p < outline.phrases.length && outline.phrases[p]!.first < last; p++) {
    const phrase = outline.phrases[p]!;
    if (phrase.type === "verb" && /^(?:finite|passive)$/.test(formOf(outline, phrase))) return true;
  }
  return false;
}

interface Tail {
  /** Token at which the sentence goes on after cue, source, hearer, time and place. */
  readonly next: number;
  readonly venue: Range | null;
  readonly addressee: Range | null;
  /** The cue has a clause of its own after it. */
  readonly reports: boolean;
  /** Something else follows than a comma, a stop or an adverbial clause. */
  readonly goesOn: boolean;
}

function tailOf(outline: Outline, cue: VerbCue, inverted: Range | null): Tail {
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
  const reports = free && reportsOn(outline, cue, phraseFrom(outline, behind));
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

/** What follows an interposed cue: the next stretch, or, for unmarked content, the rest of the clause. */
function contentBehind(outline: Outline, from: number, quoted: boolean): Range | null {
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
