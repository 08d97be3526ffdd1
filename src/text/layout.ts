import type { Attribution } from "./attributions.ts";
import type { Span } from "./document.ts";
import type { Outline } from "./outline.ts";
import type { Tokens } from "./tokens.ts";

/** A speaker before a colon at the start of a line: "ROE: I did not.", "Roe: ‘I Did Not’". */
export interface SpeakerLine {
  readonly attribution: Attribution;
  /** The words to the end of the line, marks included. */
  readonly content: Span;
}

const NAME_WORD = /^(?:\p{Lu}|['’]|@|\()/u;

/**
 * Reads the outline as the start of a speaker's line. Its name must be one the document uses again (a headline's "Roe: …" is about a Roe
 * of the story), or the words must be marked.
 */
export function speakerLine(
  outline: Outline,
  tokens: Tokens,
  names: ReadonlyMap<string, number>,
): SpeakerLine | null {
  const { first, last, stretchOf } = outline;
  if (
    outline.tokens[first - 1]?.sentence !== undefined &&
    tokens.sentences[outline.tokens[first]!.sentence]!.paragraph === paragraphOf(tokens, first - 1)
  )
    return null;
  let colon = first;
  while (
    colon < last &&
    colon - first <= 8 &&
    outline.tokens[colon]!.text !== ":" &&
    NAME_WORD.test(outline.tokens[colon]!.text) &&
    stretchOf[colon] === -1
  )
    colon++;
  if (colon === first || colon + 2 >= last || outline.tokens[colon]?.text !== ":") return null;
  const marked = stretchOf[colon + 1]! >= 0;
  const family = outline.tokens[colon - 1]!.lower;
  const words = outline.tokens
    .slice(colon + 1, last)
    .filter(({ tag }) => tag !== "PUNCT" && tag !== "NUM").length;
  if (!marked && ((names.get(family) ?? 0) < 2 || words < 4)) return null;
  const line = tokens.paragraphs[outline.paragraph]!.span;
  return {
    attribution: {
      cue: { first: colon, last: colon + 1 },
      verb: "say",
      speech: true,
      source: { first, last: colon },
      content: [{ first: colon + 1, last }],
      style: marked ? "quotation" : "clause",
      venue: null,
      addressee: null,
    },
    content: { start: outline.tokens[colon + 1]!.start, end: line.end },
  };
}

const paragraphOf = (tokens: Tokens, token: number): number =>
  tokens.sentences[tokens.tokens[token]!.sentence]!.paragraph;

/** How often each capitalised word stands inside a sentence or before a verb: the document's names. */
export function nameCounts(tokens: Tokens): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { tag, lower } of tokens.tokens)
    if (tag === "PROPN") counts.set(lower, (counts.get(lower) ?? 0) + 1);
  return counts;
}
