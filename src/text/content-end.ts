import { isTime, isVenue } from "./adjuncts.ts";
import type { Style } from "./content.ts";
import type { VerbCue } from "./cues.ts";
import { cueVerb } from "./lexicon/saying.ts";
import { formOf, isQuoted, type Outline, phraseFrom } from "./outline.ts";

const SUBORDINATOR =
  /^(?:as|after|when|while|before|because|although|though|since|until|if|once|unless|whereas)$/;

/** What decides where content ends: how it is put, by which verb, and where that verb stands. */
interface Reach {
  readonly outline: Outline;
  readonly style: Style;
  readonly cue: VerbCue;
  /** The cue stands in a clause or participle that opens the sentence: the main clause follows after a comma. */
  readonly opening: boolean;
  /** The cue's subject is "who" or "which": its clause closes at a comma before the main verb. */
  readonly relative: boolean;
}

/** One past the last token of what is said, when it starts at token `first`. Never inside a marked stretch, never past the sentence. */
export function contentEnd(outline: Outline, first: number, style: Style, cue: VerbCue): number {
  const { phrases } = outline;
  const sealed = sealedEnd(outline, first);
  if (style === "quotation" && sealed !== null) return sealed;
  const reach = { outline, style, cue, opening: isOpening(outline, cue), relative: isRelative(outline, cue) };
  for (let p = phraseFrom(outline, first); p < phrases.length; p++) {
    const phrase = phrases[p]!;
    if (isQuoted(outline, phrase) || phrase.first === first) continue;
    if (resumes(reach, p)) return trimmed(outline, phrase.first);
  }
  return trimmed(outline, outline.last);
}

/** Marks that hold their own stop or comma close what is said ("“…,” he said, dismissing …"), unless more marked words follow at once. */
function sealedEnd({ tokens, stretchOf, last }: Outline, first: number): number | null {
  let end = first;
  while (end < last && stretchOf[end] === stretchOf[first]) end++;
  if (!/[,.!?…]/.test(tokens[end - 2]?.text ?? "")) return null;
  let next = end;
  while (next < last && next < end + 2 && /^(?:and|or|,)$/.test(tokens[next]!.lower)) next++;
  return next < last && stretchOf[next]! >= 0 ? null : end;
}

/** Without the stop or comma that belongs to the sentence around it. */
function trimmed(outline: Outline, end: number): number {
  const { tokens, stretchOf } = outline;
  let last = end;
  while (last > outline.first && stretchOf[last - 1] === -1 && /^[.,;:—–?!-]+$/.test(tokens[last - 1]!.text))
    last--;
  if (stretchOf[last - 1] === -1 && /^(?:even|just|only)$/.test(tokens[last - 1]!.lower)) last--;
  return last;
}

/** "While Roe claimed that …, …", "After saying …, …", "Asked whether …, …". */
function isOpening(outline: Outline, cue: VerbCue): boolean {
  const { phrases, tokens } = outline;
  for (let p = 0; p < cue.phrase; p++) {
    const { type } = phrases[p]!;
    if (type === "comma" || type === "verb") return false;
  }
  const opener = phrases[0];
  if (opener === undefined) return false;
  const { lower } = tokens[opener.first]!;
  if (cue.phrase === 0) return cue.form !== "finite" || /ed$/.test(lower);
  return (
    (opener.type === "marker" && lower !== "that" && lower !== "as") ||
    (opener.type === "preposition" && cue.form === "participle")
  );
}

function isRelative(outline: Outline, cue: VerbCue): boolean {
  let p = cue.phrase - 1;
  while (outline.phrases[p]?.type === "adverb") p--;
  const before = outline.phrases[p];
  return before?.type === "marker" && /^(?:who|which|that)$/.test(outline.tokens[before.first]!.lower);
}

