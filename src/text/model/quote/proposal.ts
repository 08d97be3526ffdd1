import type { Outline } from "../../outline.ts";
import type { Range } from "../../range.ts";
import { offerContent, type Search, searchOf } from "./content.ts";
import { noneFeatures } from "./content-features.ts";
import { type CueCandidate, cueRange } from "./cue.ts";
import { glanceFeatures, treeFeatures } from "./cue-features.ts";
import { createFeatures } from "./feature.ts";
import { type Linear, scoreOf, sigmoid } from "./linear.ts";
import type { Ranked, Ranking } from "./rank.ts";
import { runningCount, type Scene } from "./scene.ts";
import { offerSources } from "./source.ts";
import { growTrees } from "./trees.ts";

/** An attribution the models can imagine, with how probable each of its parts is. */
export interface Proposal {
  readonly candidate: CueCandidate;
  readonly cue: Range;
  readonly content: readonly Range[];
  readonly source: Range | null;
  /** Of the head being a cue, the content being right given the cue, the source given both. */
  readonly chances: { readonly cue: number; readonly content: number; readonly source: number };
}

/** What is not looked into: looking costs the most. */
export interface Limits {
  /** Cues less probable than this are given up at once. */
  readonly cue: number;
  /** The same where the rules read a cue. */
  readonly ruledCue: number;
  /** How sure it must be that a side holds no content for it to be left unread: most sides are empty. */
  readonly empty: number;
}

/** Those of reading. */
export const LIMITS: Limits = { cue: 0.5, ruledCue: 0.2, empty: 0.85 };

/** Where the words around, the marks and the rules alone score less than this, the tree never makes a cue of it. */
const LEAST_GLANCE = -1.4;

/** How probable it is that each candidate is a cue; 0 where a glance is enough to see that it is not. */
export function cueChances(scene: Scene, candidates: readonly CueCandidate[], model: Linear): number[] {
  return candidates.map(candidate => cueChance(scene, candidate, model));
}

/** Filled anew for each candidate. */
const features = createFeatures();

function cueChance(scene: Scene, candidate: CueCandidate, model: Linear): number {
  features.count = 0;
  glanceFeatures(features, scene, candidate);
  const glance = scoreOf(model, features);
  if (glance < LEAST_GLANCE) return 0;
  growTrees(scene, candidate.outline);
  features.count = 0;
  treeFeatures(features, scene, candidate);
  return sigmoid(glance + scoreOf(model, features));
}

/** Running count of the likely cues of a document. */
export function likelyCues(
  { tokens }: Scene,
  candidates: readonly CueCandidate[],
  chances: readonly number[],
): Int32Array {
  const likely = new Uint8Array(tokens.length);
  candidates.forEach(({ head }, i) => {
    if (chances[i]! >= 0.5) likely[head] = 1;
  });
  return runningCount(tokens.length, i => likely[i] === 1);
}

/** What tells whether a side of a cue is empty, and which words are content where it may not be. */
export interface ContentModels {
  readonly empty: Linear;
  readonly ranking: Ranking;
}

export interface ContentChoice {
  readonly ranges: readonly Range[];
  readonly probability: number;
}

/** The most probable content: something on at least one side of the cue. */
export function contentOf(
  models: ContentModels,
  scene: Scene,
  { head, outline, rule }: CueCandidate,
  cue: Range,
  cues: Int32Array,
  limits = LIMITS,
): ContentChoice {
  const before = sideOf(models, searchOf(scene, outline, head, cue, "before", rule, cues), limits.empty);
  const after = sideOf(models, searchOf(scene, outline, head, cue, "after", rule, cues), limits.empty);
  let best = NOTHING;
  for (const a of before)
    for (const b of after) {
      const probability = a.probability * b.probability;
      if ((a.range !== null || b.range !== null) && probability > best.probability)
        best = { ranges: [a.range, b.range].filter(range => range !== null), probability };
    }
  return best;
}

const NOTHING: ContentChoice = { ranges: [], probability: 0 };

function sideOf({ empty, ranking }: ContentModels, search: Search, limit: number): Ranked[] {
  const { features } = ranking;
  features.count = 0;
  noneFeatures(features, search);
  const none = sigmoid(scoreOf(empty, features));
  if (none > limit) return [{ range: null, probability: none }];
  features.count = 0;
  ranking.begin();
  offerContent(ranking, search);
  return ranking.best();
}

export function sourceOf(
  ranking: Ranking,
  scene: Scene,
  { head, outline, rule }: CueCandidate,
  cue: Range,
  content: readonly Range[],
): Ranked {
  ranking.begin();
  offerSources(ranking, { scene, outline, head, cue, content, rule });
  return ranking.best()[0]!;
}

/** What the models take the candidates for; those without content fall away. */
export function proposalsOf(
  scene: Scene,
  candidates: readonly CueCandidate[],
  chances: readonly number[],
  models: { readonly content: ContentModels; readonly source: Ranking },
  limits = LIMITS,
): Proposal[] {
  const cues = likelyCues(scene, candidates, chances);
  const found: Proposal[] = [];
  candidates.forEach((candidate, i) => {
    if (chances[i]! < (candidate.rule === null ? limits.cue : limits.ruledCue)) return;
    const cue = cueRange(candidate);
    const said = contentOf(models.content, scene, candidate, cue, cues, limits);
    if (said.ranges.length === 0) return;
    const named = sourceOf(models.source, scene, candidate, cue, said.ranges);
    found.push({
      candidate,
      cue,
      content: said.ranges,
      source: named.range,
      chances: { cue: chances[i]!, content: said.probability, source: named.probability },
    });
  });
  return found;
}

/** Outlines that end with a colon, with the marked words after it taken in ("Roe said:" and a new line). */
export function widened(outlines: readonly Outline[]): Outline[] {
  return outlines.map((outline, i) => {
    const next = outlines[i + 1];
    const { tokens, stretchOf, last } = outline;
    if (next === undefined || tokens[last - 1]?.text !== ":" || next.first !== last) return outline;
    let end = last;
    while (end < next.last && stretchOf[end] !== -1 && stretchOf[end] === stretchOf[last]) end++;
    return end > last ? { ...outline, last: end } : outline;
  });
}
