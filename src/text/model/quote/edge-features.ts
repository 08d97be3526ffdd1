import type { Search } from "./content.ts";
import { add, type Features, lengthStep, number } from "./feature.ts";
import { at, pathBetween, type Scene } from "./scene.ts";

export const sideOf = ({ side }: Search): number => (side === "before" ? 1 : 2);

/** How the rules see a place: no rule 0, its content elsewhere 1, another place 2, this very place 3. */
function agreement({ rule, ruled }: Search, place: number, edge: "first" | "last"): number {
  if (rule === null) return 0;
  if (ruled === null) return 1;
  return ruled[edge] === place ? 3 : 2;
}

/** The highest word whose subtree starts (or ends) at a place without holding the cue. */
function topAt({ scene, head, region }: Search, place: number, edge: "from" | "to"): number {
  const { heads, from, to } = scene;
  const reach = edge === "from" ? from : to;
  const nearest = edge === "from" ? place : place - 1;
  let top = -1;
  for (let i = nearest, steps = 0; i >= 0 && steps < 12; i = heads[i]!, steps++) {
    const outside = reach[i] !== place || i < region.first || i >= region.last;
    if (outside && (edge === "from" || i !== nearest)) break;
    if (from[i]! <= head && head < to[i]!) break;
    top = i;
  }
  return top;
}

/** Whether the cue governs a word (1), is governed by it (2), both hang on one word (3), or neither (4). */
export function kinship({ heads }: Scene, head: number, word: number): number {
  if (word < 0) return 0;
  if (heads[word] === head) return 1;
  if (heads[head] === word) return 2;
  return heads[word] === heads[head] ? 3 : 4;
}

const markState = ({ stretchOf }: Scene, place: number): number => {
  const before = place > 0 && stretchOf[place - 1] !== -1 ? 1 : 0;
  const here = place < stretchOf.length && stretchOf[place] !== -1 ? 2 : 0;
  return before + here;
};

/** Templates that both edges share; `base` tells them apart, and the side of the cue. */
function edgeFeatures(
  features: Features,
  search: Search,
  place: number,
  base: number,
  edge: "from" | "to",
): void {
  const { scene, head, outline } = search;
  const cue = scene.lemma[head]!;
  const agrees = number(agreement(search, place, edge === "from" ? "first" : "last"));
  const marks = number(markState(scene, place));
  const top = topAt(search, place, edge);
  const label = top < 0 ? 0 : scene.label[top]!;
  const kin = number(kinship(scene, head, top));
  const path = top < 0 ? 0 : pathBetween(scene, head, top).hash;
  const tag = at(scene.tag, place, outline);
  const t = base + sideOf(search) * 40;
  add(features, t + 8, label, kin, marks);
  add(features, t + 9, label, kin, cue);
  add(features, t + 10, path);
  add(features, t + 11, path, tag);
  add(features, t + 12, agrees, label, kin);
  add(features, t + 13, agrees, tag, at(scene.tag, place - 1, outline));
  wordsAround(features, search, place, t, marks);
  distances(features, search, place, t + 20, marks, agrees);
}

/** The words and tags on both sides of a place. */
function wordsAround(features: Features, search: Search, place: number, t: number, marks: number): void {
  const { scene, head, outline } = search;
  const cue = scene.lemma[head]!;
  const before = at(scene.lower, place - 1, outline);
  const here = at(scene.lower, place, outline);
  const behind = at(scene.tag, place - 1, outline);
  const tag = at(scene.tag, place, outline);
  const ahead = at(scene.tag, place + 1, outline);
  add(features, t + 1, before, here);
  add(features, t + 2, before, cue);
  add(features, t + 3, here, cue);
  add(features, t + 4, behind, tag, marks);
  add(features, t + 5, tag, ahead, at(scene.tag, place + 2, outline));
  add(features, t + 6, tag, ahead, cue);
  add(features, t + 7, at(scene.tag, place - 2, outline), behind, tag);
  add(features, t + 14, here, marks);
  add(features, t + 15, before, marks);
  add(features, t + 16, here, ahead);
}

/** How far the place is from the cue and from the region's other end, and what stands between. */
function distances(
  features: Features,
  search: Search,
  place: number,
  t: number,
  marks: number,
  agrees: number,
): void {
  const { scene, region, cue, cues, head, outline } = search;
  const after = search.side === "after";
  const verb = scene.lemma[head]!;
  const near = after ? place - cue.last : cue.first - place;
  const far = after ? region.last - place : place - region.first;
  const between = number(
    Math.min(3, after ? cues[place]! - cues[cue.last]! : cues[cue.first]! - cues[place]!),
  );
  const step = number(lengthStep(near));
  add(features, t - 2, at(scene.lower, place, outline), agrees);
  add(features, t, step, marks);
  add(features, t + 1, number(lengthStep(far)), marks);
  add(features, t + 2, step, verb);
  add(features, t + 3, number(Math.min(far, 3)), number(Math.min(near, 3)), agrees);
  add(features, t + 5, between, at(scene.tag, place, outline));
  add(features, t + 6, step, between, agrees);
}

export function startFeatures(features: Features, search: Search, start: number): void {
  edgeFeatures(features, search, start, 1_000, "from");
  const { scene, outline } = search;
  const side = sideOf(search);
  add(
    features,
    1_200 + side,
    number(start === outline.first ? 1 : 0),
    number(markState(scene, start)),
    scene.lower[start]!,
  );
}

export function endFeatures(features: Features, search: Search, end: number): void {
  edgeFeatures(features, search, end, 2_000, "to");
  const { scene, outline } = search;
  const side = sideOf(search);
  const next = at(scene.lower, end, outline);
  const then = at(scene.lower, end + 1, outline);
  add(features, 2_200 + side, next, then);
  add(features, 2_210 + side, next, at(scene.tag, end + 1, outline), at(scene.tag, end + 2, outline));
}
