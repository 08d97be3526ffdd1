/** Days of the proleptic Gregorian calendar as ISO strings (`2025-02-13`); no clock, no time zone. */
export type Day = string;

const DAY = 86_400_000;

const timeOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getTime();

export const addDays = (day: Day, days: number): Day =>
  new Date(timeOf(day) + days * DAY).toISOString().slice(0, 10);

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(timeOf(day)).getUTCDay();

/** Same day of the month `months` away, or that month's last day. */
export function addMonths(day: Day, months: number): Day {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return isoDay(year, month, Math.min(Number(day.slice(8, 10)), lastDayOf(year, month)));
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** 1 is January. */
export const monthOf = (day: Day): number => Number(day.slice(5, 7));

export const lastDayOf = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

const two = (value: number): string => String(value).padStart(2, "0");

export const isoMonth = (year: number, month: number): string =>
  `${String(year).padStart(4, "0")}-${two(month)}`;

export const isoDay = (year: number, month: number, day: number): Day =>
  `${isoMonth(year, month)}-${two(day)}`;

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7));

/** The day part of an ISO day or date-time; null when it is no real day. */
export function dayOf(iso: string | null): Day | null {
  const day = iso === null ? null : (/^\d{4}-\d\d-\d\d/.exec(iso)?.[0] ?? null);
  return day !== null && !Number.isNaN(timeOf(day)) && addDays(day, 0) === day ? day : null;
}
