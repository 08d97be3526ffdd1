import { bureau } from "../../tests/fake/bureau.ts";
import { scheduleOf } from "../../tests/fake/schedule.ts";
import { most, type Row } from "../table.ts";

const MINUTE = 60_000;
const BEGIN = Date.parse("2026-03-28T05:00:00Z");

/**
 * The clock is stepped two hours forward or back at a random moment of two days with a change to summer time, over the whole
 * scheduler: no slot may be posted twice, and none be without a row.
 */
export async function clockSteps(
  count: number,
  chance: () => number,
  explain: (line: string) => void,
): Promise<readonly Row[]> {
  let [doubled, lost] = [0, 0];
  for (let run = 0; run < count; run++) {
    const step = (chance() < 0.5 ? -1 : 1) * 120 * MINUTE;
    const at = BEGIN + Math.floor(chance() * 36 * 60) * MINUTE;
    const found = await stepped(at, step);
    doubled += found.doubled;
    lost += found.lost;
    if (found.doubled + found.lost > 0) explain(`${step / MINUTE} minutes at ${new Date(at).toISOString()}`);
  }
  const row = { section: "the clock steps two hours, forward or back", unit: "" };
  return [
    { ...row, name: "steps", values: [count] },
    { ...row, name: "slots posted twice", values: [doubled], stated: most(0) },
    { ...row, name: "posted by the record alone", values: [lost], stated: most(0) },
  ];
}

async function stepped(at: number, step: number) {
  const made = await bureau(new Date(BEGIN).toISOString(), {
    // Every briefing has something to say, so that a slot handled twice would show.
    compose: async ({ id }, _, now) => ({
      card: {
        status: "answer",
        command: "brief",
        blocks: [{ type: "text", text: `${id} ${now.toISOString()}` }],
      },
      ...{ tellings: [], left: [] },
    }),
  });
  const since = new Date(BEGIN).toISOString();
  await made.store.schedules.add("north", scheduleOf({ since, cron: "0 */2 * * *" }));
  await beatUntil(made, at);
  made.clock.pass(step);
  await beatUntil(made, BEGIN + 40 * 60 * MINUTE);
  const slots = await made.store.slots.history("north", { schedule: "daily", to: null, limit: 1000 });
  const posted = slots.filter(({ status }) => status === "posted").length;
  const { messages } = made.platform;
  await made.store.close();
  return { doubled: Math.max(0, messages.length - posted), lost: Math.max(0, posted - messages.length) };
}

/** Beats every few minutes: a beat may come late, and it is the slots that count. */
async function beatUntil(made: Awaited<ReturnType<typeof bureau>>, end: number): Promise<void> {
  while (made.clock.now().getTime() < end) {
    made.clock.pass(5 * MINUTE);
    await made.beat();
  }
}
