import type { Search } from "./content.ts";
import { add, type Features, lengthStep, number } from "./feature.ts";
import { at, pathBetween, type Scene } from "./scene.ts";

const sideOf = ({ side }: Search): number => (side === "before" ? 1 : 2);

/** How the rules see a place: no rule 0, its content elsewhere 1, another place 2, this very place 3. */
function agreement({ rule, ruled }: Search, place: number, edge: "first" | "last"): number {
  if (rule === null) return 0;
  if (ruled === null) return 1;
  return ruled[edge] === place ? 3 : 2;
}

/** The highest word whose subtree starts (or ends) at a place without holding the cue. */
function topAt({ scene, head, region }: Search, place: number, edge: "from" | "to"): number {
  const step = edge === "from" ? place : place - 1;
  let top = -1;
  for (let i = step, steps = 0; i >= 0 && steps < 12; i = scene.heads[i]!, steps++) {
    if (scene[edge][i] !== place || i < region.first || i >= region.last) {
      if (edge === "from" || i !== step) break;
    }
    if (scene.from[i]! <= head && head < scene.to[i]!) break;
    top = i;
  }
  return top;
}

/** Whether the cue governs a word (1), is governed by it (2), both hang on one word (3), or neither (4). */
function kinship({ heads }: Scene, head: number, word: number): number {
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

function edgeFeatures(
  features: Features,
  search: Search,
  place: number,
  base: number,
  edge: "from" | "to",
): void {
  const { scene, head, outline } = search;
  const side = sideOf(search);
  const cue = scene.lemma[head]!;
  const [before, here] = [place - 1, place];
  const agrees = number(agreement(search, place, edge === "from" ? "first" : "last"));
  const marks = number(markState(scene, place));
  const tag = (i: number): number => at(scene.tag, i, outline);
  const lower = (i: number): number => at(scene.lower, i, outline);
  const top = topAt(search, place, edge);
  const label = top < 0 ? 0 : scene.label[top]!;
  const kin = number(kinship(scene, head, top));
  const path = top < 0 ? 0 : pathBetween(scene, head, top).hash;
  const t = base + side * 40;
  add(features, t, agrees, marks);
  add(features, t + 1, lower(before), lower(here));
  add(features, t + 2, lower(before), cue);
  add(features, t + 3, lower(here), cue);
  add(features, t + 4, tag(before), tag(here), marks);
  add(features, t + 5, tag(here), tag(here + 1), tag(here + 2));
  add(features, t + 6, tag(here), tag(here + 1), cue);
  add(features, t + 7, tag(before - 1), tag(before), tag(here));
  add(features, t + 8, label, kin, marks);
  add(features, t + 9, label, kin, cue);
  add(features, t + 10, path);
  add(features, t + 11, path, tag(here));
  add(features, t + 12, agrees, label, kin);
  add(features, t + 13, agrees, tag(here), tag(before));
  add(features, t + 14, lower(here), marks);
  add(features, t + 15, lower(before), marks);
  add(features, t + 16, lower(here), tag(here + 1));
  distances(features, search, place, t + 20, marks, agrees);
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
  const { scene, region, cue, cues, head } = search;
  add(features, t - 3, agrees, scene.lemma[head]!);
  add(features, t - 2, at(scene.lower, place, search.outline), agrees);
  const near = search.side === "after" ? place - cue.last : cue.first - place;
  const far = search.side === "after" ? region.last - place : place - region.first;
  const [from, to] = search.side === "after" ? [cue.last, place] : [place, cue.first];
  const between = number(Math.min(3, cues[to]! - cues[from]!));
  const beyond = number(
    Math.min(
      3,
      search.side === "after" ? cues[region.last]! - cues[place]! : cues[place]! - cues[region.first]!,
    ),
  );
  add(features, t, number(lengthStep(near)), marks);
  add(features, t + 1, number(lengthStep(far)), marks);
  add(features, t + 2, number(lengthStep(near)), scene.lemma[head]!);
  add(features, t + 3, number(Math.min(far, 3)), number(Math.min(near, 3)), agrees);
  add(features, t + 4, between, beyond);
  add(features, t + 5, between, at(scene.tag, place, search.outline));
  add(features, t + 6, number(lengthStep(near)), between, agrees);
  if (near > 0 && near <= 3) {
    let tags = 0;
    for (let i = from; i < to; i++) tags = Math.imul(tags, 31) + scene.tag[i]!;
    add(features, t + 7, tags);
    add(features, t + 8, tags, scene.lemma[head]!);
  }
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
