import { addLanes, type Lanes, MOST_LABELS } from "./lanes.ts";
import {
  capitalsOf,
  NAME_ATOMS,
  type NameWindow,
  nameAtoms,
  nameTemplates,
  OUTSIDE,
} from "./name-features.ts";
import { argmax } from "./table.ts";
import { wordScores } from "./word-scores.ts";
import type { WordTypes } from "./wordtype.ts";

/** Finds the names among the words `first .. last` (one sentence): 0 outside, else 1 + the index in `NAME_KINDS`. */
export interface Namer {
  /** Forgets what the last document's words were taken for. */
  begin(): void;
  find(words: Int32Array, tags: Uint8Array, first: number, last: number, labels: Uint8Array): void;
}

/**
 * A greedy averaged perceptron that remembers, within a document, what each form was last taken for. A word without a
 * capital begins no name (adjectives in MISC apart, all capitalised), so most words cost nothing.
 */
export function createNamer({ bits, labels: count, packed }: Lanes, types: WordTypes): Namer {
  const templates = nameTemplates(bits);
  const atoms = new Int32Array(NAME_ATOMS);
  const buckets = new Int32Array(templates.count);
  const scores = new Int32Array(MOST_LABELS);
  const known = wordScores(types, MOST_LABELS, bits, (found, features, into, offset) =>
    addLanes(packed, found, features, into, offset),
  );
  let memory = new Uint8Array(0);
  return {
    begin() {
      const needed = types.columns.lower.length;
      if (memory.length < needed) memory = new Uint8Array(needed);
      else memory.fill(0);
    },
    find(words, tags, first, last, labels) {
      const capitals = capitalsOf(types, words, first, last);
      const window: NameWindow = { words, tags, first, last, labels, memory, capitals };
      const capital = types.columns.capital;
      for (let i = first; i < last; i++) {
        const word = words[i]!;
        labels[i] = OUTSIDE;
        if (skips(capital[word]!, i > first ? labels[i - 1]! : OUTSIDE)) continue;
        known.copy(word, scores);
        nameAtoms(atoms, types, window, i);
        templates.extract(atoms, buckets);
        addLanes(packed, buckets, templates.count, scores, 0);
        labels[i] = argmax(scores, count);
        memory[word] = labels[i]! + 1;
      }
    },
  };
}

/** Without a capital letter and not inside a name: outside, unseen. */
export const skips = (capital: number, before: number): boolean => capital !== 2 && before === OUTSIDE;
