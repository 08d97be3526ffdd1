import type { Outline } from "../../outline.ts";
import { known } from "./cue-features.ts";
import { add, type Features, lengthStep, number } from "./feature.ts";
import { at, type Scene } from "./scene.ts";

const isMarked = ({ marked }: Scene, { first, last }: Outline): number =>
  marked[last]! > marked[first]! ? 1 : 0;

/** A word that could be a cue and is none by the rules; `place` is where it stands to what they read, as a hash. */
export function wordFeatures(
  features: Features,
  scene: Scene,
  outline: Outline,
  i: number,
  place: number,
): void {
  const word = scene.lemma[i]!;
  const tag = scene.tag[i]!;
  const listed = known(scene, i);
  const ahead = at(scene.lower, i + 1, outline);
  const next = at(scene.tag, i + 1, outline);
  const before = at(scene.tag, i - 1, outline);
  add(features, 7_050, word, place);
  add(features, 7_051, word, ahead, place);
  add(features, 7_052, word, next, place);
  add(features, 7_053, word, before, place);
  add(features, 7_054, word, tag, place);
  add(features, 7_055, listed, next, place);
  add(features, 7_056, listed, tag, next);
  add(features, 7_057, listed, place, ahead);
  add(features, 7_058, tag, before, place);
  add(features, 7_059, listed, number(isMarked(scene, outline)), place);
  add(features, 7_060, next, at(scene.tag, i + 2, outline), place);
  add(features, 7_061, word, at(scene.lower, i - 1, outline));
}

/** How much of a sentence the rules left unread, and how telling that is. */
export interface Rest {
  /** Words the rules took for nothing. */
  left: number;
  /** Words outside content that could be a cue. */
  cues: number;
  /** The strongest word of the lists of saying in what is left, and in content: none 0, any 1, an act of saying 2. */
  outside: number;
  inside: number;
}

export function sentenceFeatures(
  features: Features,
  scene: Scene,
  outline: Outline,
  rest: Readonly<Rest>,
  rules: number,
): void {
  const read = number(Math.min(3, rules));
  const [outside, inside] = [number(rest.outside), number(rest.inside)];
  const marks = number(isMarked(scene, outline));
  add(features, 7_000, read);
  add(features, 7_001, read, outside);
  add(features, 7_002, read, inside);
  add(features, 7_003, read, outside, inside);
  add(features, 7_004, read, number(lengthStep(rest.left)));
  add(features, 7_005, read, marks, outside);
  add(features, 7_006, read, number(lengthStep(outline.last - outline.first)));
  add(features, 7_007, read, number(Math.min(5, rest.cues)), marks);
}
