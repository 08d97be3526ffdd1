import type { Outline } from "../../outline.ts";
import type { Syntax } from "../../syntax.ts";
import type { Token } from "../../tokens.ts";
import { hashOf } from "../hash.ts";
import { atom, number } from "./feature.ts";
import { signOfTag, TRAIT } from "./traits.ts";

/**
 * A document as the quote models see it: one entry a token, numbers hashed once. Heads are token indices, -1 for a root. What rests on trees
 * is filled in by `growTrees`, sentence by sentence; before, every word is a root without a label.
 */
export interface Scene {
  readonly tokens: readonly Token[];
  readonly outlines: readonly Outline[];
  readonly syntax: Syntax;
  readonly stretchOf: Int32Array;
  /** Running count of marked tokens: those in [a, b) are `marked[b] - marked[a]`. */
  readonly marked: Int32Array;
  /** The same of finite verbs. */
  readonly finite: Int32Array;
  /** 1 for each sentence (`Token.sentence`) whose trees are here. */
  readonly grown: Uint8Array;
  readonly heads: Int32Array;
  /** First and one past the last token of each token's subtree. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1 where the token is a word, not a mark. */
  readonly words: Uint8Array;
  /** What tag and label say of a token, as bits of `TRAIT`. */
  readonly traits: Int32Array;
  /** Hashed lemma, lower form, Penn tag, the tag's first two letters, and label (of trees). */
  readonly lemma: Int32Array;
  readonly lower: Int32Array;
  readonly tag: Int32Array;
  readonly stem: Int32Array;
  readonly label: Int32Array;
  /** What may start, end or meet before each token, and at the end: bits of `SEAM` (of trees). */
  readonly seams: Uint8Array;
  /** Hashed kind of the name a token stands in; 0 outside names. */
  readonly name: Int32Array;
}

/** Looks up everything but trees once. There is at least one outline. */
export function sceneOf(outlines: readonly Outline[]): Scene {
  const { tokens, stretchOf, syntax } = outlines[0]!;
  const { length } = tokens;
  const signs = signsOf(syntax, length);
  return {
    tokens,
    stretchOf,
    ...wordsOf(tokens),
    ...signs,
    outlines,
    syntax,
    marked: runningCount(length, i => stretchOf[i] !== -1),
    finite: runningCount(length, i => (signs.traits[i]! & TRAIT.finite) !== 0),
    grown: new Uint8Array((tokens.at(-1)?.sentence ?? 0) + 1),
    heads: new Int32Array(length).fill(-1),
    from: countFrom(0, length),
    to: countFrom(1, length),
    label: new Int32Array(length),
    seams: new Uint8Array(length + 1),
  };
}

function countFrom(first: number, length: number): Int32Array {
  const column = new Int32Array(length);
  for (let i = 0; i < length; i++) column[i] = first + i;
  return column;
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

type SignColumns = Pick<Scene, "traits" | "tag" | "stem" | "name">;

function signsOf(syntax: Syntax, length: number): SignColumns {
  const column = (): Int32Array => new Int32Array(length);
  const [traits, tag, stem, name] = [column(), column(), column(), column()];
  for (let i = 0; i < length; i++) {
    const sign = signOfTag(syntax.tags[i]!);
    tag[i] = sign.hash;
    stem[i] = sign.stem;
    traits[i] = sign.traits;
  }
  for (const { first, last, kind } of syntax.names()) name.fill(atom(kind), first, last);
  return { traits, tag, stem, name };
}

/** A token has one of the traits of `mask`. */
export const has = ({ traits }: Scene, i: number, mask: number): boolean => (traits[i]! & mask) !== 0;

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
