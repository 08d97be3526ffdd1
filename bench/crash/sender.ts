import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import type { Compose } from "../../src/briefing/briefing.ts";
import { calendarOf } from "../../src/briefing/calendar.ts";
import { POLICY } from "../../src/delivery/delivery.ts";
import { schedulerOf } from "../../src/delivery/scheduler.ts";
import { openStore } from "../../src/store/open.ts";
import type { Store } from "../../src/store/store.ts";
import { fakeDesk } from "../../tests/fake/desk.ts";
import { editionOf, tellingOf } from "../../tests/fake/schedule.ts";
import { fastClock } from "./clock.ts";
import { type Pass, type Point, watchedCompose, watchedPlatform, watchedStore } from "./points.ts";
import { stageNamed } from "./stage.ts";

// The real scheduler over a real record on disk, posting to a server that outlives it, until it is killed at a point.

const { values } = parseArgs({
  options: {
    folder: { type: "string", default: "" },
    stage: { type: "string", default: "" },
    space: { type: "string", default: "" },
    address: { type: "string", default: "" },
    from: { type: "string", default: "0" },
    point: { type: "string", default: "" },
    slots: { type: "string", default: "6" },
  },
});
/** Seconds that pass in a real one: a lease of 90 s is over in 450 ms, a lag of 25 ms is 5 s of it. */
const SPEED = 200;
const QUARTER = calendarOf("*/15 * * * *", "UTC");

const staged = stageNamed(values.stage);
const { space } = values;
const clock = fastClock(Number(values.from), SPEED);
const die = (): void => void process.kill(process.pid, "SIGKILL");
const pass: Pass = point => {
  if (point === (values.point as Point) && randomInt(3) === 0) die();
};
const soon = (work: () => void): void => void setTimeout(work, randomInt(6));

/** Every slot has its own news, so a message names the slot it is of. */
const compose: Compose = async (schedule, told, now) => {
  const slot = Math.floor(now.getTime() / 900_000);
  const name = `${schedule.id} ${slot}`;
  return told.has(`fact ${name}`) ? null : editionOf(`News of ${name}.`, [tellingOf(name)]);
};

async function isQuiet(store: Store): Promise<boolean> {
  const slots = await store.slots.history(space, { schedule: null, to: null, limit: 50 });
  return slots.every(({ status }) => status !== "due" && status !== "sending");
}

const store = await openStore({ folder: values.folder, clock, processId: process.pid });
// What a platform keeps of its own stays on the real clock, as its server does.
const inner = await staged.platform(values.address, store);
await inner.start(fakeDesk());
const watched = watchedStore(store, pass);
const log = { error: (fields: object) => report(fields), warn: () => undefined };
const scheduler = schedulerOf({
  ...{ store: watched, clock, chance: () => randomInt(1000) / 1000, notify: async () => null, log },
  platforms: new Map([[space.split(":")[0]!, watchedPlatform(inner, pass, soon)]]),
  compose: watchedCompose(compose, pass),
  // The servers' limits are in real seconds: looking fails for longer than it would.
  policy: { ...POLICY, pace: 0, looking: 24 * 3_600_000 },
});
function report(fields: object): void {
  process.stderr.write(`${"err" in fields ? String(fields.err) : JSON.stringify(fields)}\n`);
}

if (values.point === "any moment") setTimeout(die, randomInt(1200));
for (let taken = 0; taken < Number(values.slots); taken++) {
  await scheduler.minute();
  while (!(await isQuiet(store))) {
    process.stdout.write(`${clock.now().getTime()}\n`);
    await clock.sleep(5_000);
    await scheduler.soon();
  }
  clock.to(QUARTER.next(clock.now())!.getTime() + randomInt(50_000));
}
await scheduler.stop();
await inner.stop();
await store.close();
process.stdout.write(`${clock.now().getTime()}\n`);
process.exit(0);
