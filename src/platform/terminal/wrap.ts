/** A stretch of text and how it looks; `paint` adds what has no width of its own (colours, hyperlinks). */
export interface Run {
  readonly text: string;
  readonly paint: (text: string) => string;
}

const ZERO = /^[\p{Mark}\p{Cf}]+$/u;
const WIDE =
  /\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|[\uff01-\uff60]/u;
/** Latin letters, accents included, and the usual punctuation: one column each. */
const NARROW = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/u;
/** Made when something else is first shown: it takes longer than all else this module does. */
let segmenter: Intl.Segmenter | null = null;

function graphemesOf(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return segmenter.segment(text);
}

/** Columns that a text takes in a terminal: two for East Asian characters and emoji, none for combining marks. */
export function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemesOf(text)) width += ZERO.test(segment) ? 0 : WIDE.test(segment) ? 2 : 1;
  return width;
}

interface Word {
  readonly text: string;
  readonly run: Run;
  readonly width: number;
  /** The space before it, where it does not begin a line. */
  readonly space: string;
}

/** A word longer than a line, in pieces that fit. */
function pieces(text: string, columns: number): readonly string[] {
  if (widthOf(text) <= columns) return [text];
  const cut: string[] = [""];
  let width = 0;
  for (const { segment } of graphemesOf(text)) {
    const next = widthOf(segment);
    if (width + next > columns && width > 0) {
      cut.push("");
      width = 0;
    }
    cut[cut.length - 1] += segment;
    width += next;
  }
  return cut;
}

function wordsOf(runs: readonly Run[], columns: number): readonly Word[] {
  const words: Word[] = [];
  let space = "";
  for (const run of runs) {
    for (const part of run.text.split(/(\s+)/u)) {
      if (part === "") continue;
      if (part.trim() === "") {
        space += " ".repeat(part.length);
        continue;
      }
      for (const text of pieces(part, columns)) {
        words.push({ text, run, width: widthOf(text), space });
        space = "";
      }
    }
  }
  return words;
}

/** Paints neighbours of one run together, so that a link is one link. */
function painted(words: readonly Word[]): string {
  let line = "";
  for (let at = 0; at < words.length; ) {
    const first = words[at];
    if (first === undefined) break;
    let text = first.text;
    let next = at + 1;
    for (let word = words[next]; word !== undefined && word.run === first.run; word = words[++next])
      text += `${word.space}${word.text}`;
    line += `${at > 0 ? first.space : ""}${first.run.paint(text)}`;
    at = next;
  }
  return line;
}

/** Breaks runs between words into lines of at most `columns`, every line begun by `indent`. */
export function wrap(runs: readonly Run[], columns: number, indent: string): readonly string[] {
  const room = Math.max(8, columns - widthOf(indent));
  const lines: Word[][] = [[]];
  let width = 0;
  for (const word of wordsOf(runs, room)) {
    const space = word.space.length;
    if (width > 0 && width + space + word.width > room) {
      lines.push([]);
      width = 0;
    }
    lines.at(-1)?.push(word);
    width += (width > 0 ? space : 0) + word.width;
  }
  return lines.map(words => `${indent}${painted(words)}`);
}
