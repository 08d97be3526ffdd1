import { isGoverned } from "../governed.ts";
import { cueVerb } from "../lexicon/saying.ts";
import { formOf, isQuoted, type Outline, phraseFrom } from "../outline.ts";
import type { Phrase } from "../phrases.ts";
import { isTime, isVenue } from "./adjuncts.ts";
import type { VerbCue } from "./cues.ts";
import type { Style } from "./start.ts";

const SUBORDINATOR =
  /^(?:as|after|when|while|before|because|although|though|since|until|if|once|unless|whereas)$/;

/** What decides where content ends: how it is put, by which verb, and where that verb stands. */
interface Reach {
  readonly outline: Outline;
  readonly style: Style;
  readonly cue: VerbCue;
  /** The cue stands in a clause or participle that opens the sentence: the main clause follows after a comma. */
  readonly opening: boolean;
  /** The cue stands in a clause of "who" or "which", which closes at a comma before the main verb. */
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
  let opener = cue.phrase;
  for (; opener > 0 && phrases[opener - 1]!.type !== "comma"; opener--) {
    if (phrases[opener - 1]!.type === "verb" && formOf(outline, phrases[opener - 1]!) === "finite")
      return false;
  }
  const earlier = phrases.slice(0, opener);
  if (earlier.some(phrase => phrase.type === "verb" && !isQuoted(outline, phrase))) return false;
  const { type, first } = phrases[opener]!;
  const { lower } = tokens[first]!;
  if (type === "verb")
    return formOf(outline, phrases[opener]!) !== "finite" || (opener === 0 && lower.endsWith("ed"));
  if (type === "marker") return SUBORDINATOR.test(lower) && lower !== "as";
  return type === "preposition" && cue.form === "participle";
}

function isRelative({ phrases, tokens }: Outline, cue: VerbCue): boolean {
  let p = cue.phrase - 1;
  while (phrases[p]?.type === "adverb") p--;
  const marks = (i: number): boolean =>
    phrases[i]?.type === "marker" && /^(?:who|which|that)$/.test(tokens[phrases[i]!.first]!.lower);
  const comma = phrases[p - 2]?.type === "comma" && phrases[p]?.type === "noun";
  return marks(p) || (comma && marks(p - 1));
}

/** The reporter's own sentence goes on at phrase `p`. */
function resumes(reach: Reach, p: number): boolean {
  const { phrases, tokens } = reach.outline;
  const { type, first } = phrases[p]!;
  const { text, lower } = tokens[first]!;
  if (type === "dash" && (text === ";" || (text === ":" && reach.style === "phrase"))) return true;
  if (type === "comma") return resumesAfterComma(reach, p + 1);
  if (type === "and") return resumesAfterAnd(reach, p + 1, !closesWithComma(reach.outline, first));
  if (closesWithComma(reach.outline, first) && resumesAfterComma(reach, p)) return true;
  if (reach.style !== "phrase" && reach.style !== "quotation") return false;
  if (type === "marker" && SUBORDINATOR.test(lower))
    return !asObject(reach, lower) && verbAhead(reach.outline, p + 1);
  if (type !== "preposition") return false;
  if (/^(?:as|after|before|during|while|since|despite)$/.test(lower)) return !asObject(reach, lower);
  return (
    phrases[p - 1]?.type !== "preposition" && (isVenue(reach.outline, p) || isTimeAfter(reach.outline, p))
  );
}

/** `…,” said he`: the comma before token `at` stands inside the closing mark. */
function closesWithComma({ tokens, stretchOf }: Outline, at: number): boolean {
  return stretchOf[at] === -1 && stretchOf[at - 1] !== -1 && tokens[at - 2]?.text === ",";
}

/** A clause of its own follows: "until May" has none. */
function verbAhead({ phrases }: Outline, p: number): boolean {
  let q = p;
  while (q < p + 8 && /^(?:noun|preposition|adverb|adjective)$/.test(phrases[q]?.type ?? "")) q++;
  return phrases[q]?.type === "verb";
}

/** "described it as …": the "as" belongs to what is said. */
const asObject = ({ cue }: Reach, lower: string): boolean => lower === "as" && cue.verb.frames.has("naming");

const isTimeAfter = (outline: Outline, p: number): boolean =>
  outline.phrases[p + 1]?.type === "noun" &&
  isTime(outline, p + 1) &&
  outline.tokens[outline.phrases[p]!.first]!.lower === "on";

/** The words' own signs are read first, the tree only where they show nothing: it may have to be made for this. */
function resumesAfterComma(reach: Reach, p: number): boolean {
  const { outline } = reach;
  const next = outline.phrases[p];
  if (next === undefined || isQuoted(outline, next)) return false;
  if (reach.opening && mainClauseAt(outline, p)) return true;
  return showsNewClause(reach, p, next) || !isGoverned(outline, p, reach.cue.phrase);
}

/** What follows a comma is not what was said, by its words alone. */
function showsNewClause(reach: Reach, p: number, next: Phrase): boolean {
  const { outline, style } = reach;
  const { phrases, tokens } = outline;
  const { lower } = tokens[next.first]!;
  if (next.type === "verb") return resumesWithVerb(reach, p);
  if (next.type === "and" && lower === "but" && mainClauseAt(outline, p + 1)) return true;
  if (next.type === "and") return resumesAfterAnd(reach, p + 1, false);
  if (next.type === "marker") {
    if (SUBORDINATOR.test(lower)) return style === "phrase" || newSpeaker(outline, p + 1);
    return (
      style === "phrase" || lower === "who" || (/^(?:which|where)$/.test(lower) && newSpeaker(outline, p + 1))
    );
  }
  if (next.type === "noun" && phrases[p + 1]?.type === "noun" && newSpeaker(outline, p + 1)) return true;
  if (style !== "phrase") return false;
  return next.type !== "noun" || !listGoesOn(outline, p);
}

/** "faith, family and work": an "and" comes before any verb. */
function listGoesOn({ phrases }: Outline, p: number): boolean {
  for (let q = p; q < p + 10 && phrases[q]; q++) {
    if (phrases[q]!.type === "and") return phrases[q + 1]?.type !== "verb";
    if (!/^(?:noun|preposition|comma|adverb|adjective)$/.test(phrases[q]!.type)) return false;
  }
  return false;
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
