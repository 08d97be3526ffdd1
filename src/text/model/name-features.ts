import { hashOfNumber } from "./hash.ts";
import { compileTemplates, type Templates, templatesOf } from "./template.ts";
import type { WordTypes } from "./wordtype.ts";

const ATOMS =
  " lower before before2 after after2 suffix suffixBefore suffixAfter shape shapeBefore shapeAfter shapeAfter2 tag tagBefore tagAfter label1 label2 memory memoryBefore memoryAfter place capitals".split(
    " ",
  );

export const NAME_ATOMS = ATOMS.length;

const TEMPLATES = templatesOf(
  ATOMS,
  `
  before | after | before2 | after2 | before lower | lower after | before shape | after shape
  before after | before2 before | after after2 | shapeBefore shape shapeAfter
  shape shapeAfter shapeAfter2 | tag shape | tagBefore tag tagAfter | tag tagAfter | label1
  label1 lower | label1 shape | label1 label2 shape | label1 before shape | label1 after shape
  label1 tag tagAfter | label1 suffix | memory label1 | memory shape | memoryAfter label1 shape
  memoryBefore memory | place shape | place lower | suffixBefore shape | suffixAfter shape
  suffix shapeAfter | capitals shape | capitals lower | label1 before lower | memory memoryAfter label1
  label1 shape shapeAfter tagAfter
`,
);

export const nameTemplates = (bits: number): Templates => compileTemplates(TEMPLATES, bits, 700);

const TAG_HASH = Int32Array.from({ length: 64 }, (_, tag) => hashOfNumber(tag + 512));
const EDGE = hashOfNumber(3001);

/** Outside any name. */
export const OUTSIDE = 0;

/** A sentence whose names are being found. Labels: 0 outside, else 1 + the index in `NAME_KINDS`. */
export interface NameWindow {
  readonly words: Int32Array;
  readonly tags: Uint8Array;
  readonly first: number;
  readonly last: number;
  readonly labels: Uint8Array;
  /** What each word type was last taken for in this document: 0 not yet met, else 1 + its label. */
  readonly memory: Uint8Array;
  /** 2 when most words are capitalised (a headline), else 1. */
  readonly capitals: number;
}

/** Fills `atoms`, in the order of `ATOMS`, for the word at `i`. */
export function nameAtoms(atoms: Int32Array, types: WordTypes, window: NameWindow, i: number): void {
  const { words, tags, first, last, labels, memory } = window;
  const { lower, shape, suffix3 } = types.columns;
  const at = (column: Int32Array, j: number) => (j < first || j >= last ? EDGE : column[words[j]!]!);
  const tag = (j: number) => (j < first || j >= last ? EDGE : TAG_HASH[tags[j]!]!);
  const label = (j: number) => (j < first ? 9 : labels[j]! + 1);
  const remembered = (j: number) => (j < first || j >= last ? 9 : memory[words[j]!]! + 1);
  atoms[1] = at(lower, i);
  atoms[2] = at(lower, i - 1);
  atoms[3] = at(lower, i - 2);
  atoms[4] = at(lower, i + 1);
  atoms[5] = at(lower, i + 2);
  atoms[6] = at(suffix3, i);
  atoms[7] = at(suffix3, i - 1);
  atoms[8] = at(suffix3, i + 1);
  atoms[9] = at(shape, i);
  atoms[10] = at(shape, i - 1);
  atoms[11] = at(shape, i + 1);
  atoms[12] = at(shape, i + 2);
  atoms[13] = tag(i);
  atoms[14] = tag(i - 1);
  atoms[15] = tag(i + 1);
  atoms[16] = label(i - 1);
  atoms[17] = label(i - 2);
  atoms[18] = remembered(i);
  atoms[19] = remembered(i - 1);
  atoms[20] = remembered(i + 1);
  atoms[21] = i === first ? 1 : 2;
  atoms[22] = window.capitals;
}

/** 2 when more than half of the longer words are capitalised. */
export function capitalsOf(types: WordTypes, words: Int32Array, first: number, last: number): number {
  let capital = 0;
  let small = 0;
  const { capital: kinds } = types.columns;
  for (let i = first; i < last; i++) {
    const kind = kinds[words[i]!]!;
    if (kind === 2) capital++;
    else if (kind === 1) small++;
  }
  return capital > small ? 2 : 1;
}
