/** Six times a day may be briefed at, the hours of clock changes among them. */
export const TIMES: readonly (readonly [hour: number, minute: number])[] = [
  [0, 0],
  [0, 30],
  [1, 30],
  [2, 0],
  [2, 30],
  [9, 0],
];

/** Every zone the runtime knows. */
export const zones = (): readonly string[] => Intl.supportedValuesOf("timeZone");

/** Every calendar day of some years, as YYYY-MM-DD. */
export function daysOf(years: readonly number[]): readonly string[] {
  const days: string[] = [];
  const end = Date.UTC(years.at(-1)! + 1, 0, 1);
  for (let at = Date.UTC(years[0]!, 0, 1); at < end; at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

/** How many of these moments fall on each local day. */
export function localDays(moments: readonly Date[], zone: string): ReadonlyMap<string, number> {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const days = new Map<string, number>();
  for (const moment of moments) {
    const day = format.format(moment);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return days;
}
