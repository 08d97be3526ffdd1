import type { Search } from "./content.ts";
import { kinship, sideOf } from "./edge-features.ts";
import { add, type Features, lengthStep, number } from "./feature.ts";
import { at, type Scene } from "./scene.ts";

export function spanFeatures(features: Features, search: Search, first: number, last: number): void {
  const { scene, head, ruled, rule, cues, region } = search;
  const t = 3_000 + sideOf(search) * 40;
  const cue = scene.lemma[head]!;
  const top = topOf(scene, first, last);
  const label = top < 0 ? 0 : scene.label[top]!;
  const kin = number(kinship(scene, head, top));
  const size = number(lengthStep(last - first));
  const agrees = number(rule === null ? 0 : ruled === null ? 1 : 2 + overlap(ruled, first, last));
  const inside = number(Math.min(3, cues[last]! - cues[first]!));
  const marks = number(markPattern(search, first, last));
  add(features, t, label, kin);
  add(features, t + 1, label, kin, cue);
  add(features, t + 2, size, marks);
  add(features, t + 3, agrees, inside);
  add(features, t + 4, inside, marks);
  add(features, t + 5, marks, cue);
  add(features, t + 6, size, agrees);
  add(features, t + 7, size, cue);
  add(features, t + 8, agrees, marks, kin);
  add(features, t + 9, at(scene.lower, first - 1, search.outline), at(scene.lower, last, search.outline));
  add(
    features,
    t + 10,
    at(scene.tag, first, search.outline),
    at(scene.tag, last - 1, search.outline),
    number(last === region.last ? 1 : 0),
  );
  add(features, t + 11, scene.tag[first]!, scene.tag[last - 1]!, size);
}

/** The word whose subtree is exactly these words (marks at the end aside), or -1. */
function topOf({ from, to, heads }: Scene, first: number, last: number): number {
  for (let i = first, steps = 0; i >= first && i < last && steps < 12; i = heads[i]!, steps++)
    if (from[i] === first && Math.abs(to[i]! - last) <= 1) return i;
  return -1;
}

/** Shared words over all words of two ranges, in steps of 0 to 5. */
function overlap(range: { first: number; last: number }, first: number, last: number): number {
  const both = Math.min(range.last, last) - Math.max(range.first, first);
  if (both <= 0) return 0;
  const all = Math.max(range.last, last) - Math.min(range.first, first);
  return both === all ? 5 : 1 + Math.floor((both / all) * 4 - 1e-9);
}

/** Marked words inside: none 0, all 1, at the start 2, at the end 3, within 4; 5 more where marked words of the side are left out. */
function markPattern({ scene: { stretchOf, marked }, region }: Search, first: number, last: number): number {
  const opens = stretchOf[first] !== -1;
  const closes = stretchOf[last - 1] !== -1;
  const within = marked[last]! - marked[first]!;
  const outside = marked[region.last]! - marked[region.first]! > within;
  let shape = within > 0 ? 4 : 0;
  if (opens && closes) shape = 1;
  else if (opens) shape = 2;
  else if (closes) shape = 3;
  return shape + (outside ? 5 : 0);
}

export function noneFeatures(features: Features, search: Search): void {
  const { scene, head, region, rule, ruled, cues } = search;
  const t = 4_000 + sideOf(search) * 40;
  const cue = scene.lemma[head]!;
  const size = number(lengthStep(region.last - region.first));
  const agrees = number(rule === null ? 0 : ruled === null ? 1 : 2);
  const { marked } = scene;
  const here = marked[region.last]! > marked[region.first]! ? 2 : 0;
  const there = marked[search.outline.last]! > marked[search.outline.first]! ? 1 : 0;
  const marks = number(here + there);
  const edge = search.side === "after" ? search.cue.last : search.cue.first - 1;
  add(features, t);
  add(features, t + 1, cue);
  add(features, t + 2, agrees, marks);
  add(features, t + 3, agrees, cue);
  add(features, t + 4, size, marks);
  add(features, t + 5, size, cue);
  add(features, t + 6, marks, cue);
  add(features, t + 7, number(Math.min(3, cues[region.last]! - cues[region.first]!)), size);
  add(features, t + 8, at(scene.tag, edge, search.outline), marks);
  add(features, t + 9, at(scene.lower, edge, search.outline), cue);
  add(features, t + 10, scene.label[head]!, marks);
  add(
    features,
    t + 11,
    at(scene.tag, search.cue.first - 1, search.outline),
    at(scene.tag, search.cue.last, search.outline),
    marks,
  );
  for (let j = region.first; j < region.last; j++)
    if (scene.heads[j] === head) {
      add(features, t + 12, scene.label[j]!);
      add(features, t + 13, scene.label[j]!, cue);
    }
}
