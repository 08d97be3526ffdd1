import type { Outline } from "../../outline.ts";
import type { Attribution } from "../../quote/attributions.ts";
import type { Range } from "../../range.ts";
import { endFeatures, noneFeatures, spanFeatures, startFeatures } from "./content-features.ts";
import type { Choice } from "./rank.ts";
import type { Scene } from "./scene.ts";

export type Side = "before" | "after";

/** One side of a cue, to be searched for content. */
export interface Search {
  readonly scene: Scene;
  readonly outline: Outline;
  readonly head: number;
  readonly cue: Range;
  readonly side: Side;
  /** Where content may stand. */
  readonly region: Range;
  readonly rule: Attribution | null;
  /** What the rules took for content on this side. */
  readonly ruled: Range | null;
  /** Running count of probable cues outside marks: cues in [a, b) are `cues[b] - cues[a]`. */
  readonly cues: Int32Array;
}

/** Most places a content may start, and end, on one side. */
const MOST = 28;

export function searchOf(
  scene: Scene,
  outline: Outline,
  head: number,
  cue: Range,
  side: Side,
  rule: Attribution | null,
  cues: Int32Array,
): Search {
  const region =
    side === "before" ? { first: outline.first, last: cue.first } : { first: cue.last, last: outline.last };
  const ruled = rule?.content.find(({ first, last }) => first >= region.first && last <= region.last) ?? null;
  return { scene, outline, head, cue, side, region, rule, ruled, cues };
}

/** Offers every content that one side of a cue can have, and none. */
export function offerContent(choice: Choice, search: Search): void {
  noneFeatures(choice.features, search);
  choice.none(choice.part());
  const starts = edgesAt(choice, placesToStart(search), at => startFeatures(choice.features, search, at));
  const ends = edgesAt(choice, placesToEnd(search), at => endFeatures(choice.features, search, at));
  for (const start of starts.parts) {
    const first = starts.placeOf(start);
    for (const end of ends.parts) {
      const last = ends.placeOf(end);
      if (last <= first) continue;
      spanFeatures(choice.features, search, first, last);
      choice.candidate(first, last, start, end, choice.part());
    }
  }
}

/** Places worth trying, with the numbers of their parts. */
interface Edges {
  readonly parts: readonly number[];
  /** By part. */
  placeOf(part: number): number;
}

function edgesAt(choice: Choice, places: readonly number[], describe: (place: number) => void): Edges {
  const parts: number[] = [];
  for (const place of places) {
    describe(place);
    parts.push(choice.part());
  }
  const base = parts[0] ?? 0;
  return { parts: choice.promising(parts), placeOf: part => places[part - base]! };
}

const cutsStretch = ({ stretchOf }: Scene, i: number): boolean =>
  i > 0 && i < stretchOf.length && stretchOf[i] !== -1 && stretchOf[i] === stretchOf[i - 1];

const opensStretch = ({ stretchOf }: Scene, i: number): boolean =>
  stretchOf[i] !== -1 && stretchOf[i - 1] !== stretchOf[i];

const LINKS: ReadonlySet<string> = new Set(["CC", "WDT", "WP", "WRB"]);

/** A clause or a mark meets here: always worth a try. */
function isSeam({ scene, region, ruled }: Search, i: number): boolean {
  if (i === region.first || i === region.last || i === ruled?.first || i === ruled?.last) return true;
  if (scene.words[i - 1] === 0 || scene.words[i] === 0) return true;
  return scene.stretchOf[i] !== scene.stretchOf[i - 1] || LINKS.has(scene.penn[i]!);
}

function placesToStart(search: Search): number[] {
  const { scene, region } = search;
  const starting = new Set<number>();
  for (let i = region.first; i < region.last; i++) starting.add(scene.from[i]!);
  const places: number[] = [];
  for (let i = region.first; i < region.last; i++) {
    if (cutsStretch(scene, i) || !startsContent(scene, i)) continue;
    if (starting.has(i) || isSeam(search, i)) places.push(i);
  }
  return thinned(search, places, search.side === "after");
}

const startsContent = (scene: Scene, i: number): boolean =>
  scene.words[i] === 1 || opensStretch(scene, i) || /^[$£€#@([]$/.test(scene.tokens[i]!.text);

function placesToEnd(search: Search): number[] {
  const { scene, region } = search;
  const ending = new Set<number>();
  for (let i = region.first; i < region.last; i++) ending.add(scene.to[i]!);
  const places: number[] = [];
  for (let i = region.first + 1; i <= region.last; i++) {
    if (cutsStretch(scene, i) || !endsContent(scene, i)) continue;
    if (ending.has(i) || isSeam(search, i)) places.push(i);
  }
  return thinned(search, places, search.side === "after");
}

const endsContent = ({ tokens, words, stretchOf }: Scene, i: number): boolean =>
  words[i - 1] === 1 || stretchOf[i - 1] !== -1 || /^[%)\]]$/.test(tokens[i - 1]!.text);

/** Of too many places the seams, and of too many seams those nearest to the cue and the last one. */
function thinned(search: Search, places: readonly number[], near: boolean): number[] {
  if (places.length <= MOST) return [...places];
  const seams = places.filter(i => isSeam(search, i));
  if (seams.length <= MOST) return seams;
  return near ? [...seams.slice(0, MOST - 1), seams.at(-1)!] : [seams[0]!, ...seams.slice(1 - MOST)];
}
