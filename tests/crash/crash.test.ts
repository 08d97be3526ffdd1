import { describe, expect, it } from "vitest";
import { BARE } from "../../bench/crash/stage.ts";
import { trial } from "../../bench/crash/trial.ts";
import { randomFrom } from "../../bench/train/random.ts";

const KILLS = 6;

// `npm run bench -- crash` does the same hundreds of times, at both platforms.
describe("a sender that is killed at every turn", () => {
  it(`loses and doubles nothing, ${KILLS} times in a row`, async () => {
    const found = await trial(BARE, KILLS, randomFrom(3), () => undefined);
    expect([...found.kills.values()].reduce((sum, count) => sum + count)).toBe(KILLS);
    expect(found.posted).toBeGreaterThan(0);
    expect(found.lost).toEqual([]);
    expect(found.doubled).toEqual([]);
  }, 120_000);
});
