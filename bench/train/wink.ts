import model from "wink-eng-lite-web-model";
import winkNLP, { type ItemSentence } from "wink-nlp";
import type { Span } from "../../src/text/document.ts";
import type { Paragraph } from "../../src/text/reading.ts";
import { repairStarts } from "../../src/text/sentences.ts";
import type { Tag, Token, TokenSentence, Tokens } from "../../src/text/tokens.ts";

const nlp = winkNLP(model, ["sbd", "pos"]);
const its = nlp.its;

/** The peer: paragraphs cut into sentences and tagged tokens with wink-nlp, its known faults repaired. */
export function tokenizeWithWink(text: string, paragraphs: readonly Paragraph[]): Tokens {
  const sentences: TokenSentence[] = [];
  const tokens: Token[] = [];
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.kind === "boilerplate") return;
    const { words, starts } = tagged(text, paragraph.span);
    repairStarts(words, starts).forEach((from, order, all) => {
      const first = tokens.length;
      const sentence = sentences.length;
      for (const word of words.slice(from, all[order + 1])) tokens.push({ ...word, sentence });
      const span = { start: tokens[first]!.start, end: tokens[tokens.length - 1]!.end };
      sentences.push({ span, paragraph: index, first, last: tokens.length });
    });
  });
  return { text, paragraphs, sentences, tokens };
}

interface Tagged {
  readonly words: readonly Omit<Token, "sentence">[];
  /** Indices into `words` at which the tagger lets a sentence start. */
  readonly starts: readonly number[];
}

/** One paragraph through the tagger, which gives no offsets: each word is looked up from where the last one ended. */
function tagged(text: string, { start, end }: Span): Tagged {
  const doc = nlp.readDoc(text.slice(start, end));
  const view = doc.tokens();
  const values = view.out(its.value) as string[];
  const tags = view.out(its.pos) as Tag[];
  const lemmas = view.out(its.lemma as typeof its.value) as string[];
  const words: Omit<Token, "sentence">[] = [];
  const starts: number[] = [];
  let cursor = start;
  let next = 0;
  doc.sentences().each((item: ItemSentence) => {
    starts.push(words.length);
    for (const stop = next + item.tokens().length(); next < stop; next++) {
      const value = values[next]!;
      const at = text.indexOf(value, cursor);
      if (at < 0 || at >= end || tags[next] === "SPACE") continue;
      cursor = at + value.length;
      // wink gives a contraction it took for one word ("cannot") no lemma.
      for (const word of apart(value, at, lemmas[next] ?? value.toLowerCase(), tags[next]!)) words.push(word);
    }
  });
  return { words, starts };
}

/** The tagger leaves a straight possessive glued to capitalised words ("Roe's"); it is a token of its own. */
function apart(value: string, start: number, lemma: string, tag: Tag): Omit<Token, "sentence">[] {
  const stem = /['’]s$/i.test(value) && value.length > 3 && tag === "PROPN" ? value.length - 2 : value.length;
  const word = value.slice(0, stem);
  const end = start + stem;
  const first = {
    start,
    end,
    text: word,
    lower: word.toLowerCase(),
    lemma: stem < value.length ? word.toLowerCase() : lemma,
    tag,
  };
  if (stem === value.length) return [first];
  const mark = value.slice(stem);
  return [
    first,
    { start: end, end: end + 2, text: mark, lower: mark.toLowerCase(), lemma: mark, tag: "PART" },
  ];
}
