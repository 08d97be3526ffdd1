import type { Candidate, Clauses } from "./antecedents.ts";
import { cueVerb } from "./lexicon/saying.ts";
import type { Gender } from "./lexicon/titles.ts";
import type { Outline } from "./outline.ts";
import type { Range } from "./range.ts";
import type { Token } from "./tokens.ts";

/** A pronoun to be resolved. */
export interface Pronoun {
  readonly at: number;
  readonly gender: "f" | "m";
  /** Index of its sentence. */
  readonly sentence: number;
}

export interface Scored {
  readonly referent: number;
  readonly score: number;
}

/** Everything the ranking looks at. */
export interface View {
  readonly sentences: readonly Clauses[];
  /** Gender of each referent as far as known; a pronoun resolved earlier has settled it. */
  readonly genders: readonly Gender[];
  /** Mentions of each sentence, pronouns resolved so far included. */
  readonly candidates: readonly (readonly Candidate[])[];
  /** Who speaks in a marked stretch, as far as known. */
  readonly speakers: ReadonlyMap<number, number>;
}

/** How many sentences back a pronoun may reach. */
const REACH = 4;
/** A subject that a leading phrase waits for ("After his call, Roe …") outweighs what came before. */
const AHEAD = 2.8;
const PLACE: Readonly<Record<Candidate["place"], number>> = {
  subject: 2,
  object: 0.5,
  oblique: 0,
  owner: 0.3,
};

/** Ranks who a pronoun may mean, best first: agreement in gender is required, subjects go before others, near before far. */
export function rank(view: View, pronoun: Pronoun): Scored[] {
  const barred = barredFor(view, pronoun);
  const best = new Map<number, number>();
  const times = new Map<number, number>();
  for (let back = 0; back <= REACH && pronoun.sentence - back >= 0; back++) {
    for (const candidate of view.candidates[pronoun.sentence - back]!) {
      const { referent, first } = candidate;
      if (first >= pronoun.at || barred.has(referent) || !agrees(view, referent, pronoun.gender)) continue;
      times.set(referent, (times.get(referent) ?? 0) + 1);
      const score = scoreOf(view, pronoun, candidate, back);
      if (score > (best.get(referent) ?? Number.NEGATIVE_INFINITY)) best.set(referent, score);
    }
  }
  for (const [referent, count] of times)
    best.set(referent, best.get(referent)! + Math.min(count - 1, 4) * 0.15);
  const ahead = cataphor(view, pronoun);
  if (ahead !== null && agrees(view, ahead, pronoun.gender))
    best.set(ahead, Math.max(best.get(ahead) ?? 0, AHEAD));
  return [...best].map(([referent, score]) => ({ referent, score })).sort((a, b) => b.score - a.score);
}

function agrees({ genders }: View, index: number, gender: "f" | "m"): boolean {
  const known = genders[index]!;
  return known === null || known === gender;
}

/** Weights set by hand: a subject of the sentence before outweighs an object of this one. */
function scoreOf(view: View, pronoun: Pronoun, candidate: Candidate, back: number): number {
  const { outline } = view.sentences[pronoun.sentence]!;
  const stretch = outline.stretchOf[pronoun.at]!;
  let score = PLACE[candidate.place] - back * 1.1;
  if (view.genders[candidate.referent] === pronoun.gender) score += 0.4;
  if (view.sentences[pronoun.sentence - back]!.outline.paragraph !== outline.paragraph) score -= 0.3;
  if (candidate.stretch >= 0 && candidate.stretch !== stretch) score -= 2.5;
  if (stretch >= 0 && candidate.stretch === stretch) score += 1;
  if (back > 0) return score;
  if (candidate.place !== "subject" && isReportedOn(outline, candidate, pronoun.at)) score += 1.3;
  return isInLeadingParticiple(outline, candidate, pronoun.at) ? score - 3 : score;
}

/** "Addressing Roe's question, he said": what the participle opens belongs to the subject it waits for. */
function isInLeadingParticiple({ tokens, first, last }: Outline, candidate: Range, at: number): boolean {
  if (!/ing$/.test(tokens[first]!.lower) || tokens[first]!.tag === "PROPN") return false;
  const comma = commaFrom(tokens, first, last);
  return comma !== null && candidate.first < comma && comma < at;
}

/** "Roe criticised Doe's plan, saying he …": the one spoken of is as likely as the one who speaks. */
function isReportedOn({ tokens }: Outline, candidate: Range, at: number): boolean {
  for (let i = Math.max(candidate.last, at - 8); i < at - 1; i++) {
    if (tokens[i]!.text === "," && /ing$/.test(tokens[i + 1]!.lower) && isSaying(tokens[i + 1]!)) return true;
  }
  return false;
}

const isSaying = (token: Token): boolean => cueVerb(token.lemma)?.speech ?? false;

function commaFrom(tokens: readonly Token[], from: number, last: number): number | null {
  for (let i = from; i < last; i++) if (tokens[i]!.text === ",") return i;
  return null;
}

/** "After his call with Doe, Roe …": the subject that a leading phrase waits for, or null. */
function cataphor({ sentences, candidates }: View, { at, sentence }: Pronoun): number | null {
  const { tokens, phrases, first, last, stretchOf } = sentences[sentence]!.outline;
  const opener = phrases[0]?.type;
  const leads = opener === "preposition" || opener === "marker" || /ing$/.test(tokens[first]!.lower);
  const comma = leads && stretchOf[at]! < 0 ? commaFrom(tokens, at, last) : null;
  if (comma === null) return null;
  const subject = candidates[sentence]!.find(
    candidate => candidate.first > comma && candidate.first <= comma + 6 && candidate.place === "subject",
  );
  return subject?.referent ?? null;
}

/** Who a pronoun cannot mean: the speaker inside quoted words; for an object the subject of its own clause. */
function barredFor({ sentences, candidates, speakers }: View, { at, sentence }: Pronoun): Set<number> {
  const barred = new Set<number>();
  const { outline, subjects } = sentences[sentence]!;
  const speaker = speakers.get(outline.stretchOf[at]!);
  if (speaker !== undefined) barred.add(speaker);
  const subject = isObject(outline.tokens, at) ? subjects.findLast(({ last }) => last <= at) : undefined;
  if (subject === undefined || isCut(outline, subject.last, at)) return barred;
  for (const { first, last, place, referent } of candidates[sentence]!) {
    if (first >= subject.first && last <= subject.last && place === "subject") barred.add(referent);
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
const isCut = ({ phrases }: Outline, from: number, to: number): boolean =>
  phrases.some(({ type, first }) => first >= from && first < to && /^(?:marker|comma|and)$/.test(type));
