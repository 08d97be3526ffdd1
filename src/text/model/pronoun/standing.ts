import type { Candidate } from "../../antecedents.ts";
import type { Outline } from "../../outline.ts";
import type { Token } from "../../tokens.ts";
import type { Pronoun, View } from "./view.ts";

/** How a person stands towards a pronoun: where last mentioned before it, and how often. */
export interface Standing {
  readonly referent: number;
  /** The last mention before the pronoun; in an earlier sentence the most prominent one of that sentence, the first of equals. */
  readonly nearest: Candidate;
  /** Sentences between the nearest mention and the pronoun. */
  readonly back: number;
  /** The same for the nearest mention as a subject; beyond `REACH` where there is none. */
  readonly subjectBack: number;
  /** Mentions within reach. */
  readonly times: number;
  /** Named only behind the pronoun, or again as the subject its leading phrase waits for. */
  readonly ahead: boolean;
}

const PROMINENCE = { subject: 2, object: 1, owner: 1, oblique: 0 } as const;

/** More persons than this are never weighed against one another. */
const MOST = 24;

/** How many sentences back a pronoun may reach. */
export const REACH = 7;

/** The persons a pronoun may mean: those of fitting gender that nothing bars, nearest first. Work is bounded by the mentions within reach. */
export function standingsOf(view: View, pronoun: Pronoun): Standing[] {
  const barred = barredFor(view, pronoun);
  const found = new Map<number, { -readonly [key in keyof Standing]: Standing[key] }>();
  for (let back = 0; back <= REACH && pronoun.sentence >= back; back++) {
    const mentions = view.candidates[pronoun.sentence - back]!;
    for (let i = mentions.length - 1; i >= 0; i--) {
      const nearest = mentions[i]!;
      const { referent, first, place } = nearest;
      if (first >= pronoun.at || barred.has(referent) || !agrees(view, referent, pronoun.gender)) continue;
      if (back === 0 && isAddressed(view, nearest, pronoun)) continue;
      const known = found.get(referent);
      const subjectBack = place === "subject" ? back : REACH + 1;
      if (known === undefined && found.size < MOST)
        found.set(referent, { referent, nearest, back, subjectBack, times: 1, ahead: false });
      else if (known !== undefined) {
        known.times++;
        if (back > 0 && known.back === back && PROMINENCE[place] >= PROMINENCE[known.nearest.place])
          known.nearest = nearest;
        known.subjectBack = Math.min(known.subjectBack, subjectBack);
      }
    }
  }
  const ahead = cataphor(view, pronoun);
  if (ahead !== null && !barred.has(ahead.referent) && agrees(view, ahead.referent, pronoun.gender)) {
    const known = found.get(ahead.referent);
    if (known !== undefined) known.ahead = true;
    else
      found.set(ahead.referent, {
        referent: ahead.referent,
        nearest: ahead,
        back: 0,
        subjectBack: REACH + 1,
        times: 0,
        ahead: true,
      });
  }
  return [...found.values()];
}

/** "Addressing Roe's question, he said": whose question it is does not speak. */
const isAddressed = ({ sentences }: View, mention: Candidate, { at, sentence }: Pronoun): boolean =>
  mention.place === "owner" && isInLeadingParticiple(sentences[sentence]!.outline, mention, at);

/** What a participle at the head of a sentence opens belongs to the subject behind its comma. */
export function isInLeadingParticiple(
  { tokens, first, last }: Outline,
  { first: mention }: Candidate,
  at: number,
): boolean {
  if (!/ing$/.test(tokens[first]!.lower) || tokens[first]!.tag === "PROPN") return false;
  const comma = commaFrom(tokens, first, last);
  return comma !== null && mention < comma && comma < at;
}

function agrees({ genders }: View, index: number, gender: "f" | "m"): boolean {
  const known = genders[index]!;
  return known === null || known === gender;
}

/** "After his call with Doe, Roe …": the subject that a leading phrase waits for, or null. */
function cataphor({ sentences, candidates }: View, { at, sentence }: Pronoun): Candidate | null {
  const { tokens, phrases, first, last, stretchOf } = sentences[sentence]!.outline;
  const opener = phrases[0]?.type;
  const leads = opener === "preposition" || opener === "marker" || /ing$/.test(tokens[first]!.lower);
  const inside = leads && stretchOf[at]! < 0 && commaFrom(tokens, first, at) === null;
  const comma = inside ? commaFrom(tokens, at, last) : null;
  if (comma === null) return null;
  const subject = candidates[sentence]!.find(
    candidate => candidate.first > comma && candidate.first <= comma + 6 && candidate.place === "subject",
  );
  return subject ?? null;
}

function commaFrom(tokens: readonly Token[], from: number, last: number): number | null {
  for (let i = from; i < last; i++) if (tokens[i]!.text === ",") return i;
  return null;
}

/** Who a pronoun cannot mean: the speaker inside quoted words; whom "his successor" describes; for an object the subject of its own clause. */
function barredFor(
  { sentences, candidates, speakers, roleOpeners }: View,
  { at, sentence }: Pronoun,
): Set<number> {
  const barred = new Set<number>();
  const described = roleOpeners.get(at);
  if (described !== undefined) barred.add(described);
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
