import type { Edition, Told } from "../../briefing/briefing.ts";
import type { Schedule } from "../../briefing/schedule.ts";
import type { Address, DeliveryKey, Outcome } from "../../platform/platform.ts";
import type { Space } from "../store.ts";

/** What of a schedule can be changed; the rest names it. */
export type ScheduleChange = Partial<Omit<Schedule, "id" | "to" | "origin">>;

/** Standing orders for briefings. */
export interface Schedules {
  /** @throws UsageError where the space has one of that id. */
  add(space: Space, schedule: Schedule): Promise<void>;
  get(space: Space, id: string): Promise<Schedule | null>;
  /** Of one channel, or (null) of the whole space; oldest first. */
  list(space: Space, to: Address | null): Promise<readonly Schedule[]>;
  /** Null where the space has none of that id. With other times, or after a pause, nothing is owed for the time before now. */
  change(space: Space, id: string, change: ScheduleChange): Promise<Schedule | null>;
  /** Its slots stay, for /why. */
  remove(space: Space, id: string): Promise<boolean>;
}

/**
 * due: owed, not composed yet; draft: waits for a manager; sending: on its way; posted; silent: nothing was new; skipped: not
 * composed, or not approved; missed: the bot was down; refused: the platform would not take it, or it went out of reach.
 */
export type SlotStatus = "due" | "draft" | "sending" | "posted" | "silent" | "skipped" | "missed" | "refused";

/** One slot of a schedule and what became of it. */
export interface Slot {
  readonly schedule: string;
  /** Its nominal time (ISO 8601, UTC), which with the schedule names it for good. */
  readonly slot: string;
  readonly status: SlotStatus;
  /** A sentence, for every status that needs one. */
  readonly reason: string | null;
  /** True when it is said after an outage. */
  readonly late: boolean;
  /** When it got that status. */
  readonly at: string;
  readonly edition: string | null;
  /** Where it was posted; null until then. */
  readonly posted: Post | null;
  /** Stories that were left out, and why. */
  readonly left: Edition["left"];
}

export interface SlotQuery {
  /** Of one schedule, of one channel, or (both null) of the space. */
  readonly schedule: string | null;
  readonly to: Address | null;
  /** Newest first. */
  readonly limit: number;
}

/** One row per slot: UNIQUE(space, schedule, slot) decides who handles it. */
export interface Slots {
  /** Takes slots, oldest first, in one transaction; none of them (false) where the newest is taken already. */
  take(
    space: Space,
    slots: readonly Pick<Slot, "schedule" | "slot" | "status" | "reason" | "late">[],
  ): Promise<boolean>;
  /** Ends a due slot without a briefing; it can be missed still where a crash kept it from being composed in time. */
  close(
    space: Space,
    slot: Pick<Slot, "schedule" | "slot" | "reason" | "left"> & {
      readonly status: "silent" | "skipped" | "missed";
    },
  ): Promise<void>;
  history(space: Space, query: SlotQuery): Promise<readonly Slot[]>;
}

