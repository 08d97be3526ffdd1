import { describe, expect, it } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { deskOf } from "../../src/desk.ts";
import { openLog } from "../../src/log.ts";
import { OPERATOR } from "../../src/platform/platform.ts";
import { counted, workQuietly } from "../../src/quiet.ts";
import type { Store } from "../../src/store/store.ts";
import { newsroom } from "../fake/newsroom.ts";
import { morning, other } from "../fake/quay.ts";

const lines: string[] = [];
const log = openLog("debug", { write: line => void lines.push(line) });

/** Ten-second rests in turn, each after so many questions; gives how often memory was collected after each. */
async function rests(store: Store, questions: readonly number[]): Promise<readonly number[]> {
  const ending = new AbortController();
  const { desk, asked } = counted(deskOf(store, systemClock, log));
  const after: number[] = [];
  let collections = 0;
  const collect = () => void collections++;
  const left = [...questions];
  const clock = {
    now: () => new Date("2025-05-05T12:00:00Z"),
    sleep: async (milliseconds: number) => {
      if (milliseconds < 10_000) return;
      after.push(collections);
      const next = left.shift();
      if (next === undefined) ending.abort();
      const ask = { line: "", space: "house", conversation: "a", asker: OPERATOR, channel: null };
      for (let at = 0; at < (next ?? 0); at++) await desk.answer(ask);
    },
  };
  await workQuietly({ store, asked, collect, clock, log, signal: ending.signal });
  return after;
}

describe("a bot nobody asks", async () => {
  const { store } = await newsroom([morning, other]);
  const { store: empty } = await newsroom([]);

  it("rehearses once, and gives back what that left behind", async () => {
    expect(await rests(store, [0, 0, 0])).toEqual([1, 1, 1, 1]);
    expect(lines.filter(line => line.includes("rehearsed"))).toHaveLength(1);
  });

  it("gives memory back once it is quiet after many questions", async () => {
    // In the rest in which they are asked it is not quiet; in the one after that it is.
    expect(await rests(empty, [200, 0, 0, 0])).toEqual([0, 0, 1, 1, 1]);
  });

  it("leaves it after a few questions until they are many", async () => {
    expect(await rests(empty, [60, 0, 60, 0, 0])).toEqual([0, 0, 0, 0, 1, 1]);
  });

  it("tells a rehearsal that fails, and still gives memory back", async () => {
    const broken = { ...store, stories: { ...store.stories, list: () => Promise.reject(new Error("gone")) } };
    expect(await rests(broken, [200, 0, 0])).toEqual([0, 0, 1, 1]);
    expect(lines.some(line => line.includes("the rehearsal failed"))).toBe(true);
  });
});
