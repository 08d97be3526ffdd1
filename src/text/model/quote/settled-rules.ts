import type { Outline } from "../../outline.ts";
import type { Attribution } from "../../quote/attributions.ts";
import type { Range } from "../../range.ts";
import { hashOf } from "../hash.ts";
import { markShape } from "./accept.ts";
import { sidesOf } from "./cue.ts";
import { add, atom, type Features, lengthStep, number } from "./feature.ts";
import { at, type Scene } from "./scene.ts";

/** One reading of the rules, in a sentence in which they have `rules`. */
export function ruleFeatures(
  features: Features,
  scene: Scene,
  outline: Outline,
  rule: Attribution,
  rules: number,
): void {
  cueOfRule(features, scene, outline, rule);
  contentOfRule(features, scene, outline, rule);
  sourceOfRule(features, scene, outline, rule);
  const style = atom(rule.style);
  add(features, 7_041, style, number(Math.min(3, rules)));
}

function cueOfRule(features: Features, scene: Scene, outline: Outline, rule: Attribution): void {
  const { cue, speech } = rule;
  const [style, verb, sides] = [atom(rule.style), hashOf(rule.verb), number(sidesOf(rule))];
  add(features, 7_020, style, verb);
  add(features, 7_033, style, at(scene.tag, cue.first - 1, outline), at(scene.tag, cue.last, outline));
  add(features, 7_034, verb, sides, number(placeOfSource(rule)));
  add(features, 7_035, style, number(speech ? 1 : 0));
  add(features, 7_044, style, number(Math.min(15, cue.last - cue.first)));
  add(features, 7_045, style, scene.lower[cue.first]!);
  add(features, 7_046, style, verb, scene.tag[cue.first]!);
}

function contentOfRule(features: Features, scene: Scene, outline: Outline, rule: Attribution): void {
  const { content } = rule;
  const [style, verb, sides] = [atom(rule.style), hashOf(rule.verb), number(sidesOf(rule))];
  const shape = number(markShape(scene, content));
  const verbs = number(
    Math.min(
      3,
      sum(content, ({ first, last }) => scene.finite[last]! - scene.finite[first]!),
    ),
  );
  const { first } = content[0]!;
  const { last } = content.at(-1)!;
  add(features, 7_021, style, sides, shape);
  add(features, 7_022, style, verb, shape);
  add(features, 7_025, style, number(lengthStep(sum(content, range => range.last - range.first))), verbs);
  add(features, 7_026, style, verb, verbs);
  add(features, 7_027, style, sides, at(scene.lower, first, outline));
  add(features, 7_028, style, at(scene.lower, first - 1, outline));
  add(features, 7_029, style, at(scene.lower, last, outline));
  add(features, 7_030, style, at(scene.tag, last, outline), at(scene.tag, last + 1, outline));
  add(features, 7_031, style, at(scene.tag, first, outline), at(scene.tag, first - 1, outline));
  add(
    features,
    7_032,
    style,
    number(last >= outline.last - 2 ? 1 : 0),
    number(first === outline.first ? 1 : 0),
  );
  add(
    features,
    7_043,
    style,
    verbs,
    number(
      Math.min(
        4,
        sum(content, range => commasIn(scene, range)),
      ),
    ),
  );
}

function sourceOfRule(features: Features, scene: Scene, outline: Outline, rule: Attribution): void {
  const { source } = rule;
  const style = atom(rule.style);
  const place = number(placeOfSource(rule));
  if (source === null) {
    add(features, 7_023, style);
    return;
  }
  const { first, last } = source;
  const kind = scene.name[last - 1]!;
  add(features, 7_023, style, place, scene.tag[last - 1]!);
  add(features, 7_024, style, place, kind);
  add(features, 7_036, scene.lower[first]!);
  add(features, 7_037, place, at(scene.tag, first - 1, outline));
  add(features, 7_038, place, number(lengthStep(last - first)), kind);
  add(features, 7_039, at(scene.lower, first - 1, outline));
  add(features, 7_040, place, at(scene.lower, last, outline));
}

/** No source 0; before the cue 1, not at once 2; behind it 3, not at once 4. */
function placeOfSource({ source, cue }: Attribution): number {
  if (source === null) return 0;
  if (source.last <= cue.first) return source.last === cue.first ? 1 : 2;
  return source.first === cue.last ? 3 : 4;
}

const sum = (ranges: readonly Range[], count: (range: Range) => number): number =>
  ranges.reduce((all, range) => all + count(range), 0);

/** Commas outside marks. */
function commasIn({ tokens, stretchOf }: Scene, { first, last }: Range): number {
  let commas = 0;
  for (let i = first; i < last; i++) if (stretchOf[i] === -1 && tokens[i]!.text === ",") commas++;
  return commas;
}
