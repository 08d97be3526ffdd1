import type { ParsedComponents } from "chrono-node";
// English alone: the whole package is 266 files, half of what starting to read took.
import { strict } from "chrono-node/en";
import { type Day, isoDay } from "./calendar.ts";

/** A calendar date written out with its day and month; offsets into the piece of text it was found in. */
export interface CalendarDate {
  readonly start: number;
  readonly end: number;
  readonly from: Day;
  /** Equal to `from` unless a range is written ("3 to 5 May"). */
  readonly to: Day;
  /** The year stands in the words. */
  readonly complete: boolean;
}

/** A day with its month needs a month's name beside a figure or numbers parted by marks: one look that spares most sentences the parser. */
const MONTH =
  /\d.{0,24}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z]).{0,16}\d/i;
const NUMERIC = /\d[-/.]\d/;

/**
 * Finds written-out dates with chrono-node (strict mode, the only file that uses it). Everything relative to another day is left to
 * the rules of date-rules.ts, because chrono takes the nearest one whatever the tense. Without a reference only complete dates count.
 */
export function calendarDates(text: string, reference: Day | null): CalendarDate[] {
  if (!/\d/.test(text) || !(MONTH.test(text) || NUMERIC.test(text))) return [];
  const instant = new Date(`${reference ?? "2000-01-01"}T12:00:00Z`);
  return strict.parse(text, { instant, timezone: 0 }).flatMap(result => {
    const { start, end } = result;
    const isDate =
      start.isCertain("day") &&
      start.isCertain("month") &&
      !/\b(?:ago|in|within|for|from now)\b/i.test(result.text.slice(0, -8));
    const complete = start.isCertain("year");
    if (
      !isDate ||
      !/\d/.test(result.text) ||
      !/[a-z]{3}|[-/.]\d/i.test(result.text) ||
      (reference === null && !complete)
    )
      return [];
    const from = dayFrom(start);
    const to = end === null || end === undefined ? from : dayFrom(end);
    return [{ start: result.index, end: result.index + result.text.length, from, to, complete }];
  });
}

const dayFrom = (part: ParsedComponents): Day =>
  isoDay(part.get("year") ?? 0, part.get("month") ?? 1, part.get("day") ?? 1);
