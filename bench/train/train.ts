import type { Decisions } from "../../src/text/model/certain.ts";
import {
  decodeParser,
  decodeTable,
  encodeParser,
  encodeTable,
  type ParserWeights,
} from "../../src/text/model/quantise.ts";
import type { WeightTable } from "../../src/text/model/table.ts";
import { labelIndex } from "../../src/text/model/tagset.ts";
import type { WordKnowledge } from "../../src/text/model/weights.ts";
import { createWordTypes, type WordTypes } from "../../src/text/model/wordtype.ts";
import { certainLabels, certainTags, certainTransitions, parsedBy } from "./certain.ts";
import type { TreeDocument, TreeSentence } from "./conllu.ts";
import { buildDictionary, encode, sentencesOf, type Treebanks } from "./corpus.ts";
import { jackknifeTags } from "./jackknife.ts";
import { type Labelled, trainLabels } from "./labels.ts";
import { trainLemmas } from "./lemmas.ts";
import { mended } from "./mend.ts";
import { type Named, nameLabel, trainNames } from "./names.ts";
import { parserWeights, trainParser } from "./parser.ts";
import { averageRuns, type Perceptron, sparseTable } from "./perceptron.ts";
import { trainTagger } from "./tagger.ts";
import { trainUniversal, universalMapOf } from "./universal.ts";

/** Everything that is trained, with weights as floats. */
export interface Trained {
  readonly knowledge: WordKnowledge;
  readonly tagger: Choosing<WeightTable>;
  readonly universal: WeightTable;
  readonly names: WeightTable;
  readonly parser: Choosing<ParserWeights>;
  readonly labels: Choosing<WeightTable>;
}

/** Weights, and what they decide so surely that it need not be scored. */
interface Choosing<T> {
  readonly weights: T;
  readonly decisions: Decisions;
}

export interface Plan {
  /** One run each, averaged. */
  readonly seeds: readonly number[];
  /** Parts the silver treebank is cut into, to tag each with a tagger that has not seen it. */
  readonly folds: number;
  readonly epochs: {
    readonly tagger: number;
    readonly names: number;
    readonly parser: number;
    readonly labels: number;
  };
}

/** What the shipped weights were trained with. */
export const SHIPPED: Plan = {
  seeds: [1, 2, 3, 4, 5],
  folds: 4,
  epochs: { tagger: 4, names: 5, parser: 4, labels: 2 },
};

/** Trains all parts. The same treebanks and plan give the same weights. `say` is told what is done. */
export function trainAll(banks: Treebanks, plan: Plan, say: (done: string) => void): Trained {
  const silver = sentencesOf(mended(banks.silverTrain));
  const gum = sentencesOf(banks.gumTrain);
  const dictionary = buildDictionary([...silver, ...gum], 4);
  const types = createWordTypes(dictionary);
  const silverWords = silver.map(sentence => encode(sentence, types));
  const gumWords = gum.map(sentence => encode(sentence, types));
  const table = tableOf(plan.seeds);
  const training = { bits: 18, epochs: plan.epochs.tagger };
  const all = [...silverWords, ...gumWords];
  const tagger = table(1, seed => trainTagger(all, types, { ...training, seed }));
  const usual = certainTags(decodeTable(encodeTable(tagger)), all, types);
  say("tagger");
  const map = universalMapOf(gum);
  const universal = table(0.5, seed => trainUniversal(gum, map, types, { bits: 15, epochs: 5, seed }));
  const knowledge = { dictionary, universal: map, lemmas: trainLemmas(silver, gum) };
  say("universal tags and lemmas");
  const tags = jackknifeTags(silverWords, gumWords, types, { bits: 18, epochs: 2, seed: 1 }, plan.folds);
  say("tags to train on");
  const trees = silver.map((sentence, i) => treeOf(sentence, silverWords[i]!.words, tags[i]!));
  return {
    knowledge,
    tagger: { weights: tagger, decisions: usual },
    universal,
    ...trainTrees(trees, banks.silverTrain, types, plan, say),
  };
}

/** Trains a table from every seed. */
const tableOf =
  (seeds: readonly number[]) =>
  (least: number, train: (seed: number) => Perceptron): WeightTable =>
    sparseTable(averageRuns(seeds, train), least);

interface Tree extends Labelled {
  readonly names: Uint8Array;
}

const treeOf = (sentence: TreeSentence, words: Int32Array, tags: Uint8Array): Tree => ({
  words,
  tags,
  heads: Int32Array.from(sentence.heads),
  labels: Uint8Array.from(sentence.labels, labelIndex),
  names: Uint8Array.from(sentence.names, nameLabel),
});

/** The parts that are trained on predicted tags. */
function trainTrees(
  trees: readonly Tree[],
  documents: readonly TreeDocument[],
  types: WordTypes,
  { seeds, epochs }: Plan,
  say: (done: string) => void,
): Pick<Trained, "names" | "labels" | "parser"> {
  const table = tableOf(seeds);
  const named = byDocument(trees, documents);
  const names = table(0.5, seed => trainNames(named, types, { bits: 18, epochs: epochs.names, seed }));
  say("names");
  const training = { bits: 21, epochs: epochs.parser };
  const runs = averageRuns(seeds, seed => trainParser(trees, types, { ...training, seed }));
  const parser = parserWeights(runs, 0.5);
  const shipped = decodeParser(encodeParser(parser));
  const transitions = certainTransitions(shipped, trees, types);
  say("parser");
  const labels = table(1, seed => trainLabels(trees, types, { bits: 18, epochs: epochs.labels, seed }));
  const parsed = parsedBy(shipped, transitions, trees, types);
  const sure = certainLabels(decodeTable(encodeTable(labels)), parsed, types);
  say("labels");
  return {
    names,
    parser: { weights: parser, decisions: transitions },
    labels: { weights: labels, decisions: sure },
  };
}

/** Name labels document by document: the name tagger remembers what it found in one. */
function byDocument(trees: readonly Tree[], documents: readonly TreeDocument[]): Named[][] {
  let next = 0;
  return documents.map(({ sentences }) => {
    const from = next;
    next += sentences.length;
    return trees.slice(from, next).map(({ words, tags, names }) => ({ words, tags, labels: names }));
  });
}
