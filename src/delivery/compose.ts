import { calendarOf } from "../briefing/calendar.ts";
import type { Schedule } from "../briefing/schedule.ts";
import type { DueSlot, NewEdition, Slots } from "../store/port/delivery.ts";
import type { Context } from "./delivery.ts";
import { tell } from "./pause.ts";
import { catchUp } from "./slots.ts";
import { draftCard } from "./word.ts";

/** The name of a slot's edition: the same however often it is composed. */
export const editionId = (schedule: string, slot: string): string => `${schedule}@${slot}`;

/**
 * Composes what is owed, one after the other: what the first briefing of a channel says, the second one does not repeat. One that
 * fails stays owed; the others go on.
 */
export async function composeDue(context: Context): Promise<void> {
  for (const due of await context.store.agenda.due()) {
    try {
      await composeOne(context, due);
    } catch (error) {
      const { schedule, slot } = due;
      context.log.error(
        { err: error, schedule: schedule.id, slot },
        "a briefing could not be composed; the next beat tries again",
      );
    }
  }
}

async function composeOne(context: Context, due: DueSlot): Promise<void> {
  const { store, clock, compose } = context;
  const { schedule, slot } = due;
  const close = (status: ClosedStatus, reason: string): Promise<void> =>
    store.slots.close(schedule.to.space, { schedule: schedule.id, slot, status, reason, left: [] });
  if (schedule.paused !== null) return close("skipped", `It is paused: ${schedule.paused}`);
  const now = clock.now();
  if (isTooLate(schedule, slot, now)) return close("missed", "The bot was stopped before it was composed.");
  const told = await store.editions.told(schedule.to);
  const edition = await compose(schedule, told, now);
  if (edition === null) return close("silent", "Nothing was new.");
  const deadline = schedule.review === null ? null : new Date(now.getTime() + schedule.review * 60_000);
  await file(context, due, {
    ...edition,
    ...{ id: editionId(schedule.id, slot), kind: "briefing", to: schedule.to, of: schedule.id, slot },
    deadline: deadline?.toISOString() ?? null,
  });
}

type ClosedStatus = Parameters<Slots["close"]>[1]["status"];

/** A draft is filed after the word about it: a crash in between leaves a slot that is composed again, and the word stands once. */
async function file(context: Context, { schedule }: DueSlot, edition: NewEdition): Promise<void> {
  const { deadline } = edition;
  const { manager } = schedule;
  if (deadline !== null && manager !== null) {
    const card = draftCard(edition, schedule, new Date(deadline));
    await tell(context, manager, `draft ${edition.id}`, card);
  }
  await context.store.editions.file(schedule.to.space, edition);
}

/** A slot taken before a crash is not said longer than one found after it. */
export function isTooLate({ cron, zone }: Pick<Schedule, "cron" | "zone">, slot: string, now: Date): boolean {
  const at = new Date(slot);
  return now.getTime() - at.getTime() > catchUp(calendarOf(cron, zone), at);
}
