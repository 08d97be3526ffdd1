/** C0 and C1 controls (escape sequences begin with one), and the lone halves of surrogate pairs. */
const CONTROL = /\p{Cc}|\p{Surrogate}/gu;
/** Marks that reorder what is shown: embeddings, overrides and isolates; and the byte order mark. */
const REORDERING = /[\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** As `bare`, with the single spaces at its ends kept: for a piece of a line. */
export const flat = (text: string): string =>
  text.replace(/\s+/gu, " ").replace(REORDERING, "").replace(CONTROL, "\ufffd");

/**
 * Text from outside as one line of bare text: white space becomes single spaces, a control character a visible replacement character,
 * and nothing may change the direction of what stands beside it. Escaping for a markup is left to each platform.
 */
export function bare(text: string): string {
  return flat(text).trim();
}

/** The same for text that may keep its lines (an answer's own words): at most one blank line in a row. */
export function bareLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u).map(bare);
  return lines.filter((line, index) => line !== "" || (lines[index - 1] ?? "") !== "").filter(isInside);
}

/** Keeps a blank line only between two others. */
function isInside(line: string, index: number, lines: readonly string[]): boolean {
  return line !== "" || (index > 0 && index < lines.length - 1);
}
