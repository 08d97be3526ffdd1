import type { Card } from "../card/card.ts";
import type { Follow } from "./follow.ts";
import type { Schedule } from "./schedule.ts";

/**
 * One thing a channel is told: `key` names it for good, whatever documents carry it (a story, a fact, a quote, an event, a figure);
 * `digest` changes when what it says changes. Told-memory is the latest digest per key and channel.
 */
export interface Telling {
  readonly story: string;
  readonly kind: "story" | "fact" | "quote" | "event";
  readonly key: string;
  readonly digest: string;
  /** Documents its words stand in: a correction of one of them reaches the posts that carried it. */
  readonly documents: readonly string[];
}

/** What one briefing says: the card, what was told with it, and what was left out and why (for /why). */
export interface Edition {
  readonly card: Card;
  readonly tellings: readonly Telling[];
  readonly left: readonly { readonly story: string; readonly reason: string }[];
}

/**
 * What a channel was told already: the digest and the time (ISO 8601, UTC) by `toldName`. What is on its way to the channel counts as
 * told, so that two briefings due in the same minute do not say the same.
 */
export type Told = ReadonlyMap<string, { readonly digest: string; readonly at: string }>;

/** The name a telling is remembered by. */
export const toldName = ({ kind, key }: Pick<Telling, "kind" | "key">): string => `${kind} ${key}`;

/** Composes the briefing of a slot; null where nothing is new and the schedule wants silence. */
export type Compose = (schedule: Schedule, told: Told, now: Date) => Promise<Edition | null>;

/** Composes what a follower is told: what was read since the follow began and not told there yet; null where nothing was. */
export type Notify = (follow: Follow, told: Told, now: Date) => Promise<Edition | null>;
