import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphsOf } from "../../../src/text/clean.ts";
import { findDates } from "../../../src/text/dates.ts";
import { tokenize } from "../../../src/text/model/tokenize.ts";

/** A Thursday. */
const PUBLISHED = "2031-05-15";

const datesIn = (text: string, published: string | null = PUBLISHED) =>
  findDates(tokenize(text, paragraphsOf(text)), published).map(({ span, when }) => ({
    words: text.slice(span.start, span.end),
    ...when,
  }));

describe("findDates", () => {
  it.each([
    // weekdays: back to the publication date, ahead where the clause looks ahead
    ["The mill burned down on Tuesday.", "2031-05-13"],
    ["The mill burned down on Thursday.", "2031-05-15"],
    ["The mill burned down on Friday.", "2031-05-09"],
    ["The board will meet on Tuesday.", "2031-05-20"],
    ["The board is to meet on Saturday.", "2031-05-17"],
    ["The board plans to meet on Monday.", "2031-05-19"],
    ["The board decided on Monday to wait.", "2031-05-12"],
    ["The board voted to close the mill on Friday.", "2031-05-16"],
    ["The board voted on Monday to close the mill.", "2031-05-12"],
    ["Drivers could not use the bridge on Sunday.", "2031-05-11"],
    ["The fair opens on Saturday.", "2031-05-17"],
    ["She returned last Friday.", "2031-05-09"],
    ["On Tuesday evening the lights went out.", "2031-05-13"],
    // written out
    ["It began on 3 March 2029.", "2029-03-03"],
    ["It began on March 3, 2029, at noon.", "2029-03-03"],
    ["It began on 2029-03-03.", "2029-03-03"],
    ["Ships have sailed from here since February 2022.", "2022-02"],
    ["The law was passed in 1998.", "1998"],
    ["The 2016 flood took the bridge.", "2016"],
    ["Sales rose in the first quarter of 2030.", "2030-Q1"],
    // relative
    ["The clerk resigned yesterday.", "2031-05-14"],
    ["The clerk resigned two days ago.", "2031-05-13"],
    ["The clerk resigned three weeks ago.", "2031-04-24"],
    ["The clerk resigned four years ago.", "2027"],
    ["The clerk resigned last month.", "2031-04"],
    ["The clerk retires next year.", "2032"],
    ["The clerk resigned in March.", "2031-03"],
    ["The clerk resigned in October.", "2030-10"],
    ["The clerk will return in October.", "2031-10"],
  ])("%s -> %s", (text, from) => {
    const [date] = datesIn(text);
    expect(date?.from ?? date?.to).toBe(from);
  });

  it.each([
    "He may come, and March winds may blow.",
    "They talked for an hour, and she is 41 now.",
    "The vote was 8-6 in a room of 2000 people.",
    "She ran 400 metres in 52 seconds.",
    "A second man waited for months.",
  ])("finds no date in: %s", text => {
    expect(datesIn(text)).toEqual([]);
  });

  it("counts the next day from the day named before, not from the publication date", () => {
    const text = "The ship sank on Monday. Divers found the bell the next day. A year later it was sold.";
    expect(datesIn(text).map(date => date.from)).toEqual(["2031-05-12", "2031-05-13", "2032"]);
  });

  it("dates that day by the day named before, and otherwise only as no later than publication", () => {
    expect(datesIn("He left on Monday. Earlier that day he had sung.").at(-1)?.from).toBe("2031-05-12");
    const [alone] = datesIn("Earlier that day he had sung.");
    expect(alone).toMatchObject({ from: null, to: PUBLISHED, precision: "before", certainty: "uncertain" });
  });

  it("reads weekends and open ends", () => {
    expect(datesIn("It rained over the weekend.")[0]).toMatchObject({ from: "2031-05-10", to: "2031-05-11" });
    expect(datesIn("He has served since 2019.")[0]).toMatchObject({ from: "2019", to: null });
    expect(datesIn("Bids are due by Monday.")[0]).toMatchObject({
      from: null,
      to: "2031-05-19",
      precision: "before",
    });
  });

  it("marks what is still to come as planned", () => {
    expect(datesIn("The trial will open on Monday.")[0]?.planned).toBe(true);
    expect(datesIn("The trial opened on Monday.")[0]?.planned).toBe(false);
  });

  it("says whether a date was written out or computed", () => {
    expect(datesIn("It fell on 3 March 2029.")[0]?.certainty).toBe("explicit");
    expect(datesIn("It fell on Monday.")[0]?.certainty).toBe("derived");
  });

  it("gives only written-out dates when the document has no date", () => {
    const text = "On Tuesday and yesterday and on 3 March 2029 and in May and in 1998 it rained.";
    expect(datesIn(text, null).map(date => date.from)).toEqual(["2029-03-03", "1998"]);
  });

  it("gives ordered spans that do not overlap, whatever the text", () => {
    const piece = fc.constantFrom(
      "on Monday",
      "the next day",
      "3 May",
      "2020",
      "last week",
      "for an hour",
      ".",
      ",",
      "will",
      "May",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), pieces => {
        const text = pieces.join(" ");
        const found = findDates(tokenize(text, paragraphsOf(text)), PUBLISHED);
        return found.every(
          ({ span }, i) => span.start < span.end && (i === 0 || found[i - 1]!.span.end <= span.start),
        );
      }),
    );
  });

  it.each([
    "The van comes only on every other Friday.",
    "The board meets every Monday.",
    "They row on the first Monday of each month.",
    "She swims on Sundays.",
  ])("a habit is no day: %s", text => {
    expect(datesIn(text)).toEqual([]);
  });
});
