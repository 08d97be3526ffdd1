import type { Card } from "../../card/card.ts";
import { type Line, layout, type Piece, type Place } from "../../card/layout.ts";
import { safeUrl } from "../../card/link.ts";
import { plain } from "../../card/plain.ts";
import { hyperlink, type Look, look, type Screen, type Style, styleOf } from "./style.ts";
import { type Run, wrap } from "./wrap.ts";

/** What typing a number does: ask an action's command, or show the words where they stand. */
export type Choice =
  | { readonly type: "ask"; readonly line: string }
  | { readonly type: "open"; readonly place: Place };

export interface Rendered {
  readonly text: string;
  /** `choices[0]` is number 1. */
  readonly choices: readonly Choice[];
}

const TONE: Readonly<Record<Line["tone"], Look | null>> = {
  heading: "bold",
  answer: null,
  quote: "italic",
  text: null,
  small: "dim",
  action: null,
};

/** The address behind a label, where a terminal can open it: pages of our own need the web chat. */
function webAddress(url: string): string | null {
  const safe = safeUrl(url);
  return safe === null || safe.startsWith("/") ? null : safe;
}

function linkRuns(label: string, url: string, number: number | null, style: Style): readonly Run[] {
  const address = webAddress(url);
  const paint = (text: string): string => {
    if (address === null) return number === null ? look(style, "dim", text) : look(style, "under", text);
    return hyperlink(style, address, look(style, "under", text));
  };
  const mark: Run = { text: ` [${number}]`, paint: text => look(style, "dim", text) };
  return [{ text: label, paint }, ...(number === null ? [] : [mark])];
}

interface Numbering {
  readonly choices: Choice[];
}

const numbered = ({ choices }: Numbering, choice: Choice): number => choices.push(choice);

function runsOf(piece: Piece, tone: Line["tone"], style: Style, numbering: Numbering): readonly Run[] {
  const toned = TONE[tone];
  const base = (text: string): string => (toned === null ? text : look(style, toned, text));
  switch (piece.type) {
    case "text":
      return [{ text: piece.text, paint: base }];
    case "strong":
      return [{ text: piece.text, paint: text => look(style, "bold", text) }];
    case "changed":
      return [
        {
          text: piece.text.replace(/\S(?:.*\S)?/u, words => `[${words}]`),
          paint: text => look(style, "red", text),
        },
      ];
    case "link": {
      const { place } = piece;
      const number = place === null || !style.numbers ? null : numbered(numbering, { type: "open", place });
      return linkRuns(piece.text, piece.url, number, style);
    }
    case "action": {
      const number = numbered(numbering, { type: "ask", line: piece.command });
      const label = style.numbers ? `${number} ${piece.text}` : piece.text;
      return [{ text: `[${label}] `, paint: text => look(style, "bold", text) }];
    }
  }
}

function lineText(line: Line, style: Style, numbering: Numbering): string {
  const runs = line.pieces.flatMap(piece => runsOf(piece, line.tone, style, numbering));
  const rule = line.tone === "quote" ? look(style, "red", "│ ") : "";
  const indent = `${line.indent ? "  " : ""}${rule}`;
  const lines = wrap(runs, style.columns - (rule === "" ? 0 : 2) - (line.indent ? 2 : 0), "");
  return lines.map(text => `${indent}${text}`).join("\n");
}

/** One card by itself, outside a chat: for a terminal without numbers, for anything else as bare text. */
export function cardText(card: Card, screen: Screen): string {
  const style = styleOf(screen);
  return style === null ? plain(card) : render(card, { ...style, numbers: false }).text;
}

/** A card for a terminal: wrapped, coloured where wanted, its links and actions numbered. */
export function render(card: Card, style: Style): Rendered {
  const numbering: Numbering = { choices: [] };
  const groups = layout(card).map(lines => lines.map(line => lineText(line, style, numbering)).join("\n"));
  return { text: groups.join("\n\n"), choices: numbering.choices };
}
