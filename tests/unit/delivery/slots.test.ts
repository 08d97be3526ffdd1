import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarOf } from "../../../src/briefing/calendar.ts";
import { catchUp, owed } from "../../../src/delivery/slots.ts";
import { scheduleOf } from "../../fake/schedule.ts";

const slotsOf = (cron: string, zone: string, last: string, now: string) =>
  owed(scheduleOf({ cron, zone, since: last }), calendarOf(cron, zone), last, new Date(now));
const times = (slots: ReturnType<typeof slotsOf>): readonly string[] => slots.map(({ slot }) => slot);

describe("slots", () => {
  it.each([
    ["in the hour that is skipped", "30 2 * * *", "America/New_York", "2027-03-14T07:00:00.000Z"],
    ["at a midnight that is skipped", "0 0 * * *", "Africa/Cairo", "2027-04-29T22:00:00.000Z"],
    ["in a half-hour that is skipped", "15 2 * * *", "Australia/Lord_Howe", "2026-10-03T15:30:00.000Z"],
  ])("of a day whose time falls %s come right after it, once", (_, cron, zone, slot) => {
    const day = Date.parse(slot);
    const found = slotsOf(
      cron,
      zone,
      new Date(day - 43_200_000).toISOString(),
      new Date(day + 43_200_000).toISOString(),
    );
    expect(times(found)).toEqual([slot]);
  });

  it("of an hour that comes twice are there once", () => {
    expect(
      times(slotsOf("30 1 * * *", "America/New_York", "2026-11-01T04:00:00Z", "2026-11-01T12:00:00Z")),
    ).toHaveLength(1);
    expect(
      times(slotsOf("30 1,13 * * *", "Europe/Oslo", "2026-10-24T22:00:00Z", "2026-10-25T22:00:00Z")),
    ).toHaveLength(2);
  });

  it("before the schedule was made are not owed", () => {
    const schedule = scheduleOf({ since: "2026-03-02T08:00:00Z" });
    const calendar = calendarOf(schedule.cron, schedule.zone);
    expect(owed(schedule, calendar, null, new Date("2026-03-02T09:00:00Z"))).toEqual([]);
    expect(owed(schedule, calendar, "2026-02-01T07:00:00Z", new Date("2026-03-02T09:00:00Z"))).toEqual([]);
  });

  it("are the same however often they are worked out, and none when the clock is set back", () => {
    const found = slotsOf("*/30 * * * *", "UTC", "2026-03-02T06:00:00Z", "2026-03-02T09:10:00Z");
    expect(found).toEqual(slotsOf("*/30 * * * *", "UTC", "2026-03-02T06:00:00Z", "2026-03-02T09:10:00Z"));
    expect(slotsOf("*/30 * * * *", "UTC", found.at(-1)!.slot, "2026-03-02T05:00:00Z")).toEqual([]);
  });

  it("may be said late for half the way to the next, six hours at most", () => {
    const hours = (cron: string) =>
      catchUp(calendarOf(cron, "UTC"), new Date("2026-03-02T08:00:00Z")) / 3_600_000;
    expect(hours("0 8 * * *")).toBe(6);
    expect(hours("0 * * * *")).toBe(0.5);
    expect(hours("0 8,12 * * *")).toBe(2);
  });

  it("after any outage are all accounted for, and at most the newest is said", () => {
    const crons = ["0 8 * * *", "30 2 * * *", "*/15 * * * *", "0 */6 * * *", "0 7 * * 1-5", "0 0 1 * *"];
    const zones = ["Europe/Oslo", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Africa/Cairo"];
    fc.assert(
      fc.property(
        fc.constantFrom(...crons),
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 365 * 1440 }),
        fc.integer({ min: 1, max: 7 * 1440 }),
        (cron, zone, start, minutes) => {
          const from = new Date(Date.parse("2026-01-01T00:00:00Z") + start * 60_000);
          const now = new Date(from.getTime() + minutes * 60_000);
          const calendar = calendarOf(cron, zone);
          const found = owed(scheduleOf({ cron, zone, since: from.toISOString() }), calendar, null, now);
          const all: Date[] = [];
          for (let at = calendar.next(from); at !== null && at <= now; at = calendar.next(at)) all.push(at);
          expect(times(found)).toEqual(all.map(at => at.toISOString()));
          const due = found.filter(({ status }) => status === "due");
          const newest = all.at(-1);
          const inTime =
            newest !== undefined &&
            now.getTime() - newest.getTime() <= Math.max(120_000, catchUp(calendar, newest));
          expect(due.map(({ slot }) => slot)).toEqual(inTime ? [newest.toISOString()] : []);
          expect(found.filter(({ status, reason }) => status !== "due" && !reason)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
