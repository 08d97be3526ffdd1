import type { Address } from "../platform/platform.ts";
import type { Topic } from "./schedule.ts";

/** A standing wish to be told when someone speaks or something moves. */
export interface Follow {
  readonly id: string;
  /** The channel or the person to tell; its `space` is the follow's tenant. */
  readonly to: Address;
  readonly topic: Topic;
  /** Notices a day; what moves above it comes in one digest when the day ends. */
  readonly cap: number;
  /** IANA name: whose day it is. */
  readonly zone: string;
  /** Who asked for it, as the transport names them. */
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly since: string;
}
