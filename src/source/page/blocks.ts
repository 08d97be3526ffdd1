import type { Node } from "./dom.ts";

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY THEAD TFOOT TR UL".split(
    " ",
  ),
);
const SILENT = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME FORM BUTTON".split(" "));

/** What ends an element on the way: a block, a cell of a table, or nothing. */
type End = "block" | "cell";

/**
 * The text a reader sees, one block a paragraph (`.textContent` would glue paragraphs together); a row of a table is one line, its
 * cells kept apart.
 */
export function blockText(...roots: readonly Node[]): string {
  const lines: string[] = [""];
  const stack: (Node | End)[] = [...roots].reverse();
  const add = (text: string): void => {
    lines[lines.length - 1] += text;
  };
  // An explicit stack: hostile nesting must not exhaust the call stack.
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (at === "block") lines.push("");
    else if (at === "cell") add(" | ");
    else if (at.nodeType === 3) add(at.textContent ?? "");
    else {
      const name = at.nodeName.toUpperCase();
      if (SILENT.has(name)) continue;
      if (BLOCKS.has(name) || name === "BR") lines.push("");
      if (BLOCKS.has(name)) stack.push("block");
      else if (name === "TD" || name === "TH") stack.push("cell");
      stack.push(...[...at.childNodes].reverse());
    }
  }
  return lines
    .map(line =>
      line
        .replace(/\s+/g, " ")
        .replace(/(?: \|)+ ?$/, "")
        .trim(),
    )
    .filter(line => line !== "")
    .join("\n\n");
}
