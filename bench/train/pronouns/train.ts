import type { Field } from "../../../src/text/model/pronoun/field.ts";
import { optionsAsFeatures, weigh } from "../../../src/text/model/pronoun/resolver.ts";
import type { Linear } from "../../../src/text/model/quote/linear.ts";
import { type Chooser, type Meant, mostLikely } from "../../../src/text/pronouns.ts";
import { averaged, type Learning, learnSelections, type Selection } from "../quotes/learn.ts";
import { randomFrom } from "../random.ts";
import { type Article, masked, resolveWith } from "./articles.ts";

export interface PronounPlan {
  readonly learning: Learning;
  /** Models of several seeds are averaged: which pronouns the shuffle puts last would else decide some. */
  readonly seeds: readonly number[];
  /** How often a pronoun that people annotated is seen for one that only a machine did. */
  readonly copies: number;
  /** Parts of the articles; what a pronoun's earlier ones were taken for comes from a model that has not seen its part. */
  readonly folds: number;
}

export const SHIPPED: PronounPlan = {
  learning: { bits: 16, epochs: 8, seed: 7, rate: 0.1, least: 4, decay: 1e-4 },
  seeds: [7, 8, 9, 10],
  copies: 3,
  folds: 4,
};

/** From here on an earlier pronoun counts as resolved in the second round. */
const LIKELY = 0.62;

/**
 * Trains in two rounds: first every earlier pronoun is taken as annotated, then as a model of the first round takes it, so that the
 * shipped model has met such errors. The same articles and plan give the same model.
 */
export function trainPronouns(given: readonly Article[], plan: PronounPlan): Linear {
  const random = randomFrom(plan.learning.seed);
  const articles = given.flatMap(article => [article, masked(article, random)]);
  const counted = (article: Article, selections: Selection[]): Selection[] =>
    article.checked ? Array.from({ length: plan.copies }, () => selections).flat() : selections;
  const annotated = articles.map(article => counted(article, selectionsOf(article, asAnnotated)));
  const parts = Array.from({ length: plan.folds }, (_, fold) =>
    learnSelections(annotated.filter((__, i) => (i >> 1) % plan.folds !== fold).flat(), plan.learning),
  );
  const met = articles.map((article, i) =>
    counted(
      article,
      selectionsOf(article, field => mostLikely(weigh(parts[(i >> 1) % plan.folds]!, field), LIKELY)),
    ),
  );
  return averaged(plan.seeds.map(seed => learnSelections(met.flat(), { ...plan.learning, seed })));
}

/** The options of every annotated pronoun with the right ones marked; `take` says whom later pronouns see it taken for. */
function selectionsOf(
  article: Article,
  take: (field: Field, right: ReadonlySet<number>) => Meant,
): Selection[] {
  const selections: Selection[] = [];
  const choose: Chooser = field => {
    const right = article.meant.get(field.pronoun.at);
    if (right === undefined) return take(field, new Set());
    const options = optionsAsFeatures(field);
    const isRight = options.map(({ referent }) => referent !== null && right.has(referent));
    const some = isRight.filter(Boolean).length;
    if (some === 0 && !article.checked) return take(field, right);
    const targets = Float32Array.from(isRight, (one, i) =>
      some === 0 ? Number(i === 0) : Number(one) / some,
    );
    const selection = {
      parts: options.map(({ ids }) => ids),
      candidates: options.map((_, i) => [i]),
      targets,
    };
    selections.push(selection);
    return take(field, right);
  };
  resolveWith(article, choose);
  return selections;
}

const asAnnotated = ({ standings }: Field, right: ReadonlySet<number>): Meant => {
  const standing = standings.find(({ referent }) => right.has(referent));
  return { referent: standing?.referent ?? null, probability: 1, others: [] };
};
