import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Story } from "../../../src/story/story.ts";
import { weave } from "../../../src/story/weave.ts";
import { accountOf } from "../../fake/article.ts";
import { evening, morning, other } from "../../fake/quay.ts";

const [one, two, three] = [accountOf(morning), accountOf(evening), accountOf(other)];
const both = weave(weave(null, one), two);

const contents = ({ id: _id, headline: _headline, ...rest }: Story): unknown => rest;

describe("weaving documents into a story", () => {
  it("changes nothing the second time", () => {
    expect(weave(both, one)).toBe(both);
    expect(weave(both, two)).toEqual(both);
  });

  it("comes to the same whichever document arrives first", () => {
    expect(contents(weave(weave(null, two), one))).toEqual(contents(both));
  });

  it("comes to the same in whatever order any of three arrive, some of them twice", () => {
    const three = [one, two, accountOf(other)];
    const whole = three.reduce<Story | null>(weave, null)!;
    fc.assert(
      fc.property(fc.shuffledSubarray(three, { minLength: 3 }), fc.constantFrom(...three), (order, again) => {
        const story = [...order, again].reduce<Story | null>(weave, null)!;
        expect(contents(story)).toEqual(contents(whole));
      }),
    );
  });

  it("keeps the id and the headline of the document that opened it", () => {
    expect([both.id, both.headline]).toEqual([morning.id, morning.title]);
  });

  it("tells a person of one surname and one name of two papers as one", () => {
    const solheim = both.people.filter(person => person.name.includes("Solheim"));
    expect(solheim).toHaveLength(1);
    expect(solheim[0]).toMatchObject({ name: "Ingrid Solheim", quoted: 1 });
    expect(solheim[0]?.roles.map(role => [role.text, role.source.outlet])).toEqual([
      ["Mayor", "Harbour Post"],
      ["the head of the port board", "Coast Radio"],
    ]);
  });

  it("keeps two people of one surname apart", () => {
    const names = both.people.map(person => person.name);
    expect(names).toContain("Per Lund");
    expect(names).toContain("Kari Lund");
  });

  it("shows the same words of two papers once, in the longest form, with both sources and the earlier date first", () => {
    const said = both.said.filter(({ marked }) =>
      marked[0]?.text.toLowerCase().includes("rebuild every metre"),
    );
    expect(said).toHaveLength(1);
    expect(said[0]?.marked[0]?.text).toContain("before the winter storms");
    expect(said[0]?.sources.map(source => source.outlet)).toEqual(["Harbour Post", "Coast Radio"]);
  });

  it("sorts the timeline by the date of the event, not of the paper", () => {
    expect(both.timeline.map(event => event.when.from)).toEqual(["2016", "2025-05-01"]);
  });

  it("dates a story by its first and its last source", () => {
    expect([both.firstSeen, both.lastChanged]).toEqual(["2025-05-02", "2025-05-03"]);
  });

  it("counts the quotations of each speaker once per utterance", () => {
    const quoted = Object.fromEntries(both.people.map(person => [person.name, person.quoted]));
    expect(quoted).toMatchObject({ "Ingrid Solheim": 1, "Tomas Reyes": 2, "Kari Lund": 1, "Per Lund": 0 });
  });

  it("groups statements by the affiliation the sources give, and leaves out who has none", () => {
    expect(both.sides.map(side => [side.affiliation, side.speakers])).toEqual([
      [expect.stringMatching(/Ostrel|port board/), ["Ingrid Solheim"]],
    ]);
  });

  it("does not merge namesakes of different stories that were woven by mistake", () => {
    const mixed = weave(both, three);
    expect(mixed.people.map(person => person.name)).toEqual(
      expect.arrayContaining(["Tomas Reyes", "Anna Reyes"]),
    );
  });
});

describe("a bare surname", () => {
  const bare = (id: string) =>
    accountOf({
      id,
      text: "Lund waved.\n“The market opens again on Monday morning,” Lund said.",
      people: [{ name: "Lund" }],
      quotes: [{ words: ["“The market opens again on Monday morning,”"], speaker: "Lund" }],
    });

  it("stays apart where two people have it", () => {
    const story = weave(both, bare("bare"));
    expect(story.people.map(person => person.name)).toEqual(
      expect.arrayContaining(["Lund", "Per Lund", "Kari Lund"]),
    );
  });

  it("takes the full name where one person has it, in quotations too", () => {
    const story = weave(weave(null, bare("bare")), one);
    expect(story.people.map(person => person.name)).not.toContain("Lund");
    expect(story.said.find(said => said.sources[0]?.document === "bare")?.speaker.name).toBe("Per Lund");
  });
});
