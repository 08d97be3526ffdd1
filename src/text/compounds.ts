import { TIME_UNIT } from "./lexicon/units.ts";
import { numberOf } from "./number-words.ts";
import type { Token } from "./tokens.ts";

/** A figure that was found, without the words that hedge it: half-open range of tokens. */
export interface Found {
  readonly first: number;
  readonly last: number;
  readonly figure: FigureWithoutWords;
}
export type FigureWithoutWords =
  | { readonly type: "money"; readonly amount: number; readonly currency: string }
  | { readonly type: "share"; readonly percent: number }
  | { readonly type: "count"; readonly amount: number; readonly unit: string }
  | { readonly type: "duration"; readonly iso: string };

const COMPOUND = /^(.+)-(second|minute|hour|day|night|week|month|year|decade)s?(-olds?)?$/;

/** "five-hour" and "29-year-old" where they are one token. */
export function compoundAt(tokens: readonly Token[], at: number): Found | null {
  const match = COMPOUND.exec(tokens[at]!.lower);
  const amount = match === null ? null : numberOf(match[1]!);
  if (match === null || amount === null) return measuredAt(tokens[at]!, at);
  const isAge = match[3] !== undefined && match[2] === "year" && amount <= 120;
  const figure: FigureWithoutWords = isAge
    ? { type: "count", amount, unit: "age" }
    : { type: "duration", iso: isoDuration(amount, TIME_UNIT.get(match[2]!)!) };
  return { first: at, last: at + 1, figure };
}

/** "61-page", "twelve-seat": a count with its noun in one token. */
function measuredAt({ lower }: Token, at: number): Found | null {
  const match = /^(\d[\d,]*|\p{Ll}+)-(\p{Ll}{3,})$/u.exec(lower);
  const amount = match === null ? null : numberOf(match[1]!);
  if (
    match === null ||
    amount === null ||
    numberOf(match[2]!) !== null ||
    /^(?:half|quarter|a|an)$/.test(match[1]!)
  )
    return null;
  return { first: at, last: at + 1, figure: { type: "count", amount, unit: match[2]! } };
}

const PARTS: ReadonlyMap<string, number> = new Map([
  ["half", 2],
  ["third", 3],
  ["quarter", 4],
  ["fifth", 5],
  ["tenth", 10],
]);

/** "a third of", "two thirds of", "half of", "three-quarters of": a share in percent. */
export function fractionAt(tokens: readonly Token[], at: number, last: number): Found | null {
  for (let end = at + 1; end <= Math.min(at + 2, last - 1); end++) {
    if (tokens[end]!.lower !== "of") continue;
    const words = tokens.slice(at, end).flatMap(token => token.lower.split("-"));
    const part = PARTS.get(words.at(-1)!.replace(/s$/, "").replace("halve", "half"));
    const count = words.length === 1 ? 1 : words.length === 2 ? numberOf(words[0]!) : null;
    if (part === undefined || count === null || count > part || (words.length === 1 && part !== 2)) continue;
    return { first: at, last: end, figure: { type: "share", percent: (100 * count) / part } };
  }
  return null;
}

/** ISO 8601: "PT1H30M", "P3Y"; a half of an hour is 30 minutes, of a year 6 months, of a day 12 hours. */
export function isoDuration(amount: number, unit: string): string {
  const whole = Math.floor(amount);
  const half = amount - whole === 0.5;
  const lead = whole === 0 && half ? "" : null;
  switch (unit) {
    case "TH":
      return half ? `PT${lead ?? `${whole}H`}30M` : `PT${amount}H`;
    case "Y":
      return half ? `P${lead ?? `${whole}Y`}6M` : `P${amount}Y`;
    case "Y10":
      return `P${amount * 10}Y`;
    case "Y100":
      return `P${amount * 100}Y`;
    default:
      return unit.startsWith("T") ? `PT${amount}${unit.slice(1)}` : `P${amount}${unit}`;
  }
}
