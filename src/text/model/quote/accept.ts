import { cueVerb } from "../../lexicon/saying.ts";
import type { Range } from "../../range.ts";
import { add, atom, type Features, lengthStep, number } from "./feature.ts";
import type { Proposal } from "./proposal.ts";
import { at, type Scene } from "./scene.ts";

/** How probable the strongest of the proposals is that this one cannot stand beside, by what they dispute. */
export interface Rivals {
  /** This cue stands in their content. */
  readonly within: number;
  /** Their cue stands in this content. */
  readonly over: number;
  /** Contents share words. */
  readonly beside: number;
}

const meets = (a: Range, b: Range): boolean => a.first < b.last && b.first < a.last;

export function sharesWords(a: readonly Range[], b: readonly Range[]): boolean {
  for (const one of a) for (const other of b) if (meets(one, other)) return true;
  return false;
}

/** Rivals of each proposal; proposals of other sentences are none. `all` is in the order of the text. */
export function rivalsOf(all: readonly Proposal[]): Rivals[] {
  return all.map((one, i) => {
    const rivals = { within: 0, over: 0, beside: 0 };
    for (const step of [-1, 1]) {
      for (let k = i + step; all[k] && all[k]!.candidate.outline === one.candidate.outline; k += step) {
        const { chances, content, cue } = all[k]!;
        if (sharesWords(content, [one.cue])) rivals.within = Math.max(rivals.within, chances.cue);
        if (sharesWords(one.content, [cue])) rivals.over = Math.max(rivals.over, chances.cue);
        if (sharesWords(one.content, content)) rivals.beside = Math.max(rivals.beside, chances.cue);
      }
    }
    return rivals;
  });
}

/** A probability on a scale of 0 to 14, finer towards both ends. */
function chanceStep(chance: number): number {
  const odds = Math.log(Math.max(1e-6, chance) / Math.max(1e-6, 1 - chance));
  return Math.max(0, Math.min(14, Math.round(odds * 1.5) + 7));
}

/** What speaks for a proposal as a whole. */
export function acceptFeatures(features: Features, scene: Scene, one: Proposal, rivals: Rivals): void {
  features.count = 0;
  const { chances, source } = one;
  const marks = number(markShape(scene, one.content));
  const agrees = number(agreement(one));
  const sure = number(chanceStep(chances.cue));
  const said = number(chanceStep(chances.content));
  const named = number(chanceStep(chances.source));
  add(features, 6_000);
  add(features, 6_001, sure);
  add(features, 6_002, said);
  add(features, 6_003, named, number(source === null ? 0 : 1));
  add(features, 6_004, sure, said);
  add(features, 6_005, sure, marks);
  add(features, 6_006, said, marks);
  add(features, 6_007, agrees);
  add(features, 6_008, agrees, sure);
  add(features, 6_009, agrees, said);
  rivalFeatures(features, 0, rivals.within, sure);
  rivalFeatures(features, 1, rivals.over, sure);
  rivalFeatures(features, 2, rivals.beside, sure);
  wordFeatures(features, scene, one, marks, agrees);
}

function rivalFeatures(features: Features, which: number, chance: number, sure: number): void {
  const rival = number(chanceStep(chance));
  add(features, 6_016 + which, rival);
  add(features, 6_019 + which, rival, sure);
}

/** The words of cue and content. */
function wordFeatures(features: Features, scene: Scene, one: Proposal, marks: number, agrees: number): void {
  const { candidate, content, source, cue } = one;
  const { head, outline, rule } = candidate;
  const word = scene.lemma[head]!;
  const verb = cueVerb(scene.tokens[head]!.lemma);
  const known = number(verb === null ? 0 : verb.speech ? 2 : 1);
  const size = number(lengthStep(wordsIn(content)));
  const sides = number(content.length === 2 ? 3 : content[0]!.first < cue.first ? 1 : 2);
  const { first, last } = content.at(-1)!;
  add(features, 6_010, word);
  add(features, 6_011, word, marks);
  add(features, 6_012, known, marks);
  add(features, 6_013, size, marks);
  add(features, 6_014, sides, marks);
  add(features, 6_015, sides, word);
  add(features, 6_022, rule === null ? 0 : atom(rule.style), agrees);
  add(features, 6_023, scene.label[head]!, marks);
  add(features, 6_024, scene.tag[head]!, known);
  add(features, 6_025, at(scene.lower, first, outline), sides);
  add(features, 6_026, at(scene.tag, first, outline), size);
  add(features, 6_027, at(scene.tag, last, outline), sides);
  add(features, 6_028, source === null ? 0 : scene.name[source.last - 1]!, known);
  add(features, 6_029, number(verbs(scene, content)), size);
}

/** Finite verbs in the content, up to three. */
const verbs = ({ finite }: Scene, content: readonly Range[]): number =>
  Math.min(
    3,
    content.reduce((sum, { first, last }) => sum + finite[Math.min(last, first + 60)]! - finite[first]!, 0),
  );

/** None marked 0, all 1, a part 2; six or more for short marked parts. */
export function markShape({ marked }: Scene, content: readonly Range[]): number {
  let inside = 0;
  let all = 0;
  for (const { first, last } of content) {
    inside += marked[last]! - marked[first]!;
    all += last - first;
  }
  if (inside === 0) return 0;
  const shape = inside >= all - 1 ? 1 : 2;
  return shape + (inside <= 4 ? 6 : inside <= 6 ? 3 : 0);
}

/** No rule 0; else how much of its content is shared, 1 to 6. */
export function agreement({ candidate: { rule }, content }: Proposal): number {
  if (rule === null) return 0;
  const both = sharedWords(content, rule.content);
  return 1 + Math.floor((both / (wordsIn(content) + wordsIn(rule.content) - both)) * 5);
}

function wordsIn(ranges: readonly Range[]): number {
  let words = 0;
  for (const { first, last } of ranges) words += Math.max(0, last - first);
  return words;
}

/** The words of `b` that stand in `a`, whose ranges do not overlap. */
function sharedWords(a: readonly Range[], b: readonly Range[]): number {
  let shared = 0;
  for (const one of a)
    for (const other of b)
      shared += Math.max(0, Math.min(one.last, other.last) - Math.max(one.first, other.first));
  return shared;
}
