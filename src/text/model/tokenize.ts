import type { Paragraph } from "../reading.ts";
import type { Token, TokenSentence, Tokens } from "../tokens.ts";
import { type Columns, straightForm } from "./columns.ts";
import { type Reader, reader } from "./reader.ts";
import { sentenceStarts } from "./sentence-starts.ts";
import { pennIndex, UNIVERSAL } from "./tagset.ts";
import { splitWords } from "./words.ts";

/** Longest sentence the models read in one piece; a longer one is read in pieces of this many words. */
const LONGEST = 512;

/** Their lemma is the mark as written, not its Penn name. */
const MARKS = new Uint8Array(64);
for (const tag of ["``", "''", "-LRB-", "-RRB-", ":", ",", ".", "$"]) MARKS[pennIndex(tag)] = 1;

interface Draft {
  readonly starts: number[];
  readonly ends: number[];
  /** Numbers of the words in the vocabulary, and their word types. */
  readonly numbers: number[];
  readonly types: number[];
  readonly sentences: TokenSentence[];
}

const columns = new WeakMap<Tokens, Columns>();

/** What `tokenize` computed besides the tokens themselves, for the parser and the names. */
export const columnsOf = (tokens: Tokens): Columns | undefined => columns.get(tokens);

/** Cuts paragraphs into sentences and tagged tokens, with the trained tagger. Same shape as `tokens.ts` gives. */
export function tokenize(text: string, paragraphs: readonly Paragraph[]): Tokens {
  const model = reader();
  const draft: Draft = { starts: [], ends: [], numbers: [], types: [], sentences: [] };
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.kind !== "boilerplate") addParagraph(draft, text, paragraph, index, model);
  });
  const words = Int32Array.from(draft.types);
  const tags = new Uint8Array(words.length);
  const universal = new Uint8Array(words.length);
  for (const { first, last } of draft.sentences) {
    model.tag(words, first, last, tags);
    model.universal(words, tags, first, last, universal);
  }
  const tokens = makeTokens(draft, { reader: model, words, tags }, universal);
  const made = { text, paragraphs, sentences: draft.sentences, tokens };
  columns.set(made, { reader: model, words, tags });
  return made;
}

function addParagraph(draft: Draft, text: string, paragraph: Paragraph, index: number, model: Reader): void {
  const { types, vocabulary } = model;
  const offset = draft.types.length;
  const { starts, ends } = splitWords(text, paragraph.span.start, paragraph.span.end);
  for (let i = 0; i < starts.length; i++) {
    const [start, end] = [starts[i]!, ends[i]!];
    const number = vocabulary.at(text, start, end);
    const type = vocabulary.types[number]!;
    draft.starts.push(start);
    draft.ends.push(end);
    draft.numbers.push(number);
    draft.types.push(type >= 0 ? type : types.of(straightForm(text, start, end)));
  }
  const firsts = sentenceStarts(draft.types.slice(offset).map(types.word));
  firsts.forEach((first, k) => {
    const stop = firsts[k + 1] ?? starts.length;
    for (let from = first; from < stop; from += LONGEST) {
      const to = Math.min(stop, from + LONGEST);
      const span = { start: starts[from]!, end: ends[to - 1]! };
      draft.sentences.push({ span, paragraph: index, first: offset + from, last: offset + to });
    }
  });
}

function makeTokens(draft: Draft, { reader: model, words, tags }: Columns, universal: Uint8Array): Token[] {
  const { starts, ends, numbers } = draft;
  const { written, lower } = model.vocabulary;
  const tokens: Token[] = [];
  draft.sentences.forEach(({ first, last }, sentence) => {
    for (let i = first; i < last; i++) {
      const number = numbers[i]!;
      tokens.push({
        start: starts[i]!,
        end: ends[i]!,
        text: written[number]!,
        lower: lower[number]!,
        lemma: MARKS[tags[i]!] === 1 ? written[number]! : model.lemma(words[i]!, tags[i]!),
        tag: UNIVERSAL[universal[i]!]!,
        sentence,
      });
    }
  });
  return tokens;
}
