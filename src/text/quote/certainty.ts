import type { Token } from "../tokens.ts";
import type { Attribution } from "./attributions.ts";
import type { Style } from "./start.ts";

const NEGATION = /^(?:not|n['’]t|never|no|nothing|nobody|none|neither|without|declin\w+|refus\w+|fail\w*)$/;
/** How many tokens before a cue may deny it ("declined [to] say", "did [not ever] say"). */
const REACH = 3;

/** What the certainty of words rests on. */
export interface Grounds {
  readonly kind: "direct" | "mixed" | "indirect";
  readonly style: Style;
  readonly speech: boolean;
  readonly denied: boolean;
  /** The models' probability; null where only rules read it. */
  readonly judged: number | null;
}

/**
 * How sure the words are, 0..1. Where no model judged, marks with a cue are nearly certain and an indirect report is as sure as it is
 * clause-like; what somebody did not say ("declined to say how many") is no statement at all.
 */
export function certaintyOf({ kind, style, speech, denied, judged }: Grounds): number {
  if (kind === "direct") return judged ?? 0.97;
  if (kind === "mixed") return judged ?? (style === "quotation" ? 0.95 : 0.85);
  const base = judged ?? SURE[style] - (speech ? 0 : 0.2);
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
