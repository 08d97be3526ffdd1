import { cueVerb } from "./lexicon/saying.ts";
import { BE } from "./lexicon/verbs.ts";
import type { Marked } from "./marks.ts";
import { type Phrase, phrasesOf } from "./phrases.ts";
import { retag } from "./retag.ts";
import { type Syntax, syntaxOf } from "./syntax.ts";
import type { Token, Tokens } from "./tokens.ts";

/**
 * One sentence as a reader of quotations counts it: a stretch between quotation marks never cuts it, however many sentences the stretch
 * holds. All positions are indices into `tokens` (the document's) or into `phrases` (this sentence's).
 */
export interface Outline {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly first: number;
  /** One past its last token. */
  readonly last: number;
  readonly paragraph: number;
  readonly phrases: readonly Phrase[];
  /** All marked stretches of the document, and for each token of the document the one it stands in (-1: none). */
  readonly marked: readonly Marked[];
  readonly stretchOf: Int32Array;
  /** Dependency trees, made sentence by sentence when asked for. */
  readonly syntax: Syntax;
}

/** Tokens in brackets that are skipped; more of them are read as a sentence of their own. */
const SHORT_ASIDE = 8;

/** Cuts a document into outlines. */
export function outlinesOf(tokens: Tokens, marked: readonly Marked[]): Outline[] {
  const stretchOf = stretchPerToken(tokens.tokens, marked);
  const words = retag(tokens.tokens, stretchOf);
  const starts = tokens.sentences.map(sentence => afterClosing(words, stretchOf, sentence.first));
  const syntax = syntaxOf(tokens);
  const outlines: Outline[] = [];
  let first = 0;
  tokens.sentences.forEach(({ paragraph }, i) => {
    if (i === 0 || !joins(tokens, stretchOf, i, starts[i]!)) first = starts[i]!;
    if (i + 1 < tokens.sentences.length && joins(tokens, stretchOf, i + 1, starts[i + 1]!)) return;
    const last = starts[i + 1] ?? words.length;
    if (first >= last) return;
    const phrases = withoutBrackets(words, phrasesOf(words, first, last));
    outlines.push({
      text: tokens.text,
      tokens: words,
      first,
      last,
      paragraph,
      phrases,
      marked,
      stretchOf,
      syntax,
    });
  });
  return outlines;
}

/** "Jo Doe (Ind.) said": a few words in brackets are no part of the sentence around them. */
function withoutBrackets(tokens: readonly Token[], phrases: readonly Phrase[]): Phrase[] {
  const kept: Phrase[] = [];
  for (let p = 0; p < phrases.length; p++) {
    const bracket = tokens[phrases[p]!.first]!.text;
    if (bracket === "(") {
      const close = closingBracket(tokens, phrases, p);
      if (close !== null) p = close;
    } else if (bracket !== ")") kept.push(phrases[p]!);
  }
  return kept;
}

function closingBracket(tokens: readonly Token[], phrases: readonly Phrase[], open: number): number | null {
  const { first } = phrases[open]!;
  for (let p = open + 1; p < phrases.length && phrases[p]!.first <= first + SHORT_ASIDE; p++) {
    if (tokens[phrases[p]!.first]!.text === ")") return p;
  }
  return null;
}

/** A closing mark that a splitter left at the start of the next sentence goes back to its own. */
function afterClosing(tokens: readonly Token[], stretchOf: Int32Array, first: number): number {
  let start = first;
  while (
    start > 0 &&
    stretchOf[start]! >= 0 &&
    stretchOf[start - 1] === stretchOf[start] &&
    tokens[start]!.tag === "PUNCT" &&
    start - first < 3
  )
    start++;
  return start > first && stretchOf[start] === stretchOf[first] ? first : start;
}

/** For each token the marked stretch it stands in, -1 for none. */
export function stretchPerToken(tokens: readonly Token[], marked: readonly Marked[]): Int32Array {
  const stretchOf = new Int32Array(tokens.length).fill(-1);
  let next = 0;
  marked.forEach((stretch, index) => {
    while (next < tokens.length && tokens[next]!.end <= stretch.span.start) next++;
    for (; next < tokens.length && tokens[next]!.start < stretch.span.end; next++) stretchOf[next] = index;
  });
  return stretchOf;
}

/** True when sentence `i` goes on with the one before it: inside one stretch, or after `“Sure?”` in lower case. */
function joins(tokens: Tokens, stretchOf: Int32Array, i: number, start: number): boolean {
  const before = tokens.sentences[i - 1]!;
  const sentence = tokens.sentences[i]!;
  if (before.paragraph !== sentence.paragraph || start >= sentence.last) return false;
  const left = stretchOf[start - 1]!;
  if (left < 0) return false;
  if (left === stretchOf[start]) return true;
  return /^\p{Ll}/u.test(tokens.tokens[start]!.text) || asksOn(tokens, i, start);
}

/** `“Sure?” Roe asked.`: the stretch before ends with a question and a speaker with a verb of saying follows at once. */
function asksOn(tokens: Tokens, i: number, first: number): boolean {
  const { last } = tokens.sentences[i]!;
  const mark = tokens.text.slice(tokens.tokens[first]!.start - 4, tokens.tokens[first]!.start);
  if (!/[?!….]/.test(mark)) return false;
  const opening = tokens.tokens.slice(first, Math.min(last, first + 5));
  const verb = opening.findIndex(({ tag, lemma }) => tag === "VERB" && cueVerb(lemma)?.speech === true);
  const alone = first + verb + 2 >= last && tokens.tokens[last - 1]!.text === ".";
  if (!/[?!…]/.test(mark) && !alone) return false;
  return verb > 0 && opening.slice(0, verb).every(({ tag }) => /^(?:PROPN|PRON|DET|NOUN|ADV)$/.test(tag));
}

/** The phrase stands between quotation marks. */
export const isQuoted = (outline: Outline, phrase: Phrase): boolean => outline.stretchOf[phrase.head]! >= 0;

/** Index of the first phrase that starts at or after a token; `phrases.length` when none does. */
export function phraseFrom(outline: Outline, token: number): number {
  let low = 0;
  let high = outline.phrases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (outline.phrases[middle]!.first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

export type VerbForm = "finite" | "participle" | "infinitive" | "passive";

/** How a verb group is inflected, from its words alone. */
export function formOf({ tokens }: Outline, phrase: Phrase): VerbForm {
  const head = tokens[phrase.head]!.lower;
  const helper = lastHelper(tokens, phrase);
  if (
    helper !== null &&
    BE.has(helper) &&
    !/^['’]s$/.test(helper) &&
    /(?:ed|en|wn|told|said|made|put|held|sent|thought|read)$/.test(head)
  )
    return "passive";
  if (tokens[phrase.first]!.lower === "to") return "infinitive";
  return helper === null && head.endsWith("ing") ? "participle" : "finite";
}

/** The auxiliary nearest before a verb, in lower case. */
function lastHelper(tokens: readonly Token[], { first, head }: Phrase): string | null {
  for (let i = head - 1; i >= first; i--) if (tokens[i]!.tag === "AUX") return tokens[i]!.lower;
  return null;
}
