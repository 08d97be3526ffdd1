import { calendarOf } from "../../src/briefing/calendar.ts";
import { catchUp, owed } from "../../src/delivery/slots.ts";
import { scheduleOf } from "../../tests/fake/schedule.ts";
import { most, type Row } from "../table.ts";
import { zones } from "./zones.ts";

const CRONS = [
  "0 8 * * *",
  "30 2 * * *",
  "0 0 * * *",
  "*/15 * * * *",
  "0 */6 * * *",
  "0 7 * * 1-5",
  "0 8,18 * * *",
];
const MINUTE = 60_000;

/**
 * Outages of a minute to a week, of random schedules, zones and beginnings. Afterwards the newest slot is said once where it is in
 * time, nothing else is, and every slot is accounted for with its reason.
 */
export function outages(
  count: number,
  chance: () => number,
  explain: (line: string) => void,
): readonly Row[] {
  let [wrong, silent, caughtUp] = [0, 0, 0];
  const all = zones();
  for (let run = 0; run < count; run++) {
    const cron = CRONS[Math.floor(chance() * CRONS.length)]!;
    const zone = all[Math.floor(chance() * all.length)]!;
    const down = Date.UTC(2026, 0, 1) + Math.floor(chance() * 365 * 1440) * MINUTE;
    const up = new Date(down + Math.ceil(7 * 1440 * chance() ** 3) * MINUTE);
    const found = outage(cron, zone, new Date(down), up);
    if (found.said) caughtUp++;
    if (!found.right) wrong++;
    silent += found.silent;
    if (!found.right || found.silent > 0)
      explain(`${cron} ${zone} ${new Date(down).toISOString()} to ${up.toISOString()}`);
  }
  const row = { section: "random outages of a minute to a week", unit: "" };
  return [
    { ...row, name: "outages", values: [count] },
    { ...row, name: "with one catch-up", values: [caughtUp] },
    { ...row, name: "with other than the one catch-up they are owed", values: [wrong], stated: most(0) },
    { ...row, name: "slots missed in silence", values: [silent], stated: most(0) },
  ];
}

function outage(cron: string, zone: string, down: Date, up: Date) {
  const calendar = calendarOf(cron, zone);
  const found = owed(scheduleOf({ cron, zone, since: down.toISOString() }), calendar, null, up);
  const nominal: Date[] = [];
  for (let at = calendar.next(down); at !== null && at <= up; at = calendar.next(at)) nominal.push(at);
  const accounted = new Set(
    found.filter(({ status, reason }) => status === "due" || reason).map(({ slot }) => slot),
  );
  const newest = nominal.at(-1);
  const due = found.filter(({ status }) => status === "due").map(({ slot }) => slot);
  const allowed = newest === undefined ? 0 : Math.max(2 * MINUTE, catchUp(calendar, newest));
  const wanted =
    newest !== undefined && up.getTime() - newest.getTime() <= allowed ? [newest.toISOString()] : [];
  return {
    right: due.join() === wanted.join(),
    silent: nominal.filter(at => !accounted.has(at.toISOString())).length,
    said: due.length === 1,
  };
}
