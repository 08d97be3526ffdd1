import { createCertain, type Decisions } from "./certain.ts";
import {
  childKey,
  LABEL_ATOMS,
  type Labelling,
  labelAtoms,
  labelTemplates,
  note,
  wordKey,
} from "./label-features.ts";
import { addRows, locate, type Rows } from "./rows.ts";
import { argmax } from "./table.ts";
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

/**
 * A greedy labeller from the root down: a word's label sees its head's and those of the siblings to its left. Certain labels are looked
 * up, the others scored.
 */
export function createLabeller(rows: Rows, decisions: Decisions, types: WordTypes): Labeller {
  const certain = createCertain(decisions);
  const templates = labelTemplates(rows.bits);
  const atoms = new Int32Array(LABEL_ATOMS);
  const rowHeads = new Int32Array(templates.count);
  const scores = new Int32Array(rows.labels);
  const at = createLabelling(types);

  function score(word: number): number {
    labelAtoms(atoms, at, word);
    templates.extract(atoms, rowHeads);
    locate(rows, rowHeads, templates.count);
    scores.fill(0);
    addRows(rows, rowHeads, templates.count, scores);
    return argmax(scores, rows.labels);
  }
  function choose(word: number): number {
    if (at.tree.heads[word]! < 0) return ROOT;
    const known = certain.decide(childKey(at, word));
    if (known >= 0) return known;
    const sure = certain.decide(wordKey(at, word));
    return sure >= 0 ? sure : score(word);
  }
  return (words, tags, heads, first, last, labels) => {
    prepare(at, words, tags, heads, first, last, labels);
    for (let k = 0; k < at.tree.length; k++) {
      const word = at.tree.order[k]!;
      note(at, word, choose(word));
    }
  };
}

/** A labelling of no sentence yet. */
export function createLabelling(types: WordTypes): Labelling {
  return {
    types,
    tree: createTree(),
    words: new Int32Array(0),
    tags: new Uint8Array(0),
    first: 0,
    labels: new Uint8Array(0),
    given: new Int32Array(256),
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
