import type { When } from "../text/reading.ts";
import { bySourceDate } from "./source.ts";
import type { Happening } from "./story.ts";

/** The first day a date can mean, as an ISO string that sorts ("2025-Q2" -> "2025-04"); null when open at both sides. */
export function startOf(when: When): string | null {
  const date = when.precision === "before" ? (when.to ?? when.from) : (when.from ?? when.to);
  if (date === null) return null;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(date);
  if (quarter === null) return date;
  return `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, "0")}`;
}

/** Earliest event first; what has no date of its own comes last, in the order of its source. */
export function byEventDate(a: Happening, b: Happening): number {
  const [one, two] = [startOf(a.when) ?? "9999", startOf(b.when) ?? "9999"];
  if (one !== two) return one < two ? -1 : 1;
  return bySourceDate(a.source, b.source) || a.what.span.start - b.what.span.start;
}
