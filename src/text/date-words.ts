import { PERIOD_RULES } from "./date-periods.ts";
import { RANGE_RULES } from "./date-ranges.ts";
import type { DateRule } from "./date-rule.ts";
import { DATE_RULES } from "./date-rules.ts";
import { YEAR_RULES } from "./date-years.ts";
import { perWord } from "./lexicon/per-word.ts";
import { perType } from "./model/per-type.ts";
import type { Token, Tokens } from "./tokens.ts";

/** In order: what an earlier one takes a later one leaves. Written-out days stand between the two lists. */
export const BEFORE_DAYS = RANGE_RULES;
export const AFTER_DAYS: readonly DateRule[] = [...PERIOD_RULES, ...DATE_RULES, ...YEAR_RULES];

/** Of what a rule needs its figures, else its longest run of letters: a piece that stands within one word. */
const cueOf = (needed: string): string =>
  (needed.match(/\d+/g) ?? needed.match(/[a-z]+/g) ?? [""]).reduce((a, b) => (b.length > a.length ? b : a));

const CUES = [...BEFORE_DAYS, ...AFTER_DAYS].map(({ needs }) => [...new Set(needs.map(cueOf))]);

/** A day written out ("3 May 2024", "2024-05-03") has a figure in it. */
const FIGURE = CUES.length;
/** A word of time, without which no rule is tried: a small word like "before" alone opens nothing. */
const TIME = FIGURE + 1;
const TIMES =
  /\d|end|ties|century|spring|summer|autumn|winter|christmas|new|halloween|day|night|week|month|year|decade|quarter|morning|evening|afternoon|tomorrow|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/;
const NONE: readonly number[] = [];

/** Which rules may match where a word stands: one of its cues is in it. */
const rulesOf = perWord((lower: string): readonly number[] => {
  const found = CUES.flatMap((cues, rule) => (cues.some(cue => lower.includes(cue)) ? [rule] : []));
  if (/\d/.test(lower)) found.push(FIGURE);
  if (TIMES.test(lower)) found.push(TIME);
  return found.length === 0 ? NONE : found;
});

/** What may match in a sentence. */
export interface Openings {
  /** Rules of `BEFORE_DAYS`, then of `AFTER_DAYS`. */
  readonly rules: ReadonlySet<number>;
  readonly figure: boolean;
}

/** Which tokens have a word that opens any rule: one in ten. */
const opening = perType(lower => rulesOf(lower).length > 0);

/**
 * What may match in the sentences of a document, by their words; null for nothing. A look at each word takes the place of a search through the
 * sentence for everything each rule needs.
 */
export function openingsOf(document: Tokens): (first: number, last: number) => Openings | null {
  const opens = opening(document);
  return (first, last) => openingsIn(document.tokens, opens, first, last);
}

function openingsIn(
  tokens: readonly Token[],
  opens: Uint8Array,
  first: number,
  last: number,
): Openings | null {
  let rules: Set<number> | null = null;
  for (let at = first; at < last; at++) {
    if (opens[at] === 0) continue;
    rules ??= new Set<number>();
    for (const rule of rulesOf(tokens[at]!.lower)) rules.add(rule);
  }
  return rules?.has(TIME) ? { rules, figure: rules.has(FIGURE) } : null;
}
