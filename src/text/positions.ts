import type { Clauses } from "./antecedents.ts";
import type { Span } from "./document.ts";
import type { Range } from "./range.ts";
import type { Tokens } from "./tokens.ts";

/** The first index in `0..length-1` for which `isPast` holds, else the last one. */
function firstIndex(length: number, isPast: (index: number) => boolean): number {
  let low = 0;
  let high = Math.max(length - 1, 0);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the first token that ends after an offset of the text. */
export const tokenAt = ({ tokens }: Tokens, offset: number): number =>
  firstIndex(tokens.length, index => tokens[index]!.end > offset);

/** Index of the sentence that holds a token. */
export const sentenceAt = (sentences: readonly Clauses[], token: number): number =>
  firstIndex(sentences.length, index => sentences[index]!.outline.last > token);

/** The tokens of a span of the text. */
export function rangeOf(tokens: Tokens, { start, end }: Span): Range {
  const first = tokenAt(tokens, start);
  let last = first + 1;
  while (last < tokens.tokens.length && tokens.tokens[last]!.start < end) last++;
  return { first, last };
}
