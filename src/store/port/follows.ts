import type { Follow } from "../../briefing/follow.ts";
import type { Address } from "../../platform/platform.ts";
import type { Space } from "../store.ts";

/** Standing wishes to be told. */
export interface Follows {
  /** False where the same is followed there already. */
  add(space: Space, follow: Follow): Promise<boolean>;
  /** Of one channel, or (null) of the whole space; oldest first. */
  list(space: Space, to: Address | null): Promise<readonly Follow[]>;
  remove(space: Space, id: string): Promise<boolean>;
  /** Over all spaces: those that saw a document filed or corrected since they were last looked at. */
  due(): Promise<readonly DueFollow[]>;
  /** It was looked at, as far as the record stood when it was listed. */
  looked(space: Space, id: string, seen: number): Promise<void>;
}

export interface DueFollow {
  readonly follow: Follow;
  /** When its newest notices and digests were composed (ISO 8601, UTC), newest first; at most 100. */
  readonly notices: readonly string[];
  /** How far the record is changed, for `looked`. */
  readonly seen: number;
}
