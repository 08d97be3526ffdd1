import { hashOfNumber } from "./hash.ts";
import { compileTemplates, type Templates } from "./template.ts";
import type { WordTypes } from "./wordtype.ts";

const A = {
  lower: 1,
  before: 2,
  before2: 3,
  after: 4,
  after2: 5,
  suffixBefore: 6,
  suffixAfter: 7,
  shape: 8,
  shapeBefore: 9,
  shapeAfter: 10,
  tag1: 11,
  tag2: 12,
  class: 13,
  classAfter: 14,
  classAfter2: 15,
  suffix: 16,
  place: 17,
} as const;

/** How many atoms the templates draw on; index 0 is the empty place. */
export const TAGGER_ATOMS = 18;

const TEMPLATES = [
  [A.before],
  [A.before2],
  [A.after],
  [A.after2],
  [A.before, A.lower],
  [A.lower, A.after],
  [A.before, A.after],
  [A.tag1],
  [A.tag2],
  [A.tag1, A.tag2],
  [A.tag1, A.lower],
  [A.tag1, A.after],
  [A.tag1, A.tag2, A.class],
  [A.classAfter],
  [A.classAfter, A.classAfter2],
  [A.class, A.classAfter],
  [A.tag1, A.class, A.classAfter],
  [A.tag1, A.classAfter],
  [A.suffixBefore],
  [A.suffixAfter],
  [A.shape, A.place],
  [A.shape, A.shapeAfter],
  [A.shapeBefore, A.shape],
  [A.lower, A.classAfter],
  [A.tag1, A.suffix],
  [A.suffix, A.classAfter],
  [A.tag1, A.tag2, A.lower],
  [A.tag1, A.lower, A.classAfter],
];

export const taggerTemplates = (bits: number): Templates => compileTemplates(TEMPLATES, bits, 100);

/** A sentence as the sequence models see it: word types and, up to the current word, the tags given. */
export interface Window {
  readonly words: Int32Array;
  readonly first: number;
  readonly last: number;
  /** Indexed like `words`. */
  readonly tags: Uint8Array;
}

const EDGE = 0x5eed1e55;

const TAG_HASH = Int32Array.from({ length: 64 }, (_, tag) => hashOfNumber(tag));

/** Fills `atoms` for the word at `i`. */
export function taggerAtoms(atoms: Int32Array, types: WordTypes, window: Window, i: number): void {
  const { words, first, last, tags } = window;
  const lower = types.column("lower");
  const suffix3 = types.column("suffix3");
  const shape = types.column("shape");
  const classes = types.column("ambiguity");
  const word = words[i]!;
  const before = i > first ? words[i - 1]! : -1;
  const before2 = i > first + 1 ? words[i - 2]! : -1;
  const after = i + 1 < last ? words[i + 1]! : -1;
  const after2 = i + 2 < last ? words[i + 2]! : -1;
  atoms[A.lower] = lower[word]!;
  atoms[A.before] = before < 0 ? EDGE : lower[before]!;
  atoms[A.before2] = before2 < 0 ? EDGE : lower[before2]!;
  atoms[A.after] = after < 0 ? EDGE : lower[after]!;
  atoms[A.after2] = after2 < 0 ? EDGE : lower[after2]!;
  atoms[A.suffixBefore] = before < 0 ? EDGE : suffix3[before]!;
  atoms[A.suffixAfter] = after < 0 ? EDGE : suffix3[after]!;
  atoms[A.shape] = shape[word]!;
  atoms[A.shapeBefore] = before < 0 ? EDGE : shape[before]!;
  atoms[A.shapeAfter] = after < 0 ? EDGE : shape[after]!;
  atoms[A.tag1] = before < 0 ? EDGE : TAG_HASH[tags[i - 1]!]!;
  atoms[A.tag2] = before2 < 0 ? EDGE : TAG_HASH[tags[i - 2]!]!;
  atoms[A.class] = classes[word]!;
  atoms[A.classAfter] = after < 0 ? EDGE : classes[after]!;
  atoms[A.classAfter2] = after2 < 0 ? EDGE : classes[after2]!;
  atoms[A.suffix] = suffix3[word]!;
  atoms[A.place] = i === first ? 1 : i === first + 1 ? 2 : 3;
}
