import { LABEL_ATOMS, labelAtoms, labelTemplates, note } from "../../src/text/model/label-features.ts";
import { createLabelling, prepare } from "../../src/text/model/labeller.ts";
import { argmax } from "../../src/text/model/table.ts";
import { LABELS } from "../../src/text/model/tagset.ts";
import type { WordTypes } from "../../src/text/model/wordtype.ts";
import type { Parsed } from "./parser.ts";
import { createPerceptron, type Perceptron, scoreInto, type Training, update } from "./perceptron.ts";
import { randomFrom, shuffled } from "./random.ts";

/** A tree whose arcs are labelled. */
export interface Labelled extends Parsed {
  readonly labels: Uint8Array;
}

/** Trains the labeller on gold heads, each label seen by the next as predicted. */
export function trainLabels(
  sentences: readonly Labelled[],
  types: WordTypes,
  training: Training,
): Perceptron {
  const model = createPerceptron(training.bits, LABELS.length);
  const random = randomFrom(training.seed);
  const templates = labelTemplates(training.bits);
  const atoms = new Int32Array(LABEL_ATOMS);
  const buckets = new Int32Array(templates.count);
  const scores = new Float32Array(model.labels);
  const given = new Uint8Array(4096);
  const at = createLabelling(types);
  function learn({ words, tags, heads, labels }: Labelled): void {
    prepare(at, words, tags, heads, 0, words.length, given);
    for (let k = 0; k < words.length; k++) {
      const word = at.tree.order[k]!;
      const right = labels[word]!;
      if (at.tree.heads[word]! < 0) {
        note(at, word, right);
        continue;
      }
      labelAtoms(atoms, at, word);
      templates.extract(atoms, buckets);
      scoreInto(model, buckets, templates.count, scores);
      const guess = argmax(scores, model.labels);
      if (guess !== right) update(model, buckets, templates.count, right, guess);
      model.moments++;
      note(at, word, guess);
    }
  }
  for (let epoch = 0; epoch < training.epochs; epoch++)
    for (const sentence of shuffled(sentences, random)) learn(sentence);
  return model;
}
