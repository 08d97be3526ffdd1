import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { outputOf, start, startAsInstalled } from "./child.ts";

const MAIN = "src/onrecord.js";

/** A folder for one measurement, gone afterwards. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds from starting `onrecord ask` on an empty record (it reads the briefings first) to its answer. */
export const askOnce = (line: string): Promise<number> =>
  inFolder(async folder => {
    const since = performance.now();
    const child = start(MAIN, ["ask", line, "--data", folder], { LOG_LEVEL: "error" });
    return (await outputOf(child, since)).first;
  });

export interface Bot {
  /** Milliseconds from starting the process to its first sign of health and to the first answer over HTTP. */
  readonly health: number;
  readonly answer: number;
  /** Resident memory in MB after the given lines were answered, and once the first briefing stood on the page and all was at rest. */
  readonly memory: number;
  readonly briefed: number;
}

/** Starts the real bot on a record, asks it lines over HTTP, and stops it. `cache` is where compiled code is kept, else where it always is. */
export async function startBot(folder: string, lines: readonly string[], cache?: string): Promise<Bot> {
  const since = performance.now();
  const child = startAsInstalled({
    ...{ ONRECORD_DATA: folder, PORT: "0", LOG_LEVEL: "error" },
    ...(cache !== undefined && { NODE_COMPILE_CACHE: cache }),
  });
  const closed = new Promise(resolve => child.once("close", resolve));
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let text = "";
      child.stdout?.setEncoding("utf8").on("data", (part: string) => {
        text += part;
        const found = /http:\/\/\S+/.exec(text)?.[0];
        if (found !== undefined) resolve(found);
      });
      child.once("close", () => reject(new Error(`the bot ended:\n${text}`)));
    });
    await fetch(`${address}/health`);
    const health = performance.now() - since;
    let answer = Number.NaN;
    for (const line of lines) {
      await ask(address, line);
      if (Number.isNaN(answer)) answer = performance.now() - since;
    }
    const memory = residentMegabytes(child.pid!);
    await firstBriefing(address);
    await atRest(child.pid!);
    return { health, answer, memory, briefed: residentMegabytes(child.pid!) };
  } finally {
    child.kill("SIGTERM");
    await closed;
  }
}

/** Waits until the page shows the first briefing, which a new record is told. */
async function firstBriefing(address: string): Promise<void> {
  const until = performance.now() + LONGEST;
  while (performance.now() < until) {
    const page = await fetch(address);
    if ((await page.text()).includes("first briefing here")) return;
    await sleep(100);
  }
  throw new Error(`no briefing within ${LONGEST / 1000} s of the start`);
}

const LONGEST = 60_000;
/** Milliseconds without work after which a process has done what it does by itself: longer than the bot waits with its rehearsal. */
const REST = 3000;

/** Waits until a process has hardly worked for a while. */
async function atRest(pid: number): Promise<void> {
  const until = performance.now() + LONGEST;
  for (let before = ticksOf(pid); performance.now() < until; ) {
    await sleep(REST);
    const now = ticksOf(pid);
    if (Number.isNaN(now) || now - before <= IDLE) return;
    before = now;
  }
  throw new Error(`still at work ${LONGEST / 1000} s after the first briefing`);
}

/** Hundredths of a second that a resting process may work meanwhile. */
const IDLE = 10;

/** Processor time of a process (Linux) in hundredths of a second; NaN where /proc is not there. */
function ticksOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [, , , , , , , , , , , user, system] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return Number(user) + Number(system);
  } catch {
    return Number.NaN;
  }
}

async function ask(address: string, line: string): Promise<void> {
  const response = await fetch(`${address}/ask`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ line }),
  });
  await response.text();
  if (!response.ok) throw new Error(`${line}: status ${response.status}`);
}

/** VmRSS of a process (Linux); NaN where /proc is not there. */
function residentMegabytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) / 1024;
  } catch {
    return Number.NaN;
  }
}
