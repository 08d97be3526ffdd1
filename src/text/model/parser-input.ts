import { hashOfNumber } from "./hash.ts";
import { pennIndex } from "./tagset.ts";
import type { WordTypes } from "./wordtype.ts";

/** One sentence as the parser sees it; position `length` is the root, `length + 1` the absent word. */
export interface ParserInput {
  length: number;
  /** Hashes of the words' lower case and of their tags. */
  words: Int32Array;
  tags: Int32Array;
  /** The tags' own numbers, `ROOT_TAG` and `NO_TAG` at the end. */
  penn: Int32Array;
  /** How many there are before each position of what separates phrases. */
  commas: Int32Array;
  verbs: Int32Array;
  conjunctions: Int32Array;
  marks: Int32Array;
  /** The first finite verb at or after each position. */
  nextVerb: Int32Array;
  /** What follows the first closing quotation mark at or after each position. */
  afterMark: Int32Array;
}

const COLUMNS = [
  "words",
  "tags",
  "penn",
  "commas",
  "verbs",
  "conjunctions",
  "marks",
  "nextVerb",
  "afterMark",
] as const;

export function createParserInput(capacity = 256): ParserInput {
  const column = () => new Int32Array(capacity);
  return {
    length: 0,
    words: column(),
    tags: column(),
    penn: column(),
    commas: column(),
    verbs: column(),
    conjunctions: column(),
    marks: column(),
    nextVerb: column(),
    afterMark: column(),
  };
}

const TAG_HASH = Int32Array.from({ length: 64 }, (_, tag) => hashOfNumber(tag + 64));
const ROOT = hashOfNumber(1001);
const ABSENT = hashOfNumber(1002);

/** Stand for the tag of the root and of a word that is not there; no Penn tag has these numbers. */
const ROOT_TAG = 62;
export const NO_TAG = 63;

function flags(...names: string[]): Uint8Array {
  const set = new Uint8Array(64);
  for (const name of names) set[pennIndex(name)] = 1;
  return set;
}

const COMMA = flags(",", ":");
const VERB = flags("VBD", "VBZ", "VBP", "MD");
const CONJUNCTION = flags("CC");
const CLOSING = pennIndex("''");
const MARK = flags("``", "''");

/** Loads the words `first .. last` with their Penn tags. */
export function loadSentence(
  input: ParserInput,
  types: WordTypes,
  words: Int32Array,
  tags: Uint8Array,
  first: number,
  last: number,
): void {
  const length = last - first;
  if (input.words.length < length + 2)
    for (const name of COLUMNS) input[name] = new Int32Array(length * 2 + 2);
  const { lower } = types.columns;
  input.length = length;
  for (let i = 0; i < length; i++) {
    const tag = tags[first + i]!;
    input.words[i] = lower[words[first + i]!]!;
    input.tags[i] = TAG_HASH[tag]!;
    input.penn[i] = tag;
    input.commas[i + 1] = input.commas[i]! + COMMA[tag]!;
    input.verbs[i + 1] = input.verbs[i]! + VERB[tag]!;
    input.conjunctions[i + 1] = input.conjunctions[i]! + CONJUNCTION[tag]!;
    input.marks[i + 1] = input.marks[i]! + MARK[tag]!;
  }
  for (const [position, hash] of [[length, ROOT] as const, [length + 1, ABSENT] as const]) {
    input.words[position] = hash;
    input.tags[position] = hash;
    input.nextVerb[position] = length + 1;
    input.afterMark[position] = length + 1;
  }
  input.penn[length] = ROOT_TAG;
  input.penn[length + 1] = NO_TAG;
  for (let i = length - 1; i >= 0; i--) {
    input.nextVerb[i] = VERB[tags[first + i]!] === 1 ? i : input.nextVerb[i + 1]!;
    input.afterMark[i] = tags[first + i] === CLOSING ? i + 1 : input.afterMark[i + 1]!;
  }
}

/** What lies between two words, as one number above 0: up to two commas and finite verbs, a conjunction, an odd mark. */
export function between(input: ParserInput, from: number, to: number): number {
  const commas = Math.min(2, input.commas[to]! - input.commas[from]!);
  const verbs = Math.min(2, input.verbs[to]! - input.verbs[from + 1]!);
  const conjunctions = Math.min(1, input.conjunctions[to]! - input.conjunctions[from]!);
  const marks = (input.marks[to]! - input.marks[from]!) & 1;
  return 1 + commas + 3 * verbs + 9 * conjunctions + 18 * marks;
}

/** What is still to come from a position on: up to three finite verbs and commas, as one number above 0. */
export function remaining(input: ParserInput, from: number): number {
  const verbs = Math.min(3, input.verbs[input.length]! - input.verbs[from]!);
  const commas = Math.min(3, input.commas[input.length]! - input.commas[from]!);
  return 1 + commas + 4 * verbs;
}

/** Whether each of two positions is inside marks, and whether all marks are behind: one number above 0. */
export function quotation(input: ParserInput, earlier: number, later: number): number {
  const ahead = input.marks[input.length]! === input.marks[later]! ? 4 : 0;
  return 1 + (input.marks[later]! & 1) + 2 * (input.marks[earlier]! & 1) + ahead;
}
