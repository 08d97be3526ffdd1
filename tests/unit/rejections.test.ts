import { describe, expect, it } from "vitest";
import { openLog } from "../../src/log.ts";
import { rejectionGuard } from "../../src/rejections.ts";

describe("a promise nobody waited for", () => {
  const guarded = () => {
    const lines: string[] = [];
    const state = { now: 0, ended: 0, lines };
    const log = openLog("error", { write: line => void lines.push(line) });
    const clock = { now: () => new Date(state.now), sleep: async () => undefined };
    return {
      state,
      reject: rejectionGuard(
        clock,
        () => log,
        () => void state.ended++,
      ),
    };
  };

  it("is written down, and the process goes on", () => {
    const { state, reject } = guarded();
    reject(new TypeError("undefined has no type"));
    expect(state.lines.join("")).toContain("undefined has no type");
    expect(state.ended).toBe(0);
  });

  it("ends the process only when twenty came within a minute", () => {
    const { state, reject } = guarded();
    for (let at = 0; at < 40; at++) {
      state.now = at * 10_000;
      reject("now and then");
    }
    expect(state.ended).toBe(0);
    for (let at = 0; at < 21; at++) reject("all at once");
    expect(state.ended).toBeGreaterThan(0);
  });
});
