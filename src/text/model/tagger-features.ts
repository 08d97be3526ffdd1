import { hashOfNumber } from "./hash.ts";
import { compileTemplates, type Templates, templatesOf } from "./template.ts";
import type { WordTypes } from "./wordtype.ts";

const ATOMS =
  " lower before before2 after after2 suffix suffixBefore suffixAfter shape shapeBefore shapeAfter tag1 tag2 class classAfter classAfter2 place".split(
    " ",
  );

export const TAGGER_ATOMS = ATOMS.length;

// Most context is joined with the word's usual tags ("class"): then only those tags compete, and a row has two entries, not twenty.
const TEMPLATES = templatesOf(
  ATOMS,
  `
  before class | before2 class | after class | after2 class | before lower | lower after | before after class
  tag1 class | tag2 class | tag1 tag2 class | tag1 lower | tag1 after class | class classAfter classAfter2 | class classAfter
  tag1 class classAfter | suffixBefore class | suffixAfter class | shape place class | shapeAfter class | shapeBefore class
  shape shapeAfter shapeBefore | lower classAfter | tag1 suffix | suffix classAfter | tag1 tag2 lower | tag1 lower classAfter
  tag1 shape classAfter | tag1 tag2 shape
`,
);

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

/** Fills `atoms`, in the order of `ATOMS`, for the word at `i`. */
export function taggerAtoms(atoms: Int32Array, types: WordTypes, window: Window, i: number): void {
  const { words, first, last, tags } = window;
  const { lower, suffix3, shape, ambiguity } = types.columns;
  const word = words[i]!;
  const before = i > first ? words[i - 1]! : -1;
  const before2 = i > first + 1 ? words[i - 2]! : -1;
  const after = i + 1 < last ? words[i + 1]! : -1;
  const after2 = i + 2 < last ? words[i + 2]! : -1;
  atoms[1] = lower[word]!;
  atoms[2] = before < 0 ? EDGE : lower[before]!;
  atoms[3] = before2 < 0 ? EDGE : lower[before2]!;
  atoms[4] = after < 0 ? EDGE : lower[after]!;
  atoms[5] = after2 < 0 ? EDGE : lower[after2]!;
  atoms[6] = suffix3[word]!;
  atoms[7] = before < 0 ? EDGE : suffix3[before]!;
  atoms[8] = after < 0 ? EDGE : suffix3[after]!;
  atoms[9] = shape[word]!;
  atoms[10] = before < 0 ? EDGE : shape[before]!;
  atoms[11] = after < 0 ? EDGE : shape[after]!;
  atoms[12] = before < 0 ? EDGE : TAG_HASH[tags[i - 1]!]!;
  atoms[13] = before2 < 0 ? EDGE : TAG_HASH[tags[i - 2]!]!;
  atoms[14] = ambiguity[word]!;
  atoms[15] = after < 0 ? EDGE : ambiguity[after]!;
  atoms[16] = after2 < 0 ? EDGE : ambiguity[after2]!;
  atoms[17] = Math.min(2, i - first) + 1;
}

/**
 * The keys under which a tag may be certain: the word's usual tags, its shape and the tag before; or the word itself, its shape and the tag
 * before.
 */
export function classKey(types: WordTypes, window: Window, i: number): number {
  const { ambiguity, shape } = types.columns;
  const word = window.words[i]!;
  return 1 | (Math.imul(ambiguity[word]!, 0x2c1b3c6d) ^ shape[word]! ^ tagBefore(window, i));
}

export function formKey(types: WordTypes, window: Window, i: number): number {
  const { lower, shape } = types.columns;
  const word = window.words[i]!;
  return 1 | (Math.imul(lower[word]!, 0x165667b1) ^ shape[word]! ^ tagBefore(window, i));
}

const tagBefore = ({ first, tags }: Window, i: number): number =>
  Math.imul(i > first ? TAG_HASH[tags[i - 1]!]! : EDGE, 0x27d4eb2f);
