import { hashOfNumber } from "./hash.ts";
import { NO_TAG } from "./parser-input.ts";
import { compileTemplates, type Templates, templatesOf } from "./template.ts";
import type { Tree } from "./tree.ts";
import type { WordTypes } from "./wordtype.ts";

/** d the dependent, h its head, grand the head's head, first and last the dependent's outermost children; w word, t tag. */
const ATOMS =
  " dw dt hw ht side span before after headBefore headAfter firstWord firstTag lastWord lastTag grandWord headLabel sibling siblingTag labels nextWord nextTag headSuffix".split(
    " ",
  );

export const LABEL_ATOMS = ATOMS.length;

const TEMPLATES = templatesOf(
  ATOMS,
  `
  dw side | dt side | hw side | dt hw ht side | dt ht span | dt ht before side | dt ht after side
  dt ht headBefore side | dt ht headAfter side | firstWord dt ht side | firstTag dt ht side
  lastTag dt ht side | lastWord dt side | firstWord hw side | grandWord dt side | headLabel hw dt side
  sibling dt ht side | siblingTag dt ht side | labels firstWord dt side | nextTag dt ht side
  nextWord dt ht side | dw firstTag side | dw span side | headSuffix dt dw side
`,
);

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

/** Fills `atoms`, in the order of `ATOMS`, for the arc from word `d` to its head, which it must have. */
export function labelAtoms(atoms: Int32Array, at: Labelling, d: number): void {
  const { tree } = at;
  const { suffix3 } = at.types.columns;
  const h = tree.heads[d]!;
  const child = tree.firstChild[d]!;
  const last = lastChild(tree, d);
  const sibling = tree.previousSibling[d]!;
  const next = tree.nextSibling[d]!;
  const grand = tree.heads[h]!;
  atoms[1] = wordAt(at, d);
  atoms[2] = tagAt(at, d);
  atoms[3] = wordAt(at, h);
  atoms[4] = tagAt(at, h);
  atoms[5] = h < d ? 2 : 3;
  atoms[6] = Math.max(-8, Math.min(8, d - h)) + 20;
  atoms[7] = tagAt(at, d - 1);
  atoms[8] = tagAt(at, d + 1);
  atoms[9] = tagAt(at, h - 1);
  atoms[10] = tagAt(at, h + 1);
  atoms[11] = wordAt(at, child);
  atoms[12] = tagAt(at, child);
  atoms[13] = wordAt(at, last);
  atoms[14] = tagAt(at, last);
  atoms[15] = wordAt(at, grand);
  atoms[16] = LABEL_HASH[at.labels[at.first + h]!]!;
  atoms[17] = sibling < 0 ? ABSENT : LABEL_HASH[at.labels[at.first + sibling]!]! ^ (h > sibling ? 1 : 0);
  atoms[18] = tagAt(at, sibling);
  atoms[19] = at.given[h]!;
  atoms[20] = wordAt(at, next);
  atoms[21] = tagAt(at, next);
  atoms[22] = suffix3[at.words[at.first + h]!]!;
}

function wordAt({ tree, types, words, first }: Labelling, i: number): number {
  return i < 0 || i >= tree.length ? ABSENT : types.columns.lower[words[first + i]!]!;
}

function tagAt({ tree, tags, first }: Labelling, i: number): number {
  return i < 0 || i >= tree.length ? ABSENT : TAG_HASH[tags[first + i]!]!;
}

/**
 * The keys under which a label may be certain: tag of the word and of its head, the side the head is on, and the tag of the word's first
 * child; or the word itself instead of its child.
 */
export function childKey(at: Labelling, d: number): number {
  const child = at.tree.firstChild[d]!;
  const below = child < 0 ? NO_TAG : at.tags[at.first + child]!;
  return 1 | (tagsKey(at, d) << 1) | (below << 14);
}

export function wordKey(at: Labelling, d: number): number {
  return 0x80000000 | (Math.imul(wordAt(at, d), 0x2c1b3c6d) ^ Math.imul(tagsKey(at, d), 0x297a2d39));
}

function tagsKey({ tree, tags, first }: Labelling, d: number): number {
  const head = tree.heads[d]!;
  return (tags[first + d]! << 7) | (tags[first + head]! << 1) | (head < d ? 1 : 0);
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
