import { cueVerb } from "../../lexicon/saying.ts";
import { formOf, type Outline, phraseFrom } from "../../outline.ts";
import { type CueCandidate, sidesOf } from "./cue.ts";
import { add, atom, type Features, number } from "./feature.ts";
import { at, has, type Scene } from "./scene.ts";
import { TRAIT } from "./traits.ts";

/** All that speaks for and against the head being a cue. */
export function cueFeatures(features: Features, scene: Scene, candidate: CueCandidate): void {
  features.count = 0;
  glanceFeatures(features, scene, candidate);
  treeFeatures(features, scene, candidate);
}

/** What can be seen without the tree: the words around, the marks and the rules. */
export function glanceFeatures(features: Features, scene: Scene, candidate: CueCandidate): void {
  const { head: i, outline } = candidate;
  const word = scene.lemma[i]!;
  const tag = scene.tag[i]!;
  add(features, 0);
  add(features, 1, word);
  add(features, 2, word, tag);
  add(features, 3, tag);
  add(features, 4, scene.lower[i]!);
  around(features, scene, outline, i);
  marks(features, scene, outline, i);
  ruled(features, scene, candidate);
}

function around(features: Features, scene: Scene, outline: Outline, i: number): void {
  const word = scene.lemma[i]!;
  const tag = scene.tag[i]!;
  for (let n = -3; n <= 3; n++) {
    if (n === 0) continue;
    const other = at(scene.tag, i + n, outline);
    add(features, 10 + n, other, tag);
    if (n > -3 && n < 3) {
      const lower = at(scene.lower, i + n, outline);
      add(features, 20 + n, lower);
      add(features, 30 + n, lower, word);
      add(features, 40 + n, other, word);
    }
  }
  const before = at(scene.tag, i - 1, outline);
  const after = at(scene.tag, i + 1, outline);
  add(features, 50, after, at(scene.tag, i + 2, outline), tag);
  add(features, 51, before, at(scene.tag, i - 2, outline), tag);
  add(features, 52, before, after, word);
  add(features, 53, number(i === outline.first ? 1 : i - outline.first < 3 ? 2 : 3), tag);
}

/** Steps to the next marked token on one side, 9 when there is none within the outline and eight tokens. */
function marksWithin({ stretchOf }: Scene, { first, last }: Outline, head: number, step: 1 | -1): number {
  for (let n = 1; n <= 8; n++) {
    const i = head + n * step;
    if (i < first || i >= last) return 9;
    if (stretchOf[i] !== -1) return n;
  }
  return 9;
}

const hasMarks = ({ marked }: Scene, first: number, last: number): number =>
  marked[last]! > marked[first]! ? 1 : 0;

function marks(features: Features, scene: Scene, outline: Outline, i: number): void {
  const word = scene.lemma[i]!;
  const after = number(marksWithin(scene, outline, i, 1));
  const before = number(marksWithin(scene, outline, i, -1));
  const any = number(hasMarks(scene, outline.first, i) + 2 * hasMarks(scene, i + 1, outline.last));
  add(features, 80, after);
  add(features, 81, before);
  add(features, 82, after, word);
  add(features, 83, before, word);
  add(features, 84, any);
  add(features, 85, any, word);
  add(features, 86, after, before);
  add(features, 87, at(scene.lower, outline.last - 1, outline), any);
}

/** How the lists know a verb: not at all 0, else 1 with 1 more for saying and 2 more for a weak one. */
export function known(scene: Scene, head: number): number {
  const verb = cueVerb(scene.tokens[head]!.lemma);
  return number(verb === null ? 0 : 1 + (verb.speech ? 1 : 0) + (verb.weak ? 2 : 0));
}

function ruled(features: Features, scene: Scene, { head, outline, rule }: CueCandidate): void {
  const word = scene.lemma[head]!;
  const listed = known(scene, head);
  const phrase = outline.phrases[phraseFrom(outline, head + 1) - 1];
  const form = phrase?.type === "verb" && phrase.head === head ? atom(formOf(outline, phrase)) : 0;
  add(features, 90, listed);
  add(features, 92, form, listed);
  add(features, 93, form, word);
  if (rule === null) {
    add(features, 94, listed);
    add(features, 95, word);
    return;
  }
  const style = atom(rule.style);
  const sides = number(sidesOf(rule));
  add(features, 96, style, number(rule.speech ? 1 : 0), sides);
  add(features, 97, style, word);
  add(features, 98, number(rule.source ? 1 : 0), style, sides);
  add(features, 99, word, sides);
}

/** What the tree says: the head's own place in it, and the words that hang on it. */
export function treeFeatures(features: Features, scene: Scene, { head: i }: CueCandidate): void {
  const word = scene.lemma[i]!;
  const tag = scene.tag[i]!;
  const label = scene.label[i]!;
  const head = scene.heads[i]!;
  const governor = head < 0 ? 0 : scene.lemma[head]!;
  add(features, 60, label, tag);
  add(features, 61, label, word);
  add(features, 62, label, governor);
  add(features, 63, governor, word);
  add(features, 64, head < 0 ? 0 : scene.tag[head]!, label);
  add(features, 91, known(scene, i), label);
  childFeatures(features, scene, i);
}

function childFeatures(features: Features, scene: Scene, i: number): void {
  const word = scene.lemma[i]!;
  let seen = 0;
  let count = 0;
  for (let j = scene.from[i]!; j < scene.to[i]!; j++) {
    if (scene.heads[j] !== i || has(scene, j, TRAIT.punct)) continue;
    const side = j < i ? 1 : 2;
    addChild(features, scene, j, word, number(side));
    if (has(scene, j, TRAIT.aside)) continue;
    seen = Math.imul(seen, 31) + scene.label[j]! + side;
    count++;
  }
  add(features, 72, seen);
  add(features, 73, seen, word);
  add(features, 74, number(Math.min(count, 5)), scene.tag[i]!);
}

function addChild(features: Features, scene: Scene, j: number, word: number, side: number): void {
  const label = scene.label[j]!;
  add(features, 65, label, side);
  add(features, 66, label, word);
  add(features, 67, label, scene.tag[j]!, side);
  add(features, 68, label, scene.lemma[j]!);
  if (has(scene, j, TRAIT.participant)) {
    add(features, 69, label, scene.name[j]!, word);
    add(features, 70, label, scene.name[j]!);
  }
  if (has(scene, j, TRAIT.clause)) add(features, 71, label, scene.lower[scene.from[j]!]!);
}
