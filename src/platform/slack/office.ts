import type { Clock } from "../../clock.ts";
import type { Log } from "../../log.ts";
import type { Address, Desk } from "../platform.ts";
import type { Members } from "./member.ts";
import type { Outward } from "./outward.ts";
import type { Posting } from "./post.ts";
import type { Fleeting, Origin } from "./request.ts";
import { SLACK, spaceOf } from "./workspaces.ts";

/** What working on a request needs. */
export interface Office {
  readonly desk: Desk;
  readonly posting: Posting;
  readonly members: Members;
  readonly outward: Outward;
  readonly clock: Clock;
  readonly log: Log;
}

/** One request in hand: where it came from, and what answers for a while. */
export interface Visit {
  readonly origin: Origin;
  readonly fleeting: Fleeting;
}

export const addressOf = ({ team, channel }: Origin): Address | null =>
  channel === null ? null : { platform: SLACK, space: spaceOf(team), channel, thread: null };

/** Follow-ups belong together per person and place. */
export const conversationOf = ({ team, user, channel, thread }: Origin): string =>
  [team, channel ?? "home", thread ?? "", user].join(":");
