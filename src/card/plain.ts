import type { Card } from "./card.ts";
import { type Line, layout, type Piece } from "./layout.ts";

const INDENT = "  ";

function pieceText(piece: Piece): string {
  switch (piece.type) {
    case "text":
    case "strong":
    case "link":
      return piece.text;
    case "changed":
      return piece.text.replace(/\S(?:.*\S)?/u, words => `[${words}]`);
    case "action":
      return `[${piece.text}]`;
  }
}

const lineText = ({ pieces, indent, tone }: Line): string =>
  `${indent ? INDENT : ""}${pieces.map(pieceText).join(tone === "action" ? " " : "")}`.trimEnd();

/** A card as bare text: the answer first, the exact words next, the evidence last. Every platform's fallback, and what `onrecord ask` prints. */
export const plain = (card: Card): string =>
  layout(card)
    .map(lines => lines.map(lineText).join("\n"))
    .join("\n\n");
