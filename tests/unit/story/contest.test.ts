import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { disputed } from "../../../src/story/contest.ts";
import type { Account, Known } from "../../../src/story/story.ts";
import { factOn, report, wovenOf } from "../../fake/report.ts";

const statusOf = (words: string, ...accounts: readonly Account[]): string =>
  factOn(wovenOf(...accounts).known, words).status;

const taken = report("Lowe Mail", "Tom Berg took money from the builder, Ana Ruiz said on Monday.");
const denied = report("Harbour Post", "Tom Berg denied taking money from the builder.");
const paid = report("Lowe Mail", "The council of Port Lowe paid $3 million for the wall.");
const more = report("Harbour Post", "The council of Port Lowe paid $5 million for the wall.");
const marched = report(
  "Coast News",
  "Police said about 5,000 people marched through Port Lowe on Saturday. Organisers said 20,000 people marched through Port Lowe on Saturday.",
);

describe("a fact somebody denies", () => {
  it("is disputed, with the denial as what stands against it", () => {
    const fact = factOn(wovenOf(taken, denied).known, "Tom Berg took money");
    expect(fact.status).toBe("disputed");
    expect(fact.contest).toMatchObject({ reason: "denied", by: { name: "Tom Berg" } });
    expect(fact.contest?.words.text).toBe("Tom Berg denied taking money from the builder.");
  });

  it("stands against its denial too", () => {
    const denial = factOn(wovenOf(taken, denied).known, "denied taking").contest;
    expect([denial, factOn(wovenOf(denied).known, "denied taking").contest]).toEqual([undefined, undefined]);
    const told = wovenOf(taken, denied).known.find(({ modality }) => modality === "denied");
    expect(told?.contest).toMatchObject({ reason: "told" });
  });

  it("is disputed by a plain no of another outlet that comes later, and not by one that came before", () => {
    const yes = report("Lowe Mail", "The council of Port Lowe approved the wall.", {
      published: "2031-05-15",
    });
    const no = "The council of Port Lowe did not approve the wall.";
    const words = "approved the wall";
    expect(statusOf(words, yes, report("Harbour Post", no, { published: "2031-05-16" }))).toBe("disputed");
    expect(statusOf(words, yes, report("Harbour Post", no, { published: "2031-05-10" }))).toBe("reported");
  });

  it.each([
    ["another deed", "Tom Berg denied taking money from his sister."],
    ["somebody else's", "Per Lund denied taking money from the builder."],
    ["half a no", "Tom Berg did not only take money from the builder."],
    ["one that is still open", "Tom Berg has not yet taken money from the builder."],
    ["their own words", "Ana Ruiz said Tom Berg did not take money from the builder."],
    ["what only a relative clause says", "The court saw the builder, from whom Tom Berg did not take money."],
    ["a deed of another day", "Tom Berg denied taking money from the builder in 2019."],
  ])("stays reported where the denial is of %s", (_, text) => {
    const dated = report("Lowe Mail", "Tom Berg took money from the builder in 2024, Ana Ruiz said.");
    expect(statusOf("Tom Berg took money", dated, report("Harbour Post", text))).toBe("reported");
  });
});

describe("voices of one document", () => {
  const of = (second: string): string =>
    statusOf("Tom Berg took money", report("Lowe Mail", `“Tom Berg took money from the builder.” ${second}`));

  it("dispute one another by name, not where nobody is named for the words", () => {
    const named = report(
      "Lowe Mail",
      "Ana Ruiz said that Tom Berg took money from the builder. Per Lund said that Tom Berg did not take money from the builder.",
    );
    expect(statusOf("Tom Berg took money", named)).toBe("disputed");
    expect(of("“Tom Berg did not take money from the builder.”")).toBe("reported");
  });
});

describe("a measure two sources give differently", () => {
  it("is disputed on both sides", () => {
    const known = wovenOf(paid, more).known;
    expect(factOn(known, "$3 million").contest?.words.text).toContain("$5 million");
    expect(factOn(known, "$5 million").contest?.words.text).toContain("$3 million");
  });

  it("is disputed within one document where two speakers give it", () => {
    expect(statusOf("about 5,000", marched)).toBe("disputed");
    expect(factOn(wovenOf(marched).known, "20,000").contest?.by?.words?.text).toBe("Police");
  });

  it.each([
    ["the same", "The council of Port Lowe paid $3 million for the wall."],
    ["a floor below it", "The council of Port Lowe paid more than $2 million for the wall."],
    ["roughly it", "The council of Port Lowe paid about $3.1 million for the wall."],
    ["for another thing", "The council of Port Lowe paid $5 million for a new school bus depot at Sundby."],
  ])("stays reported where the other figure is %s", (_, text) => {
    expect(statusOf("$3 million", paid, report("Harbour Post", text))).toBe("reported");
  });

  it("stays reported where the other figure came days later: that may be news", () => {
    const later = report("Harbour Post", "The council of Port Lowe paid $5 million for the wall.", {
      published: "2031-05-25",
    });
    expect(statusOf("$3 million", paid, later)).toBe("reported");
  });

  it("stays reported where one outlet gives both", () => {
    const same = report("Lowe Mail", "In all the council of Port Lowe paid $5 million for the wall.");
    expect(statusOf("$3 million", paid, same)).toBe("reported");
  });
});

describe("the facts of a story", () => {
  it("have the same status in whatever order the documents came", () => {
    const all = [taken, denied, paid, more, marched];
    const statuses = (accounts: readonly Account[]) =>
      wovenOf(...accounts).known.map(({ id, status, contest }) => [id, status, contest?.words.text]);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), order => {
        expect(statuses(order)).toEqual(statuses(all));
      }),
    );
  });

  it("are what their documents say by themselves once the others are gone", () => {
    const both = wovenOf(taken, denied).known;
    const own = both.filter(({ source }) => source.outlet === "Lowe Mail");
    expect(disputed(own)).toEqual(wovenOf(taken).known);
  });

  it("are never disputed without words against them, and never change but for their status", () => {
    const bare = ({ status: _status, contest: _contest, ...rest }: Known): unknown => rest;
    const all = [taken, denied, paid, more, marched];
    fc.assert(
      fc.property(fc.subarray(all, { minLength: 1 }), some => {
        const { known } = wovenOf(...some);
        for (const one of known) expect(one.contest === undefined).toBe(one.status === "reported");
        const own = some.flatMap(account => account.known.map(bare));
        expect(known.map(bare)).toEqual(expect.arrayContaining(own));
      }),
    );
  });
});
