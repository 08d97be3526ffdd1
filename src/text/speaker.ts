import type { Clauses } from "./antecedents.ts";
import { isPossessive } from "./evidence.ts";
import { isOutlet } from "./lexicon/organisations.ts";
import { type Mention, type MentionIndex, mentionsWithin } from "./mentions.ts";
import { isTitleWord } from "./names.ts";
import { pluralAntecedent, subjectBeforeIt } from "./plurals.ts";
import { sentenceAt } from "./positions.ts";
import type { Resolved } from "./pronouns.ts";
import { type Range, spanOf, textOf } from "./range.ts";
import type { Speaker } from "./reading.ts";
import type { Referent } from "./referents.ts";
import { relativeAntecedent } from "./relatives.ts";
import type { Token, Tokens } from "./tokens.ts";

/** A speaker and how sure that is, 0..1. */
export interface Given {
  readonly speaker: Speaker;
  readonly confidence: number;
}

/** What is known of a document when speakers are resolved. */
export interface Scene {
  readonly tokens: Tokens;
  readonly sentences: readonly Clauses[];
  readonly referents: readonly Referent[];
  readonly mentions: MentionIndex;
  readonly pronouns: Resolved;
  /** Tokens at which something a relative pronoun goes back to ends; see relatives.ts. */
  readonly ends: ReadonlyMap<number, number>;
}

/**
 * How sure a speaker is by how it is given: the share that was right among 300 annotated articles (bench/quality/calibration.ts). A surname
 * that two people bear and "they" are lower, because the annotation does not show which one is meant.
 */
const CONFIDENCE = {
  name: 0.97,
  shared: 0.8,
  nominal: 0.9,
  thing: 0.85,
  relative: 0.97,
  body: 0.97,
  described: 0.9,
};
/** Of the sources that are pronouns this share is the right one to ask about; whom it means is the resolver's to say. */
const PRONOUN_SOURCE = 0.97;

export const UNKNOWN: Given = { speaker: { type: "unknown", candidates: [] }, confidence: 0 };

/** Who a source means: an entity, the source's own words, or nobody clear. */
export function speakerOf(scene: Scene, given: Range): Given {
  const source = withWholeNames(scene, given);
  return pronounSpeaker(scene, source) ?? namedSpeaker(scene, source) ?? described(scene, source);
}

/**
 * A name that the source cuts belongs to it as a whole ("A. | Roe", "Roe | Doe"), the name after its last title too ("Sheikh | al-Roe"); a
 * preposition in front does not.
 */
function withWholeNames({ tokens, mentions }: Scene, given: Range): Range {
  const words = tokens.tokens;
  let { first } = given;
  while (first < given.last - 1 && words[first]!.tag === "ADP") first++;
  const end = words[given.last - 1]!;
  const cut =
    mentions.get(given.last - 1)?.[0] ?? (isTitleWord(end.text) ? mentions.get(given.last)?.[0] : undefined);
  return { first: startOfName(mentions, first), last: Math.max(given.last, cut?.last ?? given.last) };
}

/** Tokens a name may start before a source that begins inside it. */
const LONGEST_START = 4;

function startOfName(mentions: MentionIndex, first: number): number {
  for (let at = first - 1; at >= 0 && first - at <= LONGEST_START; at--)
    if (mentions.get(at)?.some(({ kind, last }) => kind === "name" && last > first)) return at;
  return first;
}

const described = ({ tokens }: Scene, range: Range): Given => ({
  speaker: { type: "described", span: spanOf(tokens.tokens, range.first, range.last) },
  confidence: CONFIDENCE.described,
});

const entity = (index: number, confidence: number): Given => ({
  speaker: { type: "entity", entity: index },
  confidence,
});

/** The source is a pronoun, or ends in "who"; null when it is neither. */
function pronounSpeaker(scene: Scene, { first, last }: Range): Given | null {
  const { tokens, pronouns } = scene;
  if (/^(?:who|whom)$/i.test(tokens.tokens[last - 1]!.text) && tokens.tokens[last - 1]!.text !== "WHO")
    return relativeSpeaker(scene, last - 1);
  if (last - first > 1) return null;
  const { lower } = tokens.tokens[first]!;
  if (/^(?:he|she|him|her|his)$/.test(lower)) {
    const means = pronouns.means.get(first);
    if (means !== undefined) return entity(means, PRONOUN_SOURCE * (pronouns.sure.get(first) ?? 0));
    return { speaker: { type: "unknown", candidates: pronouns.open.get(first) ?? [] }, confidence: 0 };
  }
  if (/^(?:they|them|their|its?)$/.test(lower)) return thingSpeaker(scene, first, /^its?$/.test(lower));
  return /^(?:i|we|us|you|that|this|which|what)$/.test(lower) ? UNKNOWN : null;
}

