import { type Candidate, candidatesOf, placeOf, subjectsOf } from "./antecedents.ts";
import type { Range, Referent } from "./entities.ts";
import { cueVerb } from "./lexicon/saying.ts";
import type { Outline } from "./outline.ts";
import type { Token } from "./tokens.ts";

/** Pronouns and who they mean, by token index. */
export interface Resolved {
  readonly means: ReadonlyMap<number, number>;
  /** Those left open: who they may mean, best first. */
  readonly open: ReadonlyMap<number, readonly number[]>;
}

const FORMS = new Map<string, "f" | "m">([
  ...["he", "him", "his", "himself"].map(word => [word, "m"] as const),
  ...["she", "her", "hers", "herself"].map(word => [word, "f"] as const),
]);
/** How many sentences back a pronoun may reach, and by how much the best candidate must lead. */
const REACH = 4;
const MARGIN = 0.7;

interface Scored {
  readonly referent: number;
  readonly score: number;
}

interface Context {
  readonly outlines: readonly Outline[];
  readonly referents: readonly Referent[];
  readonly candidates: Candidate[];
  readonly means: Map<number, number>;
  readonly open: Map<number, readonly number[]>;
  /** Who speaks in a marked stretch, as far as known. */
  readonly speakers: ReadonlyMap<number, number>;
}

/**
 * Resolves he, she and their forms to persons of the document, and leaves open what is not clear: agreement in gender, subjects before others,
 * near before far; the speaker of quoted words is never "he" inside them. `speakers` (by marked stretch) empty: quoted words are left alone.
 */
export function resolvePronouns(
  outlines: readonly Outline[],
  referents: readonly Referent[],
  speakers: ReadonlyMap<number, number> | null,
  before: Resolved | null = null,
): Resolved {
  const context: Context = {
    outlines,
    referents,
    candidates: candidatesOf(outlines, referents),
    means: new Map(before?.means),
    open: new Map(before?.open),
    speakers: speakers ?? new Map(),
  };
  outlines.forEach((outline, index) => {
    const subjects = subjectsOf(outline);
    for (let at = outline.first; at < outline.last; at++) {
      const gender = FORMS.get(outline.tokens[at]!.lower);
      if (gender === undefined) continue;
      const quoted = outline.stretchOf[at]! >= 0;
      if (quoted === (speakers === null)) {
        if (context.means.has(at)) remember(context, at, index, subjects);
        continue;
      }
      decide(context, rank(context, { at, gender, index, subjects }), at);
      if (context.means.has(at)) remember(context, at, index, subjects);
    }
  });
  return { means: context.means, open: context.open };
}

/** A resolved pronoun is a mention for those after it. */
function remember(
  { candidates, outlines, means }: Context,
  at: number,
  index: number,
  subjects: readonly Range[],
): void {
  const outline = outlines[index]!;
  const range = { first: at, last: at + 1 };
  const place = placeOf(outline, subjects, range);
  const mention = {
    ...range,
    referent: means.get(at)!,
    place,
    outline: index,
    stretch: outline.stretchOf[at]!,
  };
  let slot = candidates.length;
  while (slot > 0 && candidates[slot - 1]!.first > at) slot--;
  if (candidates[slot - 1]?.first !== at) candidates.splice(slot, 0, mention);
}

function decide({ means, open }: Context, ranked: readonly Scored[], at: number): void {
  const [best, second] = ranked;
  if (best === undefined) return;
  if (second === undefined || best.score - second.score >= MARGIN) means.set(at, best.referent);
  else
    open.set(
      at,
      ranked.slice(0, 4).map(({ referent }) => referent),
    );
}

interface Pronoun {
  readonly at: number;
  readonly gender: "f" | "m";
  readonly index: number;
  readonly subjects: readonly Range[];
}

function rank(context: Context, pronoun: Pronoun): Scored[] {
  const best = new Map<number, number>();
  const put = (referent: number, score: number): void => {
    if (score > (best.get(referent) ?? Number.NEGATIVE_INFINITY)) best.set(referent, score);
  };
  const barred = barredFor(context, pronoun);
  const seen = new Map<number, number>();
  const { candidates } = context;
  for (let i = lastBefore(candidates, pronoun.at); i >= 0; i--) {
    const candidate = candidates[i]!;
    if (pronoun.index - candidate.outline > REACH) break;
    if (!agrees(context, candidate.referent, pronoun.gender) || barred.has(candidate.referent)) continue;
    seen.set(candidate.referent, (seen.get(candidate.referent) ?? 0) + 1);
    put(candidate.referent, scoreOf(context, pronoun, candidate));
  }
  for (const [referent, times] of seen) put(referent, best.get(referent)! + Math.min(times - 1, 4) * 0.15);
  const ahead = cataphor(context, pronoun);
  if (ahead !== null && agrees(context, ahead, pronoun.gender)) put(ahead, 2.8);
  return [...best].map(([referent, score]) => ({ referent, score })).sort((a, b) => b.score - a.score);
}

