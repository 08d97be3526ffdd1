import type { Tokens } from "../tokens.ts";
import type { Reader } from "./reader.ts";
import { columnsOf } from "./tokenize.ts";

const NO = 1;
const YES = 2;

/**
 * What a pure function says of the word of every token, in lower case: 1 for yes, by token. Remembered by word type, so that a word met before
 * costs a look into an array, where a map by word (lexicon/per-word.ts) costs ten times that. Only for what depends on letters and digits
 * alone: words that differ in their marks are one type.
 */
export function perType(judge: (lower: string) => boolean): (tokens: Tokens) => Uint8Array {
  const known = new WeakMap<Reader, Uint8Array>();
  return document => {
    const { tokens } = document;
    const found = new Uint8Array(tokens.length);
    const columns = columnsOf(document);
    if (columns === undefined) return found.map((_, at) => (judge(tokens[at]!.lower) ? 1 : 0));
    const { reader, words } = columns;
    const answers = withRoom(known.get(reader), reader.types.size);
    known.set(reader, answers);
    for (let at = 0; at < words.length; at++) {
      const type = words[at]!;
      if (answers[type] === 0) answers[type] = judge(tokens[at]!.lower) ? YES : NO;
      if (answers[type] === YES) found[at] = 1;
    }
    return found;
  };
}

/** A table for so many types and as many again, with what was known. */
function withRoom(known: Uint8Array | undefined, size: number): Uint8Array {
  if (known !== undefined && known.length >= size) return known;
  const larger = new Uint8Array(size * 2);
  if (known !== undefined) larger.set(known);
  return larger;
}
