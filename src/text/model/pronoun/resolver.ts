import { createFeatures } from "../quote/feature.ts";
import { type Linear, scoreOf } from "../quote/linear.ts";
import { optionFeatures } from "./features.ts";
import type { Field } from "./field.ts";
import { nobodyFeatures } from "./nobody.ts";

/** Whom a pronoun may mean, most probable first; `null` is nobody the document names. Probabilities add up to 1. */
export interface Likely {
  readonly referent: number | null;
  readonly probability: number;
}

const features = createFeatures(128);

/** Weighs everybody a pronoun may mean against one another and against nobody (softmax over a linear model). */
export function weigh(model: Linear, field: Field): Likely[] {
  const scores: number[] = [];
  eachOption(field, () => scores.push(scoreOf(model, features)));
  const most = Math.max(...scores);
  let total = 0;
  for (const score of scores) total += Math.exp(score - most);
  return scores
    .map((score, k) => ({ referent: optionAt(field, k), probability: Math.exp(score - most) / total }))
    .sort((a, b) => b.probability - a.probability);
}

/** Nobody, then each person. */
const optionAt = ({ standings }: Field, k: number): number | null =>
  k === 0 ? null : standings[k - 1]!.referent;

/** The same options as features, for training: one entry an option, nobody first. */
export function optionsAsFeatures(field: Field): { referent: number | null; ids: Int32Array }[] {
  const options: { referent: number | null; ids: Int32Array }[] = [];
  eachOption(field, () =>
    options.push({
      referent: optionAt(field, options.length),
      ids: features.ids.slice(0, features.count),
    }),
  );
  return options;
}

/** Fills `features` for nobody, then for each person, and calls `take` each time. */
function eachOption(field: Field, take: () => void): void {
  features.count = 0;
  nobodyFeatures(features, field);
  take();
  field.standings.forEach((standing, rank) => {
    features.count = 0;
    optionFeatures(features, field, standing, rank);
    take();
  });
}
