import { skipAdjuncts } from "./adjuncts.ts";
import { contentEnd } from "./content-end.ts";
import type { VerbCue } from "./cues.ts";
import type { Range } from "./noun-phrase.ts";
import { formOf, isQuoted, type Outline, phraseFrom } from "./outline.ts";

/** How what is said is put: between marks, as a clause, as a noun phrase or as an infinitive. */
export type Style = "quotation" | "clause" | "phrase" | "infinitive";

export interface Content {
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

const CLAUSE_MARKER = /^(?:that|whether|if|how|why|what|where|when|who|which)$/;
/** Nouns whose "that" clause is what somebody says or feels. */
const STATED =
  /^(?:concerns?|fears?|hopes?|worry|worries|doubts?|confidence|beliefs?|views?|opinions?|optimism|regrets?|alarm|surprise|amusement|disappointment|frustration|anger|outrage|satisfaction|claims?|warnings?|accusations?|allegations?|suggestions?|assertions?|predictions?|promises?|pledges?|complaints?|statements?|suspicions?|certainty|point|notion|idea|possibility)$/;
const ALWAYS_HEARER = /^(?:tell|remind|assure|inform|notify|reassure|persuade|lecture)$/;
const HEARD = /^(?:that|whether|if|how|why|what|about|of)$/;

/** Reads on from a cue. Pure of marks before the cue: see `content-before.ts` for "…, he said". */
export function contentAfter(outline: Outline, cue: VerbCue): Following {
  const heralded = heraldedBy(outline, cue);
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
  return { content: { range, style: start.style, ...heard }, ...heard };
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
  return range.first < range.last ? { range, style: "clause", venue, addressee } : null;
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
  if (!cue.verb.frames.has("hearer") || cue.preposition || noun?.type !== "noun" || isQuoted(outline, noun))
    return null;
  if (outline.tokens[cue.last]?.text === ",") return null;
  let next = p + 1;
  while (
    (phrases[next]?.type === "and" ||
      (phrases[next]?.type === "preposition" && tokens[phrases[next]!.first]!.lower === "of")) &&
    phrases[next + 1]?.type === "noun" &&
    !isQuoted(outline, phrases[next + 1]!)
  ) {
    next += 2;
  }
  const last = phrases[next - 1]!.last;
  if (!ALWAYS_HEARER.test(cue.verb.lemma)) {
    const behind = outline.phrases[skipAdjuncts(outline, next).next - 1]?.last ?? last;
    const after = tokens[behind];
    const follows =
      after && behind < outline.last && (HEARD.test(after.lower) || quoteFrom(outline, behind) !== null);
    if (!follows) return null;
  }
  return { first: noun.first, last, next };
}

interface Start {
  readonly token: number;
  readonly style: Style;
}

/** Where the content starts at or after token `from`, if the verb can take what stands there. */
function startOf(outline: Outline, cue: VerbCue, from: number, told: boolean): Start | null {
  const { phrases, tokens } = outline;
  const { frames, weak } = cue.verb;
  const quoted = quoteFrom(outline, from);
  if (quoted !== null) return { token: quoted, style: "quotation" };
  let token = from;
  if (tokens[token] && told && cue.verb.prepositions.has(tokens[token]!.lower)) token++;
  const p = phraseFrom(outline, token);
  const phrase = phrases[p];
  const word = tokens[token];
  if (phrase === undefined || word === undefined || token >= outline.last) return null;
  if (word.text === ":" && frames.has("clause") && !weak) return { token: token + 1, style: "clause" };
  if (word.tag === "PUNCT" && !/^[$#@('‘]/.test(word.text)) return null;
  if (cue.preposition && cue.preposition !== "out" && cue.preposition !== "back")
    return { token, style: "phrase" };
  const clausal = frames.has("clause") || frames.has("hearer");
  if (phrase.first === token && phrase.type === "marker" && CLAUSE_MARKER.test(word.lower)) {
    const asks = weak ? /^(?:that|whether)$/.test(word.lower) : true;
    return clausal && asks ? { token, style: "clause" } : null;
  }
  if (phrase.type === "verb" && tokens[phrase.first]!.lower === "to") {
    if (/^(?:named|identified|quoted)$/.test(tokens[phrase.head]!.lower)) return null;
    return frames.has("promise") || told ? { token, style: "infinitive" } : null;
  }
  if (phrase.type === "marker") return null;
  if (weak && !hasMarkAfter(outline, token)) return null;
  if (phrase.type === "preposition" || phrase.type === "comma") {
    return frames.has("clause") &&
      !weak &&
      hasFinite(outline, p) &&
      phrase.type === "preposition" &&
      cue.verb.lemma === "say"
      ? { token, style: "clause" }
      : null;
  }
  const stated = complementOf(outline, p);
  if (stated !== null) return stated;
  if (clausal && hasFinite(outline, p)) return { token, style: "clause" };
  if (frames.has("object") || frames.has("naming")) return { token, style: "phrase" };
  if (frames.has("request") && hasInfinitive(outline, p)) return { token, style: "phrase" };
  return cue.verb.lemma === "say" && phrase.type !== "verb" ? { token, style: "phrase" } : null;
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

/** A subject and its finite verb follow: a clause without "that". */
export function hasFinite(outline: Outline, p: number): boolean {
  const { phrases } = outline;
  for (let i = p; i < phrases.length && i < p + 12; i++) {
    const { type } = phrases[i]!;
    if (type === "verb") {
      if (formOf(outline, phrases[i]!) === "finite" || formOf(outline, phrases[i]!) === "passive")
        return i > p;
    } else if (type === "dash") return false;
  }
  return false;
}
