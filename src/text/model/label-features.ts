import { hashOfNumber } from "./hash.ts";
import { compileTemplates, type Templates } from "./template.ts";
import type { Tree } from "./tree.ts";
import type { WordTypes } from "./wordtype.ts";

const ATOMS = [
  "none",
  "dw",
  "dt",
  "hw",
  "ht",
  "span",
  "before",
  "after",
  "headBefore",
  "headAfter",
  "firstWord",
  "firstTag",
  "lastTag",
  "grandWord",
  "grandTag",
  "headLabel",
  "sibling",
  "siblingTag",
  "labels",
  "nextTag",
  "nextWord",
  "suffix",
  "lastWord",
  "headSuffix",
  "side",
] as const;

type Atom = (typeof ATOMS)[number];

const A = Object.fromEntries(ATOMS.map((name, index) => [name, index])) as Readonly<Record<Atom, number>>;
const template = (...atoms: Atom[]): number[] => atoms.map(atom => A[atom]);

/** How many atoms the templates draw on; index 0 is the empty place. */
export const LABEL_ATOMS = ATOMS.length;

const TEMPLATES = [
  template("dw", "side"),
  template("dt", "side"),
  template("hw", "side"),
  template("ht", "side"),
  template("dw", "dt", "ht", "side"),
  template("dw", "hw", "side"),
  template("dt", "hw", "ht", "side"),
  template("dt", "ht", "span"),
  template("dw", "ht", "span"),
  template("dt", "ht", "before", "side"),
  template("dt", "ht", "after", "side"),
  template("dt", "ht", "headBefore", "side"),
  template("dt", "ht", "headAfter", "side"),
  template("firstWord", "dt", "ht", "side"),
  template("firstTag", "dt", "ht", "side"),
  template("lastTag", "dt", "ht", "side"),
  template("lastWord", "dt", "side"),
  template("firstWord", "hw", "side"),
  template("grandTag", "ht", "dt", "side"),
  template("grandWord", "dt", "side"),
  template("headLabel", "ht", "dt", "side"),
  template("headLabel", "hw", "dt", "side"),
  template("sibling", "dt", "ht", "side"),
  template("siblingTag", "dt", "ht", "side"),
  template("sibling", "dt", "hw", "side"),
  template("labels", "dt", "ht", "side"),
  template("labels", "dt", "hw", "side"),
  template("labels", "firstWord", "dt", "side"),
  template("nextTag", "dt", "ht", "side"),
  template("nextWord", "dt", "ht", "side"),
  template("dw", "firstTag", "side"),
  template("dw", "span", "side"),
  template("suffix", "dt", "ht", "side"),
  template("dw", "headLabel", "side"),
  template("headSuffix", "dt", "dw", "side"),
];

export const labelTemplates = (bits: number): Templates => compileTemplates(TEMPLATES, bits, 500);

const TAG_HASH = Int32Array.from({ length: 64 }, (_, tag) => hashOfNumber(tag + 128));
const LABEL_HASH = Int32Array.from({ length: 64 }, (_, label) => hashOfNumber(label + 256));
const ABSENT = hashOfNumber(2001);

/** A sentence being labelled, heads before children. Indices are inside the sentence. */
export interface Labelling {
  readonly types: WordTypes;
  readonly tree: Tree;
  words: Int32Array;
  tags: Uint8Array;
  /** Where the sentence starts in `words` and `tags`. */
  first: number;
  /** Labels given so far, and for each head the set of its children's, as bits. */
  labels: Uint8Array;
  given: Int32Array;
}

/** Fills `atoms` for the arc from word `d` to its head. */
export function labelAtoms(atoms: Int32Array, at: Labelling, d: number): void {
  const { tree, types } = at;
  const lower = types.column("lower");
  const h = tree.heads[d]!;
  const word = (i: number): number => (i < 0 || i >= tree.length ? ABSENT : lower[at.words[at.first + i]!]!);
  const tag = (i: number): number => (i < 0 || i >= tree.length ? ABSENT : TAG_HASH[at.tags[at.first + i]!]!);
  const child = tree.firstChild[d]!;
  const sibling = tree.previousSibling[d]!;
  const next = tree.nextSibling[d]!;
  const last = lastChild(tree, d);
  const grand = h < 0 ? -1 : tree.heads[h]!;
  atoms[A.side] = h < 0 ? 1 : h < d ? 2 : 3;
  atoms[A.span] = h < 0 ? 1 : Math.max(-8, Math.min(8, d - h)) + 20;
  atoms[A.dw] = word(d);
  atoms[A.dt] = tag(d);
  atoms[A.hw] = word(h);
  atoms[A.ht] = tag(h);
  atoms[A.before] = tag(d - 1);
  atoms[A.after] = tag(d + 1);
  atoms[A.headBefore] = h < 0 ? ABSENT : tag(h - 1);
  atoms[A.headAfter] = h < 0 ? ABSENT : tag(h + 1);
  atoms[A.firstWord] = word(child);
  atoms[A.firstTag] = tag(child);
  atoms[A.lastTag] = tag(last);
  atoms[A.lastWord] = word(last);
  atoms[A.grandWord] = word(grand);
  atoms[A.grandTag] = tag(grand);
  atoms[A.headLabel] = h < 0 ? ABSENT : LABEL_HASH[at.labels[at.first + h]!]!;
  atoms[A.sibling] =
    sibling < 0 ? ABSENT : LABEL_HASH[at.labels[at.first + sibling]!]! ^ (h > sibling ? 1 : 0);
  atoms[A.siblingTag] = tag(sibling);
  atoms[A.labels] = h < 0 ? ABSENT : at.given[h]!;
  atoms[A.nextTag] = tag(next);
  atoms[A.nextWord] = word(next);
  atoms[A.suffix] = types.column("suffix3")[at.words[at.first + d]!]!;
  atoms[A.headSuffix] = h < 0 ? ABSENT : types.column("suffix3")[at.words[at.first + h]!]!;
}

function lastChild(tree: Tree, head: number): number {
  let child = tree.firstChild[head]!;
  while (child >= 0 && tree.nextSibling[child]! >= 0) child = tree.nextSibling[child]!;
  return child;
}

/** Notes the label given to `d`, for its children and its later siblings. */
export function note(at: Labelling, d: number, label: number): void {
  at.labels[at.first + d] = label;
  const head = at.tree.heads[d]!;
  if (head >= 0) at.given[head]! |= 1 << (label % 31);
}
