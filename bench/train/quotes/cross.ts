import { paragraphsOf } from "../../../src/text/clean.ts";
import { findMarked } from "../../../src/text/marks.ts";
import type { QuoteModels } from "../../../src/text/model/quote/models.ts";
import { tokenize } from "../../../src/text/model/tokenize.ts";
import { outlinesOf } from "../../../src/text/outline.ts";
import { findQuotes } from "../../../src/text/quotes.ts";
import { scored } from "../../quality/quotes.ts";
import {
  type GoldDocument,
  type PredictedDocument,
  type Score,
  type Subset,
  score,
} from "../../quality/score.ts";
import { articleOf } from "./articles.ts";
import { type QuotePlan, trainQuotes } from "./quotes.ts";

const SUBSETS = ["speech", "quoted"] as const satisfies readonly Subset[];

/** F on articles that the models have not seen. */
export type CrossScores = Readonly<Record<(typeof SUBSETS)[number], Score>>;

/**
 * Trains on all but one part of the articles and reads that part, for the first `tested` of `parts` parts. The parser has seen the articles,
 * the models of quote finding have not.
 */
export function crossValidated(
  gold: readonly GoldDocument[],
  plan: QuotePlan,
  { parts, tested, say }: { readonly parts: number; readonly tested: number; say(done: string): void },
): CrossScores {
  const articles = gold.map(articleOf);
  const predicted = Array.from({ length: tested }, (_, part) => part).flatMap(part => {
    const models = trainQuotes(
      articles.filter((__, i) => i % parts !== part),
      plan,
      done => say(`part ${part + 1} of ${parts}, ${done}`),
    );
    return gold.filter((__, i) => i % parts === part).map(document => predictedBy(models, document));
  });
  const held = gold.filter((_, i) => i % parts < tested);
  const [speech, quoted] = SUBSETS.map(subset => score(held, predicted, subset)) as [Score, Score];
  return { speech, quoted };
}

function predictedBy(models: QuoteModels, { id, text }: GoldDocument): PredictedDocument {
  const tokens = tokenize(text, paragraphsOf(text));
  const outlines = outlinesOf(tokens, findMarked(text, tokens.paragraphs));
  const outermost = findQuotes(tokens, outlines, models).filter(({ within }) => within === null);
  return { id, quotes: outermost.map(scored) };
}
