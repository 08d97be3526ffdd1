import { PERIOD_RULES } from "./date-periods.ts";
import { RANGE_RULES } from "./date-ranges.ts";
import type { DateRule } from "./date-rule.ts";
import { DATE_RULES } from "./date-rules.ts";
import { YEAR_RULES } from "./date-years.ts";
import { perWord } from "./lexicon/per-word.ts";
import type { Token } from "./tokens.ts";

/** In order: what an earlier one takes a later one leaves. Written-out days stand between the two lists. */
export const BEFORE_DAYS = RANGE_RULES;
export const AFTER_DAYS: readonly DateRule[] = [...PERIOD_RULES, ...DATE_RULES, ...YEAR_RULES];

/** Of what a rule needs its figures, else its longest run of letters: a piece that stands within one word. */
const cueOf = (needed: string): string =>
  (needed.match(/\d+/g) ?? needed.match(/[a-z]+/g) ?? [""]).reduce((a, b) => (b.length > a.length ? b : a));

const CUES = [...BEFORE_DAYS, ...AFTER_DAYS].map(({ needs }) => [...new Set(needs.map(cueOf))]);

/** First two letters of cues, all of which begin a word. */
const OPENERS = new Uint8Array(26 * 26);
for (const cue of CUES.flat()) if (/^[a-z]/.test(cue)) OPENERS.fill(1, ...openersOf(cue));

/** The slots of words that begin as a cue does; all that share its letter for a cue of one letter ("Q3"). */
function openersOf(cue: string): [from: number, to: number] {
  const row = (cue.charCodeAt(0) - 97) * 26;
  const column = cue.charCodeAt(1) - 97;
  return cue.length === 1 ? [row, row + 26] : [row + column, row + column + 1];
}

/** A quick no for most words; words that hold more than plain letters, like "mid-May" and "1990s", are looked at. */
function mayOpen(lower: string): boolean {
  if (lower.length === 1) return isDigit(lower.charCodeAt(0));
  const row = lower.charCodeAt(0) - 97;
  const column = lower.charCodeAt(1) - 97;
  if (row < 0 || row >= 26 || column < 0 || column >= 26) return true;
  return OPENERS[row * 26 + column] === 1 || !isPlain(lower);
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function isPlain(lower: string): boolean {
  for (let i = 2; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

/** A day written out ("3 May 2024", "2024-05-03") has a figure in it. */
const FIGURE = CUES.length;
const NONE: readonly number[] = [];

/** Which rules may match where a word stands: one of its cues is in it. */
const rulesOf = perWord((lower: string): readonly number[] => {
  const found = CUES.flatMap((cues, rule) => (cues.some(cue => lower.includes(cue)) ? [rule] : []));
  if (/\d/.test(lower)) found.push(FIGURE);
  return found.length === 0 ? NONE : found;
});

/** What may match in a sentence. */
export interface Openings {
  /** Rules of `BEFORE_DAYS`, then of `AFTER_DAYS`. */
  readonly rules: ReadonlySet<number>;
  readonly figure: boolean;
}

/**
 * What may match in a sentence by its words, null for nothing. A look-up for each word takes the place of a search through the sentence for
 * everything each rule needs.
 */
export function openingsIn(tokens: readonly Token[], first: number, last: number): Openings | null {
  let rules: Set<number> | null = null;
  for (let at = first; at < last; at++) {
    const { lower } = tokens[at]!;
    if (!mayOpen(lower)) continue;
    const found = rulesOf(lower);
    if (found.length === 0) continue;
    rules ??= new Set<number>();
    for (const rule of found) rules.add(rule);
  }
  return rules === null ? null : { rules, figure: rules.has(FIGURE) };
}
