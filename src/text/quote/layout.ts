import type { Outline } from "../outline.ts";
import type { Tokens } from "../tokens.ts";
import type { Attribution } from "./attributions.ts";

const NAME_WORD = /^(?:\p{Lu}|['’]|@|\()/u;
const LONGEST_NAME = 8;
const OPENING = /^(?:["“„«]|''|``)$/;

/**
 * A speaker before a colon at the start of a line: "ROE: I did not.", "Roe: ‘I Did Not’". All words to the end of the line are his. The name
 * must be one the document uses again (a headline's "Roe: …" is about a Roe of the story), or the words must be marked.
 */
export function speakerLine(
  outline: Outline,
  tokens: Tokens,
  names: ReadonlyMap<string, number>,
): Attribution | null {
  const { first, stretchOf } = outline;
  if (!opensLine(outline, tokens)) return null;
  const colon = colonAfterName(outline);
  if (colon === null) return null;
  const last = lineEnd(outline, tokens);
  const marked = stretchOf[colon + 1]! >= 0 && stretchOf[colon + 1] !== stretchOf[first];
  const family = outline.tokens[colon - 1]!.lower;
  const words = outline.tokens
    .slice(colon + 1, Math.min(last, colon + 20))
    .filter(({ tag }) => tag !== "PUNCT" && tag !== "NUM").length;
  if (!marked && ((names.get(family) ?? 0) < 2 || words < 4)) return null;
  return {
    cue: { first: colon, last: colon + 1 },
    verb: "say",
    speech: true,
    source: { first: nameFrom(outline), last: colon },
    content: [{ first: colon + 1, last }],
    style: marked ? "quotation" : "clause",
    venue: null,
    addressee: null,
  };
}

function opensLine({ first, paragraph }: Outline, tokens: Tokens): boolean {
  const before = tokens.tokens[first - 1];
  return before === undefined || tokens.sentences[before.sentence]!.paragraph !== paragraph;
}

/** The colon behind a run of capitalised words, with words after it. */
function colonAfterName(outline: Outline): number | null {
  const { tokens, last, stretchOf } = outline;
  const first = nameFrom(outline);
  for (let i = first; i < last && i <= first + LONGEST_NAME; i++) {
    const { text } = tokens[i]!;
    if (text === ":") return i > first && i + 2 < last ? i : null;
    if (!NAME_WORD.test(text) || stretchOf[i] !== stretchOf[outline.first]) return null;
  }
  return null;
}

/** Past the mark with which every paragraph of a transcript opens again when another paper quotes it. */
const nameFrom = ({ tokens, first, last, stretchOf, marked }: Outline): number =>
  first + 1 < last && marked[stretchOf[first]!]?.closed === false && OPENING.test(tokens[first]!.text)
    ? first + 1
    : first;

/** One past the last token of the outline's line. */
function lineEnd({ tokens, last, paragraph }: Outline, { sentences }: Tokens): number {
  let sentence = tokens[last - 1]!.sentence;
  while (sentences[sentence + 1]?.paragraph === paragraph) sentence++;
  return sentences[sentence]!.last;
}

/** How often each word stands capitalised in the document, by its lower case. */
export function nameCounts(tokens: Tokens): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text, lower } of tokens.tokens) {
    if (text !== lower) counts.set(lower, (counts.get(lower) ?? 0) + 1);
  }
  return counts;
}
