import { quietOf } from "../briefing/daytime.ts";
import type { Schedule } from "../briefing/schedule.ts";
import { cronOf } from "../briefing/when.ts";
import { zoneOf } from "../briefing/zone.ts";
import { type FormValues, LENGTHS, SILENCES } from "../card/schedule.ts";
import { UsageError } from "../errors.ts";
import type { Address } from "../platform/platform.ts";
import type { Context } from "./command.ts";
import type { Given } from "./schedule-options.ts";
import { topicsOf, topicsWords } from "./topics.ts";

/** What of a schedule can be set by a line. */
export type Settings = Pick<
  Schedule,
  "said" | "cron" | "zone" | "topics" | "length" | "quiet" | "silence" | "review"
>;

type Parts = Partial<Settings>;

/**
 * What a line sets, without what it does not name.
 * @throws UsageError for a value that cannot be used.
 */
export async function partsOf(given: Given, context: Context): Promise<Parts> {
  const { when, zone, about, length, quiet, silence, review } = given;
  return {
    ...(when !== null && { said: when.trim(), cron: cronOf(when) }),
    ...(zone !== null && { zone: zoneOf(zone) }),
    ...(about !== null && { topics: await topicsOf(about, context) }),
    ...(length !== null && { length: oneOf(LENGTHS, length, "length") }),
    ...(quiet !== null && { quiet: quietOf(quiet) }),
    ...(silence !== null && { silence: silenceOf(silence) }),
    ...(review !== null && { review: reviewOf(review) }),
  };
}

export const DEFAULTS: Omit<Settings, "said" | "cron" | "zone"> = {
  topics: [],
  length: "normal",
  quiet: null,
  silence: "silent",
  review: null,
};

function oneOf<T extends string>(values: readonly T[], typed: string, name: string): T {
  const found = values.find(value => value === typed.trim().toLowerCase());
  if (found !== undefined) return found;
  throw new UsageError(`The ${name} is one of ${values.join(", ")}, not "${typed}".`);
}

const silenceOf = (typed: string): Settings["silence"] => {
  if (/^(?:silent|silence|nothing)$/iu.test(typed.trim())) return "silent";
  if (/^line$/iu.test(typed.trim())) return "line";
  return oneOf(SILENCES, typed, "answer to nothing new") === "one line" ? "line" : "silent";
};

/** Minutes of a review: at least 5, at most a day. */
const REVIEW = { least: 5, most: 24 * 60 } as const;

function reviewOf(typed: string): number | null {
  const text = typed.trim().toLowerCase();
  if (/^(?:none|no|off|0|-)?$/u.test(text)) return null;
  const match = /^(\d{1,5})\s*(m|min|minutes?|h|hours?)?$/u.exec(text);
  const minutes = Number(match?.[1] ?? 0) * (match?.[2]?.startsWith("h") ? 60 : 1);
  if (minutes >= REVIEW.least && minutes <= REVIEW.most) return minutes;
  throw new UsageError(
    `A review takes ${REVIEW.least} to ${REVIEW.most} minutes: type review: 30, or none. "${typed}" is neither.`,
  );
}

/** A schedule as a form starts with it. */
export async function formValues(schedule: Settings, context: Context): Promise<FormValues> {
  const { said, zone, topics, length, quiet, silence, review } = schedule;
  return {
    when: said,
    zone,
    about: topics.length === 0 ? "" : await topicsWords(topics, context),
    length,
    silence: silence === "line" ? "one line" : "say nothing",
    quiet: quiet === null ? "none" : `${quiet.from}-${quiet.to}`,
    review: review === null ? "none" : String(review),
  };
}

/**
 * The channel a line is typed in.
 * @throws UsageError where nothing can be posted.
 */
export function channelOf({ channel }: Context): Address {
  if (channel !== null) return channel;
  throw new UsageError("Briefings are posted to a channel: type this in the channel that is to get them.");
}
