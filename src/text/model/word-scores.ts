import { WORD_FEATURES, type WordTypes } from "./wordtype.ts";

/** The part of a model's scores that depends on the word's form alone, computed once per form. */
export interface WordScores {
  /** Copies the scores of a word type to `scores`. */
  copy(type: number, scores: Int32Array): void;
}

/** What a model's table adds for the first `count` of `buckets` to `scores`, from `offset` on. */
export type AddScores = (buckets: Int32Array, count: number, scores: Int32Array, offset: number) => void;

/** For a model of `width` scores whose buckets are numbers of `bits` bits. */
export function wordScores(types: WordTypes, width: number, bits: number, add: AddScores): WordScores {
  const shift = 32 - bits;
  const buckets = new Int32Array(WORD_FEATURES);
  let known = new Uint8Array(0);
  let cache = new Int32Array(0);

  function compute(type: number): void {
    const from = types.featuresOf(type);
    const { features } = types.columns;
    for (let f = 0; f < WORD_FEATURES; f++) buckets[f] = features[from + f]! >>> shift;
    add(buckets, WORD_FEATURES, cache, type * width);
    known[type] = 1;
  }
  function grow(): void {
    const capacity = types.columns.lower.length;
    const wider = new Uint8Array(capacity);
    wider.set(known);
    known = wider;
    const larger = new Int32Array(capacity * width);
    larger.set(cache);
    cache = larger;
  }
  return {
    copy(type, scores) {
      if (type >= known.length) grow();
      if (known[type] === 0) compute(type);
      const from = type * width;
      for (let k = 0; k < width; k++) scores[k] = cache[from + k]!;
    },
  };
}
