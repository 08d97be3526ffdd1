import type { Address } from "../platform/platform.ts";
import type { Subscription, Visited } from "../store/port/source.ts";
import type { Space } from "../store/store.ts";
import { outletOf } from "./filing.ts";

/** Something a manager has to hear about a source of theirs. `channel`: where it was added; null: in the log alone. */
export interface SourceNote {
  readonly space: Space;
  readonly channel: Address | null;
  readonly text: string;
  /** The line that does something about it. */
  readonly command: string;
}

const day = (iso: string | null): string => iso?.slice(0, 10) ?? "never";

/** What is said when a source died, or lives again. */
export function noteOf(subscription: Subscription, { health }: Visited, news: "died" | "lives"): SourceNote {
  const { space, channel, id, url } = subscription;
  const name = outletOf(subscription);
  const text =
    news === "lives"
      ? `${name} can be read again (${url}).`
      : `${name} has not been read since ${day(health.lastGood)}: its address ${health.error ?? "fails"} (${url}). It is tried again now and then; remove it, or add its new address.`;
  return { space, channel, text, command: news === "lives" ? "/sources list" : `/sources remove ${id}` };
}
