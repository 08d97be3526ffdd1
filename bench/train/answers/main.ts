import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { answerModel, answerModelUrl, encodeAnswerModel } from "../../../src/text/model/answer/model.ts";
import { packSections } from "../../../src/text/model/pack.ts";
import { type Row, type RunOptions, SHARED_ABSENT } from "../../table.ts";
import { averaged, type Learning, learnSelections } from "../quotes/learn.ts";
import { randomFrom } from "../random.ts";
import { articlesOf, type Examples, examplesOf } from "./examples.ts";
import { measureAnswers } from "./measure.ts";

const LEARNING: Learning = { bits: 17, epochs: 5, seed: 3, rate: 0.1, least: 3, decay: 1e-4 };
/** Models of several seeds are averaged: what the order of the examples adds by chance goes out. */
const SEEDS = [3, 4, 5];
const ARTICLES = { train: 400, dev: 40 } as const;
/** Questions of another article that each is asked: nothing in it answers them. */
const FOREIGN = 4;

/**
 * Trains the choice of an answer on questions made by rule from the trees of PolNeAR train, writes answers.bin and measures it on those of
 * PolNeAR dev; `--quick` only measures.
 */
export async function run({ quick, shared, say }: RunOptions): Promise<readonly Row[]> {
  const corpus = join(shared, "corpus");
  if (!existsSync(corpus))
    return [{ section: "answers", name: "training", values: [], unit: "", note: SHARED_ABSENT }];
  if (!quick) {
    const { selections, unreached } = await examples(corpus, "train", 11, say);
    say(`answers: ${selections.length} questions, ${unreached} out of reach`);
    const model = averaged(SEEDS.map(seed => learnSelections(selections, { ...LEARNING, seed })));
    writeFileSync(answerModelUrl(), packSections(encodeAnswerModel(model)));
  }
  return measureAnswers((await examples(corpus, "dev", 13, say)).selections, answerModel());
}

async function examples(
  corpus: string,
  part: "train" | "dev",
  seed: number,
  say: (line: string) => void,
): Promise<Examples> {
  const articles = articlesOf(corpus, part, ARTICLES[part], seed);
  const chance = randomFrom(seed + 1);
  const into: Examples = { selections: [], unreached: 0 };
  for (const [at, article] of articles.entries()) {
    const others = articles[(at + 1) % articles.length]!.made.slice(0, FOREIGN);
    await examplesOf(article, others, chance, into);
    if (at % 100 === 99) say(`answers, ${part}: ${at + 1} articles`);
  }
  return into;
}
