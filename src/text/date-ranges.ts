import { addDays, addMonths, type Day, isoDay, monthOf, yearOf } from "./calendar.ts";
import { type Anchor, type DateRule, MONTHS_NEEDED, type Resolved } from "./date-rule.ts";
import type { FoundDate } from "./dates.ts";
import { numberOf } from "./number-words.ts";

const MONTH =
  "(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const NUMBER = "(\\d{1,2})(?:st|nd|rd|th)?";
const TO = " ?(?:-|–|to|and|until|through) ?";
const YEAR = "(?:,? ((?:19|20)\\d\\d))?\\b";
const MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

const monthOfName = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) / 3 + 1;

/** Two days of one month: "3 to 5 July", "May 3-5". */
export const RANGE_RULES: readonly DateRule[] = [
  {
    needs: MONTHS_NEEDED.split("|"),
    pattern: new RegExp(
      `\\b(?:from |between |on )?${NUMBER}${TO}${NUMBER} (?:of )?${MONTH}(?!\\p{L})${YEAR}`,
      "giu",
    ),
    resolve: ([, from, to, month, year], anchor) => range(month!, from!, to!, year, anchor),
  },
  {
    needs: MONTHS_NEEDED.split("|"),
    pattern: new RegExp(
      `\\b(?:from |between |on )?${MONTH} ${NUMBER}${TO}${NUMBER}(?! ?(?:\\p{L}|[:.]\\d))${YEAR}`,
      "gu",
    ),
    resolve: ([, month, from, to, year], anchor) => range(month!, from!, to!, year, anchor),
  },
];

function range(
  name: string,
  from: string,
  to: string,
  year: string | undefined,
  anchor: Anchor,
): Resolved | null {
  const [month, first, last] = [monthOfName(name), Number(from), Number(to)];
  if (first >= last || last > 31) return null;
  if (year === undefined && anchor.published === null) return null;
  const of = year ?? String(yearOf(anchor.published!));
  const given = isoDay(Number(of), month, first);
  const start = year === undefined ? inItsYear(given, anchor, false) : given;
  const end = isoDay(yearOf(start), month, last);
  return {
    from: start,
    to: end,
    precision: "interval",
    certainty: year === undefined ? "derived" : "explicit",
  };
}

/** Days up to which a date without a year is taken to be still to come, where its clause does not say. */
const SOON = 183;

/** A day and month in the year that is meant: ahead where the clause looks ahead, behind where it dates a past verb, else the nearest. */
export function inItsYear(at: Day, { published, future }: Anchor, past: boolean): Day {
  if (published === null) return at;
  const own = isoDay(yearOf(published), monthOf(at), Number(at.slice(8, 10)));
  const year = (steps: number): Day => addMonths(own, 12 * steps);
  if (future) return own < published ? year(1) : own;
  if (past) return own > published ? year(-1) : own;
  if (own > addDays(published, SOON)) return year(-1);
  return own < addDays(published, -SOON) ? year(1) : own;
}

/** "From Monday to Wednesday", "between 28 April and 2 May": two days of one stretch, read as one date. */
export function withStretches(text: string, found: readonly FoundDate[]): FoundDate[] {
  const merged: FoundDate[] = [];
  for (const date of found) {
    const last = merged.at(-1);
    const one = last === undefined ? null : stretchOf(text, last, date);
    if (one === null) merged.push(date);
    else merged[merged.length - 1] = one;
  }
  return merged;
}

function stretchOf(text: string, first: FoundDate, second: FoundDate): FoundDate | null {
  const [a, b] = [first.when, second.when];
  const between = text.slice(first.span.end, second.span.start);
  const lead = /\b(?:from|between)(?: late| early)? $/iu.exec(
    text.slice(Math.max(0, first.span.start - 14), first.span.start),
  );
  const binds =
    lead === null
      ? /^ (?:to|through) $/u.test(between)
      : /^ (?:to|until|through|and|till) (?:on )?$/u.test(between);
  if (!binds || first.sentence !== second.sentence || a.precision !== "day" || b.to === null) return null;
  if (a.from === null || b.precision === "week") return null;
  const until = b.to;
  const to = until < a.from ? addDays(until, 7) : until;
  // Days of the week that run over its end belong together.
  if (to < a.from) return null;
  const from = lead === null ? first.span.start : first.span.start - lead[0].length;
  const span = { start: from, end: second.span.end };
  const planned = a.planned || b.planned;
  return { span, sentence: first.sentence, when: { ...a, span, to, precision: "interval", planned } };
}

const OFFSET =
  /\b(an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) (day|week|month|year)s? (before|after) (?:the |on )?$/iu;

/** "Two days before Monday's vote": counted from the date right behind it; null where none is counted. */
export function offsetBefore(text: string, date: FoundDate): FoundDate | null {
  const from = Math.max(0, date.span.start - 30);
  const match = OFFSET.exec(text.slice(from, date.span.start));
  // "Before Monday" is open; "two days before Monday" counts from that day.
  const at = date.when.from ?? date.when.to;
  const count = match === null ? null : numberOf(match[1]!.toLowerCase());
  if (match === null || count === null || at === null || at.length !== 10) return null;
  const steps = count * (match[3]!.toLowerCase() === "after" ? 1 : -1);
  const unit = match[2]!.toLowerCase();
  const days = unit === "day" ? addDays(at, steps) : unit === "week" ? addDays(at, 7 * steps) : null;
  const iso = days ?? addMonths(at, steps * (unit === "year" ? 12 : 1)).slice(0, unit === "year" ? 4 : 7);
  const span = { start: from + match.index, end: date.span.start };
  const precision = days === null ? (unit === "year" ? "year" : "month") : "day";
  return { ...date, span, when: { ...date.when, span, from: iso, to: iso, precision, certainty: "derived" } };
}
