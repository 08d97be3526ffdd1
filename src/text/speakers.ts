import { clausesOf } from "./antecedents.ts";
import { covers } from "./document.ts";
import type { Gender } from "./lexicon/titles.ts";
import { indexMentions } from "./mentions.ts";
import type { Outline } from "./outline.ts";
import { personsIn, pluralAntecedent } from "./plurals.ts";
import { rangeOf, sentenceAt, tokenAt } from "./positions.ts";
import { type Chooser, chosenByModel, resolvePronouns, resolveQuoted } from "./pronouns.ts";
import type { FoundQuote } from "./quotes.ts";
import type { Quote } from "./reading.ts";
import type { Referent } from "./referents.ts";
import { personEnds, relativeAntecedent } from "./relatives.ts";
import { type Given, type Scene, speakerOf, UNKNOWN } from "./speaker.ts";
import type { Tokens } from "./tokens.ts";

/** Quotes with their speakers; for each referent the tokens of the pronouns that mean it, and its gender. */
export interface Attributed {
  readonly quotes: readonly Quote[];
  readonly pronouns: readonly (readonly number[])[];
  readonly genders: readonly Gender[];
}

/** Who can have spoken, and what is said. */
interface Sources {
  readonly referents: readonly Referent[];
  readonly found: readonly FoundQuote[];
}

/** A quote that goes on with the one before it is a little less sure than that one. */
const CONTINUED = 0.9;

/**
 * Resolves the source of each quote to a speaker: names, titles and descriptions to their entity, pronouns where they are clear, "one insider" to
 * the source's own words, everything else to unknown with the candidates kept. Quoted words are read for pronouns once their speakers are known.
 */
export function resolveSpeakers(
  tokens: Tokens,
  outlines: readonly Outline[],
  { referents, found }: Sources,
  choose: Chooser = chosenByModel,
): Attributed {
  const sentences = outlines.map(clausesOf);
  const outside = resolvePronouns(sentences, referents, choose);
  const mentions = indexMentions(referents);
  const scene: Scene = {
    tokens,
    sentences,
    referents,
    mentions,
    pronouns: outside,
    ends: personEnds(referents),
  };
  const given: Given[] = [];
  for (const quote of found) given.push(givenBy(scene, quote, given));
  const speakers = speakersOfStretches(scene, found, given);
  const pronouns = resolveQuoted(sentences, referents, outside, speakers, choose);
  const quotes = found.map(({ words, within: _, ...quote }, index) => {
    const { speaker, confidence } = given[index]!;
    return { ...quote, speaker, said: null, confidence: { words, speaker: confidence } };
  });
  return { quotes, pronouns: pronounsOf({ ...scene, pronouns }, speakers), genders: pronouns.genders };
}

function givenBy(scene: Scene, { source, continues }: FoundQuote, given: readonly Given[]): Given {
  if (source.length > 0) return speakerOf(scene, rangeOf(scene.tokens, source[0]!));
  const before = continues === null ? undefined : given[continues];
  return before === undefined ? UNKNOWN : { ...before, confidence: before.confidence * CONTINUED };
}

/** Who speaks in each marked stretch, as far as it is an entity. */
function speakersOfStretches(
  { tokens, sentences }: Scene,
  found: readonly FoundQuote[],
  given: readonly Given[],
): Map<number, number> {
  const speakers = new Map<number, number>();
  found.forEach(({ marked, within }, index) => {
    const { speaker } = given[index]!;
    if (speaker.type !== "entity") return;
    const outer = within === null ? undefined : found[within];
    // Marks inside marks: "I" is mostly whoever speaks the outer ones.
    if (outer?.marked.some(span => marked.some(inner => covers(span, inner)))) return;
    for (const { start } of marked) {
      const at = tokenAt(tokens, start);
      const stretch = sentences[sentenceAt(sentences, at)]?.outline.stretchOf[at] ?? -1;
      if (stretch >= 0) speakers.set(stretch, speaker.entity);
    }
  });
  return speakers;
}

/** All pronouns that are clear, grouped by whom they mean: he and she, "I" of a known speaker, relatives, "they" of persons named together. */
function pronounsOf(scene: Scene, speakers: ReadonlyMap<number, number>): number[][] {
  const grouped = scene.referents.map(() => new Set<number>());
  for (const [at, referent] of scene.pronouns.means) grouped[referent]!.add(at);
  scene.sentences.forEach(({ outline }, index) => {
    for (let at = outline.first; at < outline.last; at++) {
      const kind = PRONOUN.get(outline.tokens[at]!.lower);
      if (kind === undefined) continue;
      for (const referent of meantBy(scene, kind, index, at, speakers)) grouped[referent]!.add(at);
    }
  });
  return grouped.map(list => [...list].sort((a, b) => a - b));
}

type Kind = "first" | "relative" | "plural";

const PRONOUN: ReadonlyMap<string, Kind> = new Map([
  ...["i", "me", "my", "myself"].map(word => [word, "first"] as const),
  ...["who", "whom", "whose"].map(word => [word, "relative"] as const),
  ...["they", "their", "them"].map(word => [word, "plural"] as const),
]);

function meantBy(
  scene: Scene,
  kind: Kind,
  index: number,
  at: number,
  speakers: ReadonlyMap<number, number>,
): number[] {
  const { outline } = scene.sentences[index]!;
  if (kind === "first") {
    const speaker = speakers.get(outline.stretchOf[at]!);
    return speaker === undefined ? [] : [speaker];
  }
  if (kind === "relative") {
    const antecedent = relativeAntecedent(outline, scene.ends, at);
    return antecedent?.type === "referent" ? [antecedent.referent] : [];
  }
  const antecedent = pluralAntecedent(scene.sentences, index, at);
  const persons = antecedent === null ? [] : personsIn(scene.referents, scene.mentions, antecedent);
  return persons.length > 1 ? persons : [];
}
