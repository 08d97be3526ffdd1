import { CURRENCY, INDEFINITE, TIME_UNIT } from "./lexicon/units.ts";
import { numberOf, scaleOf } from "./number-words.ts";
import type { Token } from "./tokens.ts";

const HYPHEN = /^[-–]$/;

/** A number read off the tokens: its value and the tokens it takes (half-open). */
export interface Numeral {
  readonly first: number;
  readonly last: number;
  readonly amount: number;
  readonly currency: string | null;
}

/** A number in digits or words with its scale and the currency sign before it; null where none starts. */
export function numeralAt(tokens: readonly Token[], at: number, last: number): Numeral | null {
  const sign = CURRENCY.get(tokens[at]!.lower);
  const currency = sign !== undefined && /[^a-z]/.test(tokens[at]!.lower) ? sign : null;
  let next = currency === null ? at : at + 1;
  if (next >= last) return null;
  const amount = leading(tokens, next, last);
  if (amount === null) return null;
  next = amount.next;
  let total = amount.value;
  for (
    let scale = scaleOf(tokens[next]?.lower ?? "");
    next < last && scale !== null;
    scale = scaleOf(tokens[next]?.lower ?? "")
  ) {
    total *= scale;
    next++;
  }
  return { first: at, last: next, amount: total, currency };
}

/** The number words at `at` before any scale: digits, words, "a" only before a unit or a scale, "half a", "two and a half". */
function leading(
  tokens: readonly Token[],
  at: number,
  last: number,
): { readonly value: number; readonly next: number } | null {
  const { lower } = tokens[at]!;
  const following = tokens[at + 1]?.lower ?? "";
  if (lower === "a" || lower === "an") {
    return at + 1 < last && (TIME_UNIT.has(following) || scaleOf(following) !== null)
      ? { value: 1, next: at + 1 }
      : null;
  }
  if (lower === "half") return /^an?$/.test(following) ? { value: 0.5, next: at + 2 } : null;
  const value = hyphenated(tokens, at) ?? one(tokens, at);
  if (value === null) return null;
  const next = value.next;
  const half =
    tokens[next]?.lower === "and" &&
    /^(?:a)$/.test(tokens[next + 1]?.lower ?? "") &&
    tokens[next + 2]?.lower === "half";
  return half && next + 3 <= last ? { value: value.value + 0.5, next: next + 3 } : value;
}

function one(tokens: readonly Token[], at: number): { readonly value: number; readonly next: number } | null {
  const { lower, tag, text } = tokens[at]!;
  const value = numberOf(lower);
  if (value === null || /^(?:quarter|zero)$/.test(lower) || (lower === "one" && tag === "PRON")) return null;
  return /^\d|-/.test(text) || tag === "NUM" ? { value, next: at + 1 } : null;
}

/** "forty-two" as three tokens. */
function hyphenated(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly next: number } | null {
  if (!HYPHEN.test(tokens[at + 1]?.text ?? "")) return null;
  const value = numberOf(`${tokens[at]!.lower}-${tokens[at + 2]?.lower ?? ""}`);
  return value === null ? null : { value, next: at + 3 };
}

/** "dozens of", "millions of". */
export function indefinite(tokens: readonly Token[], at: number, last: number): Numeral | null {
  const amount = INDEFINITE.get(tokens[at]!.lower);
  if (amount === undefined || at + 1 >= last || tokens[at + 1]!.lower !== "of") return null;
  return { first: at, last: at + 1, amount, currency: null };
}
