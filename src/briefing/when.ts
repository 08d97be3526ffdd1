import { UsageError } from "../errors.ts";
import { calendarOf } from "./calendar.ts";
import { type Days, daysIn } from "./days.ts";
import { DAYTIME, type Daytime, daytimeOf, daytimeWords } from "./daytime.ts";

/** At most one briefing in so many minutes: a channel is no ticker. */
export const SHORTEST_GAP = 15;

const EXAMPLES = '"weekdays 8:00", "mondays and thursdays 18:30", "every 2 hours 8-18", or five cron fields';
const CRON = /^(?:@[a-z]+|[\d*][\d*,/-]*(?: [^ ]+){4})$/iu;

/**
 * When briefings come, from plain words or cron, as five cron fields.
 * @throws UsageError that says what to type: words not understood, a time or days that are missing, a rule that never comes or comes
 * more often than every 15 minutes.
 */
export function cronOf(typed: string): string {
  const text = typed.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
  if (text === "") throw new UsageError(`When? Type ${EXAMPLES}.`);
  return checked(CRON.test(text) ? fieldsOf(text) : fromWords(tidy(text), typed.trim()), typed.trim());
}

const tidy = (text: string): string =>
  text
    .replace(/[–—]/gu, "-")
    .replace(/\b([ap])\.m\.?/gu, "$1m")
    .replace(/[,;]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();

const NICKNAMES: Readonly<Record<string, string>> = {
  "@hourly": "0 * * * *",
  "@daily": "0 0 * * *",
  "@midnight": "0 0 * * *",
  "@weekly": "0 0 * * 0",
  "@monthly": "0 0 1 * *",
};
const fieldsOf = (text: string): string => NICKNAMES[text] ?? text;

/** Words that carry nothing between days and times. */
const FILLER = /\b(?:at|on|every|each|the|and|o'?clock|from|in|of|month|monthly|weekly|twice)\b|[&,]/gu;

function fromWords(text: string, typed: string): string {
  const every = intervalIn(text);
  const days = daysIn(every?.rest ?? text) ?? { ofMonth: "*", ofWeek: "*", rest: every?.rest ?? text };
  if (every !== null) return complete(`${every.minute} ${every.hour}`, days, days.rest, typed);
  const times: Daytime[] = [];
  const rest = days.rest.replace(new RegExp(`(?<![\\w:.])${DAYTIME}(?![\\w:.])`, "gu"), word => {
    const time = daytimeOf(word);
    if (time === null) throw new UsageError(`"${word}" is no time of day. Type 8:00, 18:30 or 7am.`);
    times.push(time);
    return " ";
  });
  return complete(timeFields(times, typed), days, rest, typed);
}

function complete(time: string, { ofMonth, ofWeek }: Days, rest: string, typed: string): string {
  const unread = rest.replace(FILLER, " ").replace(/\s+/gu, " ").trim();
  if (unread !== "") throw new UsageError(`"${unread}" in "${typed}" is not understood. Type ${EXAMPLES}.`);
  return `${time} ${ofMonth} * ${ofWeek}`;
}

function timeFields(times: readonly Daytime[], typed: string): string {
  const [first] = times;
  if (first === undefined) throw new UsageError(`At what time? Type "${typed} 8:00".`);
  const other = times.find(({ minute }) => minute !== first.minute);
  if (other !== undefined)
    throw new UsageError(
      `${daytimeWords(first)} and ${daytimeWords(other)} differ in their minutes: make one schedule for each.`,
    );
  const hours = [...new Set(times.map(({ hour }) => hour))].sort((a, b) => a - b);
  return `${first.minute} ${hours.join(",")}`;
}

interface Interval {
  readonly minute: string;
  readonly hour: string;
  readonly rest: string;
}

const EVERY = /\b(?:(?:every|each) (?:(\d+) ?)?(hours?|h|minutes?|mins?)|(hourly))\b/u;
const WINDOW = new RegExp(
  `(?:\\bfrom |\\bbetween |(?<=\\s))(${DAYTIME}) ?(?:-|to|until|and) ?(${DAYTIME})(?![\\w:.])`,
  "u",
);

/** "every 2 hours 8-18": from 8:00 until 18:00 at the latest. */
function intervalIn(text: string): Interval | null {
  const every = EVERY.exec(text);
  if (every === null) return null;
  const [whole, count = "1", unit = "hours"] = every;
  const minutes = Number(count) * (unit.startsWith("m") ? 1 : 60);
  const left = text.replace(whole, " ");
  const window = WINDOW.exec(left);
  const [from, to] = [daytimeOf(window?.[1] ?? ""), daytimeOf(window?.[2] ?? "")];
  const rest = window === null ? left : left.replace(window[0], " ");
  if (window !== null && (from === null || to === null || from.hour >= to.hour))
    throw new UsageError(`"${window[0].trim()}" is no stretch of a day. Type ${whole} 8-18.`);
  return { ...(minutes < 60 ? minutesField(minutes, from, to) : hoursField(minutes / 60, from, to)), rest };
}

function minutesField(step: number, from: Daytime | null, to: Daytime | null): Omit<Interval, "rest"> {
  if (step < SHORTEST_GAP) throw tooOften();
  if (60 % step !== 0) throw new UsageError("Minutes must divide the hour: every 15, 20 or 30 minutes.");
  return { minute: `*/${step}`, hour: from === null || to === null ? "*" : `${from.hour}-${to.hour - 1}` };
}

function hoursField(step: number, from: Daytime | null, to: Daytime | null): Omit<Interval, "rest"> {
  if (from === null || to === null) {
    if (24 % step === 0) return { minute: "0", hour: step === 1 ? "*" : `*/${step}` };
    throw new UsageError(
      `${step} hours do not divide the day. Say from when to when: every ${step} hours 8-18.`,
    );
  }
  const last = to.minute >= from.minute ? to.hour : to.hour - 1;
  const hours: number[] = [];
  for (let hour = from.hour; hour <= last; hour += step) hours.push(hour);
  return { minute: String(from.minute), hour: hours.join(",") };
}

const tooOften = (): UsageError =>
  new UsageError(`A channel gets at most one briefing every ${SHORTEST_GAP} minutes. Type fewer times.`);

/** Times looked at: more than two days of the densest rule allowed. Those of one fixed minute are an hour apart, so one look tells whether they come. */
const looked = (cron: string): number => (/^\d+ /.test(cron) ? 1 : 200);
const ANY_MONDAY = new Date("2024-01-01T00:00:00Z");

function checked(cron: string, typed: string): string {
  const times = timesOf(cron, typed);
  if (times.length === 0) throw new UsageError(`"${typed}" never comes. Type ${EXAMPLES}.`);
  const gap = SHORTEST_GAP * 60_000;
  if (times.some((time, at) => at > 0 && time.getTime() - times[at - 1]!.getTime() < gap)) throw tooOften();
  return cron;
}

function timesOf(cron: string, typed: string): readonly Date[] {
  try {
    return calendarOf(cron, "UTC").list(ANY_MONDAY, looked(cron));
  } catch {
    throw new UsageError(`"${typed}" is no cron line: five fields like 0 8 * * 1-5. Or type ${EXAMPLES}.`);
  }
}
