import {
  PARSER_ATOMS,
  PARSER_NODES,
  parserAtoms,
  parserTemplates,
} from "../../src/text/model/parser-features.ts";
import { createParserInput, loadSentence } from "../../src/text/model/parser-input.ts";
import type { ParserWeights } from "../../src/text/model/quantise.ts";
import {
  ACTIONS,
  allowed,
  apply,
  begin,
  createParserState,
  finished,
  LEFT,
  type ParserState,
  RIGHT,
  SHIFT,
} from "../../src/text/model/transition.ts";
import type { WordTypes } from "../../src/text/model/wordtype.ts";
import {
  type Averages,
  createPerceptron,
  type Perceptron,
  scoreInto,
  type Training,
  update,
} from "./perceptron.ts";
import { randomFrom, shuffled } from "./random.ts";

/** A sentence to learn from: word types, tags (predicted ones, as at run time) and gold heads (-1 for the root). */
export interface Parsed {
  readonly words: Int32Array;
  readonly tags: Uint8Array;
  readonly heads: Int32Array;
}

/** Errors are followed with this chance from the second epoch on, so that the parser learns to go on after one. */
const EXPLORE = 0.9;

/** Which of the gold arcs are still to be had, kept while a sentence is parsed. */
interface Gold {
  /** Gold head of each word; the sentence's length for the root. */
  readonly heads: Int32Array;
  readonly waiting: Int32Array;
  readonly stacked: Int32Array;
}

/** Trains the unlabelled arc-hybrid parser with its dynamic oracle (Goldberg and Nivre 2013). */
export function trainParser(sentences: readonly Parsed[], types: WordTypes, training: Training): Perceptron {
  const model = createPerceptron(training.bits, ACTIONS);
  const random = randomFrom(training.seed);
  const learn = parserLearner(model, types, random);
  for (let epoch = 0; epoch < training.epochs; epoch++) {
    for (const sentence of shuffled(sentences, random)) learn(sentence, epoch > 0 ? EXPLORE : 0);
  }
  return model;
}

function parserLearner(model: Perceptron, types: WordTypes, random: () => number) {
  const templates = parserTemplates(model.bits);
  const atoms = new Int32Array(PARSER_ATOMS);
  const nodes = new Int32Array(PARSER_NODES);
  const buckets = new Int32Array(templates.count);
  const scores = new Float32Array(ACTIONS);
  const input = createParserInput();
  const state = createParserState();
  return (sentence: Parsed, explore: number): void => {
    const length = sentence.words.length;
    loadSentence(input, types, sentence.words, sentence.tags, 0, length);
    begin(state, length, input.tags);
    const gold = goldOf(sentence.heads);
    while (!finished(state)) {
      parserAtoms(atoms, nodes, input, state);
      templates.extract(atoms, buckets);
      scoreInto(model, buckets, templates.count, scores);
      const least = leastCost(state, gold);
      const right = best(state, scores, action => costOf(state, gold, action) === least);
      const wrong = best(state, scores, action => costOf(state, gold, action) > least);
      const lead = wrong < 0 ? Infinity : scores[right]! - scores[wrong]!;
      if (lead <= 0) update(model, buckets, templates.count, right, wrong);
      model.moments++;
      take(state, gold, lead <= 0 && random() < explore ? wrong : right);
    }
  };
}

function goldOf(written: Int32Array): Gold {
  const length = written.length;
  const heads = written.map(head => (head < 0 ? length : head));
  const waiting = new Int32Array(length + 1);
  for (const head of heads) waiting[head]!++;
  return { heads, waiting, stacked: new Int32Array(length + 1) };
}

function best(state: ParserState, scores: Float32Array, fits: (action: number) => boolean): number {
  let found = -1;
  for (let action = 0; action < ACTIONS; action++)
    if (allowed(state, action) && (found < 0 || scores[action]! > scores[found]!) && fits(action))
      found = action;
  return found;
}

function leastCost(state: ParserState, gold: Gold): number {
  let least = Number.POSITIVE_INFINITY;
  for (let action = 0; action < ACTIONS; action++)
    if (allowed(state, action)) least = Math.min(least, costOf(state, gold, action));
  return least;
}

/** How many gold arcs the action puts out of reach. */
function costOf(state: ParserState, gold: Gold, action: number): number {
  const { stack, depth, buffer } = state;
  if (action === SHIFT) {
    const head = gold.heads[buffer]!;
    const below = depth > 0 && head !== stack[depth - 1]! && onStack(state, head) ? 1 : 0;
    return below + gold.stacked[buffer]!;
  }
  const top = stack[depth - 1]!;
  const head = gold.heads[top]!;
  const lost = gold.waiting[top]!;
  if (action === RIGHT) return lost + (head >= buffer ? 1 : 0);
  return lost + (head > buffer || (depth > 1 && head === stack[depth - 2]!) ? 1 : 0);
}

/** A word is on the stack when it left the buffer and has no head yet. */
const onStack = (state: ParserState, word: number): boolean =>
  word < state.buffer && state.heads[word] === -1;

function take(state: ParserState, gold: Gold, action: number): void {
  if (action === SHIFT) {
    const head = gold.heads[state.buffer]!;
    gold.waiting[head]!--;
    gold.stacked[head]!++;
    state.heads[state.buffer] = -1;
  } else {
    gold.stacked[gold.heads[state.stack[state.depth - 1]!]!]!--;
  }
  apply(state, action);
}

/** The averages as differences to SHIFT, those nearer to zero than `least` left out. */
export function parserWeights({ bits, weights }: Averages, least: number): ParserWeights {
  const column = (action: number): Float32Array =>
    Float32Array.from({ length: 2 ** bits }, (_, bucket) => {
      const row = bucket * ACTIONS;
      const weight = weights[row + action]! - weights[row + SHIFT]!;
      return Math.abs(weight) < least ? 0 : weight;
    });
  return { bits, left: column(LEFT), right: column(RIGHT) };
}
