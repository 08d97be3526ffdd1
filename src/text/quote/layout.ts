import type { Outline } from "../outline.ts";
import type { Range } from "../range.ts";
import type { Token, Tokens } from "../tokens.ts";
import type { Attribution } from "./attributions.ts";
import { type Dialogue, isAnswer, isTurn } from "./dialogue.ts";
import { type Label, labelOf, lineEnd } from "./label.ts";

/** A speaker's line; `verbatim`: all its words are the speaker's, marks or no marks. */
export interface Line {
  readonly attribution: Attribution;
  readonly lines: Range;
  readonly verbatim: boolean;
}

/** What the layout of a document shows of its speakers. */
export interface Layout {
  readonly dialogue: Dialogue;
  readonly names: NameCounts;
}

/** How often each word stands capitalised in the document, by its lower case; counted when first asked for, which few documents do. */
export type NameCounts = () => ReadonlyMap<string, number>;

/**
 * A speaker before a colon at the start of a line: "ROE: I did not.", "Roe: ‘I Did Not’". All words to the end of the line are his. Outside of
 * a dialogue the name must be one the document uses again (a headline's "Roe: …" is about a Roe of the story), or the words must be marked.
 */
export function speakerLine(
  outline: Outline,
  tokens: Tokens,
  layout: Layout,
  asked: () => Range | null,
): Line | null {
  const turn = layout.dialogue.get(outline.first);
  const label = turn ?? labelOf(outline, tokens);
  if (label === null) return null;
  const last = lineEnd(outline, tokens);
  const lines = { first: outline.first, last };
  if (turn) {
    const content = spokenIn(tokens.tokens, { first: turn.start, last });
    if (content.length === 0) return null;
    const source = isTurn(turn) ? (isAnswer(turn) ? asked() : null) : turn.name;
    return { attribution: lineOf(label, source, content, "quotation"), lines, verbatim: true };
  }
  const marked =
    outline.stretchOf[label.start]! >= 0 &&
    outline.stretchOf[label.start] !== outline.stretchOf[outline.first];
  if (!marked && !isStatement(tokens.tokens, label, last, layout.names)) return null;
  const attribution = lineOf(
    label,
    label.name,
    [{ first: label.start, last }],
    marked ? "quotation" : "clause",
  );
  return { attribution, lines, verbatim: isSpoken(outline, tokens, label, last) };
}

/** A lone line with a shouted name is spoken where it is no headline ("UN: famine looms") and ends as a sentence does. */
const isSpoken = ({ paragraph }: Outline, tokens: Tokens, { shouted }: Label, last: number): boolean =>
  shouted &&
  tokens.paragraphs[paragraph]!.kind === "text" &&
  /^[.?!…”"]+$/.test(tokens.tokens[last - 1]!.text);

const lineOf = (
  { colon }: Label,
  source: Range | null,
  content: readonly Range[],
  style: Attribution["style"],
): Attribution => ({
  cue: { first: colon, last: colon + 1 },
  verb: "say",
  speech: true,
  source,
  content,
  style,
  venue: null,
  addressee: null,
});

/** Somebody of the story, and at least four words that could be a statement. */
function isStatement(
  tokens: readonly Token[],
  { name, start }: Label,
  last: number,
  names: NameCounts,
): boolean {
  const words = tokens
    .slice(start, Math.min(last, start + 20))
    .filter(({ tag }) => tag !== "PUNCT" && tag !== "NUM").length;
  return words >= 4 && (names().get(tokens[name.last - 1]!.lower) ?? 0) >= 2;
}

/** The words of a line without what layout and reporter put between them: "**", "[Laughter]", "(She points at the door.)". */
function spokenIn(tokens: readonly Token[], { first, last }: Range): Range[] {
  const ranges: Range[] = [];
  let from = first;
  for (let i = first; i < last; i++) {
    const end = asideEnd(tokens, i, first, last);
    if (end === null) continue;
    ranges.push({ first: from, last: i });
    from = end;
    i = end - 1;
  }
  ranges.push({ first: from, last });
  return ranges.filter(range => tokens.slice(range.first, range.last).some(({ tag }) => tag !== "PUNCT"));
}

/** One past an aside that starts at `at`: square brackets, or round ones around a sentence of their own. */
function asideEnd(tokens: readonly Token[], at: number, first: number, last: number): number | null {
  const { text } = tokens[at]!;
  if (text === "*") return at + 1;
  const own = at === first || /^[.?!…:]+$/.test(tokens[at - 1]!.text);
  const closing = text === "[" ? "]" : text === "(" && own ? ")" : null;
  if (closing === null) return null;
  for (let i = at + 1; i < last; i++) if (tokens[i]!.text === closing) return i + 1;
  return null;
}

export function nameCounts(tokens: Tokens): NameCounts {
  let counts: Map<string, number> | null = null;
  return () => {
    counts ??= countNames(tokens);
    return counts;
  };
}

function countNames({ tokens }: Tokens): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text, lower } of tokens) {
    if (text !== lower) counts.set(lower, (counts.get(lower) ?? 0) + 1);
  }
  return counts;
}
