import type { Outline } from "../outline.ts";
import type { Range } from "../range.ts";
import type { Tokens } from "../tokens.ts";

/** A name before a colon that opens a line: "ROE:", "**Roe:**", "- Mayor Roe:", "18.42 Roe:". */
export interface Label {
  /** Its words, without titles' and layout's marks. */
  readonly name: Range;
  /** Token of the colon. */
  readonly colon: number;
  /** Token at which what follows starts, layout's marks skipped. */
  readonly start: number;
  /** The words in lower case, to tell whether two labels are one. */
  readonly key: string;
  /** Written in capitals throughout. */
  readonly shouted: boolean;
}

const NAME_WORD = /^(?:\p{Lu}|['’]|@|\()/u;
const LONGEST_NAME = 8;
const OPENING = /^(?:["“„«]|''|``)$/;
/** What layout puts before a name: bold and list marks, times, numbers. */
const LAYOUT = /^(?:[*_#>•·▪–—-]|\d{1,2}[.:]\d\d)$/;

export function opensLine({ first, paragraph }: Outline, tokens: Tokens): boolean {
  const before = tokens.tokens[first - 1];
  return before === undefined || tokens.sentences[before.sentence]!.paragraph !== paragraph;
}

/** The label that opens an outline's line, with words after it; null where there is none. */
export function labelOf(outline: Outline, tokens: Tokens): Label | null {
  if (!opensLine(outline, tokens)) return null;
  const first = nameFrom(outline);
  const colon = colonAfter(outline, first);
  if (colon === null) return null;
  const words = tokens.tokens.slice(first, colon).filter(({ text }) => !LAYOUT.test(text));
  const name = { first, last: colon };
  while (name.last > first && LAYOUT.test(tokens.tokens[name.last - 1]!.text)) name.last--;
  let start = colon + 1;
  const end = lineEnd(outline, tokens);
  while (start < end && tokens.tokens[start]!.text === "*") start++;
  if (start >= end) return null;
  return {
    name,
    colon,
    start,
    key: words.map(({ lower }) => lower).join(" "),
    shouted: words.every(({ text }) => !/\p{Ll}/u.test(text)),
  };
}

/** The colon behind a run of capitalised words, with words after it. */
function colonAfter({ tokens, first: from, last, stretchOf }: Outline, first: number): number | null {
  for (let i = first; i < last && i <= first + LONGEST_NAME; i++) {
    const { text } = tokens[i]!;
    if (text === ":") return i > first ? i : null;
    if (stretchOf[i] !== stretchOf[from]) return null;
    if (!NAME_WORD.test(text) && !(i > first && text === "*")) return null;
  }
  return null;
}

/** Past layout's marks, and past the mark with which every paragraph of a transcript opens again when another paper quotes it. */
function nameFrom({ tokens, first, last, stretchOf, marked }: Outline): number {
  let from = first;
  while (from + 1 < last && LAYOUT.test(tokens[from]!.text)) from++;
  const stretch = marked[stretchOf[from]!];
  const reopened = from + 1 < last && (stretch?.closed === false || stretch?.reopens === true);
  return reopened && OPENING.test(tokens[from]!.text) ? from + 1 : from;
}

/** One past the last token of the outline's line. */
export function lineEnd({ tokens, last, paragraph }: Outline, { sentences }: Tokens): number {
  let sentence = tokens[last - 1]!.sentence;
  while (sentences[sentence + 1]?.paragraph === paragraph) sentence++;
  return sentences[sentence]!.last;
}
