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
  const { first, labels } = window;
  const { lower, shape, suffix3 } = types.columns;
  atoms[1] = columnAt(lower, window, i);
  atoms[2] = columnAt(lower, window, i - 1);
  atoms[3] = columnAt(lower, window, i - 2);
  atoms[4] = columnAt(lower, window, i + 1);
  atoms[5] = columnAt(lower, window, i + 2);
  atoms[6] = columnAt(suffix3, window, i);
  atoms[7] = columnAt(suffix3, window, i - 1);
  atoms[8] = columnAt(suffix3, window, i + 1);
  atoms[9] = columnAt(shape, window, i);
  atoms[10] = columnAt(shape, window, i - 1);
  atoms[11] = columnAt(shape, window, i + 1);
  atoms[12] = columnAt(shape, window, i + 2);
  atoms[13] = tagAt(window, i);
  atoms[14] = tagAt(window, i - 1);
  atoms[15] = tagAt(window, i + 1);
  atoms[16] = i - 1 < first ? 9 : labels[i - 1]! + 1;
  atoms[17] = i - 2 < first ? 9 : labels[i - 2]! + 1;
  atoms[18] = rememberedAt(window, i);
  atoms[19] = rememberedAt(window, i - 1);
  atoms[20] = rememberedAt(window, i + 1);
  atoms[21] = i === first ? 1 : 2;
  atoms[22] = window.capitals;
}

function columnAt(column: Int32Array, { words, first, last }: NameWindow, i: number): number {
  return i < first || i >= last ? EDGE : column[words[i]!]!;
}

function tagAt({ tags, first, last }: NameWindow, i: number): number {
  return i < first || i >= last ? EDGE : TAG_HASH[tags[i]!]!;
}

function rememberedAt({ words, memory, first, last }: NameWindow, i: number): number {
  return i < first || i >= last ? 9 : memory[words[i]!]! + 1;
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
