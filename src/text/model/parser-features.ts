import { hashOfNumber } from "./hash.ts";
import { pennIndex } from "./tagset.ts";
import { compileTemplates, type Templates } from "./template.ts";
import type { ParserState } from "./transition.ts";
import type { WordTypes } from "./wordtype.ts";

/** One sentence as the parser sees it; position `length` is the root, `length + 1` the absent word. */
export interface ParserInput {
  length: number;
  words: Int32Array;
  tags: Int32Array;
  /** Running count before each position of what separates phrases: commas, verbs, conjunctions, quotation marks. */
  commas: Int32Array;
  verbs: Int32Array;
  conjunctions: Int32Array;
  marks: Int32Array;
  /** The first finite verb at or after each position. */
  nextVerb: Int32Array;
}

const arrays = ["words", "tags", "commas", "verbs", "conjunctions", "marks", "nextVerb"] as const;

export function createParserInput(capacity = 256): ParserInput {
  const empty = () => new Int32Array(capacity);
  return {
    length: 0,
    words: empty(),
    tags: empty(),
    commas: empty(),
    verbs: empty(),
    conjunctions: empty(),
    marks: empty(),
    nextVerb: empty(),
  };
}

const TAG_HASH = Int32Array.from({ length: 64 }, (_, tag) => hashOfNumber(tag + 64));
const ROOT = hashOfNumber(1001);
const ABSENT = hashOfNumber(1002);
const flags = (...names: string[]) => {
  const set = new Uint8Array(64);
  for (const name of names) set[pennIndex(name)] = 1;
  return set;
};
const COMMA = flags(",", ":");
const VERB = flags("VBD", "VBZ", "VBP", "MD");
const CONJUNCTION = flags("CC");
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
    for (const name of arrays) input[name] = new Int32Array(length * 2 + 2);
  const lower = types.column("lower");
  input.length = length;
  for (let i = 0; i < length; i++) {
    const tag = tags[first + i]!;
    input.words[i] = lower[words[first + i]!]!;
    input.tags[i] = TAG_HASH[tag]!;
    input.commas[i + 1] = input.commas[i]! + COMMA[tag]!;
    input.verbs[i + 1] = input.verbs[i]! + VERB[tag]!;
    input.conjunctions[i + 1] = input.conjunctions[i]! + CONJUNCTION[tag]!;
    input.marks[i + 1] = input.marks[i]! + MARK[tag]!;
  }
  input.words[length] = ROOT;
  input.tags[length] = ROOT;
  input.words[length + 1] = ABSENT;
  input.tags[length + 1] = ABSENT;
  input.commas[length + 1] = input.commas[length]!;
  input.verbs[length + 1] = input.verbs[length]!;
  input.nextVerb[length] = length + 1;
  input.nextVerb[length + 1] = length + 1;
  for (let i = length - 1; i >= 0; i--)
    input.nextVerb[i] = VERB[tags[first + i]!] === 1 ? i : input.nextVerb[i + 1]!;
}

const NODES = [
  "s0",
  "s1",
  "s2",
  "b0",
  "b1",
  "b2",
  "s0l",
  "s0r",
  "s0l2",
  "s0r2",
  "s1l",
  "s1r",
  "b0l",
  "b0l2",
  "s3",
  "nv",
  "s0n",
  "s0p",
  "b0p",
  "s1n",
  "b3",
] as const;
const EXTRA = [
  "gap",
  "gap1",
  "s0lefts",
  "s0rights",
  "b0lefts",
  "s1rights",
  "between",
  "between1",
  "verbsLeft",
  "quoted",
  "s0set",
  "s0rset",
  "b0set",
] as const;

/** How many atoms the templates draw on; index 0 is the empty place. */
export const PARSER_ATOMS = 1 + NODES.length * 2 + EXTRA.length;

type Atom = `${(typeof NODES)[number]}.${"w" | "t"}` | (typeof EXTRA)[number];

function atomIndex(name: string): number {
  const extra = EXTRA.findIndex(other => other === name);
  if (extra >= 0) return 1 + NODES.length * 2 + extra;
  const [node, kind] = name.split(".");
  return 1 + NODES.findIndex(other => other === node) * 2 + (kind === "w" ? 0 : 1);
}

const template = (...atoms: Atom[]): number[] => atoms.map(atomIndex);

