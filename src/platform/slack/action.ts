import { bare } from "../../card/bare.ts";
import type { Place } from "../../card/layout.ts";
import { type Button, plainText } from "./block.ts";
import { label } from "./chunk.ts";
import { LIMITS } from "./limits.ts";

/**
 * What a button does, by its action_id; a number behind it keeps ids of one message apart. `ask` asks the command line in its value,
 * `share` shows its answer to the channel, `form` opens its form, `open` shows a stored document at its words.
 */
export const ACTIONS = ["ask", "share", "form", "open"] as const;
export type Action = (typeof ACTIONS)[number];

/** Keeps what is too long for a value: the short form that stands in its place. */
export type Shorten = (text: string, most: number) => string;

export interface Press {
  readonly action: Action;
  readonly label: string;
  readonly value: string;
}

export function button({ action, label: words, value }: Press, at: number, shorten: Shorten): Button {
  return {
    type: "button",
    action_id: `${action}:${at}`,
    text: plainText(label(bare(words) || "Show", LIMITS.buttonText)),
    value: shorten(value, LIMITS.buttonValue),
  };
}

export const actionOf = (id: string): Action | null =>
  ACTIONS.find(action => id === action || id.startsWith(`${action}:`)) ?? null;

/** A place in a stored document as a button's value. */
export const placeValue = ({ document, spans }: Place): string =>
  JSON.stringify([document, ...spans.map(({ start, end }) => [start, end])]);

/** Reads what `placeValue` wrote; null for anything else. */
export function placeOf(value: string): Place | null {
  try {
    const [document, ...spans] = JSON.parse(value) as readonly unknown[];
    if (typeof document !== "string") return null;
    const known = spans.filter(
      (span): span is readonly [number, number] =>
        Array.isArray(span) && span.length === 2 && span.every(Number.isInteger),
    );
    return { document, spans: known.map(([start, end]) => ({ start, end })) };
  } catch {
    return null;
  }
}
