import type { Outline } from "../../outline.ts";
import type { Scene } from "./scene.ts";
import { seamsBetween } from "./seams.ts";
import { signOfLabel } from "./traits.ts";

/**
 * Takes in the trees of an outline's sentences: heads, labels, the reach of subtrees, seams. Parsing costs the most of all, and many a
 * sentence shows without it that nobody says anything there, so whoever looks at trees asks for them first.
 */
export function growTrees(scene: Scene, { first, last }: Pick<Outline, "first" | "last">): void {
  const { tokens, grown } = scene;
  for (let i = first; i < last; i++) {
    const { sentence } = tokens[i]!;
    if (grown[sentence] === 1) continue;
    grown[sentence] = 1;
    const [from, to] = [startOf(scene, i), endOf(scene, i)];
    takeArcs(scene, sentence, from, to);
    reach(scene, from, to);
    seamsBetween(scene, from, to);
  }
}

function startOf({ tokens }: Scene, i: number): number {
  let first = i;
  while (first > 0 && tokens[first - 1]!.sentence === tokens[i]!.sentence) first--;
  return first;
}

function endOf({ tokens }: Scene, i: number): number {
  let last = i + 1;
  while (last < tokens.length && tokens[last]!.sentence === tokens[i]!.sentence) last++;
  return last;
}

function takeArcs(scene: Scene, sentence: number, first: number, last: number): void {
  const { syntax, heads, label, traits } = scene;
  const arcs = syntax.columns(sentence);
  for (let i = first; i < last; i++) {
    const sign = signOfLabel(arcs.labels[i]!);
    heads[i] = arcs.heads[i]!;
    label[i] = sign.hash;
    traits[i]! |= sign.traits;
  }
}

/**
 * The reach of every subtree. From the left, whoever first reaches a word from below is the leftmost of its subtree, and so is it for all
 * above it: a word is widened once. From the right likewise.
 */
function reach({ heads, from, to }: Scene, first: number, last: number): void {
  for (let i = first; i < last; i++)
    for (let head = heads[i]!; head >= 0 && from[head]! > i; head = heads[head]!) from[head] = i;
  for (let i = last - 1; i >= first; i--)
    for (let head = heads[i]!; head >= 0 && to[head]! <= i; head = heads[head]!) to[head] = i + 1;
}
