import type { Schedule } from "../briefing/schedule.ts";
import type { Card } from "../card/card.ts";
import { scheduleWord, whichSchedule } from "../card/schedule.ts";
import { UsageError } from "../errors.ts";
import type { Context } from "./command.ts";
import type { Given } from "./schedule-options.ts";
import { scheduleShown } from "./schedule-shown.ts";

/** The schedules a line can mean: those of its channel, or of the whole space where it is typed in none. */
export const schedulesHere = ({ store, space, channel }: Context): Promise<readonly Schedule[]> =>
  store.schedules.list(space, channel);

/** Does something with the schedule that is meant: by its id, its number in the list, its time, or because it is the only one. */
export async function withSchedule(
  verb: string,
  { id, rest }: Given,
  context: Context,
  run: (schedule: Schedule) => Promise<Card>,
): Promise<Card> {
  const { store, space } = context;
  const typed = (id ?? rest ?? "").trim();
  const here = await schedulesHere(context);
  if (typed === "") return one(verb, here, context, run);
  const found =
    here[Number(typed) - 1] ??
    here.find(({ said }) => said === typed) ??
    (await store.schedules.get(space, typed));
  if (found != null) return run(found);
  throw new UsageError(`No briefing here is called ${typed}. Type /schedule list to see them.`);
}

async function one(
  verb: string,
  here: readonly Schedule[],
  context: Context,
  run: (schedule: Schedule) => Promise<Card>,
): Promise<Card> {
  const [only] = here;
  if (only === undefined)
    return scheduleWord("No briefing is scheduled here.", [["Add a briefing", "/schedule add"]]);
  if (here.length === 1) return run(only);
  const shown = [];
  for (const schedule of here) shown.push(await scheduleShown(schedule, context));
  return whichSchedule(verb, shown);
}
