import type { Address } from "../platform/platform.ts";

/** What a briefing is about; no topic at all: everything the space sees. */
export interface Topic {
  readonly kind: "story" | "topic" | "person" | "source";
  /** A story's id, words of a topic, a canonical name, or an outlet. */
  readonly text: string;
}

/** A channel's standing order for briefings. */
export interface Schedule {
  readonly id: string;
  /** Its `space` is the schedule's tenant. */
  readonly to: Address;
  /** As it was typed ("weekdays 8:00"), and the same as five cron fields. */
  readonly said: string;
  readonly cron: string;
  /** IANA name. */
  readonly zone: string;
  readonly topics: readonly Topic[];
  readonly length: "short" | "normal" | "long";
  /** Local times "22:00" to "07:00" in which nothing is posted. */
  readonly quiet: { readonly from: string; readonly to: string } | null;
  /** With nothing new: say nothing, or say so in one line. */
  readonly silence: "silent" | "line";
  /** Minutes a manager has to approve a draft before it is skipped; null: posted without review. */
  readonly review: number | null;
  /** Where its manager is told: drafts to approve, and why it rests; null: nobody is. */
  readonly manager: Address | null;
  /** Why it rests ("paused by Ana", "the channel is archived"); null: it runs. */
  readonly paused: string | null;
  /** Set in the configuration file, or asked for with /schedule. */
  readonly origin: "config" | "asked";
  /** Nothing before this is owed (ISO 8601, UTC). */
  readonly since: string;
}
