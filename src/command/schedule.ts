import type { Card } from "../card/card.ts";
import { UsageError } from "../errors.ts";
import { type Context, command } from "./command.ts";
import { addSchedule } from "./schedule-add.ts";
import { changeSchedule, pauseSchedule, removeSchedule, resumeSchedule } from "./schedule-change.ts";
import { approveDraft, editDraft, skipDraft } from "./schedule-draft.ts";
import { listSchedules } from "./schedule-list.ts";
import { type Given, OPTIONS, VERBS } from "./schedule-options.ts";
import { previewSchedule } from "./schedule-preview.ts";

type Verb = (typeof VERBS)[number];

const RUN: Readonly<Record<Verb, (given: Given, context: Context) => Promise<Card>>> = {
  add: addSchedule,
  list: listSchedules,
  preview: previewSchedule,
  change: changeSchedule,
  pause: pauseSchedule,
  resume: resumeSchedule,
  remove: removeSchedule,
  approve: approveDraft,
  edit: editDraft,
  skip: skipDraft,
};

export const schedule = command({
  name: "schedule",
  summary: "This channel's briefings: add, list, preview, change, pause, remove",
  example: "/schedule add weekdays 8:00",
  role: "manager",
  options: OPTIONS,
  async run({ action, ...values }, context) {
    const [, verb = "", rest = ""] = /^(\S*)\s*(.*)$/u.exec(action ?? "list") ?? [];
    const known = VERBS.find(one => one === verb.toLowerCase());
    if (known !== undefined) return RUN[known]({ ...values, rest: rest === "" ? null : rest }, context);
    throw new UsageError(
      `"${verb}" is nothing /schedule does. Type one of ${VERBS.join(", ")}, for example /schedule add weekdays 8:00.`,
    );
  },
});
