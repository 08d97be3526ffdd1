import { type Telling, type Told, toldName } from "./briefing.ts";
import type { Schedule } from "./schedule.ts";
import { localParts } from "./zone.ts";

const DAY = 86_400_000;

/** Remembers that a schedule's briefing was told: the one beside it may come daily and be about something else. */
export const scheduleTelling = ({ id }: Pick<Schedule, "id">): Telling => ({
  story: "",
  kind: "story",
  key: `schedule ${id}`,
  digest: "",
  documents: [],
});

/** When a channel was last told a briefing of a schedule (ISO 8601, UTC); null: never. */
export const lastTold = (schedule: Pick<Schedule, "id">, told: Told): string | null =>
  told.get(toldName(scheduleTelling(schedule)))?.at ?? null;

/** A moment of the last days as people of a zone say it: "08:00" today, "Wednesday 08:00", "13 Feb 08:00". */
export function sinceWords(at: string, zone: string, now: Date): string {
  const moment = new Date(at);
  const { hour, minute, day, month, year } = localParts(moment, zone);
  const time = `${hour}:${minute}`;
  const today = localParts(now, zone);
  if (day === today.day && month === today.month && year === today.year) return `${time} today`;
  if (now.getTime() - moment.getTime() < 6 * DAY) return `${weekdayOf(moment, zone)} ${time}`;
  return year === today.year ? `${day} ${month} ${time}` : `${day} ${month} ${year}`;
}

const weekdayOf = (moment: Date, zone: string): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone: zone, weekday: "long" }).format(moment);

/** A day as an ISO date, some days before a moment. */
export const daysBefore = (now: Date, days: number): string =>
  new Date(now.getTime() - days * DAY).toISOString().slice(0, 10);
