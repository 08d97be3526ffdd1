import { between, type ParserInput, quotation, remaining } from "./parser-input.ts";
import { compileTemplates, type Templates, templatesOf } from "./template.ts";
import type { ParserState } from "./transition.ts";

/**
 * Words looked at: s the stack from its top, b the buffer, l and r the outermost children on a side (l2, r2 the next), nv the next
 * finite verb of the buffer, n and p the words next to and before one in the text, m m1 m2 what follows the next closing mark ("he said").
 */
const NODES = "s0 s1 s2 s3 b0 b1 b2 b3 s0l s0r s0l2 s0r2 s1l s1r b0l b0l2 nv s0n s0p b0p s1n m m1 m2".split(
  " ",
);

/** What else: distances, numbers and tags of children, what lies between and ahead, quotation marks. */
const EXTRAS =
  "gap gap1 s0lefts s0rights b0lefts s1rights between between1 ahead quoted s0lset s0rset b0lset".split(" ");

/** Each node's word and tag, then the extras; index 0 is unused. */
const ATOMS = ["", ...NODES.flatMap(node => [`${node}.w`, `${node}.t`]), ...EXTRAS];

export const PARSER_ATOMS = ATOMS.length;
export const PARSER_NODES = NODES.length;

const TEMPLATES = templatesOf(
  ATOMS,
  `
  s0.w | s0.t | s1.w | s1.t | s1.w s1.t | s2.w | b0.w b0.t | b1.w | b1.t | b2.w | s0.w b0.w
  s0.w s0.t b0.t | s0.t b0.w b0.t | s0.t b0.t | s0.w s0.t b0.w b0.t | s1.w s0.w | s1.t s0.w s0.t
  s1.t s0.t | s1.w b0.w | s1.w b0.t | s1.t b0.w | b0.t b1.t | b0.w b1.t | b0.t b1.w | s0.t b0.t b1.t
  b0.t b1.t b2.t | s2.t s1.t s0.t | s1.t s0.t b0.t b1.t | s0.t b0.t b1.t b2.t | s0.w s1.t b0.t
  s0.t s1.w b0.t | s0.t s1.t b0.w | s0.t s0l.t b0.t | s0.t s0r.t b0.t | s0.t b0.t b0l.t
  s1.t s0.t s0l.t | s1.t s0.t s0r.t | s1.t s1r.t s0.t | s0.t s0l.t s0l2.t | b0.t b0l.t b0l2.t
  s0r.w s0.t | s0l.w s0.t | b0l.w b0.t | s0.w s0r.w | s0.w gap | s0.t gap | b0.w gap | b0.t gap
  s0.t b0.t gap | s1.t s0.t gap1 | s0.w s0rights | s0.t s0lefts | s0.w s0lefts | b0.t b0lefts
  b0.w b0lefts | s0.t b0.t between | s0.w between | s1.t s0.t b0.t between | s1.t s0.t b0.t between1
  s0.t s0rights b0.t gap | s0.w s1.t b0.w | s1.w s0.w b0.t | s0.w b0.t b1.t | s1.t s0.w b0.t b1.t
  nv.w s0.t b0.t | nv.t s0.t b0.t ahead | nv.w s0.w | s0.t s0n.t b0p.t b0.t | s0p.t s0.t b0.t b1.t
  s1.t s1n.t s0p.t s0.t | b0.t b1.t b2.t b3.t | s1.t s0.t quoted | s0.w s0lset | s0.t s0rset b0.t
  b0.t b0lset s0.t | b0.w b0lset | s1.t s0.t s0rset b0.t
  m.t s0.t b0.t | m1.w s0.t b0.t | m1.t m2.t s0.t b0.t | s1.t s0.t m.t m1.t
`,
);

export const parserTemplates = (bits: number): Templates => compileTemplates(TEMPLATES, bits, 300);

const DISTANCE = Uint8Array.from({ length: 64 }, (_, d) =>
  d < 5 ? d : d < 8 ? 5 : d < 12 ? 6 : d < 20 ? 7 : 8,
);
const distance = (from: number, to: number): number => DISTANCE[Math.min(63, to - from)]! + 1;

/** Fills `atoms` for the state of a sentence; `nodes` is scratch of `PARSER_NODES`. */
export function parserAtoms(
  atoms: Int32Array,
  nodes: Int32Array,
  input: ParserInput,
  state: ParserState,
): void {
  const { stack, depth, buffer } = state;
  const s0 = depth > 0 ? stack[depth - 1]! : state.length + 1;
  const s1 = depth > 1 ? stack[depth - 2]! : state.length + 1;
  placeNodes(nodes, input, state, s0, s1);
  for (let k = 0, a = 1; k < nodes.length; k++, a += 2) {
    atoms[a] = input.words[nodes[k]!]!;
    atoms[a + 1] = input.tags[nodes[k]!]!;
  }
  const extra = 1 + nodes.length * 2;
  atoms[extra] = depth > 0 ? distance(s0, buffer) : 0;
  atoms[extra + 1] = depth > 1 ? distance(s1, s0) : 0;
  atoms[extra + 2] = state.lefts[s0]! + 1;
  atoms[extra + 3] = state.rights[s0]! + 1;
  atoms[extra + 4] = state.lefts[buffer]! + 1;
  atoms[extra + 5] = state.rights[s1]! + 1;
  atoms[extra + 6] = depth > 0 ? between(input, s0, buffer) : 0;
  atoms[extra + 7] = depth > 1 ? between(input, s1, s0) : 0;
  atoms[extra + 8] = remaining(input, buffer);
  atoms[extra + 9] = depth > 0 ? quotation(input, s0, buffer) : 0;
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
  nodes[3] = depth > 3 ? stack[depth - 4]! : none;
  nodes[4] = buffer;
  nodes[5] = Math.min(buffer + 1, none);
  nodes[6] = buffer + 2 <= length ? buffer + 2 : none;
  nodes[7] = buffer + 3 <= length ? buffer + 3 : none;
  nodes[8] = state.left[s0]!;
  nodes[9] = state.right[s0]!;
  nodes[10] = state.left2[s0]!;
  nodes[11] = state.right2[s0]!;
  nodes[12] = state.left[s1]!;
  nodes[13] = state.right[s1]!;
  nodes[14] = state.left[buffer]!;
  nodes[15] = state.left2[buffer]!;
  nodes[16] = input.nextVerb[Math.min(buffer + 1, length)]!;
  nodes[17] = s0 === none ? none : s0 + 1;
  nodes[18] = s0 === none || s0 === 0 ? none : s0 - 1;
  nodes[19] = buffer === 0 ? none : buffer - 1;
  nodes[20] = s1 === none ? none : s1 + 1;
  nodes[21] = input.afterMark[buffer]!;
  nodes[22] = Math.min(nodes[21]! + 1, none);
  nodes[23] = Math.min(nodes[21]! + 2, none);
}
