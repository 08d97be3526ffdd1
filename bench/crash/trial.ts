import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { calendarOf } from "../../src/briefing/calendar.ts";
import { plain } from "../../src/card/plain.ts";
import { systemClock } from "../../src/clock.ts";
import { openStore } from "../../src/store/open.ts";
import type { Slot } from "../../src/store/port/delivery.ts";
import type { Store } from "../../src/store/store.ts";
import { channelOf, scheduleOf } from "../../tests/fake/schedule.ts";
import { POINTS } from "./points.ts";
import type { Held, Stage, Staged } from "./stage.ts";

/** What a trial found, after everything that was owed was given time to arrive. */
export interface Found {
  /** Kills by point. */
  readonly kills: ReadonlyMap<string, number>;
  readonly posted: number;
  /** Slots that have no row, or are posted by the record and not on the platform, or never came to an end. */
  readonly lost: readonly string[];
  /** Messages that stand twice, and those the record knows nothing of. */
  readonly doubled: readonly string[];
  /** Slots that ended without a message for a stated reason. */
  readonly excused: number;
}

/** The platforms' servers have the real time. */
const BEGIN = Math.floor(Date.now() / 900_000) * 900_000 + 30_000;

/** Kills senders, each of them at one point, until there were so many kills; then lets one finish, and compares. */
export async function trial(
  staged: Staged,
  wanted: number,
  chance: () => number,
  say: (line: string) => void,
): Promise<Found> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-crash-"));
  const stage = await staged.start(chance);
  const kills = new Map<string, number>(POINTS.map(point => [point, 0]));
  try {
    await prepare(folder, stage);
    let from = BEGIN;
    let killed = 0;
    for (let run = 0; killed < wanted; run++) {
      const point = POINTS[run % POINTS.length]!;
      const end = await send(folder, staged, stage, from, point);
      from = end.at;
      if (!end.killed) continue;
      killed++;
      kills.set(point, (kills.get(point) ?? 0) + 1);
      if (killed % 50 === 0) say(`${staged.name}: ${killed} kills`);
    }
    const { at } = await send(folder, staged, stage, from, "");
    return { kills, ...(await compared(folder, stage, at)) };
  } finally {
    await stage.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const platformOf = ({ space }: Stage): string => space.split(":")[0]!;

async function prepare(folder: string, stage: Stage): Promise<void> {
  const store = await openStore({ folder, clock: systemClock });
  for (const channel of stage.channels) {
    const to = channelOf(stage.space, channel, platformOf(stage));
    const since = new Date(BEGIN).toISOString();
    await store.schedules.add(
      stage.space,
      scheduleOf({ id: `c${channel}`, to, cron: "*/15 * * * *", zone: "UTC", since }),
    );
  }
  await store.close();
}

interface End {
  readonly killed: boolean;
  /** What its clock showed last. */
  readonly at: number;
}

function send(folder: string, staged: Staged, stage: Stage, from: number, point: string): Promise<End> {
  const script = join(import.meta.dirname, "sender.ts");
  const given = {
    folder,
    stage: staged.name,
    space: stage.space,
    address: stage.address,
    from: String(from),
    point,
  };
  const options = Object.entries(given).map(([name, value]) => `--${name}=${value}`);
  const child = spawn(process.execPath, [script, ...options], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  let complained = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complained += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (signal !== "SIGKILL" && code !== 0)
        reject(new Error(`a sender ended with ${code}:\n${complained}`));
      const times = said.split("\n").slice(0, -1).map(Number);
      resolve({ killed: signal === "SIGKILL", at: Math.max(from, ...times) });
    });
  });
}

async function compared(folder: string, stage: Stage, until: number): Promise<Omit<Found, "kills">> {
  const store = await openStore({ folder, clock: systemClock });
  const lost: string[] = [];
  const left = [...stage.held()];
  let posted = 0;
  let excused = 0;
  for (const channel of stage.channels) {
    const slots = await store.slots.history(stage.space, {
      schedule: `c${channel}`,
      to: null,
      limit: 100_000,
    });
    lost.push(...withoutRow(slots, until).map(slot => `${channel} ${slot}: no row`));
    for (const slot of slots) {
      const name = `${channel} ${slot.slot}: ${slot.status}`;
      if (slot.status === "posted") {
        posted++;
        if (!takeOut(left, channel, await textOf(store, stage, slot))) lost.push(name);
      } else if (slot.reason !== null && slot.status !== "sending") excused++;
      else lost.push(name);
    }
  }
  await store.close();
  return { posted, lost, doubled: left.map(({ channel, text }) => `${channel}: ${text}`), excused };
}

/** Nominal times that the record knows nothing of, up to the newest it knows. */
function withoutRow(slots: readonly Slot[], until: number): readonly string[] {
  const known = new Set(slots.map(({ slot }) => slot));
  const newest = slots[0] === undefined ? until : Date.parse(slots[0].slot);
  const calendar = calendarOf("*/15 * * * *", "UTC");
  const missing: string[] = [];
  for (
    let at = calendar.next(new Date(BEGIN));
    at !== null && at.getTime() <= newest;
    at = calendar.next(at)
  ) {
    if (!known.has(at.toISOString())) missing.push(at.toISOString());
  }
  return missing;
}

async function textOf(store: Store, { space }: Stage, { edition }: Slot): Promise<string> {
  const filed = edition === null ? null : await store.editions.get(space, edition);
  return filed === null ? "" : plain(filed.card);
}

/** Takes one message of a channel out of those left; false where there is none. */
function takeOut(left: Held[], channel: string, text: string): boolean {
  const at = left.findIndex(one => one.channel === channel && text !== "" && one.text.includes(text));
  if (at >= 0) left.splice(at, 1);
  return at >= 0;
}
