import { type CueVerb, cueVerb } from "../lexicon/saying.ts";
import type { Range } from "../noun-phrase.ts";
import { formOf, isQuoted, type Outline, type VerbForm } from "../outline.ts";
import type { Phrase } from "../phrases.ts";

const VIEW = /^(?:view|views|opinion|words|estimation|judgment|judgement|telling|account|eyes)$/;

/** Words that report: where they stand and what kind they are. Ranges are half-open token indices. */
export interface VerbCue {
  readonly type: "verb";
  /** Index of its verb group in the outline's phrases. */
  readonly phrase: number;
  readonly first: number;
  readonly last: number;
  readonly verb: CueVerb;
  readonly form: VerbForm;
  /** The preposition or particle in the cue ("called for"), or null. */
  readonly preposition: string | null;
}

/** "according to", "per", "in the words of": what follows is the source. */
export interface PrepositionCue {
  readonly type: "preposition";
  readonly phrase: number;
  readonly first: number;
  readonly last: number;
  /** Where the source stands inside the cue ("in Roe's view"); null where it follows. */
  readonly source: Range | null;
}

export type Cue = VerbCue | PrepositionCue;

/** Every cue of a sentence outside quotation marks, in order. */
export function findCues(outline: Outline): Cue[] {
  const cues: Cue[] = [];
  outline.phrases.forEach((phrase, index) => {
    if (isQuoted(outline, phrase)) return;
    const cue =
      phrase.type === "verb" ? verbCue(outline, phrase, index) : prepositionCue(outline, phrase, index);
    if (cue) cues.push(cue);
  });
  return cues;
}

function verbCue(outline: Outline, phrase: Phrase, index: number): VerbCue | null {
  const { tokens } = outline;
  const verb = cueVerb(tokens[phrase.head]!.lemma);
  if (verb === null) return null;
  const next = tokens[phrase.last];
  const led = next !== undefined && phrase.last < outline.last && outline.stretchOf[phrase.last] === -1;
  const preposition = led && verb.prepositions.has(next.lower) ? next.lower : null;
  return {
    type: "verb",
    phrase: index,
    first: phrase.first,
    last: phrase.last + (preposition ? 1 : 0),
    verb,
    form: formOf(outline, phrase),
    preposition,
  };
}

function prepositionCue(outline: Outline, phrase: Phrase, index: number): PrepositionCue | null {
  const { tokens } = outline;
  const { lower } = tokens[phrase.first]!;
  const next = tokens[phrase.first + 1]?.lower;
  if (lower === "according" && next === "to") {
    return { type: "preposition", phrase: index, first: phrase.first, last: phrase.first + 2, source: null };
  }
  if (lower === "in") return viewCue(outline, phrase, index);
  const before = tokens[phrase.first - 1]?.text;
  const apart = phrase.first === outline.first || before === "," || before === "—" || before === "–";
  if (lower === "per" && apart && /^(?:NOUN|PROPN|DET|ADJ|PRON)$/.test(tokens[phrase.first + 1]?.tag ?? "")) {
    return { type: "preposition", phrase: index, first: phrase.first, last: phrase.first + 1, source: null };
  }
  return null;
}

/** "In her opinion, …", "…, in Roe's view". */
function viewCue(outline: Outline, phrase: Phrase, index: number): PrepositionCue | null {
  const noun = outline.phrases[index + 1];
  if (noun?.type !== "noun" || !VIEW.test(outline.tokens[noun.head]!.lower)) return null;
  const source = possessorIn(outline, noun.first, noun.head);
  const apart = phrase.first === outline.first || outline.tokens[phrase.first - 1]!.text === ",";
  return source && apart
    ? { type: "preposition", phrase: index, first: phrase.first, last: noun.last, source }
    : null;
}

const POSSESSIVE = /^(?:'s|’s|'|’)$/;
const POSSESSIVE_PRONOUN = /^(?:his|her|its|their|my|our|your)$/;

/** "Roe" of "Roe's claim", "his" of "his claim": the possessor before the noun at `head`, or null. */
export function possessorIn({ tokens }: Outline, first: number, head: number): Range | null {
  for (let i = head - 1; i > first; i--) if (POSSESSIVE.test(tokens[i]!.text)) return { first, last: i };
  const joined = tokens.slice(first, head).findLastIndex(({ text }) => /\p{L}['’]s?$/u.test(text));
  if (joined >= 0) return { first, last: first + joined + 1 };
  return first < head && POSSESSIVE_PRONOUN.test(tokens[first]!.lower) ? { first, last: first + 1 } : null;
}
