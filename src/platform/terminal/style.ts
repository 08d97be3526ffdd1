/** What the terminal at the other end can show. */
export interface Style {
  readonly columns: number;
  readonly color: boolean;
  /** OSC 8: a label that opens an address (https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda). */
  readonly hyperlinks: boolean;
  /** Whether links and actions are numbered, for a chat that takes numbers. */
  readonly numbers: boolean;
}

/** The parts of a terminal's output that tell what it can show; a plain stream has none of them. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** Node's own reading of NO_COLOR, FORCE_COLOR and TERM. */
  hasColors?(): boolean;
}

const READABLE = 100;

/** Null for what is not a terminal: it gets bare text. */
export function styleOf(screen: Screen): Style | null {
  if (screen.isTTY !== true) return null;
  const columns = Math.min(READABLE, screen.columns ?? 80);
  return { columns, color: screen.hasColors?.() ?? false, hyperlinks: true, numbers: true };
}

const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  italic: [3, 23],
  under: [4, 24],
  red: [31, 39],
  inverse: [7, 27],
} as const;

export type Look = keyof typeof CODES;

/** Text in a look, or as it is where colours are not wanted. */
export function look(style: Style, name: Look, text: string): string {
  const [on, off] = CODES[name];
  return style.color ? `\u001b[${on}m${text}\u001b[${off}m` : text;
}

/** A label that opens an address. Addresses are percent-encoded, so none of them can end the sequence. */
export const hyperlink = (style: Style, url: string, label: string): string =>
  style.hyperlinks ? `\u001b]8;;${url}\u001b\\${label}\u001b]8;;\u001b\\` : label;
