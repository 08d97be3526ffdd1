import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packSections } from "../../../src/text/model/pack.ts";
import { encodePronounModel, pronounModelUrl } from "../../../src/text/model/pronoun/model.ts";
import { type Row, type RunOptions, SHARED_ABSENT } from "../../table.ts";
import { gumArticles, silverArticles } from "./articles.ts";
import { measurePronouns } from "./measure.ts";
import { SHIPPED, trainPronouns } from "./train.ts";

/**
 * Trains the resolution of he and she on GUM (all but its news, which measures it) and on PolNeAR train as CoreNLP resolved it, writes
 * pronouns.bin and measures it; `--quick` only measures.
 */
export async function run({ quick, shared, say }: RunOptions): Promise<readonly Row[]> {
  const corpus = join(shared, "corpus");
  if (!existsSync(corpus))
    return [{ section: "pronouns", name: "training", values: [], unit: "", note: SHARED_ABSENT }];
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  if (!quick) {
    const articles = [...gumArticles(join(corpus, "treebank"), false), ...silverArticles(corpus, "train")];
    say(`pronouns, articles read: ${seconds().toFixed(0)} s`);
    writeFileSync(pronounModelUrl(), packSections(encodePronounModel(trainPronouns(articles, SHIPPED))));
    say(`pronouns: ${seconds().toFixed(0)} s`);
  }
  return measurePronouns(silverArticles(corpus, "dev"));
}
