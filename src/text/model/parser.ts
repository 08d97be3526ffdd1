import { type Certain, createCertain, type Decisions } from "./certain.ts";
import { PARSER_ATOMS, PARSER_NODES, parserAtoms, parserTemplates } from "./parser-features.ts";
import { createParserInput, loadSentence, type ParserInput } from "./parser-input.ts";
import { fourTags, threeTags } from "./parser-keys.ts";
import {
  apply,
  begin,
  createParserState,
  finished,
  forced,
  LEFT,
  type ParserState,
  RIGHT,
  SHIFT,
} from "./transition.ts";
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

/** A greedy arc-hybrid parser: about two transitions a word, certain ones looked up, the others scored. */
export function createParser(table: ParserTable, decisions: Decisions, types: WordTypes): Parser {
  const score = createScorer(table);
  const certain = createCertain(decisions);
  const input = createParserInput();
  const state = createParserState();

  function choose(): number {
    const only = forced(state);
    if (only >= 0) return only;
    const sure = certainly(certain, input, state);
    return sure >= 0 && (sure !== RIGHT || state.depth > 1) ? sure : score(input, state);
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

function certainly(certain: Certain, input: ParserInput, state: ParserState): number {
  const known = certain.decide(threeTags(input, state));
  return known >= 0 ? known : certain.decide(fourTags(input, state));
}

/** The action with the best sum over hashed features, in a state that leaves a choice. */
export type Scorer = (input: ParserInput, state: ParserState) => number;

export function createScorer({ bits, weights }: ParserTable): Scorer {
  const templates = parserTemplates(bits);
  const atoms = new Int32Array(PARSER_ATOMS);
  const nodes = new Int32Array(PARSER_NODES);
  const buckets = new Int32Array(templates.count);
  return (input, state) => {
    parserAtoms(atoms, nodes, input, state);
    templates.extract(atoms, buckets);
    let sum = 0;
    for (let i = 0; i < templates.count; i++) sum = (sum + weights[buckets[i]!]!) | 0;
    const right = (sum << 16) >> 16;
    const left = (sum - right) >> 16;
    if (state.depth > 1 && right > left && right > 0) return RIGHT;
    return left > 0 ? LEFT : SHIFT;
  };
}
