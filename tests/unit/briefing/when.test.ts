import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarOf } from "../../../src/briefing/calendar.ts";
import { quietOf } from "../../../src/briefing/daytime.ts";
import { cronOf } from "../../../src/briefing/when.ts";
import { localWords, zoneOf } from "../../../src/briefing/zone.ts";
import { UsageError } from "../../../src/errors.ts";

describe("when briefings come", () => {
  it.each([
    ["weekdays 8:00", "0 8 * * 1-5"],
    ["Weekdays at 8", "0 8 * * 1-5"],
    ["every weekday at 8 am", "0 8 * * 1-5"],
    ["8:30 on work days", "30 8 * * 1-5"],
    ["daily at 7am", "0 7 * * *"],
    ["every day at 7 p.m.", "0 19 * * *"],
    ["each day, 08.05", "5 8 * * *"],
    ["18h30", "30 18 * * *"],
    ["daily at 12am", "0 0 * * *"],
    ["noon", "0 12 * * *"],
    ["weekends at midnight", "0 0 * * 0,6"],
    ["mondays and thursdays 18:30", "30 18 * * 1,4"],
    ["Mon, Wed, Fri 9:15", "15 9 * * 1,3,5"],
    ["mon-fri 7:45", "45 7 * * 1-5"],
    ["friday to monday 10:00", "0 10 * * 0,1,5,6"],
    ["daily 8:00 and 17:00", "0 8,17 * * *"],
    ["twice a day, 17:00 and 8:00", "0 8,17 * * *"],
    ["every 2 hours 8-18", "0 8,10,12,14,16,18 * * *"],
    ["every 3 hours from 8:30 to 18:00 on weekdays", "30 8,11,14,17 * * 1-5"],
    ["every hour", "0 * * * *"],
    ["hourly 9am to 5pm weekdays", "0 9,10,11,12,13,14,15,16,17 * * 1-5"],
    ["every 6 hours", "0 */6 * * *"],
    ["every 30 minutes 9-12", "*/30 9-11 * * *"],
    ["monthly on the 1st at 9:00", "0 9 1 * *"],
    ["the 15th of every month 9:00", "0 9 15 * *"],
    ["first monday of the month 9:00", "0 9 * * 1#1"],
    ["last friday of the month, 16:00", "0 16 * * 5#L"],
    ["0 8 * * 1-5", "0 8 * * 1-5"],
    ["  15  7,19  *  *  mon,thu ", "15 7,19 * * mon,thu"],
    ["*/15 8-10 * * *", "*/15 8-10 * * *"],
    ["@daily", "0 0 * * *"],
  ])("reads %s", (typed, cron) => {
    expect(cronOf(typed)).toBe(cron);
  });

  it.each([
    ["", /When\? Type "weekdays 8:00"/],
    ["weekdays", /At what time\? Type "weekdays 8:00"/],
    ["weekdays 25:00", /"25:00" is no time of day/],
    ["weekdays 13pm", /"13pm" is no time of day/],
    ["8:00 and 17:30", /one schedule for each/],
    ["blue moons 8:00", /"blue moons" in "blue moons 8:00" is not understood/],
    ["every 5 minutes", /at most one briefing every 15 minutes/],
    ["* * * * *", /at most one briefing every 15 minutes/],
    ["0,50 8,9 * * *", /at most one briefing every 15 minutes/],
    ["0 8 31 2 *", /never comes/],
    ["61 8 * * *", /is no cron line/],
    ["0 8 * *", /not understood|no cron line/],
    ["0 0 8 * * *", /is no cron line|not understood/],
    ["every 5 hours", /every 5 hours 8-18/],
    ["every 2 hours 18-8", /no stretch of a day/],
    ["every 0 hours", /at most one|divide/],
  ])("refuses %s and says what to type", (typed, message) => {
    expect(() => cronOf(typed)).toThrow(UsageError);
    expect(() => cronOf(typed)).toThrow(message);
  });

  it("reads any text or refuses it, and never allows less than 15 minutes between two", () => {
    const word = fc.constantFrom(
      "every",
      "2",
      "hours",
      "8-18",
      "mondays",
      "8:00",
      "*/5",
      "*",
      "and",
      "1st",
      "noon",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, { maxLength: 6 }).map(words => words.join(" ")),
        ),
        typed => {
          const cron = readOrNull(typed);
          if (cron === null) return;
          const times = calendarOf(cron, "Europe/Oslo").list(new Date("2026-10-20T00:00:00Z"), 60);
          times.forEach((time, at) => {
            if (at > 0) expect(time.getTime() - times[at - 1]!.getTime()).toBeGreaterThanOrEqual(15 * 60_000);
          });
        },
      ),
    );
  });
});

function readOrNull(typed: string): string | null {
  try {
    return cronOf(typed);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return null;
  }
}

describe("the calendar", () => {
  it("comes after the gap when the clocks go forward, and once when they go back", () => {
    const { list } = calendarOf("30 2 * * *", "America/New_York");
    const local = (from: string) => list(new Date(from), 3).map(time => localWords(time, "America/New_York"));
    expect(local("2027-03-13T12:00:00Z")).toEqual([
      "Sun 14 Mar 2027 03:00",
      "Mon 15 Mar 2027 02:30",
      "Tue 16 Mar 2027 02:30",
    ]);
    expect(calendarOf("30 1 * * *", "America/New_York").list(new Date("2026-10-31T12:00:00Z"), 2)).toEqual([
      new Date("2026-11-01T05:30:00Z"),
      new Date("2026-11-02T06:30:00Z"),
    ]);
  });

  it("counts a list of hours once too when the clocks go back", () => {
    const times = calendarOf("30 1,13 * * *", "America/New_York").list(new Date("2026-11-01T04:00:00Z"), 2);
    expect(times.map(time => localWords(time, "America/New_York"))).toEqual([
      "Sun 1 Nov 2026 01:30",
      "Sun 1 Nov 2026 13:30",
    ]);
  });
});

describe("a time zone", () => {
  it.each([
    ["Europe/Oslo", "Europe/Oslo"],
    ["europe/oslo", "Europe/Oslo"],
    ["Oslo", "Europe/Oslo"],
    ["new york", "America/New_York"],
    ["utc", "UTC"],
  ])("is read from %s", (typed, zone) => {
    expect(zoneOf(typed)).toBe(zone);
  });

  it.each([
    ["Europe/Osloo", /Did you mean Europe\/Oslo\?/],
    ["+02:00", /no time zone called \+02:00/],
    ["", /Type one like/],
    ["Mars/Olympus", /Type one like|Did you mean/],
  ])("is refused: %s", (typed, message) => {
    expect(() => zoneOf(typed)).toThrow(message);
  });
});

describe("quiet hours", () => {
  it.each([
    ["22:00-07:00", { from: "22:00", to: "07:00" }],
    ["from 10pm to 7am", { from: "22:00", to: "07:00" }],
    ["22 until 6", { from: "22:00", to: "06:00" }],
    ["none", null],
  ])("are read from %s", (typed, quiet) => {
    expect(quietOf(typed)).toEqual(quiet);
  });

  it.each(["evening", "22:00", "22:00-22:00", "25-7"])("are refused: %s", typed => {
    expect(() => quietOf(typed)).toThrow(/type 22:00-07:00, or none/);
  });
});