/** The reporter's own sentence goes on at phrase `p`. */
function resumes(reach: Reach, p: number): boolean {
  const { phrases, tokens } = reach.outline;
  const { type, first } = phrases[p]!;
  const { text, lower } = tokens[first]!;
  if (type === "dash" && text === ";") return true;
  if (type === "comma") return resumesAfterComma(reach, p + 1);
  if (type === "and") return resumesAfterAnd(reach, p + 1, true);
  if (reach.style !== "phrase") return false;
  if (type === "marker" && SUBORDINATOR.test(lower)) return !asObject(reach, lower);
  if (type !== "preposition") return false;
  if (/^(?:as|after|before|during|while|since|despite)$/.test(lower)) return !asObject(reach, lower);
  return (
    phrases[p - 1]?.type !== "preposition" && (isVenue(reach.outline, p) || isTimeAfter(reach.outline, p))
  );
}

/** "described it as …": the "as" belongs to what is said. */
const asObject = ({ cue }: Reach, lower: string): boolean => lower === "as" && cue.verb.frames.has("naming");

const isTimeAfter = (outline: Outline, p: number): boolean =>
  outline.phrases[p + 1]?.type === "noun" &&
  isTime(outline, p + 1) &&
  outline.tokens[outline.phrases[p]!.first]!.lower === "on";

function resumesAfterComma(reach: Reach, p: number): boolean {
  const { outline, style } = reach;
  const { phrases, tokens } = outline;
  const next = phrases[p];
  if (next === undefined || isQuoted(outline, next)) return false;
  const { lower } = tokens[next.first]!;
  if (reach.opening && mainClauseAt(outline, p)) return true;
  if (next.type === "verb") return resumesWithVerb(reach, p);
  if (next.type === "and") return resumesAfterAnd(reach, p + 1, false);
  if (next.type === "marker") {
    if (SUBORDINATOR.test(lower)) return style === "phrase" || newSpeaker(outline, p + 1);
    return style === "phrase" || (/^(?:who|which)$/.test(lower) && newSpeaker(outline, p + 1));
  }
  if (next.type === "noun" && phrases[p + 1]?.type === "noun" && newSpeaker(outline, p + 1)) return true;
  if (style !== "phrase") return false;
  return next.type !== "noun" || mainClauseAt(outline, p);
}

function resumesWithVerb({ outline, style, relative }: Reach, p: number): boolean {
  const form = formOf(outline, outline.phrases[p]!);
  if (form === "participle") return style === "phrase" || isSaying(outline, p);
  return form === "finite" && (relative || style === "phrase" || isSaying(outline, p));
}

/** A subject with its finite verb starts at phrase `p`. */
function mainClauseAt(outline: Outline, p: number): boolean {
  const { phrases } = outline;
  let q = p;
  while (q < p + 10 && /^(?:noun|preposition|adverb|and)$/.test(phrases[q]?.type ?? "")) q++;
  return q > p && phrases[q]?.type === "verb" && /^(?:finite|passive)$/.test(formOf(outline, phrases[q]!));
}

/** After "and" or "but": a verb of saying with the same subject, or another speaker. */
function resumesAfterAnd(reach: Reach, p: number, close: boolean): boolean {
  const { outline, style, cue } = reach;
  const { phrases } = outline;
  let q = p;
  while (phrases[q]?.type === "adverb" || phrases[q]?.type === "comma") q++;
  const next = phrases[q];
  if (next === undefined || isQuoted(outline, next)) return false;
  if (next.type !== "verb")
    return newSpeaker(outline, q) || (style === "phrase" && !close && mainClauseAt(outline, q));
  const form = formOf(outline, next);
  if (isSaying(outline, q)) return !close || form === cue.form || form === "finite";
  return style !== "clause" && style !== "quotation" && form === "finite";
}

/** Another speaker and a verb of saying: "…, while Roe argued that …". */
function newSpeaker(outline: Outline, p: number): boolean {
  const { phrases } = outline;
  let q = p;
  while (q < p + 6 && /^(?:noun|preposition|adverb|adjective)$/.test(phrases[q]?.type ?? "")) q++;
  return (
    q > p && phrases[q]?.type === "verb" && formOf(outline, phrases[q]!) === "finite" && isSaying(outline, q)
  );
}

function isSaying(outline: Outline, p: number): boolean {
  const verb = cueVerb(outline.tokens[outline.phrases[p]!.head]!.lemma);
  return verb?.speech === true && !verb.weak;
}
