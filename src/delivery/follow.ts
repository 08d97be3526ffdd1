import type { Follow } from "../briefing/follow.ts";
import { localParts } from "../briefing/zone.ts";
import type { DueFollow } from "../store/port/follows.ts";
import type { Context } from "./delivery.ts";

/** Local hour after which what moved above a day's cap is said in one digest. */
const DIGEST_HOUR = 20;

/** What a follow may be told now, given when its newest notices were composed; "wait": the day's cap is reached. */
export function allowance(
  { cap, zone }: Pick<Follow, "cap" | "zone">,
  notices: readonly string[],
  now: Date,
): "notice" | "digest" | "wait" {
  const today = dayIn(now, zone);
  const count = notices.filter(at => dayIn(new Date(at), zone) === today).length;
  if (count < cap) return "notice";
  return count === cap && Number(localParts(now, zone).hour) >= DIGEST_HOUR ? "digest" : "wait";
}

function dayIn(at: Date, zone: string): string {
  const { day, month, year } = localParts(at, zone);
  return `${day} ${month} ${year}`;
}

/** Tells followers what moved since they were told; one that fails is looked at again, the others go on. */
export async function tellFollowers(context: Context): Promise<void> {
  for (const due of await context.store.follows.due()) {
    try {
      await tellFollower(context, due);
    } catch (error) {
      context.log.error({ err: error, follow: due.follow.id }, "a follower could not be told; tried again");
    }
  }
}

async function tellFollower(context: Context, due: DueFollow): Promise<void> {
  const { store, clock, notify } = context;
  const { follow, seen, notices } = due;
  const { space } = follow.to;
  const now = clock.now();
  const allowed = allowance(follow, notices, now);
  if (allowed === "wait") return;
  const told = await store.editions.told(follow.to);
  const edition = await notify(follow, told, now);
  if (edition !== null) {
    const id = `${follow.id}@${seen}`;
    const given = { id, kind: allowed, to: follow.to, of: follow.id, slot: null, deadline: null };
    await store.editions.file(space, { ...edition, ...given });
  }
  await store.follows.looked(space, follow.id, seen);
}
