import { FONT, INK, WIDTH } from "./ink.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text from outside as XML text: its marks as references, and no character that XML does not allow. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff]/gu, " ")
    .replace(/[&<>"']/gu, mark => ESCAPES[mark] ?? mark);

export interface Lettering {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly end?: boolean;
}

/** One line of text; `y` is its base line. */
export const letters = (text: string, { x, y, size, color = INK.text, bold, end }: Lettering): string =>
  `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${color}"${bold ? ' font-weight="600"' : ""}${
    end ? ' text-anchor="end"' : ""
  }>${escaped(text)}</text>`;

export const line = (x1: number, y1: number, x2: number, y2: number, color: string, width: number): string =>
  `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${color}" stroke-width="${width}"/>`;

export const box = (x: number, y: number, width: number, height: number, color: string): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="4" fill="${color}"/>`;

/** A dot; hollow where `fill` is the paper. */
export const dot = (x: number, y: number, radius: number, fill: string): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" fill="${fill}" stroke="${INK.accent}" stroke-width="4"/>`;

const round = (value: number): number => Math.round(value * 10) / 10;

/** A whole picture of a height, on paper, with its title for those who hear it. */
export const sheet = (title: string, height: number, shapes: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${Math.ceil(height)}" viewBox="0 0 ${WIDTH} ${Math.ceil(
    height,
  )}" font-family="${FONT}, system-ui, sans-serif" role="img"><title>${escaped(title)}</title>${[
    `<rect width="${WIDTH}" height="${Math.ceil(height)}" fill="${INK.paper}"/>`,
    ...shapes,
  ].join("")}</svg>`;
