import { type Outline, phraseFrom } from "../../outline.ts";
import type { Attribution } from "../../quote/attributions.ts";
import type { Range } from "../../range.ts";
import { hashOf } from "../hash.ts";
import { has, type Scene } from "./scene.ts";
import { TRAIT } from "./traits.ts";
import { growTrees } from "./trees.ts";

/** A word that may report: where it stands, and what the rules read there. */
export interface CueCandidate {
  /** Token of the cue's head. */
  readonly head: number;
  readonly outline: Outline;
  readonly rule: Attribution | null;
}

/** Words other than verbs that have been a cue's head. */
export interface CueWords {
  /** "lemma" and the tag's first two letters, in order. */
  readonly list: readonly string[];
  readonly keys: ReadonlySet<number>;
}

export function cueWords(words: Iterable<string>): CueWords {
  const list = [...words].sort();
  return { list, keys: new Set(list.map(keyOfWord)) };
}

function keyOfWord(word: string): number {
  const gap = word.lastIndexOf(" ");
  return keyOf(hashOf(word.slice(0, gap)), hashOf(word.slice(gap + 1)));
}

/** A small integer, which a set finds without boxing it. */
const keyOf = (lemma: number, stem: number): number => (lemma ^ Math.imul(stem, 0x9e3779b1)) >>> 2;

const isKnown = ({ keys }: CueWords, { lemma, stem }: Scene, i: number): boolean =>
  keys.has(keyOf(lemma[i]!, stem[i]!));

/** A word outside marks that is a verb or known as a cue's head. */
export const couldBeCue = (scene: Scene, i: number, words: CueWords): boolean =>
  scene.stretchOf[i] === -1 && (has(scene, i, TRAIT.verb) || isKnown(words, scene, i));

/** Every verb, every word that is known as a cue's head, and whatever the rules took for a cue; none between marks. */
export function cueCandidates(
  scene: Scene,
  outlines: readonly Outline[],
  rules: readonly (Attribution | null)[],
  words: CueWords,
): CueCandidate[] {
  const found: CueCandidate[] = [];
  for (const outline of outlines) {
    if (outline.phrases.length > 1_000) continue;
    const led = headsOfRules(scene, outline, rules);
    for (let i = outline.first; i < outline.last; i++) {
      if (scene.stretchOf[i] !== -1) continue;
      const rule = rules[i] ?? null;
      const heads = rule !== null && led.get(rule) === i;
      if (heads || couldBeCue(scene, i, words)) found.push({ head: i, outline, rule });
    }
  }
  return found;
}

const NONE: ReadonlyMap<Attribution, number> = new Map();

function headsOfRules(
  scene: Scene,
  outline: Outline,
  rules: readonly (Attribution | null)[],
): ReadonlyMap<Attribution, number> {
  let led: Map<Attribution, number> | null = null;
  for (let i = outline.first; i < outline.last; i++) {
    const rule = rules[i] ?? null;
    if (rule === null || led?.has(rule)) continue;
    if (led === null) growTrees(scene, outline);
    led ??= new Map();
    led.set(rule, headIn(scene, rule.cue));
  }
  return led ?? NONE;
}

/** The head of a cue in a sentence whose trees are known: its first word that depends on a word outside, a full verb before an auxiliary. */
export function headIn(scene: Scene, { first, last }: Range): number {
  let found = -1;
  for (let i = first; i < last; i++) {
    const head = scene.heads[i]!;
    if ((head >= first && head < last) || has(scene, i, TRAIT.helper)) continue;
    if (has(scene, i, TRAIT.verb)) return i;
    if (found < 0) found = i;
  }
  if (found >= 0) return found;
  for (let i = last - 1; i >= first; i--) if (has(scene, i, TRAIT.verb)) return i;
  return first;
}

/** The words of the cue around its head: what the rules took, else the verb group. */
export function cueRange({ head, outline, rule }: CueCandidate): Range {
  if (rule) return rule.cue;
  const { phrases } = outline;
  const phrase = phrases[phraseFrom(outline, head + 1) - 1];
  if (phrase?.type === "verb" && phrase.first <= head && head < phrase.last)
    return { first: phrase.first, last: phrase.last };
  return { first: head, last: head + 1 };
}

/** On which sides of the cue content stands: 1 before, 2 after, 3 both. */
export function sidesOf({ cue, content }: Attribution): number {
  const before = content.some(range => range.first < cue.first);
  const after = content.some(range => range.first >= cue.last);
  return (before ? 1 : 0) + (after ? 2 : 0);
}