/** "They said", "it said": the subject before, if that is no single person; "they" may be one organisation. */
function thingSpeaker(scene: Scene, at: number, isSingle: boolean): Given {
  const { sentences } = scene;
  const sentence = sentenceAt(sentences, at);
  const plural = isSingle ? null : pluralAntecedent(sentences, sentence, at);
  if (plural !== null) return namedSpeaker(scene, plural) ?? described(scene, plural);
  const subject = subjectBeforeIt(sentences, sentence, at);
  if (subject === null) return UNKNOWN;
  const named = namedSpeaker(scene, subject);
  if (named === null) return isSingle ? described(scene, subject) : UNKNOWN;
  const { speaker } = named;
  if (speaker.type !== "entity" || !canBeThey(scene, speaker.entity, isSingle)) return UNKNOWN;
  return { ...named, confidence: CONFIDENCE.thing };
}

/** No person is "it"; an outlet that reports is not those it reports on. */
function canBeThey({ tokens, referents }: Scene, index: number, isSingle: boolean): boolean {
  const { kind, names } = referents[index]!;
  if (kind === "person") return false;
  return isSingle || names.every(({ first, last }) => !isOutlet(textOf(tokens.tokens, first, last)));
}

function relativeSpeaker(scene: Scene, at: number): Given {
  const { outline } = scene.sentences[sentenceAt(scene.sentences, at)]!;
  const antecedent = relativeAntecedent(outline, scene.ends, at);
  if (antecedent === null) return UNKNOWN;
  if (antecedent.type === "referent") return entity(antecedent.referent, CONFIDENCE.relative);
  return namedSpeaker(scene, antecedent.range) ?? described(scene, antecedent.range);
}

/** The source names or describes someone the document knows; null when it only describes, or names several. */
function namedSpeaker(scene: Scene, source: Range): Given | null {
  const { tokens, referents, mentions } = scene;
  const heads = mentionsWithin(mentions, source).filter(
    mention =>
      isHead(tokens.tokens, source, mention) || isTitled(referents[mention.referent]!, source, mention),
  );
  const persons = heads.filter(({ referent }) => referents[referent]!.kind === "person");
  const who = new Set(persons.map(({ referent }) => referent));
  if (who.size > 1) return null;
  if (who.size === 1) return entity(persons[0]!.referent, confidenceOf(scene, persons[0]!));
  const end = headEnd(tokens.tokens, source);
  const body = heads.find(
    ({ first, last }) => first < end && (last >= end || saysBody(tokens.tokens, last, end)),
  );
  if (body === undefined || isListed(tokens.tokens, source, body)) return null;
  return entity(body.referent, CONFIDENCE.body);
}

/** Neither a possessor nor the object of a preposition nor in front of another noun inside the source; an apposition after a comma counts. */
function isHead(tokens: readonly Token[], source: Range, { first, last, kind }: Mention): boolean {
  if (kind === "nominal" && first !== source.first) return false;
  // A possessor inside a source is not its head; one that is the source ("Roe's suggestion that …") is.
  if (last < source.last && isPossessive(tokens, last)) return false;
  if (
    last < source.last &&
    /^(?:NOUN|PROPN)$/.test(tokens[last]!.tag) &&
    !saysBody(tokens, last, source.last)
  )
    return false;
  for (let at = first - 1; at >= source.first; at--) {
    if (tokens[at]!.text === ",") return true;
    if (tokens[at]!.tag === "ADP" || tokens[at]!.lower === "who") return false;
  }
  return true;
}

/** "Chief executive of the Example Council | X": the role in front of the name is the source's own head. */
const isTitled = ({ roles }: Referent, source: Range, { first, last }: Range): boolean =>
  last === source.last &&
  roles.some(
    role => role.adjoins && role.first >= source.first && role.last <= first && first - role.last <= 2,
  );

/** "Yonhap | news agency", "Leeds | police": only says what kind of body it is. */
const saysBody = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .every(({ lower }) =>
      /^(?:news|agency|newspaper|magazine|radio|television|network|website|channel|group|police|airline|wire)$/.test(
        lower,
      ),
    );

/** Where the first noun phrase of a source ends. */
function headEnd(tokens: readonly Token[], { first, last }: Range): number {
  for (let at = first + 1; at < last; at++) {
    if (tokens[at]!.tag === "ADP" || /^(?:,|who|which|that|\()$/.test(tokens[at]!.lower)) return at;
  }
  return last;
}

/** One of several: "Spain and the union". */
function isListed(tokens: readonly Token[], source: Range, { first, last }: Range): boolean {
  const before = tokens.slice(source.first, first);
  const after = tokens.slice(last, source.last);
  const joins = ({ lower }: Token): boolean => lower === "and";
  return before.some(token => joins(token) || token.text === ",") || after.some(joins);
}

/** A surname two people bear is less sure. */
function confidenceOf({ tokens, referents }: Scene, { first, last, kind, referent }: Mention): number {
  if (kind === "nominal") return CONFIDENCE.nominal;
  if (last - first > 1 || !referents[referent]!.shared) return CONFIDENCE.name;
  return tokens.tokens[first - 1]?.tag === "PROPN" ? CONFIDENCE.name : CONFIDENCE.shared;
}
