import { addRows, type Rows } from "./rows.ts";
import { WORD_FEATURES, type WordTypes } from "./wordtype.ts";

/** The part of a model's scores that depends on the word's form alone, computed once per form. */
export interface WordScores {
  /** Copies the scores of a word type to `scores`. */
  copy(type: number, scores: Int32Array): void;
}

export function wordScores(rows: Rows, types: WordTypes): WordScores {
  const { labels } = rows;
  const shift = 32 - rows.bits;
  const heads = new Int32Array(WORD_FEATURES);
  let known = new Uint8Array(0);
  let cache = new Int32Array(0);

  function compute(type: number): void {
    const features = types.columns.features;
    for (let f = 0; f < WORD_FEATURES; f++)
      heads[f] = rows.heads[features[type * WORD_FEATURES + f]! >>> shift]!;
    addRows(rows, heads, WORD_FEATURES, cache, type * labels);
    known[type] = 1;
  }
  function grow(): void {
    const capacity = types.columns.lower.length;
    const wider = new Uint8Array(capacity);
    wider.set(known);
    known = wider;
    const larger = new Int32Array(capacity * labels);
    larger.set(cache);
    cache = larger;
  }
  return {
    copy(type, scores) {
      if (type >= known.length) grow();
      if (known[type] === 0) compute(type);
      const from = type * labels;
      for (let k = 0; k < labels; k++) scores[k] = cache[from + k]!;
    },
  };
}
