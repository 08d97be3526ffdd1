import { LABEL_ATOMS, type Labelling, labelAtoms, labelTemplates, note } from "./label-features.ts";
import { addRows, argmax, type WeightTable } from "./table.ts";
import { labelIndex } from "./tagset.ts";
import { createTree, loadTree } from "./tree.ts";
import type { WordTypes } from "./wordtype.ts";

/** Labels the arcs of the words `first .. last` (one sentence), into `labels` (numbers of `LABELS`). */
export type Labeller = (
  words: Int32Array,
  tags: Uint8Array,
  heads: Int32Array,
  first: number,
  last: number,
  labels: Uint8Array,
) => void;

const ROOT = labelIndex("root");

/** A greedy labeller from the root down: a word's label sees its head's and those of the siblings to its left. */
export function createLabeller(table: WeightTable, types: WordTypes): Labeller {
  const templates = labelTemplates(table.bits);
  const atoms = new Int32Array(LABEL_ATOMS);
  const buckets = new Int32Array(templates.count);
  const scores = new Float32Array(table.labels);
  const at: Labelling = {
    types,
    tree: createTree(),
    words: new Int32Array(0),
    tags: new Uint8Array(0),
    first: 0,
    labels: new Uint8Array(0),
    given: new Int32Array(256),
  };
  return (words, tags, heads, first, last, labels) => {
    prepare(at, words, tags, heads, first, last, labels);
    for (let k = 0; k < at.tree.length; k++) {
      const word = at.tree.order[k]!;
      if (at.tree.heads[word]! < 0) {
        note(at, word, ROOT);
        continue;
      }
      labelAtoms(atoms, at, word);
      templates.extract(atoms, buckets);
      scores.fill(0);
      addRows(table, buckets, templates.count, scores);
      note(at, word, argmax(scores, table.labels));
    }
  };
}

/** Makes `at` ready for a sentence. */
export function prepare(
  at: Labelling,
  words: Int32Array,
  tags: Uint8Array,
  heads: Int32Array,
  first: number,
  last: number,
  labels: Uint8Array,
): void {
  loadTree(at.tree, heads, first, last);
  if (at.given.length < last - first) at.given = new Int32Array((last - first) * 2);
  at.given.fill(0, 0, last - first);
  Object.assign(at, { words, tags, first, labels });
}
