import model from "wink-eng-lite-web-model";
import winkNLP, { type ItemSentence } from "wink-nlp";
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

const nlp = winkNLP(model, ["sbd", "pos"]);
const its = nlp.its;

/** Cuts paragraphs into sentences and tagged tokens with wink-nlp. The only file that knows which tagger is used. */
export function tokenize(text: string, paragraphs: readonly Paragraph[]): Tokens {
  const sentences: TokenSentence[] = [];
  const tokens: Token[] = [];
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.kind === "boilerplate") return;
    const { start, end } = paragraph.span;
    const doc = nlp.readDoc(text.slice(start, end));
    const view = doc.tokens();
    const values = view.out(its.value) as string[];
    const tags = view.out(its.pos) as Tag[];
    const lemmas = view.out(its.lemma as typeof its.value) as string[];
    let cursor = start;
    let next = 0;
    doc.sentences().each((item: ItemSentence) => {
      const size = item.tokens().length();
      const first = tokens.length;
      for (const stop = next + size; next < stop; next++) {
        const value = values[next]!;
        const at = text.indexOf(value, cursor);
        if (at < 0 || at >= end || tags[next] === "SPACE") continue;
        cursor = at + value.length;
        tokens.push({
          start: at,
          end: cursor,
          text: value,
          lower: value.toLowerCase(),
          lemma: lemmas[next]!,
          tag: tags[next]!,
          sentence: sentences.length,
        });
      }
      if (tokens.length === first) return;
      const span = { start: tokens[first]!.start, end: tokens[tokens.length - 1]!.end };
      sentences.push({ span, paragraph: index, first, last: tokens.length });
    });
  });
  return { text, paragraphs, sentences, tokens };
}
