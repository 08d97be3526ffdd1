import { POINTS } from "./crash/points.ts";
import { STAGES } from "./crash/stage.ts";
import { type Found, trial } from "./crash/trial.ts";
import { least, most, type Row, type Run } from "./table.ts";
import { randomFrom } from "./train/random.ts";

/** Kills over all platforms. */
const QUICK = 200;
const LONG = 2000;

/**
 * Kills the real process at named points of a delivery while a platform's server lives on, and compares what stands there with the
 * slots of the record.
 */
export const run: Run = async ({ quick, say, explain }) => {
  const rows: Row[] = [];
  const wanted = Math.ceil((quick ? QUICK : LONG) / STAGES.length);
  for (const stage of STAGES) {
    const found = await trial(stage, wanted, randomFrom(1), say);
    for (const line of found.lost) explain(`${stage.name}: lost: ${line}`);
    for (const line of found.doubled) explain(`${stage.name}: doubled: ${line}`);
    rows.push(...rowsOf(stage.name, found, wanted));
  }
  return rows;
};

function rowsOf(section: string, { kills, posted, lost, doubled, excused }: Found, wanted: number): Row[] {
  const total = [...kills.values()].reduce((sum, count) => sum + count, 0);
  const reached = [...kills.values()].filter(count => count > 0).length;
  const count = (name: string, value: number) => ({ section, name, values: [value], unit: "" });
  return [
    { ...count("kills (SIGKILL)", total), stated: least(wanted) },
    { ...count("points they struck at", reached), unit: `of ${POINTS.length}`, stated: least(POINTS.length) },
    { ...count("briefings posted", posted), stated: least(1) },
    {
      ...count("lost", lost.length),
      stated: most(0),
      note: "15 % of answers and 10 % of posts lost on their way",
    },
    { ...count("doubled", doubled.length), stated: most(0), note: "history lags" },
    { ...count("not posted, with the reason on record", excused) },
  ];
}
