import type { Schedule } from "../briefing/schedule.ts";
import { localParts } from "../briefing/zone.ts";

/** The quiet hours a moment falls in, in words ("22:00 to 07:00"); null where it falls in none. They may go over midnight. */
export function quietWords(quiet: Schedule["quiet"], zone: string, at: Date): string | null {
  if (quiet === null) return null;
  const { from, to } = quiet;
  const { hour, minute } = localParts(at, zone);
  const time = `${hour}:${minute}`;
  const inside = from < to ? from <= time && time < to : from <= time || time < to;
  return inside ? `${from} to ${to}` : null;
}
