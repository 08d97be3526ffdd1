/**
 * The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011) over one sentence of `length` words.
 * Position `length` is the root, at the end of the buffer; `length + 1` stands for "no such word".
 */
export interface ParserState {
  length: number;
  /** First word of the buffer. */
  buffer: number;
  /** Number of words on `stack`. */
  depth: number;
  stack: Int32Array;
  /** Head of each word attached so far. */
  heads: Int32Array;
  /** Outermost and second outermost child on each side; `length + 1` for none. */
  left: Int32Array;
  left2: Int32Array;
  right: Int32Array;
  right2: Int32Array;
  /** Number of children on each side. */
  lefts: Int32Array;
  rights: Int32Array;
  /** Which tags the children on each side have, as an order-free hash. */
  leftSet: Int32Array;
  rightSet: Int32Array;
  tags: Int32Array;
}

export const SHIFT = 0;
/** The top of the stack becomes a child of the buffer's first word. */
export const LEFT = 1;
/** The top of the stack becomes a child of the word below it. */
export const RIGHT = 2;
export const ACTIONS = 3;

const arrays = [
  "stack",
  "heads",
  "left",
  "left2",
  "right",
  "right2",
  "lefts",
  "rights",
  "leftSet",
  "rightSet",
] as const;

export function createParserState(capacity = 256): ParserState {
  const empty = () => new Int32Array(capacity);
  return {
    length: 0,
    buffer: 0,
    depth: 0,
    stack: empty(),
    heads: empty(),
    left: empty(),
    left2: empty(),
    right: empty(),
    right2: empty(),
    lefts: empty(),
    rights: empty(),
    leftSet: empty(),
    rightSet: empty(),
    tags: empty(),
  };
}

/** Begins a sentence of `length` words. */
export function begin(state: ParserState, length: number, tags: Int32Array): void {
  if (state.stack.length < length + 2)
    for (const name of arrays) state[name] = new Int32Array(length * 2 + 2);
  const none = length + 1;
  for (const name of ["left", "left2", "right", "right2"] as const) state[name].fill(none, 0, length + 2);
  state.lefts.fill(0, 0, length + 2);
  state.rights.fill(0, 0, length + 2);
  state.leftSet.fill(0, 0, length + 2);
  state.rightSet.fill(0, 0, length + 2);
  state.tags = tags;
  state.length = length;
  state.buffer = 0;
  state.depth = 0;
}

export const finished = (state: ParserState): boolean => state.buffer === state.length && state.depth === 0;

/** The only action that may come next, -1 where there is a choice. */
export function forced(state: ParserState): number {
  if (state.depth === 0) return SHIFT;
  if (state.buffer < state.length) return -1;
  return state.depth > 1 ? RIGHT : LEFT;
}

/** One root a sentence: the root takes a child only when nothing else is left on the stack. */
export function allowed(state: ParserState, action: number): boolean {
  if (action === SHIFT) return state.buffer < state.length;
  if (action === RIGHT) return state.depth > 1;
  return state.depth > 0 && (state.buffer < state.length || state.depth === 1);
}

export function apply(state: ParserState, action: number): void {
  if (action === SHIFT) {
    state.stack[state.depth++] = state.buffer++;
    return;
  }
  const child = state.stack[--state.depth]!;
  if (action === LEFT) attachLeft(state, child, state.buffer);
  else attachRight(state, child, state.stack[state.depth - 1]!);
}

function attachLeft(state: ParserState, child: number, head: number): void {
  state.heads[child] = head;
  state.left2[head] = state.left[head]!;
  state.left[head] = child;
  state.lefts[head]!++;
  state.leftSet[head]! |= 1 << (state.tags[child]! >>> 27);
}

function attachRight(state: ParserState, child: number, head: number): void {
  state.heads[child] = head;
  state.right2[head] = state.right[head]!;
  state.right[head] = child;
  state.rights[head]!++;
  state.rightSet[head]! |= 1 << (state.tags[child]! >>> 27);
}
