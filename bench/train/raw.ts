import { paragraphsOf } from "../../src/text/clean.ts";
import type { Paragraph } from "../../src/text/reading.ts";
import type { Tokens } from "../../src/text/tokens.ts";
import type { TreeDocument } from "./conllu.ts";
import type { Share } from "./evaluate.ts";

/** Cuts a text into tokens: wink's or ours. */
export type Tokenizer = (text: string, paragraphs: readonly Paragraph[]) => Tokens;

/** How a tokenizer does on running text, against a treebank whose tokens carry offsets into it. */
export interface RawResult {
  /** Tokens whose start and end are the treebank's, of ours and of the treebank's. */
  readonly precision: Share;
  readonly recall: Share;
  /** Sentence starts, both ways; a paragraph's first word always is one. */
  readonly sentencePrecision: Share;
  readonly sentenceRecall: Share;
  /** Coarse tags of the tokens both have. */
  readonly coarse: Share;
}

const share = (): Share => ({ right: 0, all: 0 });

/**
 * Tag classes on which Penn and universal tags agree without looking at the words: determiners and pronouns together,
 * adpositions, subordinators and particles together, verbs and auxiliaries together.
 */
const COARSE: Readonly<Record<string, string>> = {
  VERB: "V",
  AUX: "V",
  DET: "D",
  PRON: "D",
  ADP: "I",
  SCONJ: "I",
  PART: "I",
  NOUN: "N",
  PROPN: "P",
  ADJ: "J",
  ADV: "R",
  CCONJ: "C",
  NUM: "M",
  PUNCT: ".",
  SYM: ".",
};

function coarseOfPenn(penn: string, form: string): string {
  if (/^(?:not|n't)$/i.test(form)) return "I";
  if (/^(?:VB|MD)/.test(penn)) return "V";
  if (/^NNPS?$/.test(penn)) return "P";
  if (/^NNS?$/.test(penn)) return "N";
  if (/^(?:IN|TO|RP|POS)$/.test(penn)) return "I";
  if (/^(?:DT|PDT|PRP|WP|WDT|EX)/.test(penn)) return "D";
  const plain: Readonly<Record<string, string>> = { CD: "M", CC: "C", UH: "U", FW: "X", LS: "X" };
  if (penn.startsWith("JJ")) return "J";
  if (/^W?RB/.test(penn)) return "R";
  return plain[penn] ?? ".";
}

/** Runs a tokenizer over the articles the silver treebank was made from. */
export function evaluateRaw(
  tokenizer: Tokenizer,
  documents: readonly TreeDocument[],
  texts: ReadonlyMap<string, string>,
): RawResult {
  const result = {
    precision: share(),
    recall: share(),
    sentencePrecision: share(),
    sentenceRecall: share(),
    coarse: share(),
  };
  for (const document of documents) {
    const text = texts.get(document.id);
    if (text !== undefined) addDocument(result, document, text, tokenizer);
  }
  return result;
}

function addDocument(result: RawResult, document: TreeDocument, text: string, tokenizer: Tokenizer): void {
  const gold = new Map<string, string>();
  const starts = new Set<number>();
  for (const { spans, penn, forms } of document.sentences) {
    starts.add(spans[0]![0]);
    spans.forEach(([start, end], i) => {
      gold.set(`${start}-${end}`, coarseOfPenn(penn[i]!, forms[i]!));
    });
  }
  const paragraphs = paragraphsOf(text).map(paragraph => ({ ...paragraph, kind: "text" as const }));
  for (const { span } of paragraphs) starts.add(span.start);
  const { tokens, sentences } = tokenizer(text, paragraphs);
  let both = 0;
  for (const token of tokens) {
    const tag = gold.get(`${token.start}-${token.end}`);
    if (tag === undefined) continue;
    both++;
    result.coarse.all++;
    const found = /^(?:not|n['’]t)$/.test(token.lower) ? "I" : (COARSE[token.tag] ?? "X");
    if (found === tag || tag === "U") result.coarse.right++;
  }
  add(result.precision, both, tokens.length);
  add(result.recall, both, gold.size);
  const right = sentences.filter(({ span }) => starts.has(span.start)).length;
  add(result.sentencePrecision, right, sentences.length);
  add(result.sentenceRecall, right, starts.size);
}

function add(into: Share, right: number, all: number): void {
  into.right += right;
  into.all += all;
}
