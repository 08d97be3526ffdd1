import { channelOf, scheduleOf } from "../tests/fake/schedule.ts";
import { type Office, office } from "./day/office.ts";
import { least, most, percentile, type Row, type Run } from "./table.ts";
import { randomFrom } from "./train/random.ts";

const MINUTE = 60_000;
const BEGIN = Date.parse("2026-03-02T06:55:00Z");

/** What a busy minute, and a month, cost. */
export const run: Run = async ({ quick, say }) => [
  ...(await rush(500, 10)),
  ...(await month(quick ? 3 : 30, 50, say)),
];

/** Many schedules due in the same minute. */
async function rush(schedules: number, channels: number): Promise<readonly Row[]> {
  const made = await office(BEGIN, randomFrom(5), 0.005);
  const { clock, store, scheduler, arrived } = made;
  const due = Date.parse("2026-03-02T07:00:00Z");
  await addSchedules(made, schedules, channels, () => "0 7 * * *");
  clock.pass(due - BEGIN);
  const work = async (): Promise<void> => {
    await scheduler.minute();
    await scheduler.idle();
    for (let second = 0; second < 180 && arrived.length < schedules; second += 5) {
      await clock.sleep(5_000);
      await scheduler.soon();
      await scheduler.idle();
    }
  };
  await clock.run(work());
  const seconds = arrived.map(({ at }) => (at - due) / 1000);
  await store.close();
  const row = { section: `${schedules} schedules due in one minute, in ${channels} channels`, unit: "s" };
  return [
    { ...row, name: "posted", values: [arrived.length], unit: `of ${schedules}`, stated: least(schedules) },
    { ...row, name: "last one posted after", values: [Math.max(...seconds)], stated: most(60) },
    { ...row, name: "half of them posted after", values: [percentile(seconds, 0.5)] },
    { ...row, name: "refused as too fast", values: [made.limited()], unit: "", stated: most(0) },
  ];
}

async function addSchedules(
  { store }: Office,
  count: number,
  channels: number,
  cron: (index: number) => string,
): Promise<void> {
  for (let index = 0; index < count; index++) {
    const to = channelOf("north", `c${index % channels}`);
    const since = new Date(BEGIN).toISOString();
    await store.schedules.add(
      "north",
      scheduleOf({ id: `s${index}`, to, since, zone: "UTC", cron: cron(index) }),
    );
  }
}

const CRONS = ["0 8 * * *", "30 7 * * 1-5", "0 9,17 * * *", "0 */4 * * *"];

/** Simulated days, a beat every minute. */
async function month(days: number, channels: number, say: (line: string) => void): Promise<readonly Row[]> {
  const made = await office(BEGIN, randomFrom(6), 0.01);
  const { clock, store, scheduler, arrived } = made;
  await addSchedules(made, channels, channels, index => CRONS[index % CRONS.length]!);
  const began = performance.now();
  const work = async (): Promise<void> => {
    for (let minute = 0; minute < days * 1440; minute++) {
      await scheduler.minute();
      await clock.sleep(MINUTE - (clock.now().getTime() % MINUTE));
      if (minute % 14_400 === 14_399) say(`${(minute + 1) / 1440} days`);
    }
    await scheduler.minute();
    await scheduler.idle();
  };
  await clock.run(work());
  const took = (performance.now() - began) / 1000;
  const slots = await store.slots.history("north", { schedule: null, to: null, limit: 1_000_000 });
  const open = slots.filter(({ status }) => status !== "posted").length;
  await store.close();
  const row = { section: `${days} days of ${channels} channels, a beat a minute`, unit: "" };
  return [
    { ...row, name: "took", values: [took], unit: "s", stated: most((120 * days) / 30) },
    { ...row, name: "slots", values: [slots.length], stated: least(days * channels) },
    { ...row, name: "not posted", values: [open], stated: most(0) },
    {
      ...row,
      name: "posts beside the slots",
      values: [Math.abs(arrived.length - slots.length)],
      stated: most(0),
    },
  ];
}
