import { localWords } from "../briefing/zone.ts";
import type { Card } from "../card/card.ts";
import { type DraftShown, schedulesCard } from "../card/schedule.ts";
import type { Context } from "./command.ts";
import type { Given } from "./schedule-options.ts";
import { scheduleShown } from "./schedule-shown.ts";
import { schedulesHere } from "./schedule-which.ts";

/** `/schedule list`: what is scheduled in this channel, and the drafts for it that wait for a manager. */
export async function listSchedules(_: Given, context: Context): Promise<Card> {
  const here = await schedulesHere(context);
  const shown = [];
  for (const schedule of here) shown.push(await scheduleShown(schedule, context));
  const zones = new Map(here.map(({ id, zone }) => [id, zone]));
  const drafts = (await context.store.drafts.list(context.space)).flatMap(
    ({ id, of, deadline }): readonly DraftShown[] => {
      const zone = zones.get(of ?? "");
      return zone === undefined || deadline === null
        ? []
        : [{ id, until: localWords(new Date(deadline), zone) }];
    },
  );
  return schedulesCard(shown, drafts);
}
