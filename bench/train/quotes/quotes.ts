import { type Linear, quantised, scoreOf, sigmoid } from "../../../src/text/model/quote/linear.ts";
import type { QuoteModels } from "../../../src/text/model/quote/models.ts";
import { type Limits, type Proposal, proposalsOf } from "../../../src/text/model/quote/proposal.ts";
import { createRanking } from "../../../src/text/model/quote/rank.ts";
import type { Article } from "./articles.ts";
import { fitCalibration, type Outcome } from "./calibrate.ts";
import { averaged, type Case, type Learning, learnCases, learnSelections } from "./learn.ts";
import { settledCases } from "./settled.ts";
import {
  acceptCases,
  contentSelections,
  cueCases,
  cueWordsOf,
  type Labelled,
  labelled,
  sideCases,
  sourceSelections,
  speechCases,
} from "./steps.ts";

export interface QuotePlan {
  /** The shipped models are the mean of one run a seed. */
  readonly seeds: readonly number[];
  /** Parts of the articles, each read by models trained on the others. */
  readonly folds: number;
  readonly cue: Learning;
  readonly speech: Learning;
  readonly empty: Learning;
  readonly content: Learning;
  readonly source: Learning;
  readonly accept: Learning;
  readonly settled: Learning;
}

const learning = { seed: 1, rate: 0.03, least: 3, decay: 1e-3 };

/** Models learn from more than reading looks into: what is hardly ever right teaches them what wrong looks like. */
const WIDE: Limits = { cue: 0.3, ruledCue: 0.2, empty: 0.95 };

/** What the shipped models were trained with. */
export const SHIPPED: QuotePlan = {
  seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9],
  folds: 4,
  cue: { ...learning, bits: 19, epochs: 5 },
  speech: { ...learning, bits: 17, epochs: 5 },
  empty: { ...learning, bits: 16, epochs: 5 },
  content: { ...learning, bits: 20, epochs: 4 },
  source: { ...learning, bits: 18, epochs: 5 },
  accept: { ...learning, bits: 16, epochs: 8, rate: 0.02, least: 5, decay: 3e-3 },
  settled: { ...learning, bits: 16, epochs: 6 },
};

/** A model trained on all articles, and one for each fold that has not seen it. */
interface Folded {
  readonly full: Linear;
  readonly unseen: readonly Linear[];
}

/**
 * Trains the parts one after the other; each learns from what the parts before it say of articles they have not seen, so that it meets
 * their errors. The same articles and plan give the same models. `say` is told what is done.
 */
export function trainQuotes(
  articles: readonly Article[],
  plan: QuotePlan,
  say: (done: string) => void,
): QuoteModels {
  const words = cueWordsOf(articles, 2, 0.01);
  const all = articles.map(article => labelled(article, words));
  const cues = folded(all.map(cueCases), plan, plan.cue, learnCases);
  const speech = meanOf(all.flatMap(speechCases), plan, plan.speech, learnCases);
  const chances = all.map((candidates, i) => chancesOf(candidates, unseenBy(cues, i)));
  say("cues");
  const sides = articles.map((article, i) => sideCases(article, all[i]!, chances[i]!));
  const empty = folded(sides, plan, plan.empty, learnCases);
  const selections = articles.map((article, i) => contentSelections(article, all[i]!, chances[i]!));
  const content = folded(selections, plan, plan.content, learnSelections);
  say("content");
  const propose = (source: Folded): Proposal[][] =>
    articles.map(({ scene }, i) =>
      proposalsOf(
        scene,
        all[i]!.map(({ candidate }) => candidate),
        chances[i]!,
        {
          content: { empty: unseenBy(empty, i), ranking: createRanking(unseenBy(content, i)) },
          source: createRanking(unseenBy(source, i)),
        },
        WIDE,
      ),
    );
  const unsourced = propose(UNTRAINED);
  const sought = articles.map((article, i) => sourceSelections(article, unsourced[i]!));
  const source = folded(sought, plan, plan.source, learnSelections);
  say("sources");
  const proposals = propose(source);
  const accepting = articles.map((article, i) => acceptCases(article, proposals[i]!));
  const accept = folded(accepting, plan, plan.accept, learnCases);
  const outcomes = accepting.flatMap((cases, i) => outcomesOf(cases, unseenBy(accept, i)));
  say("acceptance");
  const models = {
    words,
    cue: cues.full,
    speech,
    empty: empty.full,
    content: content.full,
    source: source.full,
    accept: accept.full,
    calibration: fitCalibration(outcomes),
  };
  const settled = articles.flatMap(article => settledCases(article, models));
  return { ...models, settled: meanOf(settled, plan, plan.settled, learnCases) };
}

const untrained = quantised(1, new Float32Array(2));
const UNTRAINED: Folded = { full: untrained, unseen: [untrained] };

const unseenBy = ({ unseen }: Folded, article: number): Linear => unseen[article % unseen.length]!;

type Learn<T> = (items: readonly T[], learning: Learning) => Linear;

/** Learns from everything, and for each fold from all articles but its own. */
function folded<T>(
  items: readonly (readonly T[])[],
  plan: QuotePlan,
  learning: Learning,
  learn: Learn<T>,
): Folded {
  const unseen = Array.from({ length: plan.folds }, (_, fold) =>
    learn(items.filter((__, i) => i % plan.folds !== fold).flat(), learning),
  );
  return { full: meanOf(items.flat(), plan, learning, learn), unseen };
}

const meanOf = <T>(items: readonly T[], { seeds }: QuotePlan, learning: Learning, learn: Learn<T>): Linear =>
  averaged(seeds.map(seed => learn(items, { ...learning, seed })));

const outcomesOf = (cases: readonly Case[], model: Linear): Outcome[] =>
  cases.map(({ features, label }) => ({
    score: scoreOf(model, { ids: features, count: features.length }),
    right: label === 1,
  }));

const chancesOf = (candidates: readonly Labelled[], model: Linear): number[] =>
  candidates.map(({ features }) => sigmoid(scoreOf(model, { ids: features, count: features.length })));
