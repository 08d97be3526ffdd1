import type { Calendar } from "../briefing/calendar.ts";
import type { Schedule } from "../briefing/schedule.ts";
import { localWords } from "../briefing/zone.ts";
import { quietWords } from "./quiet.ts";

/** A slot whose time has come, as it is to be recorded. */
export interface OwedSlot {
  /** ISO 8601, UTC. */
  readonly slot: string;
  readonly status: "due" | "missed" | "skipped";
  readonly reason: string | null;
  readonly late: boolean;
}

/** A slot handled within this time is on time: the beat comes once a minute, and the minute may be a busy one. */
const ON_TIME = 2 * 60_000;
const LONGEST_CATCH_UP = 6 * 3_600_000;

/** Nothing at or before this is owed: the slot handled last, or when the schedule was made. */
export const owedAfter = ({ since }: Pick<Schedule, "since">, last: string | null): Date =>
  new Date(last === null || Date.parse(last) < Date.parse(since) ? since : last);

/**
 * The slots of a schedule that came since the one handled last, oldest first; a pure function of schedule, zone and last slot. At most
 * one of them, the newest, is still said: on time, or late within the catch-up window (half the way to the next slot, six hours at most).
 * Every other is missed, with its reason. A clock that was set back brings nothing: slots only ever come after the last.
 */
export function owed(
  schedule: Schedule,
  calendar: Calendar,
  last: string | null,
  now: Date,
): readonly OwedSlot[] {
  const came: Date[] = [];
  for (let at = calendar.next(owedAfter(schedule, last)); at !== null && at <= now; at = calendar.next(at))
    came.push(at);
  const newest = came.at(-1);
  if (newest === undefined) return [];
  const said = newestSlot(schedule, calendar, newest, now);
  const when = localWords(newest, schedule.zone);
  const outcome =
    said.status === "due"
      ? `; the briefing of ${when} says what it would have said`
      : ", nor in time after it";
  const before = came.slice(0, -1).map(
    at =>
      ({
        slot: at.toISOString(),
        status: "missed",
        reason: `The bot was not running then${outcome}.`,
        late: false,
      }) as const,
  );
  return [...before, said];
}

function newestSlot({ quiet, zone }: Schedule, calendar: Calendar, slot: Date, now: Date): OwedSlot {
  const lateness = now.getTime() - slot.getTime();
  const late = lateness > ON_TIME;
  const at = { slot: slot.toISOString(), late };
  if (late && lateness > catchUp(calendar, slot)) {
    return { ...at, late: false, status: "missed", reason: missedWords(calendar, slot) };
  }
  const hours = quietWords(quiet, zone, late ? now : slot);
  if (hours === null) return { ...at, status: "due", reason: null };
  return {
    ...at,
    status: "skipped",
    reason: `It fell in the quiet hours, ${hours}; the next briefing says it.`,
  };
}

/** How late a slot may still be said, in milliseconds. */
export function catchUp(calendar: Calendar, slot: Date): number {
  const next = calendar.next(slot);
  if (next === null) return LONGEST_CATCH_UP;
  return Math.min(LONGEST_CATCH_UP, (next.getTime() - slot.getTime()) / 2);
}

function missedWords(calendar: Calendar, slot: Date): string {
  const minutes = Math.round(catchUp(calendar, slot) / 60_000);
  const limit = minutes < 120 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`;
  return `The bot was not running then, nor in the ${limit} after it.`;
}
