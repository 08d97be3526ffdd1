import type { Outline } from "../../outline.ts";
import type { Token } from "../../tokens.ts";
import { atom, number } from "./feature.ts";

/** A document as the quote models see it: one entry a token, numbers hashed once. Heads are token indices, -1 for a root. */
export interface Scene {
  readonly tokens: readonly Token[];
  readonly outlines: readonly Outline[];
  readonly stretchOf: Int32Array;
  /** Running count of marked tokens: those in [a, b) are `marked[b] - marked[a]`. */
  readonly marked: Int32Array;
  readonly penn: readonly string[];
  readonly labels: readonly string[];
  readonly heads: Int32Array;
  /** First and one past the last token of each token's subtree. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1 where the token is a word, not a mark. */
  readonly words: Uint8Array;
  /** Hashed lemma, lower form, Penn tag and label. */
  readonly lemma: Int32Array;
  readonly lower: Int32Array;
  readonly tag: Int32Array;
  readonly label: Int32Array;
  /** Hashed kind of the name a token stands in; 0 outside names. */
  readonly name: Int32Array;
}

/** Looks up everything once. There is at least one outline. */
export function sceneOf(outlines: readonly Outline[]): Scene {
  const { tokens, stretchOf, syntax } = outlines[0]!;
  const { length } = tokens;
  const column = (): Int32Array => new Int32Array(length);
  const [heads, lemma, lower, tag, label, name] = [
    column(),
    column(),
    column(),
    column(),
    column(),
    column(),
  ];
  const words = new Uint8Array(length);
  const penn: string[] = [];
  const labels: string[] = [];
  for (let i = 0; i < length; i++) {
    const token = tokens[i]!;
    penn.push(syntax.penn(i));
    labels.push(syntax.label(i));
    heads[i] = syntax.head(i);
    words[i] = isWord(token) ? 1 : 0;
    lower[i] = atom(token.lower);
    lemma[i] = token.lemma === token.lower ? lower[i]! : atom(token.lemma);
    tag[i] = atom(penn[i]!);
    label[i] = atom(labels[i]!);
  }
  for (const { first, last, kind } of syntax.names()) name.fill(atom(kind), first, last);
  const marked = runningCount(length, i => stretchOf[i] !== -1);
  return {
    tokens,
    outlines,
    stretchOf,
    marked,
    penn,
    labels,
    heads,
    ...subtrees(heads),
    words,
    lemma,
    lower,
    tag,
    label,
    name,
  };
}

/** The reach of every subtree. */
function subtrees(heads: Int32Array): { from: Int32Array; to: Int32Array } {
  const from = new Int32Array(heads.length);
  const to = new Int32Array(heads.length);
  for (let i = 0; i < heads.length; i++) {
    from[i] = i;
    to[i] = i + 1;
  }
  const order = childrenFirst(heads);
  for (let k = 0; k < order.length; k++) {
    const i = order[k]!;
    const head = heads[i]!;
    if (head < 0) continue;
    from[head] = Math.min(from[head]!, from[i]!);
    to[head] = Math.max(to[head]!, to[i]!);
  }
  return { from, to };
}

/** Every token before its head. */
function childrenFirst(heads: Int32Array): Int32Array {
  const waiting = new Int32Array(heads.length);
  for (let i = 0; i < heads.length; i++) if (heads[i]! >= 0) waiting[heads[i]!]!++;
  const order = new Int32Array(heads.length);
  let filled = 0;
  for (let i = 0; i < heads.length; i++) if (waiting[i] === 0) order[filled++] = i;
  for (let done = 0; done < filled; done++) {
    const head = heads[order[done]!]!;
    if (head >= 0 && --waiting[head]! === 0) order[filled++] = head;
  }
  return order;
}

const EDGE = number(255);

/** A property of the token at `i`, or a sign for "outside the sentence". */
export const at = (
  column: Int32Array,
  i: number,
  { first, last }: Pick<Outline, "first" | "last">,
): number => (i < first || i >= last ? EDGE : column[i]!);

/** A letter or digit of ASCII, which most words begin with. */
function isPlain(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57);
}

/** The token is a word, not a mark. */
export const isWord = ({ text }: Token): boolean => isPlain(text.charCodeAt(0)) || /[\p{L}\p{N}]/u.test(text);

/** Steps up from a token that a path looks at. */
const STEPS = 4;
const up = new Int32Array(STEPS + 1);

/** Dependency path between two tokens of a sentence as a hash: labels up to the common head, then down; 0 beyond `STEPS` steps. */
export function pathBetween(
  { heads, label }: Scene,
  from: number,
  to: number,
): { hash: number; length: number } {
  up[0] = from;
  let ups = 1;
  for (let i = heads[from]!; i >= 0 && ups <= STEPS; i = heads[i]!) up[ups++] = i;
  let down = 0;
  let hash = 0;
  for (let i = to, steps = 0; i >= 0 && steps <= STEPS; i = heads[i]!, steps++) {
    let met = 0;
    while (met < ups && up[met] !== i) met++;
    if (met < ups) {
      for (let k = 0; k < met; k++) hash = Math.imul(hash ^ label[up[k]!]!, 0x2c1b3c6d) ^ 1;
      return { hash: Math.imul(hash, 31) ^ down ^ number(met), length: met + steps };
    }
    down = Math.imul(down ^ label[i]!, 0x297a2d39) ^ 2;
  }
  return { hash: 0, length: 9 };
}

/** `sums[b] - sums[a]` is how many of the indices in [a, b) pass. */
export function runningCount(length: number, passes: (i: number) => boolean): Int32Array {
  const sums = new Int32Array(length + 1);
  for (let i = 0; i < length; i++) sums[i + 1] = sums[i]! + (passes(i) ? 1 : 0);
  return sums;
}
