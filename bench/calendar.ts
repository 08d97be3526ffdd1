import { calendarOf } from "../src/briefing/calendar.ts";
import { owed } from "../src/delivery/slots.ts";
import { scheduleOf } from "../tests/fake/schedule.ts";
import { clockSteps } from "./calendar/clock-steps.ts";
import { outages } from "./calendar/outages.ts";
import { daysOf, localDays, TIMES, zones } from "./calendar/zones.ts";
import { most, type Row, type Run } from "./table.ts";
import { randomFrom } from "./train/random.ts";

const SECTION = "every zone, six times, 2025 to 2027";

/** Whether every local day has its briefing, whatever clocks and processes do. */
export const run: Run = async ({ quick, say, explain }) => [
  ...everyDay(quick, say, explain),
  ...outages(quick ? 1_000 : 10_000, randomFrom(7), explain),
  ...(await clockSteps(quick ? 40 : 400, randomFrom(8), explain)),
];

/** Local days without a slot, and with two. */
function everyDay(
  quick: boolean,
  say: (line: string) => void,
  explain: (line: string) => void,
): readonly Row[] {
  const years = quick ? [2026] : [2025, 2026, 2027];
  let [missed, doubled, days] = [0, 0, 0];
  zones().forEach((zone, index) => {
    if (index % 100 === 99) say(`${index + 1} zones`);
    for (const [hour, minute] of TIMES) {
      const found = localDays(slotsOf(`${minute} ${hour} * * *`, zone, years), zone);
      const wanted = daysOf(years);
      days += wanted.length;
      for (const day of wanted) {
        const count = found.get(day) ?? 0;
        if (count === 1) continue;
        if (count === 0) missed++;
        else doubled++;
        explain(`${zone} ${hour}:${minute} ${day}: ${count} times`);
      }
    }
  });
  const row = { section: SECTION, unit: "" };
  return [
    { ...row, name: "zones", values: [zones().length] },
    { ...row, name: "local days looked at", values: [days] },
    { ...row, name: "local days missed", values: [missed], stated: most(0) },
    { ...row, name: "local days doubled", values: [doubled], stated: most(0) },
  ];
}

/** The slots of some years, as the scheduler works them out when it beats once a week. */
function slotsOf(cron: string, zone: string, years: readonly number[]): readonly Date[] {
  const begin = new Date(Date.UTC(years[0]!, 0, 1) - 2 * 86_400_000);
  const end = new Date(Date.UTC(years.at(-1)! + 1, 0, 3));
  const calendar = calendarOf(cron, zone);
  const schedule = scheduleOf({ cron, zone, since: begin.toISOString() });
  return owed(schedule, calendar, null, end).map(({ slot }) => new Date(slot));
}
