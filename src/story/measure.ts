import { stem } from "./stem.ts";
import type { Known } from "./story.ts";

export type Value = Known["values"][number];
/** A value that is a number of something. */
export type Figure = Extract<Value, { readonly type: "money" | "share" | "count" }>;

export const isFigure = (value: Value): value is Figure => ["money", "share", "count"].includes(value.type);

export const amountOf = (value: Figure): number => (value.type === "share" ? value.percent : value.amount);

/** What is counted: a currency, per cent, or the stems of the words that are counted. */
export function unitOf(value: Figure): string {
  switch (value.type) {
    case "money":
      return value.currency;
    case "share":
      return "%";
    case "count":
      return value.unit.split(/\s+/u).map(stem).join(" ");
  }
}

/** The words of a value, as they stand in the clause. */
export const textIn = ({ evidence }: Known, { span }: Value): string =>
  evidence.text.slice(
    Math.max(0, span.start - evidence.span.start),
    Math.max(0, span.end - evidence.span.start),
  );

/** An amount and how surely it is given. */
export interface Amount {
  readonly amount: number;
  readonly hedge: string | null;
}

const ROUGH =
  /^(?:about|around|nearly|almost|some|roughly|approximately|close to|just (?:under|over)|up to)$/u;
const FLOOR = /^(?:more than|over|at least|no fewer than|no less than|upwards? of)$/u;
const NEAR = 0.1;

/** True when a figure says nothing against another: equal, roughly it, or a floor below it. */
export function fits(one: Amount, other: Amount): boolean {
  if (one.amount === other.amount) return true;
  const hedge = one.hedge?.toLowerCase() ?? "";
  if (FLOOR.test(hedge)) return one.amount < other.amount;
  const apart = Math.abs(one.amount - other.amount) / Math.max(one.amount, other.amount);
  return ROUGH.test(hedge) && apart <= NEAR;
}

/** What a value measures, and how much it says it is: "money EUR", "300". */
function named(known: Known, value: Value): { readonly measure: string; readonly value: string } {
  switch (value.type) {
    // Words, too: "on Monday" in another week is no other word of the source.
    case "date":
      return { measure: "date", value: `${value.when.from} ${textIn(known, value)}` };
    case "duration":
      return { measure: "duration", value: value.iso };
    default:
      return { measure: `${value.type} ${unitOf(value)}`, value: String(amountOf(value)) };
  }
}

/** True where a fact gives a measure another value than one before it did; a value that only came or went is none. */
export function replacesValue(now: Known, before: Known): boolean {
  const [one, two] = [now, before].map(known => known.values.map(value => named(known, value)));
  const isIn = (list: typeof one, { measure, value }: { measure: string; value: string }): boolean =>
    list!.some(other => other.measure === measure && other.value === value);
  const came = one!.filter(value => !isIn(two, value));
  const went = two!.filter(value => !isIn(one, value));
  return came.some(({ measure, value }) =>
    went.some(other => other.measure === measure && other.value.split(" ")[0] !== value.split(" ")[0]),
  );
}
