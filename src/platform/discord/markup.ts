import { flat } from "../../card/bare.ts";
import type { Line, Piece } from "../../card/layout.ts";
import { safeUrl } from "../../card/link.ts";
import { escapeAddress, escapeLabel, escapeText } from "./escape.ts";
import { ADDRESS, LINE } from "./limits.ts";

/** An address Discord can open; our own pages have one only where the operator published them (`site`). */
export function openable(url: string, site: string | null): string | null {
  const safe = safeUrl(url);
  if (safe === null) return null;
  const whole = safe.startsWith("/")
    ? site === null
      ? null
      : safeUrl(`${site.replace(/\/+$/u, "")}${safe}`)
    : safe;
  return whole === null || whole.length > ADDRESS ? null : escapeAddress(whole);
}

const bold = (text: string): string => {
  const words = text.trim();
  if (words === "") return text;
  const [before = "", after = ""] = [/^\s*/u.exec(text)?.[0], /\s*$/u.exec(text)?.[0]];
  return `${before}**${escapeText(words)}**${after}`;
};

/** A column's label, padded for terminals ("yours      "). */
const PADDED = /^(\S[^\n]*?)\s{2,}$/u;

function pieceMarkup(piece: Piece, site: string | null): string {
  const text = flat(piece.text);
  switch (piece.type) {
    case "text": {
      const label = PADDED.exec(piece.text)?.[1];
      return label === undefined ? escapeText(text.replace(/\s+/gu, " ")) : `**${escapeText(label)}:** `;
    }
    case "strong":
      return bold(text);
    case "changed":
      return text.replace(/\S(?:.*\S)?/u, words => `**\\[${escapeText(words)}\\]**`);
    case "link": {
      const url = openable(piece.url, site);
      const label = escapeLabel(text);
      return url === null || label.trim() === "" ? escapeText(text) : `[${label}](<${url}>)`;
    }
    case "action":
      return escapeText(text);
  }
}

function prefixOf({ tone, indent }: Line, isTitle: boolean): string {
  switch (tone) {
    case "heading":
      return isTitle ? "## " : "### ";
    case "quote":
      return "> ";
    case "small":
      return "-# ";
    case "answer":
    case "text":
    case "action":
      return indent ? "- " : "";
  }
}

/** One line in Discord's markup. Headings carry their own weight, so what is strong in them is plain. */
export function lineMarkup(line: Line, isTitle: boolean, site: string | null): string {
  const [first] = line.pieces;
  // A link that stands alone names what is under it, whether or not it can be opened.
  const isName = line.pieces.length === 1 && first?.type === "link" && openable(first.url, site) === null;
  const named: Line["pieces"] = isName ? [{ type: "strong", text: first.text }] : line.pieces;
  const pieces = line.tone === "heading" ? named.map(plainly) : named;
  const body = pieces
    .map(piece => pieceMarkup(piece, site))
    .join("")
    .trim();
  return body === "" ? "" : `${prefixOf(line, isTitle)}${body}`;
}

const plainly = (piece: Piece): Piece =>
  piece.type === "strong" ? { type: "text", text: piece.text } : piece;

/** Parts of a text of at most `size` characters, cut between words where there are any. */
export function chunks(text: string, size: number): readonly string[] {
  const cut: string[] = [];
  let rest = text;
  while (rest.length > size) {
    const space = rest.lastIndexOf(" ", size);
    const at = space > size / 2 ? space : rest.codePointAt(size - 1)! > 0xffff ? size - 1 : size;
    cut.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return [...cut, rest];
}

/** A line cut into lines of the same kind that each fit a message; nothing of it is left out. */
export function shortLines(line: Line): readonly Line[] {
  if (line.pieces.reduce((sum, { text }) => sum + text.length, 0) <= LINE) return [line];
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  let length = 0;
  for (const piece of line.pieces.flatMap(shortPieces)) {
    if (length > 0 && length + piece.text.length > LINE) {
      lines.push({ ...line, pieces });
      pieces = [];
      length = 0;
    }
    pieces.push(piece);
    length += piece.text.length;
  }
  return [...lines, { ...line, pieces }];
}

const shortPieces = (piece: Piece): readonly Piece[] =>
  chunks(piece.text, LINE).map(text => ({ ...piece, text }));
