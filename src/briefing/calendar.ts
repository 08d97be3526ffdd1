import { Cron } from "croner";

/** The times a cron line means in a zone. A time skipped at a clock change comes right after the gap, one that occurs twice comes once. */
export interface Calendar {
  /** The first time after a moment; null where the line never comes. */
  next(after: Date): Date | null;
  /** The first few, in order; fewer where there are no more. */
  list(after: Date, count: number): readonly Date[];
}

/**
 * The calendar of five cron fields in an IANA zone. Times only: nothing runs here.
 * `no-wildcard` counts a list of hours as fixed times too, else `30 1,13 * * *` comes twice when the clocks go back.
 * @throws Error of croner's wording for a line or a zone it does not know; `cronOf` and `zoneOf` refuse those first.
 */
export function calendarOf(cron: string, zone: string): Calendar {
  const rule = new Cron(cron, {
    timezone: zone,
    mode: "5-part",
    fixedTimeRule: "no-wildcard",
    paused: true,
  });
  return {
    next: after => rule.nextRun(after),
    list: (after, count) => rule.nextRuns(count, after),
  };
}
