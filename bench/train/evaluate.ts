import type { Reader } from "../../src/text/model/reader.ts";
import { LABELS, NAME_KINDS, PENN, UNIVERSAL } from "../../src/text/model/tagset.ts";
import type { TreeDocument, TreeSentence } from "./conllu.ts";
import { encode, sentencesOf } from "./corpus.ts";
import { nameLabel } from "./names.ts";

/** Right out of all, in per cent. */
export interface Share {
  right: number;
  all: number;
}

export const percent = ({ right, all }: Share): number => (100 * right) / Math.max(1, all);

const share = (): Share => ({ right: 0, all: 0 });

function count(into: Share, right: boolean): void {
  into.all++;
  if (right) into.right++;
}

/** Penn and universal tags on the treebank's own tokens. */
export function evaluateTags(reader: Reader, documents: readonly TreeDocument[]) {
  const penn = share();
  const universal = share();
  for (const sentence of sentencesOf(documents)) {
    const { words, tags } = encode(sentence, reader.types);
    const found = new Uint8Array(words.length);
    const coarse = new Uint8Array(words.length);
    reader.tag(words, 0, words.length, found);
    reader.universal(words, found, 0, words.length, coarse);
    for (let i = 0; i < words.length; i++) {
      count(penn, found[i] === tags[i]);
      if (sentence.universal[i] !== "") count(universal, UNIVERSAL[coarse[i]!] === sentence.universal[i]);
    }
  }
  return { penn, universal };
}

/** Lemmas of inflected words, given the treebank's tags. */
export function evaluateLemmas(reader: Reader, documents: readonly TreeDocument[]): Share {
  const lemmas = share();
  for (const sentence of sentencesOf(documents)) {
    const { words, tags } = encode(sentence, reader.types);
    for (let i = 0; i < words.length; i++)
      if (/^(?:V|N.*S$|JJ[RS]|MD)/.test(PENN[tags[i]!]!))
        count(lemmas, reader.lemma(words[i]!, tags[i]!) === sentence.lemmas[i]!.toLowerCase());
  }
  return lemmas;
}

/** Heads (UAS) and heads with labels (LAS) on predicted tags, all words and without punctuation. */
export function evaluateParser(reader: Reader, documents: readonly TreeDocument[]) {
  const result = { uas: share(), las: share(), uasWords: share(), lasWords: share() };
  for (const sentence of sentencesOf(documents)) {
    const { heads, labels } = parsed(reader, sentence);
    sentence.heads.forEach((gold, i) => {
      const head = heads[i] === gold;
      const both = head && LABELS[labels[i]!] === sentence.labels[i];
      count(result.uas, head);
      count(result.las, both);
      if (sentence.labels[i] === "punct") return;
      count(result.uasWords, head);
      count(result.lasWords, both);
    });
  }
  return result;
}

function parsed(reader: Reader, sentence: TreeSentence) {
  const { words } = encode(sentence, reader.types);
  const length = words.length;
  const tags = new Uint8Array(length);
  const heads = new Int32Array(length);
  const labels = new Uint8Array(length);
  reader.tag(words, 0, length, tags);
  reader.parse(words, tags, 0, length, heads);
  reader.label(words, tags, heads, 0, length, labels);
  return { heads, labels };
}

/** Found, right and gold spans per kind of name; index 0 is all kinds together. */
export function evaluateNames(reader: Reader, documents: readonly TreeDocument[]): number[] {
  const tallies = Array.from({ length: NAME_KINDS.length + 1 }, () => ({ both: 0, found: 0, gold: 0 }));
  for (const { sentences } of documents) {
    reader.names.begin();
    for (const sentence of sentences) {
      const { words } = encode(sentence, reader.types);
      const tags = new Uint8Array(words.length);
      const labels = new Uint8Array(words.length);
      reader.tag(words, 0, words.length, tags);
      reader.names.find(words, tags, 0, words.length, labels);
      const found = runs(labels);
      const gold = runs(Uint8Array.from(sentence.names, nameLabel));
      for (const [span, kind] of found)
        for (const tally of [tallies[0]!, tallies[kind]!]) {
          tally.found++;
          if (gold.get(span) === kind) tally.both++;
        }
      for (const kind of gold.values()) for (const tally of [tallies[0]!, tallies[kind]!]) tally.gold++;
    }
  }
  return tallies.map(({ both, found, gold }) => (200 * both) / Math.max(1, found + gold));
}

/** Runs of equal labels above 0, keyed "first-last". */
function runs(labels: Uint8Array): Map<string, number> {
  const found = new Map<string, number>();
  for (let i = 0; i < labels.length; ) {
    let end = i + 1;
    while (end < labels.length && labels[end] === labels[i]) end++;
    if (labels[i]! > 0) found.set(`${i}-${end}`, labels[i]!);
    i = end;
  }
  return found;
}