const TEMPLATES = [
  template("s0.w"),
  template("s0.t"),
  template("s0.w", "s0.t"),
  template("s1.w"),
  template("s1.t"),
  template("s1.w", "s1.t"),
  template("s2.t"),
  template("s2.w"),
  template("b0.w"),
  template("b0.t"),
  template("b0.w", "b0.t"),
  template("b1.w"),
  template("b1.t"),
  template("b1.w", "b1.t"),
  template("b2.t"),
  template("b2.w"),
  template("s0.w", "b0.w"),
  template("s0.w", "s0.t", "b0.t"),
  template("s0.t", "b0.w", "b0.t"),
  template("s0.t", "b0.t"),
  template("s0.w", "s0.t", "b0.w", "b0.t"),
  template("s1.w", "s0.w"),
  template("s1.t", "s0.w", "s0.t"),
  template("s1.w", "s1.t", "s0.t"),
  template("s1.t", "s0.t"),
  template("s1.t", "b0.t"),
  template("s1.w", "b0.w"),
  template("s1.w", "b0.t"),
  template("s1.t", "b0.w"),
  template("b0.t", "b1.t"),
  template("b0.w", "b1.t"),
  template("b0.t", "b1.w"),
  template("s0.t", "b0.t", "b1.t"),
  template("b0.t", "b1.t", "b2.t"),
  template("s1.t", "s0.t", "b0.t"),
  template("s2.t", "s1.t", "s0.t"),
  template("s2.t", "s1.t", "s0.t", "b0.t"),
  template("s1.t", "s0.t", "b0.t", "b1.t"),
  template("s0.t", "b0.t", "b1.t", "b2.t"),
  template("s0.w", "s1.t", "b0.t"),
  template("s0.t", "s1.w", "b0.t"),
  template("s0.t", "s1.t", "b0.w"),
  template("s0.t", "s0l.t", "b0.t"),
  template("s0.t", "s0r.t", "b0.t"),
  template("s0.t", "b0.t", "b0l.t"),
  template("s1.t", "s0.t", "s0l.t"),
  template("s1.t", "s0.t", "s0r.t"),
  template("s1.t", "s1r.t", "s0.t"),
  template("s1.t", "s1l.t", "s0.t"),
  template("s0.t", "s0l.t", "s0l2.t"),
  template("s0.t", "s0r.t", "s0r2.t"),
  template("b0.t", "b0l.t", "b0l2.t"),
  template("s0r.w", "s0.t"),
  template("s0l.w", "s0.t"),
  template("b0l.w", "b0.t"),
  template("s1r.w", "s1.t", "s0.t"),
  template("s0.w", "s0r.w"),
  template("s0.w", "s0l.w"),
  template("s0r.w", "b0.w"),
  template("s0.w", "gap"),
  template("s0.t", "gap"),
  template("b0.w", "gap"),
  template("b0.t", "gap"),
  template("s0.t", "b0.t", "gap"),
  template("s1.t", "s0.t", "gap1"),
  template("s0.t", "s0rights"),
  template("s0.w", "s0rights"),
  template("s0.t", "s0lefts"),
  template("s0.w", "s0lefts"),
  template("b0.t", "b0lefts"),
  template("b0.w", "b0lefts"),
  template("s1.t", "s1rights", "s0.t"),
  template("s0.t", "b0.t", "between"),
  template("s1.t", "s0.t", "between1"),
  template("s0.w", "between"),
  template("s1.w", "between1"),
  template("s1.t", "s0.t", "b0.t", "between"),
  template("s1.t", "s0.t", "b0.t", "between1"),
  template("s0.t", "s0rights", "b0.t", "gap"),
  template("s3.t", "s2.t", "s1.t", "s0.t"),
  template("s0.w", "s1.t", "b0.w"),
  template("s1.w", "s0.w", "b0.t"),
  template("s0.w", "b0.t", "b1.t"),
  template("s1.t", "s0.w", "b0.t", "b1.t"),
  template("nv.w", "s0.t", "b0.t"),
  template("nv.t", "s0.t", "b0.t", "verbsLeft"),
  template("nv.w", "s0.w"),
  template("s1.t", "s0.t", "b0.t", "verbsLeft"),
  template("s0.t", "s0n.t", "b0p.t", "b0.t"),
  template("s0p.t", "s0.t", "b0.t", "b1.t"),
  template("s1.t", "s1n.t", "s0p.t", "s0.t"),
  template("s0n.w", "s0.t", "b0.t"),
  template("b0.t", "b1.t", "b2.t", "b3.t"),
  template("s0.t", "b0.t", "quoted"),
  template("s1.t", "s0.t", "quoted"),
  template("s0.w", "quoted"),
  template("s0.t", "s0set"),
  template("s0.w", "s0set"),
  template("s0.t", "s0rset", "b0.t"),
  template("s0.w", "s0rset"),
  template("b0.t", "b0set", "s0.t"),
  template("b0.w", "b0set"),
  template("s1.t", "s0.t", "s0rset", "b0.t"),
];

