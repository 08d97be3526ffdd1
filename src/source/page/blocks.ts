import type { Node } from "./dom.ts";

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY THEAD TFOOT TR UL".split(
    " ",
  ),
);
const SILENT = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME FORM BUTTON".split(" "));

/** What ends an element on the way: a block, a quoted block, a cell of a table, or nothing. */
type End = "block" | "quote" | "cell";

/** What a line of a quoted block starts with, as in Markdown: the reader tells by it whose words they are. */
export const QUOTED = "> ";

/**
 * The text a reader sees, one block a paragraph (`.textContent` would glue paragraphs together); a row of a table is one line, its
 * cells kept apart; a quoted block's lines start with ">".
 */
export function blockText(...roots: readonly Node[]): string {
  const lines = [{ text: "", quoted: false }];
  const stack: (Node | End)[] = [...roots].reverse();
  let quotes = 0;
  const open = (): void => void lines.push({ text: "", quoted: quotes > 0 });
  const add = (text: string): void => {
    lines[lines.length - 1]!.text += text;
  };
  // An explicit stack: hostile nesting must not exhaust the call stack.
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (at === "quote") quotes--;
    if (at === "block" || at === "quote") open();
    else if (at === "cell") add(" | ");
    else if (at.nodeType === 3) add(at.textContent ?? "");
    else {
      const name = at.nodeName.toUpperCase();
      if (SILENT.has(name)) continue;
      if (name === "BLOCKQUOTE") quotes++;
      if (BLOCKS.has(name) || name === "BR") open();
      if (BLOCKS.has(name)) stack.push(name === "BLOCKQUOTE" ? "quote" : "block");
      else if (name === "TD" || name === "TH") stack.push("cell");
      stack.push(...[...at.childNodes].reverse());
    }
  }
  return lines
    .map(({ text, quoted }) => ({
      text: text
        .replace(/\s+/g, " ")
        .replace(/(?: \|)+ ?$/, "")
        .trim(),
      quoted,
    }))
    .filter(({ text }) => text !== "")
    .map(({ text, quoted }) => (quoted ? QUOTED : "") + text)
    .join("\n\n");
}
