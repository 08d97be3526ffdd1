import { UNDECIDED } from "../../src/text/model/certain.ts";
import { rowsOf } from "../../src/text/model/rows.ts";
import type { WeightTable } from "../../src/text/model/table.ts";
import { createTagger } from "../../src/text/model/tagger.ts";
import type { WordTypes } from "../../src/text/model/wordtype.ts";
import type { Encoded } from "./corpus.ts";
import { averageRuns, sparseTable, type Training } from "./perceptron.ts";
import { trainTagger } from "./tagger.ts";

/** Tags sentences with a trained table, every word scored. */
export function tagWith(table: WeightTable, types: WordTypes, sentences: readonly Encoded[]): Uint8Array[] {
  const tag = createTagger(rowsOf(table), UNDECIDED, types);
  return sentences.map(({ words }) => {
    const tags = new Uint8Array(words.length);
    tag(words, 0, words.length, tags);
    return tags;
  });
}

/**
 * Tags each part of `sentences` with a tagger trained on the other parts (and on `others`), so that what is trained on these
 * tags meets the errors it will meet at run time.
 */
export function jackknifeTags(
  sentences: readonly Encoded[],
  others: readonly Encoded[],
  types: WordTypes,
  training: Training,
  folds: number,
): Uint8Array[] {
  const size = Math.ceil(sentences.length / folds);
  return Array.from({ length: folds }).flatMap((_, fold) => {
    const held = sentences.slice(fold * size, (fold + 1) * size);
    const rest = [...sentences.slice(0, fold * size), ...sentences.slice((fold + 1) * size), ...others];
    const run = averageRuns([training.seed], seed => trainTagger(rest, types, { ...training, seed }));
    return tagWith(sparseTable(run, 1), types, held);
  });
}
