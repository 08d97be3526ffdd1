import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packSections } from "../../../src/text/model/pack.ts";
import { encodeQuoteModels, quoteModels, quoteModelsUrl } from "../../../src/text/model/quote/models.ts";
import { readArticles } from "../../quality/quotes.ts";
import { type Row, type RunOptions, SHARED_ABSENT } from "../../table.ts";
import { articleOf } from "./articles.ts";
import { measureQuotes } from "./measure.ts";
import { SHIPPED, trainQuotes } from "./quotes.ts";

/**
 * Trains the models of quote finding on PolNeAR train, writes quotes.bin and measures each step on dev; `--quick` only measures the
 * models that are there. They learn from the rules' and the parser's output: train them again when either has changed much.
 */
export async function run({ quick, shared, say }: RunOptions): Promise<readonly Row[]> {
  const corpus = join(shared, "corpus");
  if (!existsSync(corpus))
    return [{ section: "quotes", name: "training", values: [], unit: "", note: SHARED_ABSENT }];
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  if (!quick) {
    const articles = readArticles(join(corpus, "polnear-train.jsonl")).map(articleOf);
    const models = trainQuotes(articles, SHIPPED, done => say(`quotes, ${done}: ${seconds().toFixed(0)} s`));
    writeFileSync(quoteModelsUrl(), packSections(encodeQuoteModels(models)));
  }
  const training: Row[] = quick
    ? []
    : [{ section: "quotes", name: "training", values: [seconds()], unit: "s" }];
  const dev = readArticles(join(corpus, "polnear-dev.jsonl")).map(articleOf);
  return [...training, ...measureQuotes(dev, quoteModels())];
}
