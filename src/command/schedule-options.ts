import { LENGTHS, SILENCES } from "../card/schedule.ts";
import type { Args, Option } from "./command.ts";

const text = <const Name extends string>(name: Name, description: string) =>
  ({ name, description, kind: "text", required: false }) as const satisfies Option;

export const VERBS = [
  "add",
  "list",
  "preview",
  "change",
  "pause",
  "resume",
  "remove",
  "approve",
  "edit",
  "skip",
] as const;

export const OPTIONS = [
  {
    name: "action",
    description: "What to do; without it, what is scheduled here is listed",
    kind: "choice",
    required: false,
    choices: VERBS,
  },
  text("when", "weekdays 8:00, mondays and thursdays 18:30, every 2 hours 8-18, or five cron fields"),
  text("zone", "IANA time zone, such as Europe/Oslo"),
  text("about", "Topics, people or outlets, with commas; without it, everything"),
  { name: "length", description: "How much it says", kind: "choice", required: false, choices: LENGTHS },
  text("quiet", "Quiet hours, such as 22:00-07:00, or none"),
  {
    name: "silence",
    description: "What to do when nothing is new",
    kind: "choice",
    required: false,
    choices: SILENCES,
  },
  text("review", "Minutes a manager has to approve each one before it is skipped, or none"),
  text("id", "Which briefing or draft"),
  text("drop", "Numbers of the stories to leave out of a draft"),
  text("note", "A note to put before a draft"),
] as const satisfies readonly Option[];

/** What was given, the verb and what was typed behind it ("add weekdays 8:00") apart. */
export type Given = Omit<Args<typeof OPTIONS>, "action"> & { readonly rest: string | null };
