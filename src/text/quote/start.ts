import { formOf, type Outline, phraseFrom } from "../outline.ts";
import type { VerbCue } from "./cues.ts";

/** How what is said is put: between marks, as a clause, as a noun phrase or as an infinitive. */
export type Style = "quotation" | "clause" | "phrase" | "infinitive";

/** Where content starts (a token) and how it is put. */
export interface Start {
  readonly token: number;
  readonly style: Style;
}

const CLAUSE_MARKER = /^(?:that|whether|if|how|why|what|where|when|who|which)$/;
/** Nouns whose "that" clause is what somebody says or feels. */
const STATED =
  /^(?:concerns?|fears?|hopes?|worry|worries|doubts?|confidence|beliefs?|views?|opinions?|optimism|regrets?|alarm|surprise|amusement|disappointment|frustration|anger|outrage|satisfaction|claims?|warnings?|accusations?|allegations?|suggestions?|assertions?|predictions?|promises?|pledges?|complaints?|statements?|suspicions?|certainty|point|notion|idea|possibility)$/;

/** Where the content of a cue starts at or after token `from`, if its verb can take what stands there. `told`: a hearer came between. */
export function startOf(outline: Outline, cue: VerbCue, from: number, told: boolean): Start | null {
  const quoted = quoteFrom(outline, from);
  if (quoted !== null) return { token: quoted, style: "quotation" };
  const { tokens, last } = outline;
  const token = told && cue.verb.prepositions.has(tokens[from]?.lower ?? "") ? from + 1 : from;
  const word = tokens[token];
  if (word === undefined || token >= last) return null;
  const clausal = takesClause(cue);
  if (word.text === ":" && clausal && !cue.verb.weak) return { token: token + 1, style: "clause" };
  if (word.tag === "PUNCT" && !/^[$#@('‘]/.test(word.text)) return null;
  if (cue.preposition && !/^(?:out|back)$/.test(cue.preposition)) return { token, style: "phrase" };
  const p = phraseFrom(outline, token);
  const phrase = outline.phrases[p];
  if (phrase === undefined) return null;
  if (phrase.type === "marker")
    return clausal && phrase.first === token ? startAtMarker(outline, cue, token) : null;
  if (phrase.type === "verb" && tokens[phrase.first]!.lower === "to")
    return startAtInfinitive(outline, cue, p, token, told);
  return startAtPhrase(outline, cue, p, token);
}

const takesClause = ({ verb }: VerbCue): boolean => verb.frames.has("clause") || verb.frames.has("hearer");

function startAtMarker({ tokens }: Outline, { verb }: VerbCue, token: number): Start | null {
  const marker = verb.weak ? /^(?:that|whether)$/ : CLAUSE_MARKER;
  return marker.test(tokens[token]!.lower) ? { token, style: "clause" } : null;
}

/** "asked not to be named" says nothing. */
function startAtInfinitive(
  { tokens, phrases }: Outline,
  { verb }: VerbCue,
  p: number,
  token: number,
  told: boolean,
): Start | null {
  if (/^(?:named|identified|quoted)$/.test(tokens[phrases[p]!.head]!.lower)) return null;
  return verb.frames.has("promise") || told ? { token, style: "infinitive" } : null;
}

/** A clause without "that", or a noun phrase where the verb takes one. */
function startAtPhrase(outline: Outline, cue: VerbCue, p: number, token: number): Start | null {
  const { frames, weak, lemma } = cue.verb;
  const { type } = outline.phrases[p]!;
  if (weak && !hasMarkAfter(outline, token)) return null;
  if (type === "preposition")
    return lemma === "say" && hasFinite(outline, p) ? { token, style: "clause" } : null;
  if (type === "comma") return null;
  const stated = complementOf(outline, p);
  if (stated !== null) return stated;
  const names = frames.has("object") || frames.has("naming");
  if (takesClause(cue) && hasFinite(outline, p, names)) return { token, style: "clause" };
  if (names) return { token, style: "phrase" };
  if (frames.has("request") && hasInfinitive(outline, p)) return { token, style: "phrase" };
  return lemma === "say" && type !== "verb" ? { token, style: "phrase" } : null;
}

/** "voiced fears that …", "issued a warning that …": what is said starts at "that". */
function complementOf(outline: Outline, p: number): Start | null {
  const { phrases, tokens } = outline;
  const that = phrases[p + 1];
  if (phrases[p]?.type !== "noun" || that?.type !== "marker" || tokens[that.first]!.lower !== "that")
    return null;
  return STATED.test(tokens[phrases[p]!.head]!.lower) ? { token: that.first, style: "clause" } : null;
}

/** Token at which a marked stretch starts at `from`, a comma or colon before it skipped; null when none does. */
export function quoteFrom(outline: Outline, from: number): number | null {
  const { tokens, stretchOf, last } = outline;
  for (let i = from; i < last && i <= from + 1; i++) {
    const opens = stretchOf[i]! >= 0 && (i === outline.first || stretchOf[i - 1] !== stretchOf[i]);
    if (opens) return i;
    if (!/^(?:,|:|—|–|--?)$/.test(tokens[i]!.text)) return null;
  }
  return null;
}

function hasMarkAfter(outline: Outline, token: number): boolean {
  for (let i = token; i < outline.last && i < token + 12; i++) if (outline.stretchOf[i]! >= 0) return true;
  return false;
}

/** "urged [the villages to leave]". */
function hasInfinitive({ phrases, tokens }: Outline, p: number): boolean {
  for (let i = p; i < phrases.length && i < p + 8; i++) {
    if (phrases[i]!.type === "verb") return tokens[phrases[i]!.first]!.lower === "to";
  }
  return false;
}

/** A subject and its finite verb follow: a clause without "that". `close`: with nothing between them but what belongs to the subject. */
export function hasFinite(outline: Outline, p: number, close = false): boolean {
  const { phrases } = outline;
  const stop = close ? /^(?:dash|comma|marker)$/ : /^dash$/;
  for (let i = p; i < phrases.length && i < p + 12; i++) {
    const phrase = phrases[i]!;
    if (stop.test(phrase.type)) return false;
    if (phrase.type === "verb" && /^(?:finite|passive)$/.test(formOf(outline, phrase))) return i > p;
  }
  return false;
}
