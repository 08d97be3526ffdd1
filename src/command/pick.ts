import type { Span } from "../text/document.ts";
import { type Linear, scoreOf } from "../text/model/quote/linear.ts";
import type { Match } from "./find.ts";
import type { Indexed } from "./find-index.ts";
import type { Asked } from "./find-terms.ts";
import { whole } from "./find-whole.ts";
import type { Candidate } from "./pick-candidates.ts";
import { cluesOf, cluesOfNone } from "./pick-clues.ts";
import { clauseFor, tellsEnough } from "./pick-guard.ts";
import { offered, sceneOf, settingOf } from "./pick-scene.ts";
import { sentencesFor } from "./pick-sentences.ts";
import type { Told } from "./pick-words.ts";

/** Words that may answer a question, with how probable it is that they do. */
export interface Option {
  readonly told: Told;
  readonly candidate: Candidate;
  readonly probability: number;
}

/** Every option of the sentences that tell most of a question, most probable first; what is missing to 1 is that none answers it. */
export function optionsFor(asked: Asked, all: readonly Indexed[], model: Linear): Option[] {
  const told = sentencesFor(asked, all);
  // Where no sentence tells enough, none of them may answer: most questions without an answer end here.
  if (!told.some(tellsEnough)) return [];
  const scene = sceneOf(asked, told);
  const score = (ids: Int32Array): number => Math.exp(scoreOf(model, { ids, count: ids.length }));
  let total = score(cluesOfNone(scene, told));
  const scored = told.flatMap((sentence, rank) => {
    const setting = settingOf(scene, sentence, rank);
    return offered(setting).map(candidate => {
      const weight = score(cluesOf(setting, candidate));
      total += weight;
      return { told: sentence, candidate, weight };
    });
  });
  return scored
    .map(({ weight, ...option }) => ({ ...option, probability: weight / total }))
    .sort((a, b) => b.probability - a.probability);
}

/** Less probable options are no answers. */
const LIKELY = 0.45;
/** From here on an option stands against what the rules found, where they are nearly surely wrong. */
const SURE = 0.5;
const UNLIKELY = 0.15;

/** The answer a trained choice gives where the rules found none, or where it holds what they found for wrong; null where it is unsure. */
export function picked(asked: Asked, options: readonly Option[], [ruled]: readonly Match[]): Match | null {
  const [best] = options;
  if (best === undefined || best.probability <= (ruled === undefined ? LIKELY : SURE)) return null;
  if (ruled !== undefined && (ruled.found === null || shareOf(options, ruled) >= UNLIKELY)) return null;
  const span = spanOf(best);
  const known = clauseFor(asked, best.told, span);
  if (known === null) return null;
  const found = whole(known, { span, name: null, suits: 0 }, asked.question.focus);
  return { known, found, coverage: best.told.here, score: best.probability };
}

/** How probable it is that the answer is among the words the rules found. */
const shareOf = (options: readonly Option[], ruled: Match): number =>
  options
    .filter(option => meets(spanOf(option), ruled))
    .reduce((sum, { probability }) => sum + probability, 0);

function spanOf({ told: { facts, tree }, candidate: { first, last } }: Option): Span {
  const from = facts[0]!.known.sentence.span.start;
  return { start: from + tree.starts[first]!, end: from + tree.ends[last]! };
}

const meets = (span: Span, { known, found }: Match): boolean =>
  found !== null &&
  known.sentence.span.start <= span.start &&
  span.start < found.span.end &&
  found.span.start < span.end;
