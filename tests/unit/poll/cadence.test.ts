import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { healthAfter, isDead, phaseOf } from "../../../src/poll/cadence.ts";
import { isTeaser } from "../../../src/poll/teaser.ts";
import type { Health } from "../../../src/store/port/source.ts";

const NEW: Health = {
  lastGood: null,
  error: null,
  failures: 0,
  failingSince: null,
  items: 0,
  next: "2026-03-04T08:00:00Z",
};
const now = new Date("2026-03-04T08:00:00Z");
const seconds = (health: Health): number => (Date.parse(health.next) - now.getTime()) / 1000;
const good = (holds: number | null, url = "https://a.example/f", every = 1800): Health =>
  healthAfter(url, NEW, { status: "good", items: 3, holds }, { every }, now);

describe("the next visit", () => {
  it("comes between half an interval and one and a half after a good one", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 600, max: 86_400 }), (url, every) => {
        const wait = seconds(good(null, url, every));
        expect(wait).toBeGreaterThanOrEqual(every / 2 - 1);
        expect(wait).toBeLessThanOrEqual(1.5 * every + 1);
      }),
    );
  });

  it("comes exactly an interval later from then on", () => {
    const first = good(null);
    const at = new Date(Date.parse(first.next) + 5000);
    const second = healthAfter(
      "https://a.example/f",
      first,
      { status: "unchanged", holds: null },
      { every: 1800 },
      at,
    );
    expect(Date.parse(second.next) - Date.parse(first.next)).toBe(1_800_000);
  });

  it("is spread: a thousand addresses fill every tenth of the interval", () => {
    const tenths = new Array(10).fill(0);
    for (let at = 0; at < 1000; at++) tenths[Math.floor(phaseOf(`https://feed-${at}.example/f`) * 10)]++;
    for (const count of tenths) expect(count).toBeGreaterThan(50);
  });

  it("is as late as the server or the feed asks for, up to a day", () => {
    expect(seconds(good(7200))).toBeGreaterThanOrEqual(3600);
    expect(seconds(good(10 * 86_400))).toBeLessThanOrEqual(1.5 * 86_400);
  });

  it("comes later after every failure, and never before the server's own time", () => {
    let health = NEW;
    let before = 0;
    for (let at = 0; at < 12; at++) {
      health = healthAfter(
        "https://a.example/f",
        health,
        { status: "bad", reason: "x", after: null },
        { every: 600 },
        now,
      );
      expect(seconds(health)).toBeGreaterThanOrEqual(before);
      before = seconds(health);
    }
    expect(before).toBe(86_400);
    const after = new Date(now.getTime() + 7_200_000);
    expect(
      seconds(
        healthAfter("https://a.example/f", NEW, { status: "bad", reason: "x", after }, { every: 600 }, now),
      ),
    ).toBe(7200);
  });
});

describe("a source", () => {
  it("is dead when it failed often and for long, or is gone", () => {
    const failing = (failures: number, hours: number): Health => ({
      ...NEW,
      failures,
      failingSince: new Date(now.getTime() - hours * 3_600_000).toISOString(),
    });
    expect(isDead(failing(6, 13), false, now)).toBe(true);
    expect(isDead(failing(6, 2), false, now)).toBe(false);
    expect(isDead(failing(3, 40), false, now)).toBe(false);
    expect(isDead(failing(1, 0), true, now)).toBe(true);
  });
});

describe("a feed's text", () => {
  const long = "The council voted on Tuesday to close the old bridge, which carries 900 cars a day. ".repeat(
    15,
  );
  it.each([
    ["", true],
    ["The council voted on Tuesday.", true],
    [long, false],
    [`${long}…`, true],
    [`${long} Continue reading »`, true],
    [`${long} The post Bridge closes appeared first on Vale.`, true],
  ])("is a teaser or not: %#", (text, teaser) => expect(isTeaser(text)).toBe(teaser));
});
