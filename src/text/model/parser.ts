import {
  createParserInput,
  loadSentence,
  PARSER_ATOMS,
  PARSER_NODES,
  parserAtoms,
  parserTemplates,
} from "./parser-features.ts";
import { apply, begin, createParserState, finished, LEFT, RIGHT, SHIFT } from "./transition.ts";
import type { WordTypes } from "./wordtype.ts";

/**
 * Weights of the three actions, as differences to SHIFT: `weights[2 * bucket]` for LEFT, `weights[2 * bucket + 1]` for
 * RIGHT. Int16 as shipped, Float32 straight from training.
 */
export interface ParserTable {
  readonly bits: number;
  readonly weights: Int16Array | Float32Array;
}

/** Finds the head of each of the words `first .. last` (one sentence): an index like theirs, -1 for the root. */
export type Parser = (
  words: Int32Array,
  tags: Uint8Array,
  first: number,
  last: number,
  heads: Int32Array,
) => void;

/** A greedy arc-hybrid parser: about two transitions a word, each scored by a sum over hashed features. */
export function createParser(table: ParserTable, types: WordTypes): Parser {
  const templates = parserTemplates(table.bits);
  const atoms = new Int32Array(PARSER_ATOMS);
  const nodes = new Int32Array(PARSER_NODES);
  const buckets = new Int32Array(templates.count);
  const input = createParserInput();
  const state = createParserState();
  const { weights } = table;

  function choose(): number {
    const shifts = state.buffer < state.length;
    if (state.depth === 0) return SHIFT;
    if (!shifts) return state.depth > 1 ? RIGHT : LEFT;
    parserAtoms(atoms, nodes, input, state);
    templates.extract(atoms, buckets);
    let left = 0;
    let right = 0;
    for (let i = 0; i < templates.count; i++) {
      const row = buckets[i]! * 2;
      left += weights[row]!;
      right += weights[row + 1]!;
    }
    if (state.depth > 1 && right > left && right > 0) return RIGHT;
    return left > 0 ? LEFT : SHIFT;
  }
  return (words, tags, first, last, heads) => {
    loadSentence(input, types, words, tags, first, last);
    begin(state, last - first, input.tags);
    while (!finished(state)) apply(state, choose());
    for (let i = 0; i < last - first; i++) {
      const head = state.heads[i]!;
      heads[first + i] = head === last - first ? -1 : first + head;
    }
  };
}
