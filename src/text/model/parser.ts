import { PARSER_ATOMS, PARSER_NODES, parserAtoms, parserTemplates } from "./parser-features.ts";
import { createParserInput, loadSentence } from "./parser-input.ts";
import { apply, begin, createParserState, finished, LEFT, RIGHT, SHIFT } from "./transition.ts";
import type { WordTypes } from "./wordtype.ts";

/**
 * Weights of the three actions, as differences to SHIFT, both in one number so that one look-up serves both: LEFT * 65536 + RIGHT.
 * Each is at most `LARGEST`, so the sum of up to a hundred and nine features cannot run over.
 */
export interface ParserTable {
  readonly bits: number;
  readonly weights: Int32Array;
}

export const LARGEST = 300;

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
    let sum = 0;
    for (let i = 0; i < templates.count; i++) sum = (sum + weights[buckets[i]!]!) | 0;
    const right = (sum << 16) >> 16;
    const left = (sum - right) >> 16;
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
