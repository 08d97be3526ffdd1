import { argmax } from "../../src/text/model/table.ts";
import { TAGGER_ATOMS, taggerAtoms, taggerTemplates } from "../../src/text/model/tagger-features.ts";
import { PENN } from "../../src/text/model/tagset.ts";
import { WORD_FEATURES, type WordTypes } from "../../src/text/model/wordtype.ts";
import type { Encoded } from "./corpus.ts";
import { createPerceptron, type Perceptron, scoreInto, type Training, update } from "./perceptron.ts";
import { randomFrom, shuffled } from "./random.ts";

/** Trains the Penn tagger greedily, left to right, on its own tags of the words before. */
export function trainTagger(sentences: readonly Encoded[], types: WordTypes, training: Training): Perceptron {
  const model = createPerceptron(training.bits, PENN.length);
  const random = randomFrom(training.seed);
  const learn = taggerLearner(model, types);
  for (let epoch = 0; epoch < training.epochs; epoch++)
    for (const sentence of shuffled(sentences, random)) learn(sentence);
  return model;
}

function taggerLearner(model: Perceptron, types: WordTypes): (sentence: Encoded) => void {
  const templates = taggerTemplates(model.bits);
  const atoms = new Int32Array(TAGGER_ATOMS);
  const context = new Int32Array(templates.count);
  const count = WORD_FEATURES + templates.count;
  const buckets = new Int32Array(count);
  const scores = new Float32Array(model.labels);
  const shift = 32 - model.bits;
  const guesses = new Uint8Array(4096);
  return ({ words, tags }) => {
    const window = { words, first: 0, last: words.length, tags: guesses };
    const features = types.columns.features;
    const fixed = types.columns.fixed;
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!;
      guesses[i] = fixed[word]! >= 0 ? fixed[word]! : tags[i]!;
      if (fixed[word]! >= 0) continue;
      const from = types.featuresOf(word);
      for (let f = 0; f < WORD_FEATURES; f++) buckets[f] = features[from + f]! >>> shift;
      taggerAtoms(atoms, types, window, i);
      templates.extract(atoms, context);
      buckets.set(context, WORD_FEATURES);
      scoreInto(model, buckets, count, scores);
      const guess = argmax(scores, model.labels);
      if (guess !== tags[i]) update(model, buckets, count, tags[i]!, guess);
      model.moments++;
      guesses[i] = guess;
    }
  };
}
