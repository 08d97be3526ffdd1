import { action, counted } from "./action.ts";
import type { Block, Card, Form, FormField } from "./card.ts";

/** A schedule in words, for a card. */
export interface ScheduleShown {
  readonly id: string;
  /** "weekdays 8:00", and the zone it is meant in. */
  readonly said: string;
  readonly zone: string;
  readonly about: string;
  /** Its next times there, in words; none where it rests. */
  readonly next: readonly string[];
  /** What else it keeps to: length, quiet hours, review, silence. */
  readonly notes: readonly string[];
  readonly paused: string | null;
  /** True where the configuration file sets it, and only that can change it. */
  readonly isFixed: boolean;
}

const card = (status: Card["status"], blocks: readonly Block[]): Card => ({
  status,
  command: "schedule",
  blocks,
});
const text = (words: string): Block => ({ type: "text", text: words });
const small = (words: string): Block => ({ type: "text", text: words, small: true });

/** A schedule that was made or changed: what was understood, and the times it means. */
export const scheduledCard = (lead: string, shown: ScheduleShown, warnings: readonly string[]): Card =>
  card("answer", [
    { type: "heading", text: lead },
    ...lines(shown),
    ...warnings.map(text),
    ...buttons(shown),
  ]);

function lines({ said, zone, about, next, notes, paused }: ScheduleShown): readonly Block[] {
  return [
    text(`${said} (${zone}) · about ${about}`),
    ...(next.length === 0 ? [] : [text(`Next: ${next.join("; ")}`)]),
    ...(paused === null ? [] : [text(`It rests: ${paused}`)]),
    small(notes.join(" · ")),
  ];
}

function buttons({ id, paused, isFixed }: ScheduleShown): readonly Block[] {
  const rest =
    paused === null
      ? action("Pause", `/schedule pause id: ${id}`)
      : action("Resume", `/schedule resume id: ${id}`);
  const own = [
    action("Change", `/schedule change id: ${id}`),
    action("Remove", `/schedule remove id: ${id}`),
  ];
  return [action("Preview", `/schedule preview id: ${id}`), rest, ...(isFixed ? [] : own)];
}

/** What is scheduled in a channel, and what waits for a manager. */
export function schedulesCard(all: readonly ScheduleShown[], drafts: readonly DraftShown[]): Card {
  const title =
    all.length === 0 ? "No briefing is scheduled here." : `${counted(all.length, "briefing")} scheduled here`;
  return card("answer", [
    all.length === 0 ? text(title) : { type: "heading", text: title },
    ...all.flatMap(shown => [...lines(shown), ...buttons(shown)]),
    ...drafts.flatMap(draftBlocks),
    action("Add a briefing", "/schedule add"),
  ]);
}

/** A draft that waits for a manager. */
export interface DraftShown {
  readonly id: string;
  /** When it is skipped, in words. */
  readonly until: string;
}

const draftBlocks = ({ id, until }: DraftShown): readonly Block[] => [
  text(`A draft waits until ${until}.`),
  action("Approve", `/schedule approve id: ${id}`),
  action("Edit", `/schedule edit id: ${id}`),
  action("Skip", `/schedule skip id: ${id}`),
];

/** Which of several schedules is meant. */
export const whichSchedule = (verb: string, all: readonly ScheduleShown[]): Card =>
  card("ask", [
    text(`${counted(all.length, "briefing")} ${all.length === 1 ? "is" : "are"} scheduled here. Which one?`),
    ...all.map(({ id, said, about }) => action(`${said}, about ${about}`, `/schedule ${verb} id: ${id}`)),
  ]);

/** A line or two and what can be done next. */
export const scheduleWord = (
  words: string,
  actions: readonly (readonly [label: string, line: string])[] = [],
): Card => card("answer", [text(words), ...actions.map(([label, line]) => action(label, line))]);

/** What a briefing would say now, under a line that says so; nothing is posted or remembered. */
export const previewCard = (lead: string, preview: Card | null, actions: readonly Block[]): Card =>
  card("answer", [
    small(lead),
    ...(preview === null
      ? [text("Nothing is new, so nothing would be posted.")]
      : preview.blocks.filter(({ type }) => type !== "action")),
    ...actions,
  ]);

const field = (
  name: string,
  label: string,
  hint: string,
  value: string,
  choices: readonly string[] = [],
): FormField => ({
  name,
  label,
  hint,
  required: false,
  value,
  choices,
});

export const LENGTHS = ["short", "normal", "long"] as const;
export const SILENCES = ["say nothing", "one line"] as const;

/** Values a form starts with. */
export interface FormValues {
  readonly when: string;
  readonly zone: string;
  readonly about: string;
  readonly length: string;
  readonly silence: string;
  readonly quiet: string;
  readonly review: string;
}

const asked = (form: Form): Card => card("ask", [{ type: "form", form }]);

/** What a new briefing needs: five fields, as many as every platform can ask at once. */
export const addForm = ({ when, zone, about, length, silence }: FormValues): Card =>
  asked({
    title: "A briefing for this channel",
    command: "/schedule add",
    submit: "Schedule it",
    fields: [
      { ...field("when", "When", "weekdays 8:00, every 2 hours 8-18, or cron", when), required: true },
      { ...field("zone", "Time zone", "Europe/Oslo", zone), required: true },
      field("about", "About", "topics, people or outlets, with commas; empty: everything", about),
      field("length", "Length", "", length, LENGTHS),
      field("silence", "With nothing new", "", silence, SILENCES),
    ],
  });

/** What of a briefing can be changed. */
export const changeForm = (id: string, { when, about, length, quiet, review }: FormValues): Card =>
  asked({
    title: "Change this briefing",
    command: `/schedule change id: ${id}`,
    submit: "Change it",
    fields: [
      { ...field("when", "When", "weekdays 8:00, every 2 hours 8-18, or cron", when), required: true },
      field("about", "About", "topics, people or outlets, with commas; or everything", about),
      field("length", "Length", "", length, LENGTHS),
      field("quiet", "Quiet hours", "22:00-07:00, or none", quiet),
      field("review", "Review", "minutes a manager has to approve it, or none", review),
    ],
  });

/** What to leave out of a draft, by the number of each story, and what to put before it. */
export const draftForm = (id: string, stories: readonly string[]): Card =>
  card("ask", [
    ...stories.map((headline, at) => text(`${at + 1}  ${headline}`)),
    {
      type: "form",
      form: {
        title: "Edit the draft",
        command: `/schedule edit id: ${id}`,
        submit: "Keep this",
        fields: [
          field("drop", "Leave out", "numbers of stories: 2, 4", ""),
          field("note", "A note before it", "shown as the editor's", ""),
        ],
      },
    },
  ]);
