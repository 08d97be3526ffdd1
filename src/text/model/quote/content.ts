import type { Outline } from "../../outline.ts";
import type { Attribution } from "../../quote/attributions.ts";
import type { Range } from "../../range.ts";
import { noneFeatures, spanFeatures } from "./content-features.ts";
import { endFeatures, startFeatures } from "./edge-features.ts";
import type { Choice } from "./rank.ts";
import type { Scene } from "./scene.ts";
import { SEAM } from "./seams.ts";

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
  const starts = choice.promising(placesToStart(search), place => {
    startFeatures(choice.features, search, place);
    return choice.part();
  });
  const ends = choice.promising(placesToEnd(search), place => {
    endFeatures(choice.features, search, place);
    return choice.part();
  });
  for (const start of starts) {
    for (const end of ends) {
      if (end.place <= start.place) continue;
      spanFeatures(choice.features, search, start.place, end.place);
      choice.candidate(start.place, end.place, start.part, end.part, choice.part());
    }
  }
}

/** A clause or a mark meets here: always worth a try. */
const isSeam = ({ scene, region, ruled }: Search, i: number): boolean =>
  i === region.first ||
  i === region.last ||
  i === ruled?.first ||
  i === ruled?.last ||
  (scene.seams[i]! & SEAM.meets) !== 0;

function placesToStart(search: Search): number[] {
  const { seams } = search.scene;
  const { first, last } = search.region;
  const places: number[] = [];
  for (let i = first; i < last; i++) {
    const seam = seams[i]!;
    if ((seam & SEAM.starts) === 0) continue;
    if ((seam & (SEAM.meets | SEAM.treeStarts)) !== 0 || isSeam(search, i)) places.push(i);
  }
  return thinned(search, places);
}

function placesToEnd(search: Search): number[] {
  const { seams } = search.scene;
  const { first, last } = search.region;
  const places: number[] = [];
  for (let i = first + 1; i <= last; i++) {
    const seam = seams[i]!;
    if ((seam & SEAM.ends) === 0) continue;
    if ((seam & (SEAM.meets | SEAM.treeEnds)) !== 0 || isSeam(search, i)) places.push(i);
  }
  return thinned(search, places);
}

/** Of too many places the seams, and of too many seams those nearest to the cue and the last one. */
function thinned(search: Search, places: number[]): number[] {
  if (places.length <= MOST) return places;
  const seams = places.filter(i => isSeam(search, i));
  if (seams.length <= MOST) return seams;
  return search.side === "after"
    ? [...seams.slice(0, MOST - 1), seams.at(-1)!]
    : [seams[0]!, ...seams.slice(1 - MOST)];
}
