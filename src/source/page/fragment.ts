import { Parser } from "htmlparser2";
import { QUOTED } from "./blocks.ts";

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
  const lines = [{ text: "", quoted: false }];
  let quotes = 0;
  const open = (): void => void lines.push({ text: "", quoted: quotes > 0 });
  let silent = 0;
  let length = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (name === "blockquote") quotes++;
      if (SILENT.has(name)) silent++;
      else if (BLOCKS.has(name)) open();
      else if ((name === "td" || name === "th") && lines.at(-1)?.text.trim() !== "")
        lines.at(-1)!.text += " | ";
    },
    onclosetag(name) {
      if (name === "blockquote") quotes--;
      if (SILENT.has(name)) silent--;
      else if (BLOCKS.has(name)) open();
    },
    ontext(text) {
      length += text.length;
      if (silent === 0 && length < LONGEST) lines[lines.length - 1]!.text += text;
    },
  });
  parser.end(html);
  return lines
    .map(({ text, quoted }) => ({ text: text.replace(/\s+/g, " ").trim(), quoted }))
    .filter(({ text }) => text !== "")
    .map(({ text, quoted }) => (quoted ? QUOTED : "") + text)
    .join("\n\n");
}
