import type { Outline } from "../../outline.ts";
import type { Syntax } from "../../syntax.ts";
import type { Token } from "../../tokens.ts";
import { hashOf } from "../hash.ts";
import { atom, number } from "./feature.ts";
import { seamsOf } from "./seams.ts";
import { signOfLabel, signOfTag, TRAIT } from "./traits.ts";

/** A document as the quote models see it: one entry a token, numbers hashed once. Heads are token indices, -1 for a root. */
export interface Scene {
  readonly tokens: readonly Token[];
  readonly outlines: readonly Outline[];
  readonly syntax: Syntax;
  readonly stretchOf: Int32Array;
  /** Running count of marked tokens: those in [a, b) are `marked[b] - marked[a]`. */
  readonly marked: Int32Array;
  /** The same of finite verbs. */
  readonly finite: Int32Array;
  readonly heads: Int32Array;
  /** First and one past the last token of each token's subtree. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1 where the token is a word, not a mark. */
  readonly words: Uint8Array;
  /** What tag and label say of a token, as bits of `TRAIT`. */
  readonly traits: Int32Array;
  /** Hashed lemma, lower form, Penn tag, the tag's first two letters, and label. */
  readonly lemma: Int32Array;
  readonly lower: Int32Array;
  readonly tag: Int32Array;
  readonly stem: Int32Array;
  readonly label: Int32Array;
  /** What may start, end or meet before each token, and at the end: bits of `SEAM`. */
  readonly seams: Uint8Array;
  /** Hashed kind of the name a token stands in; 0 outside names. */
  readonly name: Int32Array;
}

/** Looks up everything once. There is at least one outline. */
export function sceneOf(outlines: readonly Outline[]): Scene {
  const { tokens, stretchOf, syntax } = outlines[0]!;
  const { length } = tokens;
  const heads = new Int32Array(length);
  for (let i = 0; i < length; i++) heads[i] = syntax.head(i);
  const signs = signsOf(syntax, length);
  const grounds = { tokens, stretchOf, ...subtrees(heads), ...wordsOf(tokens), ...signs };
  return {
    ...grounds,
    seams: seamsOf(grounds),
    outlines,
    syntax,
    marked: runningCount(length, i => stretchOf[i] !== -1),
    finite: runningCount(length, i => (signs.traits[i]! & TRAIT.finite) !== 0),
    heads,
  };
}

type WordColumns = Pick<Scene, "words" | "lemma" | "lower">;

/** Hashed straight from their letters: short words hash faster than a table finds them. */
function wordsOf(tokens: readonly Token[]): WordColumns {
  const { length } = tokens;
  const words = new Uint8Array(length);
  const lemma = new Int32Array(length);
  const lower = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    const token = tokens[i]!;
    words[i] = isWord(token) ? 1 : 0;
    lower[i] = hashOf(token.lower);
    lemma[i] = token.lemma === token.lower ? lower[i]! : hashOf(token.lemma);
  }
  return { words, lemma, lower };
}

type SignColumns = Pick<Scene, "traits" | "tag" | "stem" | "label" | "name">;

function signsOf(syntax: Syntax, length: number): SignColumns {
  const column = (): Int32Array => new Int32Array(length);
  const [traits, tag, stem, label, name] = [column(), column(), column(), column(), column()];
  for (let i = 0; i < length; i++) {
    const tagged = signOfTag(syntax.penn(i));
    const labelled = signOfLabel(syntax.label(i));
    tag[i] = tagged.hash;
    stem[i] = tagged.stem;
    label[i] = labelled.hash;
    traits[i] = tagged.traits | labelled.traits;
  }
  for (const { first, last, kind } of syntax.names()) name.fill(atom(kind), first, last);
  return { traits, tag, stem, label, name };
}

/** A token has one of the traits of `mask`. */
export const has = ({ traits }: Scene, i: number, mask: number): boolean => (traits[i]! & mask) !== 0;

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

/** A dependency path: its labels as a hash, and its arcs. */
export interface Path {
  readonly hash: number;
  readonly length: number;
}

const TOO_FAR: Path = { hash: 0, length: 9 };

/** Dependency path between two tokens of a sentence: labels up to the common head, then down. */
export function pathBetween({ heads, label }: Scene, from: number, to: number): Path {
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
  return TOO_FAR;
}

/** `sums[b] - sums[a]` is how many of the indices in [a, b) pass. */
export function runningCount(length: number, passes: (i: number) => boolean): Int32Array {
  const sums = new Int32Array(length + 1);
  for (let i = 0; i < length; i++) sums[i + 1] = sums[i]! + (passes(i) ? 1 : 0);
  return sums;
}
