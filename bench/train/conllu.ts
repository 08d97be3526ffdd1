import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** One sentence of a treebank, as columns. */
export interface TreeSentence {
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  /** Universal tags; empty where the file has none (the silver files). */
  readonly universal: readonly string[];
  readonly penn: readonly string[];
  /** Index of the head inside the sentence, -1 for the root. */
  readonly heads: readonly number[];
  readonly labels: readonly string[];
  /** Named-entity class per word, "" outside (the silver files). */
  readonly names: readonly string[];
  /** Offsets into the article (silver) or into the sentence's own `text` (GUM). */
  readonly spans: readonly (readonly [number, number])[];
  /** The sentence as written (GUM). */
  readonly text: string;
}

export interface TreeDocument {
  readonly id: string;
  readonly sentences: readonly TreeSentence[];
}

/** Reads a gzipped CoNLL-U file: words with their heads, without multiword ranges and empty nodes. */
export function readTreebank(path: string): TreeDocument[] {
  const documents: { id: string; sentences: TreeSentence[] }[] = [];
  let lines: string[] = [];
  let text = "";
  for (const line of gunzipSync(readFileSync(path)).toString("utf8").split("\n")) {
    if (line.startsWith("# newdoc id = ")) documents.push({ id: line.slice(14), sentences: [] });
    else if (line.startsWith("# text = ")) text = line.slice(9);
    else if (line !== "" && !line.startsWith("#")) lines.push(line);
    else if (line === "" && lines.length > 0) {
      documents.at(-1)!.sentences.push(sentenceOf(lines, text));
      lines = [];
      text = "";
    }
  }
  return documents;
}

function sentenceOf(lines: readonly string[], text: string): TreeSentence {
  const rows = lines.map(line => line.split("\t")).filter(row => /^\d+$/.test(row[0]!));
  return {
    forms: rows.map(row => row[1]!),
    lemmas: rows.map(row => row[2]!),
    universal: rows.map(row => (row[3] === "_" ? "" : row[3]!)),
    penn: rows.map(row => row[4]!),
    heads: rows.map(row => Number(row[6]) - 1),
    labels: rows.map(row => row[7]!),
    names: rows.map(row => /(?:^|\|)ner=(\w+)/.exec(row[9]!)?.[1] ?? ""),
    spans: spansOf(rows, text),
    text,
  };
}

function spansOf(rows: readonly (readonly string[])[], text: string): [number, number][] {
  let cursor = 0;
  return rows.map(row => {
    const written = /at=(\d+)-(\d+)/.exec(row[9]!);
    if (written) return [Number(written[1]), Number(written[2])];
    const start = text.indexOf(row[1]!, cursor);
    if (start >= 0) cursor = start + row[1]!.length;
    return [start, start + row[1]!.length];
  });
}
