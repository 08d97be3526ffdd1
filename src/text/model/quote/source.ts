import type { Outline } from "../../outline.ts";
import type { Attribution } from "../../quote/attributions.ts";
import type { Range } from "../../range.ts";
import { add, type Features, lengthStep, number } from "./feature.ts";
import type { Choice } from "./rank.ts";
import { at, has, pathBetween, type Scene } from "./scene.ts";
import { TRAIT } from "./traits.ts";

/** A cue with its content, in want of its source. */
export interface Sought {
  readonly scene: Scene;
  readonly outline: Outline;
  readonly head: number;
  readonly cue: Range;
  readonly content: readonly Range[];
  readonly rule: Attribution | null;
}

const MOST = 32;

/** Offers every noun phrase outside the content that can be the source, and none. */
export function offerSources(choice: Choice, sought: Sought): void {
  noneFeatures(choice.features, sought);
  choice.none(choice.part());
  const { rule } = sought;
  const given = rule?.source && isFree(sought, rule.source) ? rule.source : null;
  const bearer = given ? headOf(sought.scene, given) : -1;
  const heads = nominals(sought);
  if (given && !heads.includes(bearer)) heads.push(bearer);
  for (const head of heads) {
    const range = given && head === bearer ? given : phraseOf(sought, head);
    if (range === null) continue;
    sourceFeatures(choice.features, sought, head, range, given);
    choice.candidate(range.first, range.last, choice.part(), -1, -1);
  }
}

/** The noun that bears a phrase: its first one that depends on a word outside. */
export function headOf(scene: Scene, { first, last }: Range): number {
  for (let i = first; i < last; i++) {
    const head = scene.heads[i]!;
    if (has(scene, i, TRAIT.head) && (head < first || head >= last)) return i;
  }
  return first;
}

const meets = (a: Range, b: Range): boolean => a.first < b.last && b.first < a.last;

const isFree = ({ content }: Sought, range: Range): boolean => !content.some(other => meets(other, range));

const holds = (ranges: readonly Range[], i: number): boolean =>
  ranges.some(({ first, last }) => first <= i && i < last);

/** Nouns and pronouns outside content and marks, those nearest to the cue first. */
function nominals({ scene, outline, head, content, cue }: Sought): number[] {
  const found: number[] = [];
  for (let i = outline.first; i < outline.last; i++) {
    if (scene.stretchOf[i] !== -1 || i === head || !isNominal(scene, i)) continue;
    if (i >= cue.first && i < cue.last && !has(scene, i, TRAIT.noun)) continue;
    if (!holds(content, i)) found.push(i);
  }
  return found.sort((a, b) => Math.abs(a - head) - Math.abs(b - head)).slice(0, MOST);
}

function isNominal(scene: Scene, i: number): boolean {
  if (has(scene, i, TRAIT.bound)) return false;
  return has(scene, i, TRAIT.bearer) || (has(scene, i, TRAIT.stand) && has(scene, i, TRAIT.argument));
}

/** The noun's whole phrase as far as content and cue leave room; asides and clauses after a comma are cut unless they describe it. */
function phraseOf(sought: Sought, head: number): Range | null {
  const { scene, cue, content } = sought;
  let first = scene.from[head]!;
  let last = scene.to[head]!;
  for (const { first: from, last: to } of [cue, ...content]) {
    if (from >= head + 1) last = Math.min(last, from);
    else if (to <= head) first = Math.max(first, to);
  }
  for (let j = head + 1; j < last; j++) {
    if (scene.heads[j] !== head || !has(scene, j, TRAIT.trailing)) continue;
    if (scene.tokens[scene.from[j]! - 1]?.text === ",")
      last = Math.min(last, Math.max(head + 1, scene.from[j]! - 1));
  }
  while (first < head && (scene.words[first] === 0 || isLink(scene, first, head))) first++;
  while (
    last > head + 1 &&
    (scene.words[last - 1] === 0 || has(scene, last - 1, TRAIT.case | TRAIT.possessive))
  )
    last--;
  return last > first ? { first, last } : null;
}

/** A preposition or conjunction that only ties the phrase to what is before. */
const isLink = (scene: Scene, i: number, head: number): boolean =>
  scene.heads[i] === head && has(scene, i, TRAIT.tie);

