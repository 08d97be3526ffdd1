import { join } from "node:path";
import type { Dictionary, DictionaryEntry } from "../../src/text/model/dictionary.ts";
import { modelForm } from "../../src/text/model/form.ts";
import { pennIndex } from "../../src/text/model/tagset.ts";
import type { WordTypes } from "../../src/text/model/wordtype.ts";
import { readTreebank, type TreeDocument, type TreeSentence } from "./conllu.ts";

export interface Treebanks {
  readonly silverTrain: readonly TreeDocument[];
  readonly silverDev: readonly TreeDocument[];
  readonly gumTrain: readonly TreeDocument[];
  readonly gumDev: readonly TreeDocument[];
}

/** Reads the four files of `folder` (../shared/corpus/treebank). */
export function readTreebanks(folder: string): Treebanks {
  return {
    silverTrain: readTreebank(join(folder, "polnear-train-corenlp.conllu.gz")),
    silverDev: readTreebank(join(folder, "polnear-dev-corenlp.conllu.gz")),
    gumTrain: readTreebank(join(folder, "gum-train.conllu.gz")),
    gumDev: readTreebank(join(folder, "gum-dev.conllu.gz")),
  };
}

export const sentencesOf = (documents: readonly TreeDocument[]): TreeSentence[] =>
  documents.flatMap(document => document.sentences);

/**
 * The Penn tag both sets agree on. GUM follows newer guidelines: its preposition "to" is IN, the silver's is TO; the
 * older way is kept, and the universal tag tells the two apart.
 */
export function pennOf(sentence: TreeSentence, i: number): number {
  const written = sentence.penn[i]!;
  return pennIndex(sentence.forms[i]!.toLowerCase() === "to" && written === "IN" ? "TO" : written);
}

/** The form as the models see it: GUM writes its quotes and brackets as in the text, the tag tells their direction. */
export function formOf(sentence: TreeSentence, i: number): string {
  const penn = sentence.penn[i]!;
  if (penn === "``" || penn === "''") return penn;
  return modelForm(sentence.forms[i]!);
}

/** Forms with their usual tags, from those seen at least `least` times. */
export function buildDictionary(sentences: readonly TreeSentence[], least: number): Dictionary {
  const counts = new Map<string, Map<number, number>>();
  for (const sentence of sentences)
    for (let i = 0; i < sentence.forms.length; i++) {
      const form = formOf(sentence, i);
      const tags = counts.get(form) ?? new Map<number, number>();
      counts.set(form, tags);
      const tag = pennOf(sentence, i);
      tags.set(tag, (tags.get(tag) ?? 0) + 1);
    }
  const dictionary = new Map<string, DictionaryEntry>();
  for (const [form, tags] of counts) {
    const entry = entryOf(tags, least);
    if (entry !== null && !/[\s\d]/.test(form)) dictionary.set(form, entry);
  }
  return dictionary;
}

function entryOf(tags: ReadonlyMap<number, number>, least: number): DictionaryEntry | null {
  const total = [...tags.values()].reduce((sum, count) => sum + count, 0);
  if (total < least) return null;
  const ranked = [...tags].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const usual = ranked.filter(([, count]) => count / total >= 0.06).slice(0, 3);
  return { tags: usual.map(([tag]) => tag), fixed: total >= 30 && ranked[0]![1] / total > 0.998 };
}

/** A sentence as numbers: word types and gold Penn tags. */
export interface Encoded {
  readonly words: Int32Array;
  readonly tags: Uint8Array;
}

export function encode(sentence: TreeSentence, types: WordTypes): Encoded {
  const words = Int32Array.from(sentence.forms, (_, i) => types.of(formOf(sentence, i)));
  const tags = Uint8Array.from(sentence.forms, (_, i) => pennOf(sentence, i));
  return { words, tags };
}
