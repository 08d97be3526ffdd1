import { cueVerb } from "../../lexicon/saying.ts";
import { formOf, type Outline, phraseFrom } from "../../outline.ts";
import type { Attribution } from "../../quote/attributions.ts";
import type { Range } from "../../range.ts";
import { add, atom, type Features, number } from "./feature.ts";
import { at, type Scene } from "./scene.ts";

/** A word that may report: where it stands, and what the rules read there. */
export interface CueCandidate {
  /** Token of the cue's head. */
  readonly head: number;
  readonly outline: Outline;
  readonly rule: Attribution | null;
}

/** Words other than verbs that have been a cue's head: "lemma" and the tag's first letters. */
export type CueWords = ReadonlySet<string>;

export const cueWord = ({ tokens, penn }: Scene, i: number): string =>
  `${tokens[i]!.lemma} ${penn[i]!.slice(0, 2)}`;

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
    const led = new Map<Attribution, number>();
    for (let i = outline.first; i < outline.last; i++) {
      const rule = rules[i] ?? null;
      if (rule && !led.has(rule)) led.set(rule, headIn(scene, rule.cue));
    }
    for (let i = outline.first; i < outline.last; i++) {
      if (scene.stretchOf[i] !== -1) continue;
      const rule = rules[i] ?? null;
      const heads = rule !== null && led.get(rule) === i;
      if (!heads && !scene.penn[i]!.startsWith("VB") && !words.has(cueWord(scene, i))) continue;
      found.push({ head: i, outline, rule });
    }
  }
  return found;
}

/** The head of a cue: its first word that depends on a word outside, a full verb before an auxiliary. */
export function headIn({ heads, labels, penn }: Scene, { first, last }: Range): number {
  let found = -1;
  for (let i = first; i < last; i++) {
    const outside = heads[i]! < first || heads[i]! >= last;
    if (!outside || /^(?:aux|auxpass|advmod|punct)$/.test(labels[i]!)) continue;
    if (penn[i]!.startsWith("VB")) return i;
    if (found < 0) found = i;
  }
  if (found >= 0) return found;
  for (let i = last - 1; i >= first; i--) if (penn[i]!.startsWith("VB")) return i;
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

/** Steps to the next marked token on one side, 9 when there is none within the outline and eight tokens. */
function marksWithin({ stretchOf }: Scene, { first, last }: Outline, head: number, step: 1 | -1): number {
  for (let n = 1; n <= 8; n++) {
    const i = head + n * step;
    if (i < first || i >= last) return 9;
    if (stretchOf[i] !== -1) return n;
  }
  return 9;
}

function hasMarks({ stretchOf }: Scene, first: number, last: number): number {
  for (let i = first; i < last; i++) if (stretchOf[i] !== -1) return 1;
  return 0;
}

/** What speaks for and against the head being a cue. */
export function cueFeatures(features: Features, scene: Scene, candidate: CueCandidate): void {
  features.count = 0;
  const { head: i, outline } = candidate;
  const word = scene.lemma[i]!;
  const tag = scene.tag[i]!;
  add(features, 0);
  add(features, 1, word);
  add(features, 2, word, tag);
  add(features, 3, tag);
  add(features, 4, scene.lower[i]!);
  around(features, scene, outline, i);
  arcs(features, scene, i);
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
      add(features, 20 + n, at(scene.lower, i + n, outline));
      add(features, 30 + n, at(scene.lower, i + n, outline), word);
      add(features, 40 + n, other, word);
    }
  }
  add(features, 50, at(scene.tag, i + 1, outline), at(scene.tag, i + 2, outline), tag);
  add(features, 51, at(scene.tag, i - 1, outline), at(scene.tag, i - 2, outline), tag);
  add(features, 52, at(scene.tag, i - 1, outline), at(scene.tag, i + 1, outline), word);
  add(features, 53, number(i === outline.first ? 1 : i - outline.first < 3 ? 2 : 3), tag);
}

