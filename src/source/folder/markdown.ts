import { decodeHTML } from "entities/decode";
import { Marked, type Tokens } from "marked";

/**
 * Markdown to plain text, one block a paragraph: what a reader sees, without links' addresses, images and markup.
 * Hard-wrapped lines are joined, so that a sentence stays one line.
 */
export function plainText(markdown: string): string {
  const html = String(marked.parse(markdown, { async: false }));
  return html.replace(/\n{3,}/g, "\n\n").trim();
}

const block = (text: string): string => `${text.replace(/\s*\n\s*/g, " ").trim()}\n\n`;

const marked = new Marked({
  renderer: {
    space: () => "",
    code: ({ text }) => `${text}\n\n`,
    blockquote({ tokens }) {
      return this.parser.parse(tokens);
    },
    html: () => "",
    heading({ tokens }) {
      return block(this.parser.parseInline(tokens));
    },
    hr: () => "",
    list({ items }) {
      return items.map((item: Tokens.ListItem) => this.listitem(item)).join("");
    },
    listitem({ tokens }) {
      return block(this.parser.parse(tokens));
    },
    paragraph({ tokens }) {
      return block(this.parser.parseInline(tokens));
    },
    table({ header, rows }) {
      return [header, ...rows]
        .map(row => block(row.map(cell => this.parser.parseInline(cell.tokens)).join(" | ")))
        .join("");
    },
    strong({ tokens }) {
      return this.parser.parseInline(tokens);
    },
    em({ tokens }) {
      return this.parser.parseInline(tokens);
    },
    del({ tokens }) {
      return this.parser.parseInline(tokens);
    },
    codespan: ({ text }) => text,
    br: () => " ",
    link({ tokens }) {
      return this.parser.parseInline(tokens);
    },
    image: () => "",
    text(token) {
      if ("tokens" in token && token.tokens) return this.parser.parseInline(token.tokens);
      return decodeHTML(token.text);
    },
  },
});
