import { compoundAt, type Found, fractionAt, isoDuration } from "./compounds.ts";
import { overlaps, type Span } from "./document.ts";
import { CURRENCY, HEDGE, HEDGE_HEAD, INDEFINITE, TIME_UNIT } from "./lexicon/units.ts";
import { indefinite, type Numeral, numeralAt } from "./numerals.ts";
import type { Value } from "./reading.ts";
import type { Token, Tokens } from "./tokens.ts";

type Figure = Exclude<Value, { readonly type: "date" }>;

const RANGE = /^(\d+)[-–](\d+)$/;
const CLOCK = /^(?:[ap]\.?m\.?|o[’']clock|noon|midnight)$/;
const PERCENT = /^(?:%|percent|per|percentage)$/;
const HYPHEN = /^[-–]$/;

/** Finds figures: money, shares, durations and counts with unit and hedge, in order. Numbers inside `dates` are dates. */
export function findValues({ text, tokens, sentences }: Tokens, dates: readonly Span[]): Figure[] {
  const values: Figure[] = [];
  let nextDate = 0;
  for (const { first, last } of sentences) {
    for (let at = first; at < last; ) {
      if (!mayCount(tokens[at]!)) {
        at++;
        continue;
      }
      while (nextDate < dates.length && dates[nextDate]!.end <= tokens[at]!.start) nextDate++;
      const value = insideDate(dates, nextDate, tokens[at]!) ? null : valueAt(tokens, at, first, last);
      if (value !== null) values.push(hedged(text, tokens, value, first));
      at = value === null ? at + 1 : Math.max(value.last, at + 1);
    }
  }
  return values;
}

const STARTS = new Set(["a", "an", "half", "one", "two", "three", "us$", ...INDEFINITE.keys()]);

/** A quick look that spares most tokens the rest. */
function mayCount({ tag, text, lower }: Token): boolean {
  if (tag === "NUM" || tag === "SYM" || text.includes("-")) return true;
  const code = lower.charCodeAt(0);
  if (code < 97 || code > 122) return /^[$£€¥₹\d]/.test(text) || STARTS.has(lower);
  return STARTS_LIKE[code * 16 + Math.min(15, lower.length)] === 1 && STARTS.has(lower);
}

/** First letters and lengths of those words: few others share them. */
const STARTS_LIKE = new Uint8Array(128 * 16);
for (const word of STARTS) STARTS_LIKE[word.charCodeAt(0) * 16 + Math.min(15, word.length)] = 1;

const insideDate = (dates: readonly Span[], next: number, token: Token): boolean =>
  dates[next] !== undefined && overlaps(dates[next], token);

function valueAt(tokens: readonly Token[], at: number, first: number, last: number): Found | null {
  const whole = scoreAt(tokens, at, last) ?? compoundAt(tokens, at) ?? fractionAt(tokens, at, last);
  if (whole !== null) return whole;
  const numeral = numeralAt(tokens, at, last) ?? indefinite(tokens, at, last);
  if (numeral === null || CLOCK.test(tokens[numeral.last]?.lower ?? "") || /:/.test(tokens[at]!.text))
    return null;
  return (
    money(tokens, numeral, last) ??
    share(tokens, numeral, last) ??
    age(tokens, numeral, first, last) ??
    duration(tokens, numeral, last) ??
    count(tokens, numeral, last)
  );
}

/** "3-2", "8–6": a result; the amount is the first number. */
function scoreAt(tokens: readonly Token[], at: number, last: number): Found | null {
  const { text, tag } = tokens[at]!;
  const one = RANGE.exec(text);
  const score = (amount: string, end: number): Found => ({
    first: at,
    last: end,
    figure: { type: "count", amount: Number(amount), unit: "score" },
  });
  if (one !== null) return Number(one[1]) < 1000 ? score(one[1]!, at + 1) : null;
  const other = tokens[at + 2];
  const joined =
    tag === "NUM" &&
    /^\d{1,3}$/.test(text) &&
    at + 2 < last &&
    HYPHEN.test(tokens[at + 1]!.text) &&
    /^\d{1,3}$/.test(other!.text);
  if (!joined) return null;
  const isTight = tokens[at + 1]!.start === tokens[at]!.end;
  return isTight || isSpaced(tokens, at, last) ? score(text, at + 3) : null;
}

/** "Won 3 – 0": between small numbers that count nothing; "10 – 15 people" is a range. */
function isSpaced(tokens: readonly Token[], at: number, last: number): boolean {
  const after = at + 3 < last ? tokens[at + 3]! : undefined;
  const isSmall = [tokens[at]!, tokens[at + 2]!].every(({ text }) => text.length <= 2);
  return isSmall && (after === undefined || !/^(?:NOUN|PROPN|ADJ|SYM|NUM)$/.test(after.tag));
}

function money(
  tokens: readonly Token[],
  { first, last, amount, currency }: Numeral,
  end: number,
): Found | null {
  if (currency !== null) return { first, last, figure: { type: "money", amount, currency } };
  const after = last < end ? CURRENCY.get(tokens[last]!.lower) : undefined;
  return after === undefined
    ? null
    : { first, last: last + 1, figure: { type: "money", amount, currency: after } };
}

function share(tokens: readonly Token[], { first, last, amount }: Numeral, end: number): Found | null {
  const word = tokens[last]?.lower ?? "";
  if (last >= end || !PERCENT.test(word)) return null;
  if (word === "per" && tokens[last + 1]?.lower !== "cent") return null;
  const wide = word === "per" || (word === "percentage" && /^points?$/.test(tokens[last + 1]?.lower ?? ""));
  return { first, last: wide ? last + 2 : last + 1, figure: { type: "share", percent: amount } };
}

const singular = (word: string): string => (word === "centuries" ? "century" : word.replace(/s$/, ""));

function duration(tokens: readonly Token[], { first, last, amount }: Numeral, end: number): Found | null {
  const at = HYPHEN.test(tokens[last]?.text ?? "") ? last + 1 : last;
  const unit = at < end ? TIME_UNIT.get(singular(tokens[at]!.lower)) : undefined;
  if (unit === undefined) return null;
  const half =
    tokens[at + 1]?.lower === "and" &&
    tokens[at + 2]?.lower === "a" &&
    tokens[at + 3]?.lower === "half" &&
    at + 4 <= end;
  return {
    first,
    last: half ? at + 4 : at + 1,
    figure: { type: "duration", iso: isoDuration(amount + (half ? 0.5 : 0), unit) },
  };
}

/** "Ana Ruiz, 23,", "aged 38", "17-year-old". */
function age(
  tokens: readonly Token[],
  { first, last, amount }: Numeral,
  start: number,
  end: number,
): Found | null {
  if (amount < 1 || amount > 120 || !Number.isInteger(amount)) return null;
  const before = first > start ? tokens[first - 1]! : undefined;
  const figure = { type: "count", amount, unit: "age" } as const;
  if (before?.lower === "aged" || before?.lower === "age") return { first, last, figure };
  const words = tokens
    .slice(last, last + 4)
    .map(token => token.lower)
    .join("");
  if (/^[-–]year[-–]old/.test(words)) return { first, last: last + 4, figure };
  if (/^years?old/.test(words)) return { first, last: last + 2, figure };
  const closes = last >= end || /^[,.;)]$/.test(tokens[last]!.text);
  const name = first - 2 >= start && before?.text === "," ? tokens[first - 2]! : undefined;
  const after = name !== undefined && /^\p{Lu}\p{L}/u.test(name.text);
  return after && closes ? { first, last, figure } : null;
}

/** A number with what it counts: the noun that ends its phrase ("67 lantern petrels"); "" where none is named. */
function count(tokens: readonly Token[], { first, last, amount }: Numeral, end: number): Found | null {
  let unit = -1;
  for (let i = tokens[last]?.lower === "of" ? last + 1 : last; i < end; i++) {
    const { tag, lower } = tokens[i]!;
    if (tag === "NOUN" || tag === "PROPN") unit = i;
    else if (!precedesUnit(tokens[i]!) && !(unit < 0 && tag === "DET" && tokens[i - 1]!.lower === "of"))
      break;
    else if (/^(?:last|next)$/.test(lower)) break;
  }
  const named = unit < 0 ? "" : tokens[unit]!.lower;
  return { first, last: unit < 0 ? last : unit + 1, figure: { type: "count", amount, unit: named } };
}

const precedesUnit = ({ tag, text }: Token): boolean =>
  tag === "ADJ" || HYPHEN.test(text) || (tag === "VERB" && /(?:ed|ing)$/.test(text));

/** Takes the words before a figure that hedge it into its span. */
function hedged(
  text: string,
  tokens: readonly Token[],
  { first, last, figure }: Found,
  start: number,
): Figure {
  let at = first;
  while (at > start && HEDGE.has(tokens[at - 1]!.lower)) at--;
  while (
    at < first &&
    /^(?:to|than|as|at|much|many|most|less)$/.test(tokens[at]!.lower) &&
    !isHedge(tokens, at, first)
  )
    at++;
  // "No less than ten" is ten or more.
  if (at > start && /^(?:no|not) (?:less|more|fewer)$/.test(`${tokens[at - 1]!.lower} ${tokens[at]!.lower}`))
    at--;
  const hedge = isHedge(tokens, at, first) ? text.slice(tokens[at]!.start, tokens[first - 1]!.end) : null;
  const span = { start: tokens[hedge === null ? first : at]!.start, end: tokens[last - 1]!.end };
  return { ...figure, span, hedge };
}

const isHedge = (tokens: readonly Token[], at: number, first: number): boolean =>
  at < first &&
  !/^(?:to|than)$/.test(tokens[at]!.lower) &&
  !(tokens[at]!.lower === "close" && tokens[at + 1]!.lower !== "to") &&
  tokens.slice(at, first).some(token => HEDGE_HEAD.has(token.lower));
