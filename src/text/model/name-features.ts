import { hashOfNumber } from "./hash.ts";
import { compileTemplates, type Templates } from "./template.ts";
import type { WordTypes } from "./wordtype.ts";

const ATOMS = [
  "none",
  "lower",
  "before",
  "before2",
  "after",
  "after2",
  "shape",
  "shapeBefore",
  "shapeAfter",
  "tag",
  "tagBefore",
  "tagAfter",
  "label1",
  "label2",
  "memory",
  "memoryAfter",
  "place",
  "suffixBefore",
  "suffixAfter",
  "suffix",
  "capitals",
  "memoryBefore",
  "shapeAfter2",
] as const;

type Atom = (typeof ATOMS)[number];

const A = Object.fromEntries(ATOMS.map((name, index) => [name, index])) as Readonly<Record<Atom, number>>;
const template = (...atoms: Atom[]): number[] => atoms.map(atom => A[atom]);

/** How many atoms the templates draw on; index 0 is the empty place. */
export const NAME_ATOMS = ATOMS.length;

const TEMPLATES = [
  template("before"),
  template("after"),
  template("before2"),
  template("after2"),
  template("before", "lower"),
  template("lower", "after"),
  template("before", "shape"),
  template("after", "shape"),
  template("before", "after"),
  template("before2", "before"),
  template("after", "after2"),
  template("shapeBefore", "shape", "shapeAfter"),
  template("shape", "shapeAfter", "shapeAfter2"),
  template("tag", "shape"),
  template("tagBefore", "tag", "tagAfter"),
  template("tag", "tagAfter"),
  template("label1"),
  template("label1", "lower"),
  template("label1", "shape"),
  template("label1", "label2", "shape"),
  template("label1", "before", "shape"),
  template("label1", "after", "shape"),
  template("label1", "tag", "tagAfter"),
  template("label1", "suffix"),
  template("memory", "label1"),
  template("memory", "shape"),
  template("memoryAfter", "label1", "shape"),
  template("memoryBefore", "memory"),
  template("place", "shape"),
  template("place", "lower"),
  template("suffixBefore", "shape"),
  template("suffixAfter", "shape"),
  template("suffix", "shapeAfter"),
  template("capitals", "shape"),
  template("capitals", "lower"),
  template("label1", "before", "lower"),
  template("memory", "memoryAfter", "label1"),
  template("label1", "shape", "shapeAfter", "tagAfter"),
];

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

/** Fills `atoms` for the word at `i`. */
export function nameAtoms(atoms: Int32Array, types: WordTypes, window: NameWindow, i: number): void {
  const { words, tags, first, last, labels, memory } = window;
  const lower = types.column("lower");
  const shape = types.column("shape");
  const suffix3 = types.column("suffix3");
  const at = (column: Int32Array, j: number) => (j < first || j >= last ? EDGE : column[words[j]!]!);
  const tag = (j: number) => (j < first || j >= last ? EDGE : TAG_HASH[tags[j]!]!);
  const label = (j: number) => (j < first ? 9 : labels[j]! + 1);
  const remembered = (j: number) => (j < first || j >= last ? 9 : memory[words[j]!]! + 1);
  atoms[A.lower] = at(lower, i);
  atoms[A.before] = at(lower, i - 1);
  atoms[A.before2] = at(lower, i - 2);
  atoms[A.after] = at(lower, i + 1);
  atoms[A.after2] = at(lower, i + 2);
  atoms[A.shape] = at(shape, i);
  atoms[A.shapeBefore] = at(shape, i - 1);
  atoms[A.shapeAfter] = at(shape, i + 1);
  atoms[A.shapeAfter2] = at(shape, i + 2);
  atoms[A.suffix] = at(suffix3, i);
  atoms[A.suffixBefore] = at(suffix3, i - 1);
  atoms[A.suffixAfter] = at(suffix3, i + 1);
  atoms[A.tag] = tag(i);
  atoms[A.tagBefore] = tag(i - 1);
  atoms[A.tagAfter] = tag(i + 1);
  atoms[A.label1] = label(i - 1);
  atoms[A.label2] = label(i - 2);
  atoms[A.memory] = remembered(i);
  atoms[A.memoryAfter] = remembered(i + 1);
  atoms[A.memoryBefore] = remembered(i - 1);
  atoms[A.place] = i === first ? 1 : 2;
  atoms[A.capitals] = window.capitals;
}

/** 2 when more than half of the longer words are capitalised. */
export function capitalsOf(types: WordTypes, words: Int32Array, first: number, last: number): number {
  let capital = 0;
  let small = 0;
  const plain = types.column("capital");
  for (let i = first; i < last; i++) {
    const kind = plain[words[i]!]!;
    if (kind === 2) capital++;
    else if (kind === 1) small++;
  }
  return capital > small ? 2 : 1;
}