export const parserTemplates = (bits: number): Templates => compileTemplates(TEMPLATES, bits, 300);

const bucketOf = Uint8Array.from({ length: 64 }, (_, d) =>
  d < 5 ? d : d < 8 ? 5 : d < 12 ? 6 : d < 20 ? 7 : 8,
);
const distance = (from: number, to: number): number => bucketOf[Math.min(63, to - from)]! + 1;

/** What lies between two positions, as one number: up to two commas, up to two finite verbs, a conjunction, marks. */
function between(input: ParserInput, from: number, to: number): number {
  const commas = Math.min(2, input.commas[to]! - input.commas[from]!);
  const verbs = Math.min(2, input.verbs[to]! - input.verbs[from + 1]!);
  const conjunctions = Math.min(1, input.conjunctions[to]! - input.conjunctions[from]!);
  const marks = (input.marks[to]! - input.marks[from]!) & 1;
  return 1 + commas + 3 * verbs + 9 * conjunctions + 18 * marks;
}

/** Fills `atoms` for the state of a sentence; `nodes` is scratch of `NODES.length`. */
export function parserAtoms(
  atoms: Int32Array,
  nodes: Int32Array,
  input: ParserInput,
  state: ParserState,
): void {
  const { stack, depth, buffer, length } = state;
  const none = length + 1;
  const s0 = depth > 0 ? stack[depth - 1]! : none;
  const s1 = depth > 1 ? stack[depth - 2]! : none;
  placeNodes(nodes, input, state, s0, s1);
  for (let k = 0, a = 1; k < NODES.length; k++, a += 2) {
    atoms[a] = input.words[nodes[k]!]!;
    atoms[a + 1] = input.tags[nodes[k]!]!;
  }
  const extra = 1 + NODES.length * 2;
  atoms[extra] = depth > 0 ? distance(s0, buffer) : 0;
  atoms[extra + 1] = depth > 1 ? distance(s1, s0) : 0;
  atoms[extra + 2] = state.lefts[s0]! + 1;
  atoms[extra + 3] = state.rights[s0]! + 1;
  atoms[extra + 4] = state.lefts[buffer]! + 1;
  atoms[extra + 5] = state.rights[s1]! + 1;
  atoms[extra + 6] = depth > 0 ? between(input, s0, buffer) : 0;
  atoms[extra + 7] = depth > 1 ? between(input, s1, s0) : 0;
  atoms[extra + 8] =
    Math.min(3, input.verbs[length]! - input.verbs[buffer]!) * 4 +
    Math.min(3, input.commas[length]! - input.commas[buffer]!) +
    1;
  atoms[extra + 9] =
    (input.marks[Math.min(s0, length)]! & 1) * 2 +
    (input.marks[buffer]! & 1) +
    1 +
    (input.marks[length]! === input.marks[buffer]! ? 4 : 0);
  atoms[extra + 10] = state.leftSet[s0]!;
  atoms[extra + 11] = state.rightSet[s0]!;
  atoms[extra + 12] = state.leftSet[buffer]!;
}

function placeNodes(nodes: Int32Array, input: ParserInput, state: ParserState, s0: number, s1: number): void {
  const { stack, depth, buffer, length } = state;
  const none = length + 1;
  nodes[0] = s0;
  nodes[1] = s1;
  nodes[2] = depth > 2 ? stack[depth - 3]! : none;
  nodes[3] = buffer;
  nodes[4] = buffer + 1 <= length ? buffer + 1 : none;
  nodes[5] = buffer + 2 <= length ? buffer + 2 : none;
  nodes[6] = state.left[s0]!;
  nodes[7] = state.right[s0]!;
  nodes[8] = state.left2[s0]!;
  nodes[9] = state.right2[s0]!;
  nodes[10] = state.left[s1]!;
  nodes[11] = state.right[s1]!;
  nodes[12] = state.left[buffer]!;
  nodes[13] = state.left2[buffer]!;
  nodes[14] = depth > 3 ? stack[depth - 4]! : none;
  nodes[15] = input.nextVerb[Math.min(buffer + 1, length)]!;
  nodes[16] = s0 === none ? none : s0 + 1;
  nodes[17] = s0 === none || s0 === 0 ? none : s0 - 1;
  nodes[18] = buffer === 0 ? none : buffer - 1;
  nodes[19] = s1 === none ? none : s1 + 1;
  nodes[20] = buffer + 3 <= length ? buffer + 3 : none;
}

export const PARSER_NODES = NODES.length;
