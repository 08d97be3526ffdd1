import type { Paragraph } from "../reading.ts";
import type { Token, TokenSentence, Tokens } from "../tokens.ts";
import { type Columns, formAt } from "./columns.ts";
import { type Reader, reader } from "./reader.ts";
import { sentenceStarts } from "./sentence-starts.ts";
import { pennIndex, UNIVERSAL } from "./tagset.ts";
import { splitWords } from "./words.ts";

/** Longest sentence the models read in one piece; a longer one is read in pieces of this many words. */
const LONGEST = 512;

/** Their lemma is the mark as written, not its Penn name. */
const MARKS = new Set(["``", "''", "-LRB-", "-RRB-", ":", ",", ".", "$"].map(pennIndex));

interface Draft {
  readonly starts: number[];
  readonly ends: number[];
  readonly words: number[];
  readonly sentences: TokenSentence[];
}

const columns = new WeakMap<Tokens, Columns>();

/** What `tokenize` computed besides the tokens themselves, for the parser and the names. */
export const columnsOf = (tokens: Tokens): Columns | undefined => columns.get(tokens);

/** Cuts paragraphs into sentences and tagged tokens, with the trained tagger. Same shape as `tokens.ts` gives. */
export function tokenize(text: string, paragraphs: readonly Paragraph[]): Tokens {
  const model = reader();
  const draft: Draft = { starts: [], ends: [], words: [], sentences: [] };
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.kind !== "boilerplate") addParagraph(draft, text, paragraph, index, model);
  });
  const words = Int32Array.from(draft.words);
  const tags = new Uint8Array(words.length);
  const universal = new Uint8Array(words.length);
  for (const { first, last } of draft.sentences) {
    model.tag(words, first, last, tags);
    model.universal(words, tags, first, last, universal);
  }
  const tokens = makeTokens(draft, text, { reader: model, words, tags }, universal);
  const made = { text, paragraphs, sentences: draft.sentences, tokens };
  columns.set(made, { reader: model, words, tags });
  return made;
}

function addParagraph(draft: Draft, text: string, paragraph: Paragraph, index: number, model: Reader): void {
  const offset = draft.words.length;
  const { starts, ends } = splitWords(text, paragraph.span.start, paragraph.span.end);
  const forms = starts.map((start, i) => formAt(text, { start, end: ends[i]! }));
  starts.forEach((start, i) => {
    draft.starts.push(start);
    draft.ends.push(ends[i]!);
    draft.words.push(model.types.of(forms[i]!));
  });
  const firsts = sentenceStarts(forms.map(form => ({ text: form })));
  firsts.forEach((first, k) => {
    const stop = firsts[k + 1] ?? starts.length;
    for (let from = first; from < stop; from += LONGEST) {
      const to = Math.min(stop, from + LONGEST);
      const span = { start: starts[from]!, end: ends[to - 1]! };
      draft.sentences.push({ span, paragraph: index, first: offset + from, last: offset + to });
    }
  });
}

function makeTokens(
  draft: Draft,
  text: string,
  { reader: model, words, tags }: Columns,
  universal: Uint8Array,
): Token[] {
  const tokens: Token[] = [];
  draft.sentences.forEach(({ first, last }, sentence) => {
    for (let i = first; i < last; i++) {
      const start = draft.starts[i]!;
      const end = draft.ends[i]!;
      const form = model.types.form(words[i]!);
      const plain = form.length === end - start && text.startsWith(form, start);
      const written = plain ? form : text.slice(start, end);
      tokens.push({
        start,
        end,
        text: written,
        lower: plain ? model.types.lower(words[i]!) : written.toLowerCase(),
        lemma: MARKS.has(tags[i]!) ? written : model.lemma(words[i]!, tags[i]!),
        tag: UNIVERSAL[universal[i]!]!,
        sentence,
      });
    }
  });
  return tokens;
}
