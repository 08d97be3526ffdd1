import type { ParserTable } from "../../src/text/model/parser.ts";
import type { WeightTable } from "../../src/text/model/table.ts";
import { labelIndex } from "../../src/text/model/tagset.ts";
import type { WordKnowledge } from "../../src/text/model/weights.ts";
import { createWordTypes } from "../../src/text/model/wordtype.ts";
import { buildDictionary, encode, sentencesOf, type Treebanks } from "./corpus.ts";
import { jackknifeTags } from "./jackknife.ts";
import { trainLabels } from "./labels.ts";
import { trainLemmas } from "./lemmas.ts";
import { type Named, nameLabel, trainNames } from "./names.ts";
import { parserTable, trainParser } from "./parser.ts";
import { trainTagger } from "./tagger.ts";
import { trainUniversal, universalMapOf } from "./universal.ts";

/** Everything that is trained, with weights as floats. */
export interface Trained {
  readonly knowledge: WordKnowledge;
  readonly tagger: WeightTable;
  readonly universal: WeightTable;
  readonly names: WeightTable;
  readonly parser: ParserTable;
  readonly labels: WeightTable;
}

export interface Plan {
  readonly seed: number;
  readonly folds: number;
  readonly taggerEpochs: number;
  readonly nameEpochs: number;
  readonly parserEpochs: number;
  readonly labelEpochs: number;
}

/** What the shipped weights were trained with. */
export const SHIPPED: Plan = {
  seed: 1,
  folds: 4,
  taggerEpochs: 4,
  nameEpochs: 5,
  parserEpochs: 6,
  labelEpochs: 3,
};

/** A few minutes less of everything, to see that the code works. */
export const QUICK: Plan = {
  ...SHIPPED,
  folds: 2,
  taggerEpochs: 1,
  nameEpochs: 1,
  parserEpochs: 1,
  labelEpochs: 1,
};

/** Trains all parts. The same treebanks and plan give the same weights. `say` is told what is done. */
export function trainAll(banks: Treebanks, plan: Plan, say: (done: string) => void): Trained {
  const silver = sentencesOf(banks.silverTrain);
  const gum = sentencesOf(banks.gumTrain);
  const dictionary = buildDictionary([...silver, ...gum], 4);
  const types = createWordTypes(dictionary);
  const { seed } = plan;
  const silverWords = silver.map(sentence => encode(sentence, types));
  const gumWords = gum.map(sentence => encode(sentence, types));
  const tagging = { bits: 18, epochs: plan.taggerEpochs, seed, least: 1 };
  const tagger = trainTagger([...silverWords, ...gumWords], types, tagging);
  say("tagger");
  const universalMap = universalMapOf(gum);
  const universal = trainUniversal(gum, universalMap, types, { bits: 15, epochs: 5, seed, least: 0.5 });
  const lemmas = trainLemmas([...silver, ...gum]);
  say("universal tags and lemmas");
  const quick = { ...tagging, epochs: Math.min(2, plan.taggerEpochs) };
  const tags = jackknifeTags(silverWords, gumWords, types, quick, plan.folds);
  say("tags to train on");
  const parsed = silver.map((sentence, i) => ({
    words: silverWords[i]!.words,
    tags: tags[i]!,
    heads: Int32Array.from(sentence.heads),
    labels: Uint8Array.from(sentence.labels, labelIndex),
    names: Uint8Array.from(sentence.names, nameLabel),
  }));
  const documents: Named[][] = [];
  for (let d = 0, i = 0; d < banks.silverTrain.length; d++)
    documents.push(
      banks.silverTrain[d]!.sentences.map(() => ({ ...parsed[i]!, labels: parsed[i++]!.names })),
    );
  const names = trainNames(documents, types, { bits: 18, epochs: plan.nameEpochs, seed, least: 0.5 });
  say("names");
  const labels = trainLabels(parsed, types, { bits: 18, epochs: plan.labelEpochs, seed, least: 1 });
  say("labels");
  const parsing = { bits: 21, epochs: plan.parserEpochs, seed, explore: 0.9, margin: 0 };
  const parser = parserTable(trainParser(parsed, types, parsing), 0.5);
  say("parser");
  return {
    knowledge: { dictionary, universal: universalMap, lemmas },
    tagger,
    universal,
    names,
    parser,
    labels,
  };
}
