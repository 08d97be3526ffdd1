import { addRows, locate, type Rows } from "./rows.ts";
import { argmax } from "./table.ts";
import { TAGGER_ATOMS, taggerAtoms, taggerTemplates } from "./tagger-features.ts";
import { type WordScores, wordScores } from "./word-scores.ts";
import type { WordTypes } from "./wordtype.ts";

/** Tags the words `first .. last` (one sentence) with Penn tag numbers, into `tags`. */
export type Tagger = (words: Int32Array, first: number, last: number, tags: Uint8Array) => void;

/**
 * A greedy left-to-right averaged perceptron. A form with one tag only takes it; of the others the scores that depend
 * on the form alone are computed once per form, so a token costs its context features.
 */
export function createTagger(rows: Rows, types: WordTypes): Tagger {
  const templates = taggerTemplates(rows.bits);
  const atoms = new Int32Array(TAGGER_ATOMS);
  const heads = new Int32Array(templates.count);
  const scores = new Int32Array(rows.labels);
  const known: WordScores = wordScores(rows, types);
  return (words, first, last, tags) => {
    const window = { words, first, last, tags };
    const fixed = types.columns.fixed;
    for (let i = first; i < last; i++) {
      const only = fixed[words[i]!]!;
      if (only >= 0) {
        tags[i] = only;
        continue;
      }
      known.copy(words[i]!, scores);
      taggerAtoms(atoms, types, window, i);
      templates.extract(atoms, heads);
      locate(rows, heads, templates.count);
      addRows(rows, heads, templates.count, scores);
      tags[i] = argmax(scores, rows.labels);
    }
  };
}
