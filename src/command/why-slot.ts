import { calendarOf } from "../briefing/calendar.ts";
import type { Schedule } from "../briefing/schedule.ts";
import { localWords } from "../briefing/zone.ts";
import type { Card } from "../card/card.ts";
import { noSlotCard, type SlotShown, whySlotsCard } from "../card/why.ts";
import type { Slot, SlotStatus } from "../store/port/delivery.ts";
import type { Context } from "./command.ts";
import { schedulesHere } from "./schedule-which.ts";

/** Slots shown without being asked for, and looked through for the one that is. */
const SHOWN = 5;
const LOOKED = 200;
const DAY = 86_400_000;

/** The slots a text means: without one the last; by day, weekday or time; null where it does not read like a time. */
export async function slotsMeant(what: string | null, context: Context): Promise<readonly Slot[] | null> {
  const { store, space, channel, clock } = context;
  const wanted = what === null ? "" : dayWords(what.trim().toLowerCase(), clock.now());
  if (wanted === null) return null;
  const query = { schedule: null, to: channel, limit: wanted === "" ? SHOWN : LOOKED };
  const slots = await store.slots.history(space, query);
  if (wanted === "") return slots;
  const zones = await zonesHere(context);
  const words = wanted.split(/\s+/u);
  const found = slots.filter(({ slot, schedule }) => {
    const local = localWords(new Date(slot), zones.get(schedule) ?? "UTC").toLowerCase();
    return words.every(word => ` ${local} `.includes(` ${word} `));
  });
  return found.slice(0, SHOWN);
}

const WEEKDAY = /^(sun|mon|tue|wed|thu|fri|sat)[a-z]*$/u;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** A time as typed, in the words slots are shown in ("5 mar", "wed 08:00"); null for what is none. */
function dayWords(typed: string, now: Date): string | null {
  const text = typed.replace(/^(?:the )?(?:briefing|slot)(?: (?:of|on|at))?\s*/u, "");
  if (text === "") return "";
  const day = (at: Date): string => localWords(at, "UTC").toLowerCase().split(" ").slice(1, 4).join(" ");
  if (text.startsWith("today")) return text.replace("today", day(now)).trim();
  if (text.startsWith("yesterday")) return text.replace("yesterday", day(new Date(now.getTime() - DAY)));
  const iso = /^(\d{4})-(\d{2})-(\d{2})\b(.*)$/u.exec(text);
  if (iso !== null) return `${Number(iso[3])} ${MONTHS[Number(iso[2]) - 1] ?? ""} ${iso[1]}${iso[4]}`.trim();
  const words = text.split(/\s+/u).map(wordOf);
  return words.every(word => word !== null) ? words.join(" ") : null;
}

function wordOf(word: string): string | null {
  if (WEEKDAY.test(word)) return word.slice(0, 3);
  const month = MONTHS.find(name => word.startsWith(name));
  if (month !== undefined) return month;
  const time = /^(\d{1,2}):(\d{2})$/u.exec(word);
  if (time !== null) return `${(time[1] ?? "").padStart(2, "0")}:${time[2]}`;
  return /^\d{1,2}$|^\d{4}$/u.test(word) ? String(Number(word)) : null;
}

const STATUS: Readonly<Record<SlotStatus, string>> = {
  due: "it is due and being composed",
  draft: "a draft waits for a manager",
  sending: "it is on its way",
  posted: "posted",
  silent: "nothing was said",
  skipped: "skipped",
  missed: "missed",
  refused: "refused",
};

/** What became of some slots, and what comes next in this channel. */
export async function whySlots(what: string | null, slots: readonly Slot[], context: Context): Promise<Card> {
  const schedules = await schedulesHere(context);
  const next = nextWords(schedules, context.clock.now());
  if (slots.length === 0)
    return noSlotCard(
      what === null ? "No briefing was due here yet." : `No briefing was due here ${what}.`,
      next,
    );
  const shown: SlotShown[] = [];
  for (const slot of slots) shown.push(await slotShown(slot, schedules, context));
  return whySlotsCard("Briefings here", shown, next);
}

async function slotShown(
  { slot, schedule, status, reason, late, posted, left }: Slot,
  schedules: readonly Schedule[],
  context: Context,
): Promise<SlotShown> {
  const one = schedules.find(({ id }) => id === schedule);
  const zone = one?.zone ?? "UTC";
  const time = posted === null ? null : localWords(new Date(posted.at), zone);
  const done = time === null ? STATUS[status] : `posted ${time}`;
  const said = [late ? `${done}, late` : done, reason]
    .filter(part => part !== null && part !== "")
    .join(". ");
  const leftOut = await leftWords(left, context);
  return {
    when: `${localWords(new Date(slot), zone)} ${zone}`,
    said: one?.said ?? "a schedule that was removed",
    words: /[.!?]$/u.test(said) ? said : `${said}.`,
    details: leftOut,
  };
}

/** Stories named of those that were left out, for one reason. */
const NAMED = 3;

async function leftWords(left: Slot["left"], { store, space }: Context): Promise<readonly string[]> {
  const byReason = new Map<string, string[]>();
  for (const { story, reason } of left) byReason.set(reason, [...(byReason.get(reason) ?? []), story]);
  const words: string[] = [];
  for (const [reason, stories] of byReason) {
    const names: string[] = [];
    for (const id of stories.slice(0, NAMED))
      names.push((await store.stories.get(space, id))?.headline ?? "a removed story");
    const more = stories.length > NAMED ? ` and ${stories.length - NAMED} more` : "";
    words.push(`Left out: ${names.join("; ")}${more} (${reason})`);
  }
  return words;
}

function nextWords(schedules: readonly Schedule[], now: Date): readonly string[] {
  return schedules.map(({ said, cron, zone, paused }) => {
    if (paused !== null) return `${said} rests: ${paused}`;
    const next = calendarOf(cron, zone).next(now);
    return next === null ? `${said} never comes again.` : `Next: ${localWords(next, zone)} (${zone}).`;
  });
}

async function zonesHere(context: Context): Promise<ReadonlyMap<string, string>> {
  return new Map((await schedulesHere(context)).map(({ id, zone }) => [id, zone]));
}
