/** Size and looks of every picture: as wide as a phone shows it sharply, on light paper in any surroundings. */
export const WIDTH = 720;
export const MARGIN = 36;
export const FONT = "Noto Sans";

export const INK = {
  paper: "#fffefb",
  text: "#1f1d1a",
  soft: "#69645b",
  hair: "#d8d1c3",
  accent: "#9c2f24",
  bar: "#d9a49d",
} as const;

/** Letters that are much narrower or wider than the others, as parts of the font's size (Noto Sans, rounded up). */
const NARROW = /[fijlrtI.,:;'’‘|!()[\]/\\ -]/u;
const WIDE = /[mwMW@%—…]/u;
const CAPITAL = /[A-Z0-9\p{Lu}]/u;
/** Scripts whose letters fill their square. */
const SQUARE =
  /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]|\p{Extended_Pictographic}/u;

function widthOf(letter: string): number {
  if (SQUARE.test(letter)) return 1.05;
  if (NARROW.test(letter)) return 0.38;
  if (WIDE.test(letter)) return 0.95;
  return CAPITAL.test(letter) ? 0.68 : 0.59;
}

/** A page may have another, wider font than the picture's own. */
const SPARE = 1.12;
/** A heading is set in size and weight. */
export const HEADING = 1.1;

/** About how wide a text is set in a size; never less than it is. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + widthOf(letter), 0) * size * SPARE;

/** A text as lines that fit a width; a word that does not is broken. Nothing of it is left out. */
export function wrapped(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/u).flatMap(one => pieces(one, size, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}

/** A word as pieces that fit; nearly always the word itself. */
function pieces(word: string, size: number, width: number): readonly string[] {
  if (textWidth(word, size) <= width) return [word];
  const found: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && textWidth(piece + letter, size) > width) {
      found.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...found, piece];
}
