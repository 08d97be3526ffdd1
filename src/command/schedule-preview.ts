import { composer } from "../briefing/compose.ts";
import type { Schedule } from "../briefing/schedule.ts";
import { action } from "../card/action.ts";
import type { Block, Card } from "../card/card.ts";
import { formLine } from "../card/form.ts";
import { previewCard } from "../card/schedule.ts";
import type { Context } from "./command.ts";
import { scheduleOf } from "./schedule-add.ts";
import type { Given } from "./schedule-options.ts";
import { nextTimes } from "./schedule-shown.ts";
import { withSchedule } from "./schedule-which.ts";

/** `/schedule preview`: what a briefing would say now, of a schedule or of one that is only typed; nothing is posted or remembered. */
export async function previewSchedule(given: Given, context: Context): Promise<Card> {
  const typed = given.when === null ? null : await scheduleOf(given, context);
  if (typed === null)
    return withSchedule("preview", given, context, schedule => preview(schedule, [], context));
  const { when, zone, about, length, quiet, silence, review } = given;
  const values = { when, zone: zone ?? typed.zone, about, length, quiet, silence, review };
  const fields = Object.keys(values).map(name => ({ name }));
  const line = formLine({ command: "/schedule add", fields }, filled(values));
  return preview(typed, [action("Schedule it", line)], context);
}

async function preview(schedule: Schedule, actions: readonly Block[], context: Context): Promise<Card> {
  const { store, clock } = context;
  const now = clock.now();
  const told = await store.editions.told(schedule.to);
  const edition = await composer(store)(schedule, told, now);
  const [next] = nextTimes(schedule, now);
  const due = schedule.paused === null ? `the next one comes ${next} (${schedule.zone})` : "it rests";
  return previewCard(
    `Preview of ${schedule.said}: what it would say now; ${due}.`,
    edition?.card ?? null,
    actions,
  );
}

const filled = (values: Readonly<Record<string, string | null>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
