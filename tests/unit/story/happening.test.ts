import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain } from "../../../src/card/plain.ts";
import { timelineCard } from "../../../src/card/timeline.ts";
import { tellingsOf } from "../../../src/story/happening.ts";
import type { Account, Happening } from "../../../src/story/story.ts";
import { report, wovenOf } from "../../fake/report.ts";

const timelineOf = (...accounts: readonly Account[]): readonly Happening[] => wovenOf(...accounts).timeline;
const outlets = ({ source, also }: Happening): readonly (string | null)[] =>
  [source, ...(also ?? []).map(one => one.source)].map(({ outlet }) => outlet);

const day = report("Lowe Mail", "The council of Port Lowe approved the wall on 12 May 2031.");
const month = report(
  "Harbour Post",
  "In May 2031 the wall was approved by the council of Port Lowe, to much applause.",
);
const otherDay = report("Coast News", "The council of Port Lowe approved the long wall on 13 May 2031.", {
  published: "2031-05-16",
});
const otherDeed = report(
  "Bay Radio",
  "The council of Port Lowe approved the budget of the school on 12 May 2031.",
);
const nextYear = report("Bay Radio", "The council of Port Lowe approved the wall on 12 May 2030.");

describe("one event that several documents tell", () => {
  it("is one entry, with the more precise date first", () => {
    const [event, ...others] = timelineOf(month, day);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      when: { from: "2031-05-12", precision: "day" },
      also: [{ when: { from: "2031-05" } }],
    });
    expect(outlets(event!)).toEqual(["Lowe Mail", "Harbour Post"]);
  });

  it("shows days that differ side by side", () => {
    const events = timelineOf(day, otherDay);
    expect(events).toHaveLength(1);
    const shown = plain(timelineCard(wovenOf(day, otherDay), 1));
    expect(shown).toContain("12 May 2031  The council of Port Lowe approved the wall");
    expect(shown).toContain("another date: 13 May 2031 according to Coast News");
  });

  it("says beside it who else gives the date less precisely", () => {
    expect(plain(timelineCard(wovenOf(day, month), 1))).toContain("also May 2031 according to Harbour Post");
  });

  it.each([
    ["another deed of the same day", otherDeed],
    [
      "what is said not to have happened",
      report("Bay Radio", "The council of Port Lowe did not approve the wall on 12 May 2031."),
    ],
    ["the same deed of another year", nextYear],
    [
      "what is only planned",
      report("Bay Radio", "The council of Port Lowe will approve the wall on 12 May 2032."),
    ],
    [
      "the deed of somebody else",
      report("Bay Radio", "The council of Sundby approved a pier on 12 May 2031."),
    ],
  ])("is not one with %s", (_, other) => {
    expect(timelineOf(day, other)).toHaveLength(2);
  });

  it("is the same in whatever order the documents come, and no telling is lost", () => {
    const all = [day, month, otherDay, otherDeed, nextYear];
    const whole = timelineOf(...all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), order => {
        expect(timelineOf(...order)).toEqual(whole);
      }),
    );
    const told = whole.flatMap(tellingsOf).map(({ id }) => id);
    expect([...told].sort()).toEqual(all.flatMap(({ happenings }) => happenings.map(({ id }) => id)).sort());
  });
});
