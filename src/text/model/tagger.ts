import { createCertain, type Decisions } from "./certain.ts";
import { addRows, locate, type Rows } from "./rows.ts";
import { argmax } from "./table.ts";
import {
  classKey,
  formKey,
  TAGGER_ATOMS,
  taggerAtoms,
  taggerTemplates,
  type Window,
} from "./tagger-features.ts";
import { wordScores } from "./word-scores.ts";
import type { WordTypes } from "./wordtype.ts";

/** Tags the words `first .. last` (one sentence) with Penn tag numbers, into `tags`. */
export type Tagger = (words: Int32Array, first: number, last: number, tags: Uint8Array) => void;

/**
 * A greedy left-to-right averaged perceptron. A form with one tag only takes it, and what is certain is looked up; of the others the scores
 * that depend on the form alone are computed once per form, so a token costs its context features.
 */
export function createTagger(rows: Rows, decisions: Decisions, types: WordTypes): Tagger {
  const templates = taggerTemplates(rows.bits);
  const atoms = new Int32Array(TAGGER_ATOMS);
  const heads = new Int32Array(templates.count);
  const scores = new Int32Array(rows.labels);
  const known = wordScores(types, rows.labels, rows.bits, (buckets, count, into, offset) => {
    locate(rows, buckets, count);
    addRows(rows, buckets, count, into, offset);
  });
  const certain = createCertain(decisions);

  function score(window: Window, i: number): number {
    known.copy(window.words[i]!, scores);
    taggerAtoms(atoms, types, window, i);
    templates.extract(atoms, heads);
    locate(rows, heads, templates.count);
    addRows(rows, heads, templates.count, scores);
    return argmax(scores, rows.labels);
  }
  function choose(window: Window, i: number): number {
    const usual = certain.decide(classKey(types, window, i));
    if (usual >= 0) return usual;
    const sure = certain.decide(formKey(types, window, i));
    return sure >= 0 ? sure : score(window, i);
  }
  return (words, first, last, tags) => {
    const window = { words, first, last, tags };
    const fixed = types.columns.fixed;
    for (let i = first; i < last; i++) {
      const only = fixed[words[i]!]!;
      tags[i] = only >= 0 ? only : choose(window, i);
    }
  };
}
