import type { QuoteKind } from "../reading.ts";
import type { Style } from "./start.ts";

/** How sure the words are, 0..1: marks with a cue are nearly certain, a noun phrase after a weak verb is a guess. */
export function certaintyOf(kind: QuoteKind, style: Style, speech: boolean): number {
  if (kind === "direct") return 0.97;
  if (kind === "mixed") return style === "quotation" ? 0.95 : 0.85;
  const base = style === "clause" ? 0.8 : 0.6;
  return speech ? base : base - 0.2;
}
