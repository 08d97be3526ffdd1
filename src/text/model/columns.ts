import { modelForm } from "./form.ts";
import type { Reader } from "./reader.ts";

/** A document's words as numbers, one entry a token; the reader whose word types they are. */
export interface Columns {
  readonly reader: Reader;
  /** Word types. */
  readonly words: Int32Array;
  /** Penn tag numbers. */
  readonly tags: Uint8Array;
}

interface Written {
  readonly start: number;
  readonly end: number;
}

/** The form the models know, for the word at `start .. end`: a straight mark opens or closes by what is around it. */
export function formAt(text: string, { start, end }: Written): string {
  const written = text.slice(start, end);
  return isStraight(written) ? straightForm(text, start, end) : modelForm(written);
}

/** A straight mark: only its neighbours tell which way it faces. */
export const isStraight = (written: string): boolean =>
  written === '"' || written === "''" || written === "'";

/** The form of a straight mark. */
export function straightForm(text: string, start: number, end: number): string {
  const before = start === 0 || /[\s([{—–-]/.test(text[start - 1]!);
  const after = end >= text.length || /\s/.test(text[end]!);
  const single = text[start] === "'" && end - start === 1;
  if (before && !after) return single ? "`" : "``";
  return single ? "'" : "''";
}

/** Word types of the written words. */
export function wordsOf(text: string, written: readonly Written[], reader: Reader): Int32Array {
  const words = new Int32Array(written.length);
  for (let i = 0; i < written.length; i++) words[i] = reader.types.of(formAt(text, written[i]!));
  return words;
}
