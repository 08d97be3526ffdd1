import type { Schedule } from "../briefing/schedule.ts";
import type { Card } from "../card/card.ts";
import { changeForm, scheduledCard, scheduleWord } from "../card/schedule.ts";
import { UsageError } from "../errors.ts";
import type { ScheduleChange } from "../store/port/delivery.ts";
import type { Context } from "./command.ts";
import type { Given } from "./schedule-options.ts";
import { formValues, partsOf } from "./schedule-settings.ts";
import { scheduleShown, warningsOf } from "./schedule-shown.ts";
import { withSchedule } from "./schedule-which.ts";

/** `/schedule change`: asks where nothing is named to change. */
export const changeSchedule = (given: Given, context: Context): Promise<Card> =>
  withSchedule("change", given, context, async schedule => {
    asked(schedule);
    const parts = await partsOf(given, context);
    if (Object.keys(parts).length === 0) return changeForm(schedule.id, await formValues(schedule, context));
    return changed("Changed", schedule, parts, context);
  });

export const pauseSchedule = (given: Given, context: Context): Promise<Card> =>
  withSchedule("pause", given, context, schedule =>
    schedule.paused === null
      ? changed("Paused", schedule, { paused: "a manager paused it." }, context)
      : Promise.resolve(scheduleWord(`It rests already: ${schedule.paused}`)),
  );

/** What fell into the pause is not owed: the first briefing after it says what changed. */
export const resumeSchedule = (given: Given, context: Context): Promise<Card> =>
  withSchedule("resume", given, context, schedule =>
    schedule.paused === null
      ? Promise.resolve(scheduleWord("It is running."))
      : changed(
          "Running again",
          schedule,
          { paused: null, since: context.clock.now().toISOString() },
          context,
        ),
  );

export const removeSchedule = (given: Given, context: Context): Promise<Card> =>
  withSchedule("remove", given, context, async schedule => {
    asked(schedule);
    await context.store.schedules.remove(context.space, schedule.id);
    return scheduleWord(`Removed: ${schedule.said} (${schedule.zone}). What it told here stays told.`, [
      ["What is scheduled here", "/schedule list"],
    ]);
  });

async function changed(
  lead: string,
  { id }: Schedule,
  change: ScheduleChange,
  context: Context,
): Promise<Card> {
  const schedule = await context.store.schedules.change(context.space, id, change);
  if (schedule === null) throw new UsageError("That briefing was removed in the meantime.");
  return scheduledCard(lead, await scheduleShown(schedule, context), warningsOf(schedule, context));
}

/** What the configuration file sets would come back at the next start. */
function asked({ origin, id }: Schedule): void {
  if (origin === "config")
    throw new UsageError(
      `The configuration file sets this briefing: change it there. /schedule pause id: ${id} lets it rest.`,
    );
}
