import {
  capitalsOf,
  NAME_ATOMS,
  type NameWindow,
  nameAtoms,
  nameTemplates,
  OUTSIDE,
} from "../../src/text/model/name-features.ts";
import { skips } from "../../src/text/model/namer.ts";
import { argmax } from "../../src/text/model/table.ts";
import { NAME_KINDS } from "../../src/text/model/tagset.ts";
import { WORD_FEATURES, type WordTypes } from "../../src/text/model/wordtype.ts";
import { createPerceptron, type Perceptron, scoreInto, type Training, update } from "./perceptron.ts";
import { randomFrom, shuffled } from "./random.ts";

/** A sentence with (predicted) Penn tags and gold name labels. */
export interface Named {
  readonly words: Int32Array;
  readonly tags: Uint8Array;
  readonly labels: Uint8Array;
}

/** Label of a `ner=` class: 1 + its index in `NAME_KINDS`, 0 for the other classes (dates, numbers). */
export const nameLabel = (name: string): number => 1 + NAME_KINDS.map(String).indexOf(name);

/** Trains the name tagger document by document, each label seen by the next as predicted. */
export function trainNames(
  documents: readonly (readonly Named[])[],
  types: WordTypes,
  training: Training,
): Perceptron {
  const model = createPerceptron(training.bits, NAME_KINDS.length + 1);
  const random = randomFrom(training.seed);
  const learn = nameLearner(model, types);
  for (let epoch = 0; epoch < training.epochs; epoch++)
    for (const document of shuffled(documents, random)) learn(document);
  return model;
}

function nameLearner(model: Perceptron, types: WordTypes): (document: readonly Named[]) => void {
  const templates = nameTemplates(model.bits);
  const atoms = new Int32Array(NAME_ATOMS);
  const context = new Int32Array(templates.count);
  const count = WORD_FEATURES + templates.count;
  const buckets = new Int32Array(count);
  const scores = new Float32Array(model.labels);
  const shift = 32 - model.bits;
  const guesses = new Uint8Array(4096);
  const memory = new Uint8Array(types.columns.lower.length);
  const capital = types.columns.capital;
  const features = types.columns.features;

  function learnSentence({ words, tags, labels }: Named): void {
    const capitals = capitalsOf(types, words, 0, words.length);
    const window: NameWindow = {
      words,
      tags,
      first: 0,
      last: words.length,
      labels: guesses,
      memory,
      capitals,
    };
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!;
      guesses[i] = OUTSIDE;
      if (skips(capital[word]!, i > 0 ? guesses[i - 1]! : OUTSIDE)) continue;
      const from = types.featuresOf(word);
      for (let f = 0; f < WORD_FEATURES; f++) buckets[f] = features[from + f]! >>> shift;
      nameAtoms(atoms, types, window, i);
      templates.extract(atoms, context);
      buckets.set(context, WORD_FEATURES);
      scoreInto(model, buckets, count, scores);
      const guess = argmax(scores, model.labels);
      if (guess !== labels[i]) update(model, buckets, count, labels[i]!, guess);
      model.moments++;
      guesses[i] = guess;
      memory[word] = guess + 1;
    }
  }
  return document => {
    memory.fill(0);
    document.forEach(learnSentence);
  };
}
