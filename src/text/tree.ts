import { LABELS, type Label, NAME_KINDS, type NameKind, PENN, type Penn } from "./model/tagset.ts";
import type { Fact } from "./reading.ts";
import type { Syntax } from "./syntax.ts";
import type { Tokens } from "./tokens.ts";

/** The dependency tree of one sentence, read back from where it is stored; all lists go by word. */
export interface Tree {
  /** Offsets into the sentence. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly tags: readonly Penn[];
  readonly labels: readonly Label[];
  /** Index of the head, -1 for the root. */
  readonly heads: readonly number[];
  /** Kind of the name a word belongs to; null outside of names. */
  readonly kinds: readonly (NameKind | null)[];
}

/** The first character of the alphabet that numbers are written in: behind the quotation mark, which JSON would write as two. */
const FIRST = 35;
/** Kinds of names, and none. */
const KINDS = NAME_KINDS.length + 1;
const PER_WORD = 4;

/**
 * The trees of a document, one string a sentence, four letters a word: its length, its tag with the kind of name, its label, how far off
 * its head is. Where a word starts follows from the text, for only spaces stand between words. A sentence without facts has an empty one:
 * nobody looks for an answer in it.
 */
export function packedTrees(
  tokens: Tokens,
  syntax: Syntax,
  facts: readonly Pick<Fact, "sentence">[],
): string[] {
  const kinds = new Uint8Array(tokens.tokens.length);
  for (const { first, last, kind } of syntax.names()) kinds.fill(NAME_KINDS.indexOf(kind) + 1, first, last);
  const trees: string[] = new Array(tokens.sentences.length).fill("");
  for (const { sentence } of facts)
    if (trees[sentence] === "") trees[sentence] = packedTree(tokens, syntax, kinds, sentence);
  return trees;
}

/** All letters of a sentence in one array, made into a string at once: put together one by one they were as costly as half the labels. */
function packedTree(tokens: Tokens, syntax: Syntax, kinds: Uint8Array, sentence: number): string {
  const { first, last } = tokens.sentences[sentence]!;
  const { tags, labels, heads } = syntax.columns(sentence);
  const codes: number[] = new Array((last - first) * PER_WORD);
  for (let at = first, to = 0; at < last; at++, to += PER_WORD) {
    const { start, end } = tokens.tokens[at]!;
    const head = heads[at]!;
    codes[to] = FIRST + end - start;
    codes[to + 1] = FIRST + tags[at]! * KINDS + kinds[at]!;
    codes[to + 2] = FIRST + labels[at]!;
    codes[to + 3] = FIRST + distance(head < 0 ? 0 : head - at);
  }
  return String.fromCharCode(...codes);
}

/** A signed number as one from 0 on: 0, 1, -1, 2, -2. */
const distance = (way: number): number => (way > 0 ? 2 * way - 1 : -2 * way);
const wayOf = (value: number): number => (value % 2 === 1 ? (value + 1) / 2 : -value / 2);

/** Reads a tree back; `sentence` is the text it was made of. */
export function unpackedTree(packed: string, sentence: string): Tree {
  const tree = {
    starts: [] as number[],
    ends: [] as number[],
    tags: [] as Penn[],
    labels: [] as Label[],
    heads: [] as number[],
    kinds: [] as (NameKind | null)[],
  };
  const value = (at: number): number => packed.charCodeAt(at) - FIRST;
  let end = 0;
  for (let at = 0; at + PER_WORD <= packed.length; at += PER_WORD) {
    while (/\s/u.test(sentence[end] ?? "x")) end++;
    const way = wayOf(value(at + 3));
    tree.starts.push(end);
    end += value(at);
    tree.ends.push(end);
    tree.tags.push(PENN[Math.floor(value(at + 1) / KINDS)]!);
    tree.kinds.push(NAME_KINDS[(value(at + 1) % KINDS) - 1] ?? null);
    tree.labels.push(LABELS[value(at + 2)]!);
    tree.heads.push(way === 0 ? -1 : at / PER_WORD + way);
  }
  return tree;
}
