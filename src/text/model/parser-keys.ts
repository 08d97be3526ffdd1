import type { ParserInput } from "./parser-input.ts";
import type { ParserState } from "./transition.ts";

/**
 * The keys under which a transition may be certain, six bits a tag: those of the word on top of the stack and of the next two of the
 * buffer; the same with the word below the top. There is a word on the stack and one in the buffer.
 */
export function threeTags({ penn }: ParserInput, { stack, depth, buffer }: ParserState): number {
  return (1 << 28) | (penn[stack[depth - 1]!]! << 12) | (penn[buffer]! << 6) | penn[buffer + 1]!;
}

export function fourTags(input: ParserInput, state: ParserState): number {
  const { stack, depth, length } = state;
  const below = input.penn[depth > 1 ? stack[depth - 2]! : length + 1]!;
  return threeTags(input, state) | (1 << 27) | (below << 18);
}