function sourceFeatures(
  features: Features,
  sought: Sought,
  head: number,
  range: Range,
  given: Range | null,
): void {
  const { scene, head: verb } = sought;
  const cue = scene.lemma[verb]!;
  const side = number(head < verb ? 1 : 2);
  const label = scene.label[head]!;
  const tag = scene.tag[head]!;
  const kind = scene.name[head]!;
  const path = pathBetween(scene, head, verb);
  const match = given === null ? (sought.rule ? 1 : 0) : range === given ? 3 : 2;
  const agrees = number(match);
  add(features, 5_000, path.hash);
  add(features, 5_001, path.hash, agrees);
  add(features, 5_002, path.hash, cue);
  add(features, 5_003, label, side, number(Math.min(5, path.length)));
  add(features, 5_004, label, side, cue);
  add(features, 5_005, agrees, label);
  add(features, 5_006, agrees, cue);
  add(features, 5_007, agrees, side, number(contentSides(sought)));
  add(features, 5_008, tag, kind);
  add(features, 5_009, scene.lemma[head]!);
  add(features, 5_010, scene.lemma[head]!, label);
  add(features, 5_013, scene.tag[verb]!, side, label);
  add(features, 5_014, scene.tag[verb]!, path.hash);
  add(features, 5_022, kind, label, side);
  add(features, 5_023, label, governorTag(scene, head), scene.label[verb]!);
  add(features, 5_024, agrees, tag, kind);
  add(features, 5_025, scene.label[verb]!, label, side);
  placeFeatures(features, sought, head, range);
}

const governorTag = ({ heads, tag }: Scene, i: number): number => (heads[i]! < 0 ? 0 : tag[heads[i]!]!);

/** Where the noun stands between cue and content, and what is around its phrase. */
function placeFeatures(features: Features, sought: Sought, head: number, range: Range): void {
  const { scene, outline, head: verb } = sought;
  const side = number(head < verb ? 1 : 2);
  const label = scene.label[head]!;
  const tag = scene.tag[head]!;
  const content = number(contentSides(sought));
  const words = number(lengthStep(Math.abs(verb - head) - 1));
  const touch = number(touching(sought, range));
  const nouns = number(rank(sought, head));
  add(features, 5_011, words, side, content);
  add(features, 5_012, words, side, tag);
  add(features, 5_015, at(scene.lower, range.first - 1, outline), side);
  add(features, 5_016, at(scene.lower, range.last, outline), side);
  add(features, 5_017, at(scene.tag, range.first - 1, outline), at(scene.tag, range.last, outline), side);
  add(features, 5_018, nouns, side, content);
  add(features, 5_019, nouns, label, side);
  add(features, 5_020, touch, content, side);
  add(features, 5_021, touch, tag);
}

/** Where the content stands: before the cue 1, after 2, both 3. */
function contentSides({ content, cue }: Sought): number {
  const before = content.some(({ first }) => first < cue.first) ? 1 : 0;
  return before + (content.some(({ first }) => first >= cue.last) ? 2 : 0);
}

/** How many nouns lie between the cue and this one, up to four. */
function rank({ scene, head: verb }: Sought, head: number): number {
  let count = 0;
  for (let i = Math.min(head, verb) + 1; i < Math.max(head, verb) && count < 4; i++)
    if (has(scene, i, TRAIT.noun) && !has(scene, i, TRAIT.compound)) count++;
  return count;
}

/** What the phrase touches: the cue 1, content before it 2, content after it 4. */
function touching({ cue, content }: Sought, { first, last }: Range): number {
  const near = (a: number, b: number): boolean => a <= b && b - a <= 1;
  const cued = near(last, cue.first) || near(cue.last, first) ? 1 : 0;
  const behind = content.some(range => near(range.last, first)) ? 2 : 0;
  return cued + behind + (content.some(range => near(last, range.first)) ? 4 : 0);
}

function noneFeatures(features: Features, sought: Sought): void {
  const { scene, head, rule, outline } = sought;
  const cue = scene.lemma[head]!;
  const label = scene.label[head]!;
  const content = number(contentSides(sought));
  const agrees = number(rule === null ? 0 : rule.source === null ? 1 : 2);
  add(features, 5_100);
  add(features, 5_101, cue);
  add(features, 5_102, label);
  add(features, 5_103, agrees, content);
  add(features, 5_104, agrees, cue);
  add(features, 5_105, scene.tag[head]!, label);
  add(features, 5_106, scene.tag[head]!, content);
  add(features, 5_107, at(scene.tag, sought.cue.first - 1, outline), scene.tag[head]!);
  add(features, 5_108, at(scene.lower, sought.cue.first - 1, outline), scene.tag[head]!);
  let subjects = 0;
  for (let j = outline.first; j < outline.last; j++)
    if (scene.heads[j] === head && has(scene, j, TRAIT.subject | TRAIT.passiveSubject))
      subjects |= has(scene, j, TRAIT.subject) ? 1 : 2;
  add(features, 5_109, number(subjects), label);
  add(features, 5_110, number(subjects), cue);
  add(features, 5_111, number(subjects), agrees, scene.tag[head]!);
}
