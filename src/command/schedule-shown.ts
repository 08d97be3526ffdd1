import { calendarOf } from "../briefing/calendar.ts";
import type { Schedule } from "../briefing/schedule.ts";
import { localWords } from "../briefing/zone.ts";
import type { ScheduleShown } from "../card/schedule.ts";
import type { Context } from "./command.ts";
import { topicsWords } from "./topics.ts";

/** Times that are always shown back. */
const SHOWN = 3;

/** A schedule in words, with its next times in its own zone. */
export async function scheduleShown(schedule: Schedule, context: Context): Promise<ScheduleShown> {
  const { id, said, zone, topics, paused, origin } = schedule;
  return {
    id,
    said,
    zone,
    about: await topicsWords(topics, context),
    next: paused === null ? nextTimes(schedule, context.clock.now()) : [],
    notes: notesOf(schedule),
    paused,
    isFixed: origin === "config",
  };
}

export const nextTimes = ({ cron, zone }: Pick<Schedule, "cron" | "zone">, now: Date): readonly string[] =>
  calendarOf(cron, zone)
    .list(now, SHOWN)
    .map(time => localWords(time, zone));

function notesOf({ length, quiet, silence, review, origin }: Schedule): readonly string[] {
  return [
    `${length} length`,
    silence === "line" ? "one line when nothing is new" : "silent when nothing is new",
    quiet === null ? "no quiet hours" : `quiet from ${quiet.from} to ${quiet.to}`,
    review === null ? "posted without review" : `a manager has ${review} minutes to approve it`,
    ...(origin === "config" ? ["set in the configuration file"] : []),
  ];
}

/** What the manager should know of the times: quiet hours that swallow them, and a zone that is not their own. */
export function warningsOf({ cron, zone, quiet }: Schedule, { asker, clock }: Context): readonly string[] {
  const times = calendarOf(cron, zone).list(clock.now(), 20);
  const swallowed = quiet === null ? [] : times.filter(time => isWithin(localWords(time, zone), quiet));
  return [
    ...(swallowed.length === 0
      ? []
      : [
          swallowed.length === times.length
            ? `All of these times fall into the quiet hours (${quiet?.from} to ${quiet?.to}): nothing would ever be posted.`
            : `Some of these times fall into the quiet hours (${quiet?.from} to ${quiet?.to}): the next briefing says what they would have said.`,
        ]),
    ...(asker.zone === null || asker.zone === zone ? [] : [`Your own time zone is ${asker.zone}.`]),
  ];
}

/** Whether a local time ("Wed 5 Mar 2031 08:00") falls into hours that may go over midnight. */
function isWithin(words: string, { from, to }: NonNullable<Schedule["quiet"]>): boolean {
  const time = words.slice(-"00:00".length);
  return from < to ? from <= time && time < to : from <= time || time < to;
}
