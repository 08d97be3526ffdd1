const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TD TH TR UL".split(
    " ",
  ),
);
const SILENT = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME FORM BUTTON".split(" "));

/** As much of a DOM node as block-aware text needs. */
interface NodeLike {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<NodeLike>;
}

/** The text a reader sees, one block a paragraph; `.textContent` would glue paragraphs together. */
export function blockText(root: NodeLike): string {
  const lines: string[] = [""];
  const stack: (NodeLike | null)[] = [root];
  // An explicit stack: hostile nesting must not exhaust the call stack. `null` ends a block.
  while (stack.length > 0) {
    const node = stack.pop();
    if (node === null || node === undefined) {
      lines.push("");
    } else if (node.nodeType === 3) {
      lines[lines.length - 1] += node.textContent ?? "";
    } else {
      const name = node.nodeName.toUpperCase();
      if (SILENT.has(name)) continue;
      const isBlock = BLOCKS.has(name) || name === "BR";
      if (isBlock) {
        lines.push("");
        stack.push(null);
      }
      stack.push(...[...node.childNodes].reverse());
    }
  }
  return lines
    .map(line => line.replace(/\s+/g, " ").trim())
    .filter(line => line !== "")
    .join("\n\n");
}