function lastBefore(candidates: readonly Candidate[], at: number): number {
  let i = candidates.length - 1;
  while (i >= 0 && candidates[i]!.first >= at) i--;
  return i;
}

const agrees = ({ referents }: Context, index: number, gender: "f" | "m"): boolean =>
  referents[index]!.gender === null || referents[index]!.gender === gender;

const PLACE_SCORE: Readonly<Record<Candidate["place"], number>> = {
  subject: 2,
  object: 0.5,
  oblique: 0,
  owner: 0.3,
};

/** Weights by hand: a subject of the sentence before outweighs an object of this one. */
function scoreOf(context: Context, pronoun: Pronoun, candidate: Candidate): number {
  const outline = context.outlines[pronoun.index]!;
  const distance = pronoun.index - candidate.outline;
  const stretch = outline.stretchOf[pronoun.at]!;
  let score = PLACE_SCORE[candidate.place] - distance * 1.1;
  if (context.referents[candidate.referent]!.gender === pronoun.gender) score += 0.4;
  if (context.outlines[candidate.outline]!.paragraph !== outline.paragraph) score -= 0.3;
  if (candidate.stretch >= 0 && candidate.stretch !== stretch) score -= 2.5;
  if (stretch >= 0 && candidate.stretch === stretch) score += 1;
  if (distance === 0 && candidate.place !== "subject" && isReportedOn(outline, candidate, pronoun.at))
    score += 1.3;
  if (distance === 0 && isInLeadingParticiple(outline, candidate, pronoun.at)) score -= 3;
  return score;
}

/** "Addressing Roe's question, he said": what the participle opens belongs to the subject it waits for. */
function isInLeadingParticiple({ tokens, first, last }: Outline, candidate: Range, at: number): boolean {
  if (!/ing$/.test(tokens[first]!.lower) || tokens[first]!.tag === "PROPN") return false;
  const comma = commaFrom(tokens, first, last);
  return comma !== null && candidate.first < comma && comma < at;
}

/** "Roe criticised Doe's plan, saying he …": the one spoken of is as likely as the one who speaks. */
function isReportedOn({ tokens }: Outline, candidate: Range, at: number): boolean {
  for (let i = candidate.last; i < at - 1; i++) {
    if (tokens[i]!.text === "," && /ing$/.test(tokens[i + 1]!.lower) && isSaying(tokens[i + 1]!))
      return at - i < 8;
  }
  return false;
}

function commaFrom(tokens: readonly Token[], from: number, last: number): number | null {
  for (let i = from; i < last; i++) if (tokens[i]!.text === ",") return i;
  return null;
}

/** "After his call with Doe, Roe …": the subject that a leading phrase waits for, or null. */
function cataphor(context: Context, { at, index }: Pronoun): number | null {
  const outline = context.outlines[index]!;
  const { tokens, phrases, first, last } = outline;
  const opener = phrases[0];
  const leads =
    opener !== undefined &&
    (opener.type === "preposition" || opener.type === "marker" || /ing$/.test(tokens[first]!.lower));
  if (!leads || outline.stretchOf[at]! >= 0) return null;
  const comma = commaFrom(tokens, at, last);
  if (comma === null) return null;
  const subject = context.candidates.find(
    candidate =>
      candidate.first > comma &&
      candidate.first <= comma + 6 &&
      candidate.outline === index &&
      candidate.place === "subject",
  );
  return subject?.referent ?? null;
}

/** Who a pronoun cannot mean: the speaker inside quoted words, the subject of its own clause, whoever a report may be about. */
function barredFor(context: Context, { at, index, subjects }: Pronoun): Set<number> {
  const barred = new Set<number>();
  const outline = context.outlines[index]!;
  const speaker = context.speakers.get(outline.stretchOf[at]!);
  if (speaker !== undefined) barred.add(speaker);
  if (!isObject(outline.tokens, at)) return barred;
  const subject = subjects.findLast(({ last }) => last <= at);
  if (subject === undefined || isCut(outline, subject.last, at)) return barred;
  for (const candidate of context.candidates) {
    if (candidate.first >= subject.first && candidate.last <= subject.last && candidate.place === "subject")
      barred.add(candidate.referent);
  }
  return barred;
}

function isObject(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!;
  if (lower === "him") return true;
  const next = tokens[at + 1];
  return lower === "her" && (next === undefined || !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(next.tag));
}

/** Another clause starts between two tokens. */
function isCut({ phrases, tokens }: Outline, from: number, to: number): boolean {
  return phrases.some(
    ({ type, first }) =>
      first >= from &&
      first < to &&
      (type === "marker" || type === "comma" || (type === "and" && tokens[first]!.lower === "and")),
  );
}

const isSaying = (token: Token): boolean => cueVerb(token.lemma)?.speech ?? false;
