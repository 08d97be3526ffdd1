import type { Attribution } from "./attributions.ts";
import type { Style } from "./content.ts";
import { contentEnd } from "./content-end.ts";
import { possessorIn, type VerbCue } from "./cues.ts";
import { statementNoun } from "./lexicon/statements.ts";
import { isQuoted, type Outline } from "./outline.ts";

/** "Roe's claim that …", "his promise to …": the possessor is the source. Without one, the noun names nobody and is left alone. */
export function nounCuesIn(outline: Outline): Attribution[] {
  const found: Attribution[] = [];
  outline.phrases.forEach((phrase, p) => {
    if (phrase.type !== "noun" || isQuoted(outline, phrase)) return;
    const head = outline.tokens[phrase.head]!;
    const noun = head.tag === "NOUN" ? statementNoun(head.lemma) : null;
    if (noun === null) return;
    const source = possessorIn(outline, phrase.first, phrase.head);
    const start = source === null ? null : complement(outline, p, noun.takes);
    if (source === null || start === null) return;
    const verb = {
      lemma: head.lemma,
      speech: noun.speech,
      frames: new Set<never>(),
      prepositions: new Set<never>(),
      weak: true,
    };
    const cue: VerbCue = {
      type: "verb",
      phrase: p,
      first: phrase.head,
      last: phrase.head + 1,
      verb,
      form: "finite",
      preposition: null,
    };
    const last = contentEnd(outline, start.token, start.style, cue);
    if (last <= start.token) return;
    found.push({
      cue: { first: phrase.head, last: phrase.head + 1 },
      verb: head.lemma,
      speech: noun.speech,
      source,
      content: [{ first: start.token, last }],
      style: "phrase",
      venue: null,
      addressee: null,
    });
  });
  return found;
}

function complement(
  outline: Outline,
  p: number,
  takes: readonly string[],
): { token: number; style: Style } | null {
  const next = outline.phrases[p + 1];
  if (next === undefined || next.first !== outline.phrases[p]!.last) return null;
  const { lower } = outline.tokens[next.first]!;
  if (!takes.includes(lower)) return null;
  if (next.type === "marker") return { token: next.first, style: "clause" };
  if (next.type === "verb") return { token: next.first, style: "infinitive" };
  return next.type === "preposition" ? { token: next.last, style: "phrase" } : null;
}
