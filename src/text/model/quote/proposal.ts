import type { Outline } from "../../outline.ts";
import type { Range } from "../../range.ts";
import { offerContent, searchOf } from "./content.ts";
import { type CueCandidate, cueFeatures, cueRange } from "./cue.ts";
import { createFeatures } from "./feature.ts";
import { type Linear, scoreOf, sigmoid } from "./linear.ts";
import type { Ranked, Ranking } from "./rank.ts";
import { runningCount, type Scene } from "./scene.ts";
import { offerSources } from "./source.ts";

/** An attribution the models can imagine, with how probable each of its parts is. */
export interface Proposal {
  readonly candidate: CueCandidate;
  readonly cue: Range;
  readonly content: readonly Range[];
  readonly source: Range | null;
  /** Of the head being a cue, the content being right given the cue, the source given both. */
  readonly chances: { readonly cue: number; readonly content: number; readonly source: number };
}

/** Cues less probable than this are given up at once. */
export const LEAST_CUE = 0.2;

/** How probable it is that each candidate is a cue. */
export function cueChances(scene: Scene, candidates: readonly CueCandidate[], model: Linear): number[] {
  const features = createFeatures();
  return candidates.map(candidate => {
    cueFeatures(features, scene, candidate);
    return sigmoid(scoreOf(model, features));
  });
}

/** Running count of the likely cues of a document. */
export function likelyCues(
  scene: Scene,
  candidates: readonly CueCandidate[],
  chances: readonly number[],
): Int32Array {
  const likely = new Set<number>();
  candidates.forEach(({ head }, i) => {
    if (chances[i]! >= 0.5) likely.add(head);
  });
  return runningCount(scene.tokens.length, i => likely.has(i));
}

export interface ContentChoice {
  readonly ranges: readonly Range[];
  readonly probability: number;
}

/** The most probable content: something on at least one side of the cue. */
export function contentOf(
  ranking: Ranking,
  scene: Scene,
  { head, outline, rule }: CueCandidate,
  cue: Range,
  cues: Int32Array,
): ContentChoice {
  const [before, after] = (["before", "after"] as const).map(side => {
    ranking.begin();
    offerContent(ranking, searchOf(scene, outline, head, cue, side, rule, cues));
    return ranking.best();
  }) as [Ranked[], Ranked[]];
  let best: ContentChoice = { ranges: [], probability: 0 };
  for (const a of before)
    for (const b of after) {
      const probability = a.probability * b.probability;
      const ranges = [a.range, b.range].filter(range => range !== null);
      if (ranges.length > 0 && probability > best.probability) best = { ranges, probability };
    }
  return best;
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
  rankings: { readonly content: Ranking; readonly source: Ranking },
): Proposal[] {
  const cues = likelyCues(scene, candidates, chances);
  const found: Proposal[] = [];
  candidates.forEach((candidate, i) => {
    if (chances[i]! < LEAST_CUE) return;
    const cue = cueRange(candidate);
    const said = contentOf(rankings.content, scene, candidate, cue, cues);
    if (said.ranges.length === 0) return;
    const named = sourceOf(rankings.source, scene, candidate, cue, said.ranges);
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
