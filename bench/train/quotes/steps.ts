import { acceptFeatures, rivalsOf } from "../../../src/text/model/quote/accept.ts";
import { offerContent, type Search, searchOf } from "../../../src/text/model/quote/content.ts";
import { noneFeatures } from "../../../src/text/model/quote/content-features.ts";
import {
  type CueCandidate,
  type CueWords,
  cueCandidates,
  cueRange,
  cueWords,
} from "../../../src/text/model/quote/cue.ts";
import { cueFeatures } from "../../../src/text/model/quote/cue-features.ts";
import { createFeatures } from "../../../src/text/model/quote/feature.ts";
import { likelyCues, type Proposal } from "../../../src/text/model/quote/proposal.ts";
import { has, isWord, type Scene } from "../../../src/text/model/quote/scene.ts";
import { headOf, offerSources } from "../../../src/text/model/quote/source.ts";
import { TRAIT } from "../../../src/text/model/quote/traits.ts";
import type { Range } from "../../../src/text/range.ts";
import type { Article, GoldQuote } from "./articles.ts";
import type { Case, Selection } from "./learn.ts";
import { createRecording, headedSelectionOf, selectionOf } from "./selections.ts";

/** Words other than verbs that head at least `least` cues, and `share` of the times they are written. */
export function cueWordsOf(articles: readonly Article[], least: number, share: number): CueWords {
  const written = new Map<string, number>();
  const heads = new Map<string, number>();
  const count = (into: Map<string, number>, word: string): void =>
    void into.set(word, (into.get(word) ?? 0) + 1);
  for (const { gold, scene } of articles) {
    for (let i = 0; i < scene.tokens.length; i++) count(written, wordOf(scene, i));
    for (const { head } of gold) if (!has(scene, head, TRAIT.verb)) count(heads, wordOf(scene, head));
  }
  return cueWords(
    [...heads].filter(([word, n]) => n >= least && n >= share * written.get(word)!).map(([word]) => word),
  );
}

const wordOf = ({ tokens, syntax }: Scene, i: number): string =>
  `${tokens[i]!.lemma} ${syntax.penn(i).slice(0, 2)}`;

/** A candidate cue, with the gold quote it heads (null: none, undefined: one of the other words of a gold cue). */
export interface Labelled {
  readonly candidate: CueCandidate;
  readonly gold: GoldQuote | null | undefined;
  readonly features: Int32Array;
}

export function labelled({ scene, rules, gold }: Article, words: CueWords): Labelled[] {
  const heads = new Map(gold.map(one => [one.head, one]));
  const inside = new Set(gold.flatMap(({ cue }) => [...indices(cue)]));
  const features = createFeatures();
  return cueCandidates(scene, scene.outlines, rules, words).map(candidate => {
    cueFeatures(features, scene, candidate);
    const { head } = candidate;
    return {
      candidate,
      gold: heads.get(head) ?? (inside.has(head) ? undefined : null),
      features: features.ids.slice(0, features.count),
    };
  });
}

function* indices({ first, last }: Range): Iterable<number> {
  for (let i = first; i < last; i++) yield i;
}

/** Is it a cue. */
export const cueCases = (candidates: readonly Labelled[]): Case[] =>
  candidates.flatMap(({ gold, features }) => (gold === undefined ? [] : [{ features, label: gold ? 1 : 0 }]));

/** Is a cue an act of saying. */
export const speechCases = (candidates: readonly Labelled[]): Case[] =>
  candidates.flatMap(({ gold, features }) => (gold ? [{ features, label: gold.speech ? 1 : 0 }] : []));

/** A side of a gold cue, with the gold words there. */
interface Side {
  readonly search: Search;
  readonly inside: ReadonlySet<number>;
}

function sidesOf({ scene }: Article, candidates: readonly Labelled[], chances: readonly number[]): Side[] {
  const cues = likelyCues(
    scene,
    candidates.map(({ candidate }) => candidate),
    chances,
  );
  return candidates.flatMap(({ candidate, gold }) => {
    if (!gold) return [];
    const { head, outline, rule } = candidate;
    return (["before", "after"] as const).map(side => {
      const search = searchOf(scene, outline, head, cueRange(candidate), side, rule, cues);
      const { first, last } = search.region;
      return { search, inside: new Set([...gold.content].filter(i => i >= first && i < last)) };
    });
  });
}

/** Is a side of a gold cue empty. */
export function sideCases(
  article: Article,
  candidates: readonly Labelled[],
  chances: readonly number[],
): Case[] {
  const features = createFeatures();
  return sidesOf(article, candidates, chances).map(({ search, inside }) => {
    features.count = 0;
    noneFeatures(features, search);
    return { features: features.ids.slice(0, features.count), label: inside.size === 0 ? 1 : 0 };
  });
}

/** Which words are the content, on each side of each gold cue. */
export const contentSelections = (
  article: Article,
  candidates: readonly Labelled[],
  chances: readonly number[],
): Selection[] =>
  sidesOf(article, candidates, chances).flatMap(({ search, inside }) => {
    const recording = createRecording();
    offerContent(recording, search);
    const selection = selectionOf(recording, article.scene, inside, 0.5);
    return selection ? [selection] : [];
  });

/** Which words are the source, of each proposal whose cue and content are right. */
export function sourceSelections(article: Article, proposals: readonly Proposal[]): Selection[] {
  const heads = new Map(article.gold.map(one => [one.head, one]));
  return proposals.flatMap(({ candidate, cue, content }) => {
    const { head, outline, rule } = candidate;
    const gold = heads.get(head);
    if (gold === undefined || closeness(article.scene, outline, content, gold) < 0.5) return [];
    const recording = createRecording();
    offerSources(recording, { scene: article.scene, outline, head, cue, content, rule });
    const words = [...gold.source];
    const span = { first: Math.min(...words), last: Math.max(...words) + 1 };
    const bearer = words.length > 0 ? headOf(article.scene, span) : -1;
    const selection = headedSelectionOf(recording, article.scene, gold.source, bearer);
    return selection ? [selection] : [];
  });
}

/** Is a proposal as a whole some gold quote. */
export function acceptCases({ scene, gold }: Article, proposals: readonly Proposal[]): Case[] {
  const rivals = rivalsOf(proposals);
  const features = createFeatures();
  return proposals.map((one, i) => {
    acceptFeatures(features, scene, one, rivals[i]!);
    const right = gold.some(quote => closeness(scene, one.candidate.outline, one.content, quote) >= 0.5);
    return { features: features.ids.slice(0, features.count), label: right ? 1 : 0 };
  });
}

/** Shared words over all words, of content and the gold words in its outline (others may join by the rules of continuation). */
export function closeness(scene: Scene, outline: Range, content: readonly Range[], gold: GoldQuote): number {
  let both = 0;
  let mine = 0;
  for (const range of content)
    for (const i of indices(range)) {
      if (!isWord(scene.tokens[i]!)) continue;
      mine++;
      if (gold.content.has(i)) both++;
    }
  if (both === 0) return 0;
  const theirs = [...gold.content].filter(i => i >= outline.first && i < outline.last).length;
  return both / (mine + theirs - both);
}