function arcs(features: Features, scene: Scene, i: number): void {
  const word = scene.lemma[i]!;
  const tag = scene.tag[i]!;
  const label = scene.label[i]!;
  const head = scene.heads[i]!;
  add(features, 60, label, tag);
  add(features, 61, label, word);
  add(features, 62, label, head < 0 ? 0 : scene.lemma[head]!);
  add(features, 63, head < 0 ? 0 : scene.lemma[head]!, word);
  add(features, 64, head < 0 ? 0 : scene.tag[head]!, label);
  let seen = 0;
  let count = 0;
  for (let j = scene.from[i]!; j < scene.to[i]!; j++) {
    if (scene.heads[j] !== i || scene.labels[j] === "punct") continue;
    const child = scene.label[j]!;
    const side = j < i ? 1 : 2;
    add(features, 65, child, number(side));
    add(features, 66, child, word);
    add(features, 67, child, scene.tag[j]!, number(side));
    add(features, 68, child, scene.lemma[j]!);
    if (/^(?:nsubj|nsubjpass|nmod|dobj)$/.test(scene.labels[j]!)) {
      add(features, 69, child, scene.name[j]!, word);
      add(features, 70, child, scene.name[j]!);
    }
    if (/^(?:ccomp|xcomp|advcl|dep|parataxis)$/.test(scene.labels[j]!)) {
      add(features, 71, child, at(scene.lower, scene.from[j]!, { first: 0, last: scene.tokens.length }));
    }
    if (scene.labels[j] !== "advmod" && scene.labels[j] !== "aux") {
      seen = Math.imul(seen, 31) + child + side;
      count++;
    }
  }
  add(features, 72, seen);
  add(features, 73, seen, word);
  add(features, 74, number(Math.min(count, 5)), tag);
}

function marks(features: Features, scene: Scene, outline: Outline, i: number): void {
  const word = scene.lemma[i]!;
  const after = marksWithin(scene, outline, i, 1);
  const before = marksWithin(scene, outline, i, -1);
  const any = hasMarks(scene, outline.first, i) + 2 * hasMarks(scene, i + 1, outline.last);
  add(features, 80, number(after));
  add(features, 81, number(before));
  add(features, 82, number(after), word);
  add(features, 83, number(before), word);
  add(features, 84, number(any));
  add(features, 85, number(any), word);
  add(features, 86, number(after), number(before));
  add(features, 87, at(scene.lower, outline.last - 1, outline), number(any));
}

function ruled(features: Features, scene: Scene, { head, outline, rule }: CueCandidate): void {
  const verb = cueVerb(scene.tokens[head]!.lemma);
  const known = verb === null ? 0 : 1 + (verb.speech ? 1 : 0) + (verb.weak ? 2 : 0);
  add(features, 90, number(known));
  add(features, 91, number(known), scene.label[head]!);
  const phrase = outline.phrases[phraseFrom(outline, head + 1) - 1];
  const form = phrase?.type === "verb" && phrase.head === head ? atom(formOf(outline, phrase)) : 0;
  add(features, 92, form, number(known));
  add(features, 93, form, scene.lemma[head]!);
  if (rule === null) {
    add(features, 94, number(known));
    add(features, 95, scene.lemma[head]!);
    return;
  }
  const style = atom(rule.style);
  const sides = number(sidesOf(rule));
  add(features, 96, style, number(rule.speech ? 1 : 0), sides);
  add(features, 97, style, scene.lemma[head]!);
  add(features, 98, number(rule.source ? 1 : 0), style, sides);
  add(features, 99, scene.lemma[head]!, sides);
}

/** On which sides of the cue content stands: 1 before, 2 after, 3 both. */
export function sidesOf({ cue, content }: Attribution): number {
  const before = content.some(range => range.first < cue.first);
  const after = content.some(range => range.first >= cue.last);
  return (before ? 1 : 0) + (after ? 2 : 0);
}
