import type { When } from "../text/reading.ts";
import { bare } from "./bare.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/u;
const QUARTER = /^(\d{4})-Q([1-4])$/u;

interface Parts {
  readonly year: string;
  readonly month: string | null;
  readonly day: string | null;
}

function partsOf(iso: string): Parts | null {
  const match = ISO.exec(iso);
  if (match === null) return null;
  const [, year = "", month, day] = match;
  const name = month === undefined ? null : (MONTHS[Number(month) - 1] ?? null);
  if (month !== undefined && name === null) return null;
  return { year, month: name, day: day === undefined ? null : String(Number(day)) };
}

const joined = (...parts: readonly (string | null)[]): string =>
  parts.filter(part => part !== null).join(" ");

/**
 * An ISO date as people write it, as precise as it is: `2025-02-13` or a date-time -> "13 Feb 2025" (the day in the document's own zone),
 * `2022-02` -> "Feb 2022", `2025-Q1` -> "Q1 2025". Anything else is shown as it stands.
 */
export function dateWords(iso: string): string {
  const quarter = QUARTER.exec(iso);
  if (quarter !== null) return `Q${quarter[2]} ${quarter[1]}`;
  const parts = partsOf(iso);
  return parts === null ? bare(iso) : joined(parts.day, parts.month, parts.year);
}

/** Two dates as one stretch, without saying a month or a year twice: "11 to 13 Feb 2025". */
export function rangeWords(from: string, to: string): string {
  const [first, last] = [dateWords(from), dateWords(to)];
  if (first === last) return last;
  const [a, b] = [partsOf(from), partsOf(to)];
  if (a === null || b === null || a.year !== b.year || a.month === null) return `${first} to ${last}`;
  if (a.month === b.month && a.day !== null && b.day !== null) return `${a.day} to ${last}`;
  return `${joined(a.day, a.month)} to ${last}`;
}

function spanWords(when: When): string | null {
  const { from, to } = when;
  if (when.precision === "before") return sided("before", to ?? from);
  if (when.precision === "after") return sided("after", from ?? to);
  if (from === null) return sided("until", to);
  if (to === null) return sided("from", from);
  if (when.precision === "week") return `week of ${dateWords(from)}`;
  return rangeWords(from, to);
}

const sided = (side: string, iso: string | null): string | null =>
  iso === null ? null : `${side} ${dateWords(iso)}`;

/** When something was, or is planned, with its precision; null while no date is on record. */
export function whenWords(when: When): string | null {
  const words = spanWords(when);
  if (words === null) return null;
  const notes = [
    when.planned ? "planned" : null,
    when.certainty === "uncertain" ? "date from context" : when.certainty === "editor" ? "editor" : null,
  ];
  const said = notes.filter(note => note !== null).join(", ");
  return said === "" ? words : `${words} (${said})`;
}
