import type { Health } from "../store/port/source.ts";

/** How often to visit, in seconds. */
export interface Pace {
  /** Between two visits, unless the server asks for longer. */
  readonly every: number;
}

/** What a visit found, as far as the next one depends on it. */
export type Finding =
  /** `holds`: seconds the server or the feed says that nothing changes for, the longest of them. */
  | { readonly status: "good"; readonly items: number; readonly holds: number | null }
  | { readonly status: "unchanged"; readonly holds: number | null }
  | { readonly status: "gone"; readonly reason: string }
  | { readonly status: "bad"; readonly reason: string; readonly after: Date | null };

const HOUR = 3600;
const DAY = 24 * HOUR;
/** Longest a server's wish is followed, in seconds: a feed that says it holds for a year has its clock wrong. */
const LONGEST_HOLD = DAY;
/** What is gone for good is looked after once a week: sites come back. */
const GONE = 7 * DAY;
/** The first pause after a failure, in seconds; it doubles up to a day. */
const FIRST_PAUSE = 300;

/** An address's own place in every interval (0..1), so that all of them are spread over it. */
export function phaseOf(url: string): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < url.length; at++) hash = Math.imul(hash ^ url.charCodeAt(at), 16_777_619);
  return (hash >>> 0) / 2 ** 32;
}

/** The health of an address after a visit at `now`, with the time of the next. */
export function healthAfter(
  url: string,
  before: Health,
  finding: Finding,
  { every }: Pace,
  now: Date,
): Health {
  const at = now.toISOString();
  if (finding.status === "good" || finding.status === "unchanged") {
    const pause = Math.max(every, Math.min(finding.holds ?? 0, LONGEST_HOLD));
    const items = finding.status === "good" ? finding.items : before.items;
    const next = slotAfter(url, now, pause);
    return { lastGood: at, error: null, failures: 0, failingSince: null, items, next };
  }
  const failures = before.failures + 1;
  const pause = finding.status === "gone" ? GONE : pauseAfter(failures, every);
  const asked = finding.status === "bad" ? (finding.after?.getTime() ?? 0) : 0;
  const next = new Date(Math.max(now.getTime() + pause * 1000, asked)).toISOString();
  return {
    ...before,
    error: finding.reason,
    failures,
    failingSince: before.failingSince ?? at,
    next,
  };
}

/** The address's next turn, at least half an interval away. */
function slotAfter(url: string, now: Date, seconds: number): string {
  const length = seconds * 1000;
  const phase = phaseOf(url) * length;
  const turns = Math.floor((now.getTime() - phase) / length) + 1;
  const next = turns * length + phase;
  return new Date(next - now.getTime() < length / 2 ? next + length : next).toISOString();
}

/** Five minutes, ten, twenty … a day; never sooner than half the usual pace. */
const pauseAfter = (failures: number, every: number): number =>
  Math.max(every / 2, Math.min(DAY, FIRST_PAUSE * 2 ** Math.min(failures - 1, 12)));

/** Failures in a row, and the time they take (in seconds), after which a manager is told. */
const DEAD = { failures: 6, since: 12 * HOUR } as const;

/** True where nobody should wait any longer for it to mend itself. */
export function isDead({ failures, failingSince }: Health, gone: boolean, now: Date): boolean {
  if (gone) return true;
  const failing = failingSince === null ? 0 : (now.getTime() - Date.parse(failingSince)) / 1000;
  return failures >= DEAD.failures && failing >= DEAD.since;
}
