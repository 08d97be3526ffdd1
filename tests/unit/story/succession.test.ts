import { describe, expect, it } from "vitest";
import { revision } from "../../../src/story/revision.ts";
import type { Account } from "../../../src/story/story.ts";
import { succeeding } from "../../../src/story/succession.ts";
import { factOn, report, wovenOf } from "../../fake/report.ts";

const next = (before: Account, text: string): Account => {
  const after = report("Lowe Mail", text);
  return succeeding(before, after, revision(before, after));
};

const first = report("Lowe Mail", "The fire at the yard killed 14 people. Tom Berg owns the yard.");

describe("a correction the article itself gives", () => {
  const noted = report(
    "Lowe Mail",
    "The fire at the yard killed 12 people.\n\nCorrection: An earlier version of this article said the fire at the yard killed 14 people. The yard is old.",
  );

  it("marks the fact that is right now as corrected, with what the earlier version said", () => {
    const fact = factOn(noted.known, "killed 12");
    expect(fact).toMatchObject({ status: "corrected", contest: { reason: "version" } });
    expect(fact.contest?.words.text).toContain("said the fire at the yard killed 14 people");
  });

  it("marks what the earlier version said as withdrawn", () => {
    const wrong = noted.known.find(
      ({ predicate, values }) =>
        predicate === "kill" && values.some(value => "amount" in value && value.amount === 14),
    );
    expect(wrong?.status).toBe("withdrawn");
  });

  it("leaves everything else as reported", () => {
    expect(factOn(noted.known, "The yard is old").status).toBe("reported");
  });

  it.each([
    "“An earlier version of this article said the fire killed 14 people,” Tom Berg said.",
    "An earlier fire killed 14 people.",
    "The report was withdrawn because the price was wrong.",
    "Tom Berg said this report has been withdrawn.",
  ])("is not read into %s", text => {
    const known = report("Lowe Mail", `The fire at the yard killed 12 people.\n\n${text}`).known;
    expect(known.map(({ status }) => status)).toEqual(known.map(() => "reported"));
  });
});

describe("a later version of an article", () => {
  it("corrects a figure it changes, with the words of the one before", () => {
    const after = next(first, "The fire at the yard killed 12 people. Tom Berg owns the yard.");
    const fact = factOn(after.known, "killed 12");
    expect(fact).toMatchObject({ status: "corrected", contest: { reason: "version", source: first.source } });
    expect(fact.contest?.words.text).toBe("The fire at the yard killed 14 people.");
    expect(factOn(after.known, "owns the yard").status).toBe("reported");
  });

  it("keeps what was corrected as corrected in the versions after it", () => {
    const second = next(first, "The fire at the yard killed 12 people. Tom Berg owns the yard.");
    const third = next(
      second,
      "The fire at the yard killed 12 people. Tom Berg owns the yard. It burned all night.",
    );
    expect(factOn(third.known, "killed 12").contest?.words.text).toBe(
      "The fire at the yard killed 14 people.",
    );
  });

  it("corrects nothing where a day or a place only came with it", () => {
    const after = next(first, "The fire at the yard killed 14 people on Monday. Tom Berg owns the yard.");
    expect(factOn(after.known, "killed 14").status).toBe("reported");
  });

  it("withdraws what it takes back, and keeps it on record as withdrawn", () => {
    const after = next(first, "This article has been retracted because it was wrong.");
    const fact = factOn(after.known, "killed 14");
    expect(fact).toMatchObject({ status: "withdrawn", source: first.source });
    expect(fact.contest?.words.text).toBe("This article has been retracted because it was wrong.");
    expect(wovenOf(after).earlier).toEqual([first.source]);
  });
});

describe("an article that is taken back", () => {
  it.each([
    ["Editor's note: This article has been retracted because its source could not be confirmed.", undefined],
    ["We have withdrawn this story.", undefined],
    ["The yard was insured.", "RETRACTED: Fire kills 14"],
  ])("withdraws every fact of it: %s", (note, title) => {
    const known = report(
      "Lowe Mail",
      `The fire at the yard killed 14 people.\n\n${note}`,
      title === undefined ? {} : { title },
    ).known;
    expect(factOn(known, "killed 14").status).toBe("withdrawn");
  });

  it("gives no key point to a story that other articles tell", () => {
    const back = report(
      "Lowe Mail",
      "The fire at the yard killed 14 people.\n\nThis article has been retracted.",
    );
    const points = wovenOf(
      back,
      report("Harbour Post", "The fire at the yard hurt nobody, the town said."),
    ).keyPoints;
    expect(points.map(({ words }) => words.text)).not.toContain("The fire at the yard killed 14 people.");
  });
});
