/**
 * A date in a form that sorts as text: a day, month or year stays, a date-time is brought to UTC (its offset would not sort).
 * What is no date stays as it is.
 */
export function sortable(date: string | null): string | null {
  if (date === null || !date.includes("T")) return date;
  const time = new Date(date);
  return Number.isNaN(time.getTime()) ? date : time.toISOString();
}

/** The ISO day of a date as its source gives it; null when it is less precise than a day. */
export const dayOf = (date: string | null): string | null =>
  date === null || date.length < 10 ? null : date.slice(0, 10);
