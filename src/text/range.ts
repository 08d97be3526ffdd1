import type { Span } from "./document.ts";
import type { Token } from "./tokens.ts";

/** A half-open range of token indices. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** The words of a range, parted by single spaces where the text parts them. */
export function textOf(tokens: readonly Token[], first: number, last: number): string {
  let words = tokens[first]!.text;
  for (let i = first + 1; i < last; i++) {
    words += (tokens[i]!.start > tokens[i - 1]!.end ? " " : "") + tokens[i]!.text;
  }
  return words;
}

export const spanOf = (tokens: readonly Token[], first: number, last: number): Span => ({
  start: tokens[first]!.start,
  end: tokens[last - 1]!.end,
});
