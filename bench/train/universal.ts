import { argmax } from "../../src/text/model/table.ts";
import { PENN, pennIndex, UNIVERSAL } from "../../src/text/model/tagset.ts";
import {
  UNIVERSAL_ATOMS,
  type UniversalMap,
  universalAtoms,
  universalTemplates,
} from "../../src/text/model/universal.ts";
import type { WordTypes } from "../../src/text/model/wordtype.ts";
import type { TreeSentence } from "./conllu.ts";
import { encode, pennOf } from "./corpus.ts";
import { createPerceptron, type Perceptron, scoreInto, type Training, update } from "./perceptron.ts";
import { randomFrom, shuffled } from "./random.ts";

/** The number of a universal tag; X for one the set does not have. */
export function universalIndex(tag: string): number {
  const found = UNIVERSAL.map(String).indexOf(tag);
  return found < 0 ? UNIVERSAL.indexOf("X") : found;
}

/** A proper noun stays one inside "New York" or "United": readers ask for names, not for what a name is made of. */
const goldOf = (sentence: TreeSentence, i: number): number =>
  /^NNPS?$/.test(sentence.penn[i]!) ? universalIndex("PROPN") : universalIndex(sentence.universal[i]!);

/** Learns from GUM which words need their context and which tag the others have. */
export function universalMapOf(sentences: readonly TreeSentence[]): UniversalMap {
  const byTag = PENN.map(() => new Map<number, number>());
  const byWord = new Map<string, Map<number, number>>();
  for (const sentence of sentences)
    sentence.forms.forEach((form, i) => {
      const penn = pennOf(sentence, i);
      const universal = goldOf(sentence, i);
      const key = `${form.toLowerCase()} ${penn}`;
      const found = byWord.get(key) ?? new Map<number, number>();
      byWord.set(key, found);
      for (const counts of [byTag[penn]!, found]) counts.set(universal, (counts.get(universal) ?? 0) + 1);
    });
  const usual = Int8Array.from(byTag, counts => ranked(counts)[0]?.[0] ?? universalIndex("X"));
  usual[pennIndex("#")] = universalIndex("SYM");
  const words = new Map<string, number>();
  for (const [key, counts] of byWord) {
    const value = ofWord(counts);
    if (value !== null && value !== usual[Number(key.split(" ")[1])]) words.set(key, value);
  }
  return { usual, words };
}

const ranked = (counts: ReadonlyMap<number, number>) =>
  [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);

function ofWord(counts: ReadonlyMap<number, number>): number | null {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [first, second] = ranked(counts);
  if (total < 4) return null;
  return second !== undefined && second[1] >= 2 && second[1] / total > 0.015 ? -1 : first![0];
}

/** Trains the small model that decides the words of `map` whose context matters. */
export function trainUniversal(
  sentences: readonly TreeSentence[],
  map: UniversalMap,
  types: WordTypes,
  training: Training,
): Perceptron {
  const model = createPerceptron(training.bits, UNIVERSAL.length);
  const random = randomFrom(training.seed);
  const templates = universalTemplates(training.bits);
  const atoms = new Int32Array(UNIVERSAL_ATOMS);
  const buckets = new Int32Array(templates.count);
  const scores = new Float32Array(model.labels);
  function learn(sentence: TreeSentence): void {
    const { words, tags } = encode(sentence, types);
    for (let i = 0; i < words.length; i++) {
      if (map.words.get(`${sentence.forms[i]!.toLowerCase()} ${tags[i]}`) !== -1) continue;
      universalAtoms(atoms, types.columns.lower, words, tags, 0, words.length, i);
      templates.extract(atoms, buckets);
      scoreInto(model, buckets, templates.count, scores);
      const right = goldOf(sentence, i);
      const guess = argmax(scores, model.labels);
      if (guess !== right) update(model, buckets, templates.count, right, guess);
      model.moments++;
    }
  }
  for (let epoch = 0; epoch < training.epochs; epoch++)
    for (const sentence of shuffled(sentences, random)) learn(sentence);
  return model;
}
