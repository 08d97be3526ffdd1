import { Parser } from "htmlparser2";

const BLOCKS = new Set(
  "address article aside blockquote br caption dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section table tr ul".split(
    " ",
  ),
);
const SILENT = new Set("script style noscript template svg iframe form button object title".split(" "));

/** Longest text made of a fragment, in characters. */
const LONGEST = 400_000;

/**
 * The text of a piece of HTML, one block a paragraph, without building a tree: what feeds carry is an article already, and there is much
 * of it.
 */
export function fragmentText(html: string): string {
  const lines: string[] = [""];
  let silent = 0;
  let length = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (SILENT.has(name)) silent++;
      else if (BLOCKS.has(name)) lines.push("");
      else if ((name === "td" || name === "th") && lines.at(-1)?.trim() !== "")
        lines.push(`${lines.pop()} | `);
    },
    onclosetag(name) {
      if (SILENT.has(name)) silent--;
      else if (BLOCKS.has(name)) lines.push("");
    },
    ontext(text) {
      length += text.length;
      if (silent === 0 && length < LONGEST) lines[lines.length - 1] += text;
    },
  });
  parser.end(html);
  return lines
    .map(line => line.replace(/\s+/g, " ").trim())
    .filter(line => line !== "")
    .join("\n\n");
}
