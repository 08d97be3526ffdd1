import { statementNoun } from "../lexicon/statements.ts";
import type { Range } from "../noun-phrase.ts";
import { isQuoted, type Outline } from "../outline.ts";
import type { Phrase } from "../phrases.ts";
import type { Attribution } from "./attributions.ts";
import { contentEnd } from "./content-end.ts";
import { possessorIn, type VerbCue } from "./cues.ts";
import type { Start } from "./start.ts";

/** "Roe's claim that …", "his promise to …": the possessor is the source. Without one, the noun names nobody and is left alone. */
export function nounCuesIn(outline: Outline): Attribution[] {
  const found: Attribution[] = [];
  outline.phrases.forEach((phrase, p) => {
    const one = phrase.type === "noun" && !isQuoted(outline, phrase) ? nounCue(outline, phrase, p) : null;
    if (one) found.push(one);
  });
  return found;
}

function nounCue(outline: Outline, { first, head }: Phrase, p: number): Attribution | null {
  const { tag, lemma } = outline.tokens[head]!;
  const noun = tag === "NOUN" ? statementNoun(lemma) : null;
  const source = noun && possessorIn(outline, first, head);
  const start = source && complement(outline, p, noun.takes);
  if (!noun || !source || !start) return null;
  const range = { first: head, last: head + 1 };
  const last = contentEnd(outline, start.token, start.style, asVerb(range, p, lemma, noun.speech));
  if (last <= start.token) return null;
  const content = [{ first: start.token, last }];
  return {
    cue: range,
    verb: lemma,
    speech: noun.speech,
    source,
    content,
    style: "phrase",
    venue: null,
    addressee: null,
  };
}

/** The noun in the shape of a verb cue, for what decides where content ends. */
function asVerb(range: Range, phrase: number, lemma: string, speech: boolean): VerbCue {
  const none = new Set<never>();
  const verb = { lemma, speech, frames: none, prepositions: none, weak: true };
  return { type: "verb", phrase, ...range, verb, form: "finite", preposition: null };
}

function complement(outline: Outline, p: number, takes: readonly string[]): Start | null {
  const next = outline.phrases[p + 1];
  if (next === undefined || next.first !== outline.phrases[p]!.last) return null;
  const { lower } = outline.tokens[next.first]!;
  if (!takes.includes(lower)) return null;
  if (next.type === "marker") return { token: next.first, style: "clause" };
  if (next.type === "verb") return { token: next.first, style: "infinitive" };
  return next.type === "preposition" ? { token: next.last, style: "phrase" } : null;
}
