import { hashOfNumber } from "./hash.ts";
import { addRows, locate, type Rows } from "./rows.ts";
import { argmax } from "./table.ts";
import { compileTemplates, type Templates } from "./template.ts";
import type { WordTypes } from "./wordtype.ts";

/** Which universal tag each Penn tag has, where the word does not matter; -1 where it always does. */
export interface UniversalMap {
  /** By Penn number. */
  readonly usual: Int8Array;
  /** "lower penn" -> the universal tag of this word, or -1 when the context decides ("that" as IN, "have" as VBP). */
  readonly words: ReadonlyMap<string, number>;
}

/** Fills `universal` (numbers of `UNIVERSAL`) for the words `first .. last` from their Penn tags. */
export type Universaliser = (
  words: Int32Array,
  tags: Uint8Array,
  first: number,
  last: number,
  universal: Uint8Array,
) => void;

/** How many atoms the templates draw on: empty, word, tag, and the neighbours'. */
export const UNIVERSAL_ATOMS = 10;

const TEMPLATES = [
  [2],
  [1, 2],
  [1, 2, 4],
  [1, 2, 3],
  [1, 2, 4, 5],
  [1, 2, 7],
  [1, 2, 8],
  [1, 2, 4, 6],
  [1, 2, 5],
  [2, 4, 7],
  [1, 2, 4, 7],
  [1, 2, 9],
];

export const universalTemplates = (bits: number): Templates => compileTemplates(TEMPLATES, bits, 900);

const TAG_HASH = Int32Array.from({ length: 64 }, (_, tag) => hashOfNumber(tag + 1024));
const EDGE = hashOfNumber(4001);

/** Fills `atoms` for the word at `i` of the sentence `first .. last`. */
export function universalAtoms(
  atoms: Int32Array,
  lower: Int32Array,
  words: Int32Array,
  tags: Uint8Array,
  first: number,
  last: number,
  i: number,
): void {
  const word = (j: number) => (j < first || j >= last ? EDGE : lower[words[j]!]!);
  const tag = (j: number) => (j < first || j >= last ? EDGE : TAG_HASH[tags[j]!]!);
  atoms[1] = word(i);
  atoms[2] = tag(i);
  atoms[3] = word(i + 1);
  atoms[4] = tag(i + 1);
  atoms[5] = tag(i + 2);
  atoms[6] = tag(i + 3);
  atoms[7] = tag(i - 1);
  atoms[8] = word(i - 1);
  atoms[9] = word(i + 2);
}

/** Universal tags from Penn tags: by the tag, by the word, and for a few dozen words by a small perceptron. */
export function createUniversaliser(map: UniversalMap, rows: Rows, types: WordTypes): Universaliser {
  const templates = universalTemplates(rows.bits);
  const atoms = new Int32Array(UNIVERSAL_ATOMS);
  const heads = new Int32Array(templates.count);
  const scores = new Int32Array(rows.labels);
  let known: Int8Array<ArrayBuffer> = new Int8Array(0);
  function ofWord(type: number, tag: number): number {
    const key = type * 64 + tag;
    if (key >= known.length) known = grown(known, types.columns.lower.length * 64);
    if (known[key] === UNSEEN) known[key] = map.words.get(`${types.lower(type)} ${tag}`) ?? map.usual[tag]!;
    return known[key]!;
  }
  return (words, tags, first, last, universal) => {
    for (let i = first; i < last; i++) {
      const plain = ofWord(words[i]!, tags[i]!);
      if (plain >= 0) {
        universal[i] = plain;
        continue;
      }
      universalAtoms(atoms, types.columns.lower, words, tags, first, last, i);
      templates.extract(atoms, heads);
      locate(rows, heads, templates.count);
      scores.fill(0);
      addRows(rows, heads, templates.count, scores);
      universal[i] = argmax(scores, rows.labels);
    }
  };
}

const UNSEEN = -2;

function grown(old: Int8Array, length: number): Int8Array<ArrayBuffer> {
  const larger = new Int8Array(length).fill(UNSEEN, old.length);
  larger.set(old);
  return larger;
}
