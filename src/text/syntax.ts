import { type Columns, wordsOf } from "./model/columns.ts";
import { reader } from "./model/reader.ts";
import { LABELS, type Label, NAME_KINDS, type NameKind, PENN, type Penn } from "./model/tagset.ts";
import { columnsOf } from "./model/tokenize.ts";
import type { Tokens } from "./tokens.ts";

export type { Label, NameKind, Penn };

/** A name the trained tagger found: tokens `first .. last` and its kind. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
  readonly kind: NameKind;
}

/**
 * Syntax of a document, by token index: Penn tags, the dependency tree of each sentence (Universal Dependencies 1, as CoreNLP gives
 * them), names. A sentence is parsed when one of its tokens is first asked for.
 */
export interface Syntax {
  penn(token: number): Penn;
  /** Numbers of the Penn tags. */
  readonly tags: Uint8Array;
  /** Index of the head, -1 for a sentence's root. */
  head(token: number): number;
  label(token: number): Label;
  /** Indices of the words that depend on a token, in order. */
  children(token: number): readonly number[];
  /** All names, in order. */
  names(): readonly NameSpan[];
  /** A sentence as numbers. */
  columns(sentence: number): TreeColumns;
}

/** Numbers of `PENN` and of `LABELS`, and heads (-1: root), by token index of the document; what they say of other sentences may be unset. */
export interface TreeColumns {
  readonly tags: Uint8Array;
  readonly labels: Uint8Array;
  readonly heads: Int32Array;
}

const known = new WeakMap<Tokens, Syntax>();

/**
 * Syntax of tokens, whichever tokenizer made them; best with `model/tokenize.ts`, whose tags are reused. One document has one, so that
 * whoever asks finds what others have already had worked out.
 */
export function syntaxOf(tokens: Tokens): Syntax {
  const syntax = known.get(tokens) ?? makeSyntax(tokens);
  known.set(tokens, syntax);
  return syntax;
}

function makeSyntax(tokens: Tokens): Syntax {
  const columns = columnsOf(tokens) ?? tagAgain(tokens);
  const { words, tags } = columns;
  const heads = new Int32Array(words.length);
  const labels = new Uint8Array(words.length);
  const parsed = new Uint8Array(tokens.sentences.length);
  const labelled = new Uint8Array(tokens.sentences.length);
  let names: readonly NameSpan[] | null = null;

  function parse(token: number): void {
    const sentence = tokens.tokens[token]!.sentence;
    if (parsed[sentence] === 1) return;
    parsed[sentence] = 1;
    const { first, last } = tokens.sentences[sentence]!;
    columns.reader.parse(words, tags, first, last, heads);
  }
  function label(token: number): void {
    labelSentence(tokens.tokens[token]!.sentence);
  }
  function labelSentence(sentence: number): void {
    if (labelled[sentence] === 1) return;
    const { first, last } = tokens.sentences[sentence]!;
    if (first < last) parse(first);
    labelled[sentence] = 1;
    columns.reader.label(words, tags, heads, first, last, labels);
  }
  return {
    penn: token => PENN[tags[token]!]!,
    tags,
    head(token) {
      parse(token);
      return heads[token]!;
    },
    label(token) {
      label(token);
      return LABELS[labels[token]!]!;
    },
    children(token) {
      parse(token);
      const { first, last } = tokens.sentences[tokens.tokens[token]!.sentence]!;
      const found: number[] = [];
      for (let i = first; i < last; i++) if (heads[i] === token) found.push(i);
      return found;
    },
    names() {
      names ??= namesOf(tokens, columns);
      return names;
    },
    columns(sentence) {
      labelSentence(sentence);
      return { tags, labels, heads };
    },
  };
}

/** Tags tokens of another tokenizer the models' own way. */
function tagAgain(tokens: Tokens): Columns {
  const model = reader();
  const words = wordsOf(tokens.text, tokens.tokens, model);
  const tags = new Uint8Array(words.length);
  for (const { first, last } of tokens.sentences) model.tag(words, first, last, tags);
  return { reader: model, words, tags };
}

function namesOf(tokens: Tokens, { reader: model, words, tags }: Columns): NameSpan[] {
  const labels = new Uint8Array(words.length);
  const found: NameSpan[] = [];
  model.names.begin();
  for (const { first, last } of tokens.sentences) {
    model.names.find(words, tags, first, last, labels);
    for (let i = first; i < last; ) {
      let end = i + 1;
      while (end < last && labels[end] === labels[i]) end++;
      if (labels[i]! > 0) found.push({ first: i, last: end, kind: NAME_KINDS[labels[i]! - 1]! });
      i = end;
    }
  }
  return found;
}
