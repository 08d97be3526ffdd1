import type { Compose, Notify } from "../briefing/briefing.ts";
import type { Clock } from "../clock.ts";
import type { Platform } from "../platform/platform.ts";
import type { Store } from "../store/store.ts";

/** Where faults of ours are written. */
export interface FaultLog {
  error(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** What is decided by the operator or by a platform's habits, in milliseconds. */
export interface Policy {
  /** How long a post may take before others may look what became of it. */
  readonly lease: number;
  /** How long a post may take to be seen in a channel's history. */
  readonly settling: number;
  /** How long to keep looking for a post when looking fails. */
  readonly looking: number;
  /** Between two messages to one channel. */
  readonly pace: number;
  /** When nobody can tell whether it was posted: post it again (it may stand there twice), or hold it and tell the manager. */
  readonly unsure: "repost" | "hold";
  /** How many channels are posted to at once. */
  readonly together: number;
}

export const POLICY: Policy = {
  lease: 90_000,
  settling: 30_000,
  looking: 15 * 60_000,
  pace: 1_000,
  unsure: "repost",
  together: 64,
};

/** What delivering works with. `chance` gives numbers in [0, 1). */
export interface Context {
  readonly store: Pick<
    Store,
    "schedules" | "slots" | "editions" | "follows" | "ledger" | "agenda" | "corrections" | "versions"
  >;
  readonly platforms: ReadonlyMap<string, Platform>;
  readonly compose: Compose;
  readonly notify: Notify;
  readonly clock: Clock;
  readonly chance: () => number;
  readonly log: FaultLog;
  readonly policy: Policy;
}
