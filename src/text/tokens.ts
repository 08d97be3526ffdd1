import type { Span } from "./document.ts";
import type { Paragraph, Sentence } from "./reading.ts";

/** Universal part-of-speech tags (universaldependencies.org/u/pos). */
export type Tag =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SPACE"
  | "SYM"
  | "VERB"
  | "X";

export interface Token extends Span {
  /** As written. */
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly tag: Tag;
  /** Index into `Tokens.sentences`. */
  readonly sentence: number;
}

/** A token taken for another part of speech. Written out, so that all tokens have one shape: what reads them is compiled once. */
export const retagged = (
  { start, end, text, lower, lemma, sentence }: Token,
  tag: Tag,
  other: string = lemma,
  small: string = lower,
): Token => ({ start, end, text, lower: small, lemma: other, tag, sentence });

/** A document cut into words. Token and sentence offsets are exact slices of the text; boilerplate has no tokens. */
export interface Tokens {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly TokenSentence[];
  readonly tokens: readonly Token[];
}

export interface TokenSentence extends Sentence {
  /** Half-open range of indices into `Tokens.tokens`. */
  readonly first: number;
  readonly last: number;
}
