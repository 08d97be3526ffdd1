import type { Schedule } from "../briefing/schedule.ts";
import type { Address } from "../platform/platform.ts";
import type { Context } from "./delivery.ts";
import { pausedCard, unfollowedCard } from "./word.ts";

/** Rests a schedule for good reason and tells its manager, once. */
export async function pause(context: Context, schedule: Schedule, reason: string): Promise<void> {
  const { store, log, clock } = context;
  const { space } = schedule.to;
  log.warn({ schedule: schedule.id, space, reason }, "a schedule is paused");
  await store.schedules.change(space, schedule.id, { paused: reason });
  if (schedule.manager === null) return;
  const card = pausedCard(schedule, reason);
  await tell(context, schedule.manager, `paused ${schedule.id} ${clock.now().toISOString()}`, card);
}

/** What a channel cannot be told any more is not followed there any more; whoever asked for it is told, where it is not their own. */
export async function unfollow(context: Context, space: string, id: string, reason: string): Promise<void> {
  const { store, clock } = context;
  const follow = (await store.follows.list(space, null)).find(one => one.id === id);
  if (follow === undefined) return;
  await store.follows.remove(space, id);
  const { to, by } = follow;
  const asker: Address = { ...to, channel: `@${by}`, thread: null };
  if (asker.channel === to.channel) return;
  await tell(context, asker, `unfollowed ${id} ${clock.now().toISOString()}`, unfollowedCard(follow, reason));
}

/** Says something to a manager, by way of the ledger like everything else. */
export async function tell(
  { store }: Context,
  to: Address,
  id: string,
  card: ReturnType<typeof pausedCard>,
  of: string | null = null,
): Promise<void> {
  await store.editions.file(to.space, {
    ...{ id, kind: "word", to, of, slot: null, deadline: null },
    ...{ card, tellings: [], left: [] },
  });
}
