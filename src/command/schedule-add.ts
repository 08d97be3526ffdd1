import { hashed } from "../briefing/content.ts";
import type { Schedule } from "../briefing/schedule.ts";
import type { Card } from "../card/card.ts";
import { addForm, scheduledCard } from "../card/schedule.ts";
import { UsageError } from "../errors.ts";
import { type Address, type Asker, OPERATOR } from "../platform/platform.ts";
import type { Context } from "./command.ts";
import type { Given } from "./schedule-options.ts";
import { channelOf, DEFAULTS, formValues, partsOf } from "./schedule-settings.ts";
import { scheduleShown, warningsOf } from "./schedule-shown.ts";

/** Briefings one channel may have. */
const MOST = 20;

/** `/schedule add`: asks for what is missing, else makes the schedule and shows back what was understood. */
export async function addSchedule(given: Given, context: Context): Promise<Card> {
  const made = await scheduleOf(given, context);
  if (made === null) return addForm(await started(given, context));
  const { store, space } = context;
  const here = await store.schedules.list(space, made.to);
  if (here.length >= MOST) throw new UsageError(`This channel has ${MOST} briefings: remove one first.`);
  const same = here.find(one => isSame(one, made));
  if (same !== undefined)
    throw new UsageError(
      `That briefing is scheduled here already. Type /schedule change id: ${same.id} to change it.`,
    );
  await store.schedules.add(space, made);
  return scheduledCard("Scheduled", await scheduleShown(made, context), warningsOf(made, context));
}

/** The schedule a line describes; null where it lacks a time, or a zone that nobody tells. */
export async function scheduleOf(given: Given, context: Context): Promise<Schedule | null> {
  const to = channelOf(context);
  const parts = await partsOf({ ...given, when: given.when ?? given.rest }, context);
  const zone = parts.zone ?? context.asker.zone;
  const { said, cron } = parts;
  if (said === undefined || cron === undefined || zone === null) return null;
  const since = context.clock.now().toISOString();
  return {
    ...DEFAULTS,
    ...parts,
    ...{ to, said, cron, zone, since },
    id: hashed([to.space, to.platform, to.channel, cron, zone, since]).slice(0, 6),
    manager: managerOf(to, context.asker),
    paused: null,
    origin: "asked",
  };
}

/** Where a manager is told: in a conversation of their own; whoever sits at the machine, in the channel itself. */
const managerOf = (to: Address, { id }: Asker): Address =>
  id === OPERATOR.id ? to : { ...to, channel: `@${id}`, thread: null };

const isSame = (a: Schedule, b: Schedule): boolean =>
  a.cron === b.cron && a.zone === b.zone && JSON.stringify(a.topics) === JSON.stringify(b.topics);

/** The form, with what was typed already. */
async function started(given: Given, context: Context) {
  const { asker } = context;
  const values = await formValues({ ...DEFAULTS, said: "", cron: "", zone: "" }, context);
  return {
    ...values,
    when: given.when ?? given.rest ?? "weekdays 8:00",
    zone: given.zone ?? asker.zone ?? "",
    about: given.about ?? "",
    length: given.length ?? values.length,
    silence: given.silence ?? values.silence,
  };
}
