import { type Calendar, calendarOf } from "../briefing/calendar.ts";
import type { Schedule } from "../briefing/schedule.ts";
import { messageOf } from "../errors.ts";
import type { Standing } from "../store/port/delivery.ts";
import type { Context } from "./delivery.ts";
import { pause } from "./pause.ts";
import { owed, owedAfter } from "./slots.ts";

/** Takes the slots that came since the last beat. */
export interface Taker {
  take(now: Date): Promise<void>;
}

/** When a schedule comes next, kept so that a beat on which nothing is due costs no calendar. */
interface Next {
  readonly rule: string;
  readonly at: number;
}

export function takerOf(context: Context): Taker {
  const next = new Map<string, Next>();
  return {
    async take(now) {
      for (const standing of await context.store.agenda.standing()) {
        const name = `${standing.schedule.to.space} ${standing.schedule.id}`;
        const rule = ruleOf(standing);
        const known = next.get(name);
        if (known?.rule === rule && known.at > now.getTime()) continue;
        const at = await takeOne(context, standing, now).catch(error => {
          const { id } = standing.schedule;
          context.log.error(
            { err: error, schedule: id },
            "a slot could not be taken; the next beat tries again",
          );
          return null;
        });
        if (at === null) next.delete(name);
        else next.set(name, { rule, at });
      }
    },
  };
}

const ruleOf = ({ schedule, last }: Standing): string =>
  `${schedule.cron} ${schedule.zone} ${owedAfter(schedule, last).getTime()}`;

/** One that fails is paused or tried again at the next beat; the others go on. Returns when it comes next, where nothing was due. */
async function takeOne(context: Context, { schedule, last }: Standing, now: Date): Promise<number | null> {
  const calendar = await readable(context, schedule);
  if (calendar === null) return null;
  const slots = owed(schedule, calendar, last, now);
  if (slots.length === 0) {
    return calendar.next(owedAfter(schedule, last))?.getTime() ?? Number.POSITIVE_INFINITY;
  }
  const taken = slots.map(slot => ({ ...slot, schedule: schedule.id }));
  await context.store.slots.take(schedule.to.space, taken);
  return null;
}

/** A zone that the machine's rules no longer know would fail at every beat: the schedule rests and its manager is told. */
async function readable(context: Context, schedule: Schedule): Promise<Calendar | null> {
  try {
    const calendar = calendarOf(schedule.cron, schedule.zone);
    calendar.next(new Date(schedule.since));
    return calendar;
  } catch (error) {
    await pause(
      context,
      schedule,
      `"${schedule.said}" in ${schedule.zone} cannot be worked out here (${messageOf(error)}). Give it another time or zone.`,
    );
    return null;
  }
}
