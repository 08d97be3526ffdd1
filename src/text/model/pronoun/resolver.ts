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
  const scored: { referent: number | null; score: number }[] = [];
  for (const option of optionsOf(field)) scored.push({ referent: option, score: scoreOf(model, features) });
  const most = Math.max(...scored.map(({ score }) => score));
  const total = scored.reduce((sum, { score }) => sum + Math.exp(score - most), 0);
  return scored
    .map(({ referent, score }) => ({ referent, probability: Math.exp(score - most) / total }))
    .sort((a, b) => b.probability - a.probability);
}

/** The same options as features, for training: one entry an option, nobody first. */
export function optionsAsFeatures(field: Field): { referent: number | null; ids: Int32Array }[] {
  const options: { referent: number | null; ids: Int32Array }[] = [];
  for (const referent of optionsOf(field))
    options.push({ referent, ids: features.ids.slice(0, features.count) });
  return options;
}

/** Nobody, then each person; the features of the one just given stand in `features`. */
function* optionsOf(field: Field): Iterable<number | null> {
  features.count = 0;
  nobodyFeatures(features, field);
  yield null;
  for (const [rank, standing] of field.standings.entries()) {
    features.count = 0;
    optionFeatures(features, field, standing, rank);
    yield standing.referent;
  }
}
