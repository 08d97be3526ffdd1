import { describe, expect, it } from "vitest";
import { read } from "../../../src/text/read.ts";
import { documentOf } from "../../fake/document.ts";

const eventsIn = (text: string) => {
  return read(documentOf(text)).events.map(({ evidence, when }) => ({
    what: text.slice(evidence.start, evidence.end),
    from: when.from,
    planned: when.planned,
  }));
};

describe("findEvents", () => {
  it("dates a clause by its own date", () => {
    const [first, second] = eventsIn(
      "The mill burned down on Tuesday, and the owner sold the land on Wednesday.",
    );
    expect(first).toMatchObject({
      what: "The mill burned down on Tuesday",
      from: "2031-05-13",
      planned: false,
    });
    expect(second).toMatchObject({ from: "2031-05-14" });
  });

  it("tells the whole sentence where the clause was not found to its end", () => {
    const text = "On Tuesday the port said that Ana Ruiz, its harbour master, had closed the pier.";
    expect(eventsIn(text)[0]).toMatchObject({ from: "2031-05-13" });
    expect(text.startsWith(eventsIn(text)[0]!.what)).toBe(true);
    expect(eventsIn(text)[0]!.what).toMatch(/closed the pier/);
  });

  it("is no plan because somebody then spoke of one: the verb of the opener decides", () => {
    const [told] = eventsIn(
      "In the old town hall later on Wednesday, she told reporters that she expected to win soon.",
    );
    expect(told).toMatchObject({ from: "2031-05-14", planned: false });
  });

  it.each([
    ["a pronoun", "Ana Ruiz said the pier was old and it would close on Tuesday.", /^Ana Ruiz said/],
    ["its subject left out", "The port wants to sell the pier on Tuesday.", /^The port wants/],
    ["a possessive", "Ana Ruiz told the council that its pier closes on Tuesday.", /^Ana Ruiz told/],
  ])("tells the whole sentence where its clause begins with %s", (_, text, what) => {
    expect(eventsIn(text)[0]?.what).toMatch(what);
  });

  it("tells the sentence before too where it begins with a pronoun", () => {
    const [told] = eventsIn("The dockers collected 3,000 names. They handed them to the port on Tuesday.");
    expect(told?.what).toMatch(/^The dockers collected .* on Tuesday/);
  });

  it("stays in its paragraph", () => {
    const [told] = eventsIn("The pier is shut.\n\nThey handed the key to the port on Tuesday.");
    expect(told?.what).toMatch(/^They handed/);
  });
});
