import type { Token } from "../tokens.ts";
import type { Attribution } from "./attributions.ts";
import type { Style } from "./start.ts";

const NEGATION = /^(?:not|n['’]t|never|no|nothing|nobody|none|neither|without|declin\w+|refus\w+|fail\w*)$/;
/** How many tokens before a cue may deny it ("declined [to] say", "did [not ever] say"). */
const REACH = 3;

/**
 * How sure the words are, 0..1: marks with a cue are nearly certain; an indirect report is as sure as it is clause-like; what somebody did
 * not say ("declined to say how many") is no statement at all.
 */
export function certaintyOf(
  kind: "direct" | "mixed" | "indirect",
  style: Style,
  speech: boolean,
  denied: boolean,
): number {
  if (kind === "direct") return 0.97;
  if (kind === "mixed") return style === "quotation" ? 0.95 : 0.85;
  const base = SURE[style] - (speech ? 0 : 0.2);
  return denied ? base / 2 : base;
}

const SURE: Readonly<Record<Style, number>> = { quotation: 0.9, clause: 0.8, infinitive: 0.7, phrase: 0.6 };

/** The cue is negated, or hangs on a verb of declining. */
export function isDenied(tokens: readonly Token[], { cue }: Attribution): boolean {
  const from = Math.max(0, cue.first - REACH);
  return tokens
    .slice(from, cue.last)
    .some(({ lower, sentence }) => sentence === tokens[cue.first]!.sentence && NEGATION.test(lower));
}
