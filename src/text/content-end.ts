import type { Style } from "./content.ts";
import type { VerbCue } from "./cues.ts";
import { cueVerb } from "./lexicon/saying.ts";
import { formOf, isQuoted, type Outline, phraseFrom } from "./outline.ts";

/** One past the last token of what is said, when it starts at token `first`. Never inside a marked stretch, never past the sentence. */
export function contentEnd(outline: Outline, first: number, style: Style, cue: VerbCue): number {
  const { phrases } = outline;
  for (let p = phraseFrom(outline, first); p < phrases.length; p++) {
    const phrase = phrases[p]!;
    if (isQuoted(outline, phrase) || phrase.first === first) continue;
    if (resumes(outline, p, style, cue)) return trimmed(outline, phrase.first);
  }
  return trimmed(outline, outline.last);
}

/** Without the stop or comma that belongs to the sentence around it. */
function trimmed(outline: Outline, end: number): number {
  const { tokens, stretchOf } = outline;
  let last = end;
  while (last > outline.first && stretchOf[last - 1] === -1 && /^[.,;:—–?!-]+$/.test(tokens[last - 1]!.text))
    last--;
  return last;
}

/** The reporter's own sentence goes on at phrase `p`. */
function resumes(outline: Outline, p: number, style: Style, cue: VerbCue): boolean {
  const { phrases, tokens } = outline;
  const { type, first } = phrases[p]!;
  const text = tokens[first]!.text;
  if (type === "dash" && text === ";") return true;
  if (type === "comma") return resumesAfterComma(outline, p + 1, style);
  if (type === "and") return resumesAfterAnd(outline, p + 1, style, cue);
  if (style === "phrase" && type === "marker")
    return /^(?:as|after|when|while|before|because|although|though|since|until|if)$/i.test(text);
  return (
    style === "phrase" &&
    type === "preposition" &&
    /^(?:as|after|before|during|while)$/i.test(text) &&
    verbFollows(outline, p + 1)
  );
}

function verbFollows(outline: Outline, p: number): boolean {
  return outline.phrases[p]?.type === "verb";
}

function resumesAfterComma(outline: Outline, p: number, style: Style): boolean {
  const { phrases, tokens } = outline;
  const next = phrases[p];
  if (next === undefined || isQuoted(outline, next)) return false;
  if (next.type === "verb" && formOf(outline, next) === "participle")
    return style === "phrase" || isSaying(outline, p);
  if (next.type === "and") return resumesAfterAnd(outline, p + 1, style, null);
  const { lower } = tokens[next.first]!;
  if (next.type === "marker") {
    if (/^(?:while|as|though|although|but)$/.test(lower)) return newSpeaker(outline, p + 1);
    return style === "phrase" && /^(?:who|which|where|when|while|although|though|because)$/.test(lower);
  }
  return false;
}

/** After "and" or "but": a verb of saying with the same subject, or another speaker. */
function resumesAfterAnd(outline: Outline, p: number, style: Style, cue: VerbCue | null): boolean {
  const { phrases } = outline;
  let q = p;
  while (phrases[q]?.type === "adverb" || phrases[q]?.type === "comma") q++;
  const next = phrases[q];
  if (next === undefined || isQuoted(outline, next)) return false;
  if (next.type === "verb") {
    const form = formOf(outline, next);
    if (isSaying(outline, q)) return cue === null || form === cue.form || form === "finite";
    return style !== "clause" && style !== "quotation" && form === "finite";
  }
  return newSpeaker(outline, q);
}

/** Another speaker and a verb of saying: "…, while Roe argued that …". */
function newSpeaker(outline: Outline, p: number): boolean {
  const { phrases } = outline;
  let q = p;
  while (q < p + 6 && /^(?:noun|preposition|adverb|comma)$/.test(phrases[q]?.type ?? "")) q++;
  return (
    q > p && phrases[q]?.type === "verb" && formOf(outline, phrases[q]!) === "finite" && isSaying(outline, q)
  );
}

function isSaying(outline: Outline, p: number): boolean {
  const verb = cueVerb(outline.tokens[outline.phrases[p]!.head]!.lemma);
  return verb?.speech === true && !verb.weak;
}
