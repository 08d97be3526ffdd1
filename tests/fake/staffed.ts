import { type Bureau, bureau } from "./bureau.ts";
import { channelOf, scheduleOf } from "./schedule.ts";

export const EARLY = "2026-03-02T06:00:00Z";
export const MANAGER = channelOf("north", "@ana");

export async function staffed(given: Parameters<typeof scheduleOf>[0] = {}, options = {}): Promise<Bureau> {
  const made = await bureau(EARLY, options);
  await made.store.schedules.add("north", scheduleOf({ since: EARLY, manager: MANAGER, ...given }));
  return made;
}
export const texts = ({ platform }: Bureau, channel = "news"): readonly string[] =>
  platform.messages.filter(({ to }) => to.channel === channel).map(({ text }) => text);