/** A message as a platform holds it. */
export interface Post {
  readonly to: Address;
  readonly messageId: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** briefing: of a slot; notice and digest: of a follow; word: to a manager (a draft to approve, a refusal). */
export type EditionKind = "briefing" | "notice" | "digest" | "word";

/** An edition to keep, with where it goes. Filed again under the same id it changes nothing. */
export interface NewEdition extends Edition {
  /** The same for the same slot or notice however often it is composed. */
  readonly id: string;
  readonly kind: EditionKind;
  readonly to: Address;
  /** The schedule or follow it is of. */
  readonly of: string | null;
  /** The slot it is of (ISO 8601, UTC), which gets its state with it. */
  readonly slot: string | null;
  /** ISO 8601, UTC: it is a draft until a manager approves it, and skipped after this; null: it may go at once. */
  readonly deadline: string | null;
}

/** How far an edition got. withdrawn: what it cites is not on record any more. */
export type DeliveryState =
  | "draft"
  | "waiting"
  | "sending"
  | "unknown"
  | "sent"
  | "held"
  | "refused"
  | "skipped"
  | "withdrawn";

/** An edition as it was filed. */
export interface FiledEdition extends NewEdition {
  readonly state: DeliveryState;
  readonly reason: string | null;
  readonly composed: string;
  readonly posted: Post | null;
}

/** What was composed for channels, and what they were told with it. */
export interface Editions {
  /** Saves it with its delivery and its slot's state, in one transaction. False: it was filed before, and not withdrawn since. */
  file(space: Space, edition: NewEdition): Promise<boolean>;
  /** Null as well where a document it cites is not on record any more: its words can not be shown. */
  get(space: Space, id: string): Promise<FiledEdition | null>;
  /** Posted to a channel, newest first; those that cite what is gone are left out. */
  posted(to: Address, limit: number): Promise<readonly FiledEdition[]>;
  /** What a channel was told, and what is on its way to it. */
  told(to: Address): Promise<Told>;
}

/** What a manager does with a draft. */
export type Decision =
  | { readonly verdict: "approve"; readonly by: string }
  | { readonly verdict: "skip"; readonly by: string };

/** Editions that wait for a manager; the actions on a draft's card are `/schedule approve|edit|skip id: ID`. */
export interface Drafts {
  /** Of a space, the one that ends first before the others. */
  list(space: Space): Promise<readonly FiledEdition[]>;
  /** False where it was decided already, or its deadline has passed. */
  decide(space: Space, id: string, decision: Decision): Promise<boolean>;
  /** Puts other words in its place; tellings left out of it are told another time. False as in `decide`. */
  revise(space: Space, id: string, edition: Edition): Promise<boolean>;
}

/** One delivery the scheduler may take up. */
export interface Delivery {
  readonly space: Space;
  readonly edition: string;
  readonly to: Address;
  /** How often it was claimed: what is claimed again in the meantime is not claimed twice. */
  readonly attempt: number;
  /** When it was first tried (ISO 8601, UTC); null: never. */
  readonly first: string | null;
}

/** A claim nobody settled: the process died, or could not tell what became of the post. */
export interface OpenClaim extends Delivery {
  readonly key: DeliveryKey;
}

/** Who posts what: one claim at a time per delivery, and its result for good. */
export interface Ledger {
  /** Filed and ready to be posted at this time, oldest first, one a channel. */
  waiting(now: Date, limit: number): Promise<readonly Delivery[]>;
  /** One statement; null: someone else has it. The claim lasts until `until`, then it is open. */
  claim(delivery: Delivery, until: Date): Promise<DeliveryKey | null>;
  /** Leaves a claim that is being worked on to whoever has it until `until`. */
  hold(key: DeliveryKey, until: Date): Promise<void>;
  /**
   * Makes the result durable; "sent" together with what was told. An unknown result is looked at after `look`; the slot of a briefing
   * that was withdrawn is due again.
   */
  settle(key: DeliveryKey, outcome: Settled): Promise<void>;
  /** Claims whose time has passed: what a restart, and every minute, looks at. Each is claimed anew until `until`. */
  open(now: Date, until: Date): Promise<readonly OpenClaim[]>;
}

export type Settled =
  | Exclude<Outcome, { readonly status: "unknown" }>
  | { readonly status: "unknown"; readonly reason: string; readonly look: Date }
  /** withdrawn: what it cites is gone. held: it is not posted any more, for the reason given, and counts as not told. */
  | { readonly status: "withdrawn" | "held"; readonly reason: string };

/** A schedule and its newest slot; null: none was handled yet. */
export interface Standing {
  readonly schedule: Schedule;
  readonly last: string | null;
}

/** What the one scheduler of this process looks at over all spaces; commands never see it. */
export interface Agenda {
  /** Every schedule of every space, resting ones too. */
  all(): Promise<readonly Schedule[]>;
  /** Schedules that run. */
  standing(): Promise<readonly Standing[]>;
  /** Slots that are owed and not composed, oldest first. */
  due(): Promise<readonly DueSlot[]>;
  /** Ends drafts whose deadline has passed, with the reason; returns them. */
  expire(now: Date): Promise<readonly ExpiredDraft[]>;
}

export interface DueSlot {
  readonly schedule: Schedule;
  readonly slot: string;
  readonly late: boolean;
}

export interface ExpiredDraft {
  readonly space: Space;
  readonly schedule: string | null;
  readonly slot: string | null;
  readonly edition: string;
}
