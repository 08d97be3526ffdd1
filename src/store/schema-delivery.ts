import type { Generated } from "kysely";
import type { DeliveryState, EditionKind, SlotStatus } from "./port/delivery.ts";

/** The tables of scheduled briefings; `migration/0002-delivery.ts` makes them. Times are ISO 8601 in UTC, so that they sort. */
export interface DeliverySchema {
  readonly schedule: ScheduleTable;
  readonly slot: SlotTable;
  readonly edition: EditionTable;
  readonly delivery: DeliveryTable;
  readonly carried: CarriedTable;
  readonly told: ToldTable;
  readonly follow: FollowTable;
  readonly change: ChangeTable;
}

interface ScheduleTable {
  readonly number: Generated<number>;
  readonly space: string;
  readonly id: string;
  /** A channel of the space, as `scopeOf` names it. */
  readonly scope: string;
  readonly running: number;
  /** A `Schedule` as JSON. */
  readonly body: string;
}

export interface SlotTable {
  readonly space: string;
  readonly schedule: string;
  readonly slot: string;
  readonly scope: string;
  readonly status: SlotStatus;
  readonly reason: string | null;
  readonly late: number;
  readonly at: string;
  readonly edition: string | null;
  readonly left_out: string;
}

export interface EditionTable {
  readonly number: Generated<number>;
  readonly space: string;
  readonly id: string;
  readonly kind: EditionKind;
  readonly scope: string;
  readonly platform: string;
  readonly channel: string;
  readonly thread: string | null;
  /** The schedule or follow it is of. */
  readonly of: string | null;
  readonly slot: string | null;
  /** An encoded `Card`: its words are cut again from the documents when it is read. */
  readonly card: string;
  readonly tellings: string;
  readonly left_out: string;
  readonly composed: string;
}

export interface DeliveryTable {
  readonly edition: number;
  readonly space: string;
  readonly key: string;
  readonly state: DeliveryState;
  readonly reason: string | null;
  readonly attempt: number;
  /** When it was first tried. */
  readonly first: string | null;
  /** Waiting: not before this. A draft: not after this. */
  readonly due: string | null;
  /** Sending or unknown: until when whoever claimed it is left alone. */
  readonly until: string | null;
  /** The platform's own id of the message. */
  readonly message: string | null;
  readonly settled: string | null;
}

/** Which editions cite a document. */
interface CarriedTable {
  readonly space: string;
  readonly document: string;
  readonly edition: number;
}

interface ToldTable {
  readonly space: string;
  /** A channel, or a follow. */
  readonly scope: string;
  readonly name: string;
  readonly digest: string;
  readonly at: string;
}

interface FollowTable {
  readonly number: Generated<number>;
  readonly space: string;
  readonly id: string;
  readonly scope: string;
  readonly topic: string;
  /** A `Follow` as JSON. */
  readonly body: string;
  /** The newest change of the record it was held against; null before the first look. */
  readonly seen: number | null;
}

/** What happened to the record, in order: what follows and corrections are worked from. */
export interface ChangeTable {
  readonly number: Generated<number>;
  readonly space: string;
  readonly document: string;
  readonly kind: "filed" | "revised" | "removed";
  readonly at: string;
  /** 1: the posts that carried the document are amended. */
  readonly worked: Generated<number>;
}
