import { describe, expect, it } from "vitest";
import type { Edition } from "../../../src/briefing/briefing.ts";
import { plain } from "../../../src/card/plain.ts";
import { HOUSE } from "../../../src/store/store.ts";
import { pressroom } from "../../fake/pressroom.ts";
import { first, other, reworded, second } from "../../fake/tunnel.ts";

const shown = (edition: Edition | null): string => (edition === null ? "" : plain(edition.card));

describe("a briefing", () => {
  it("tells the newest stories first in a channel, each with its headline, a point, a quotation and its reach", async () => {
    const room = await pressroom();
    await room.file(first.text, first.head, "2031-03-04T05:00:00Z");
    const text = shown(await room.brief("2031-03-04T07:00:00Z"));
    expect(text).toMatchInlineSnapshot(`
      "News · first briefing here

      Water breaks into the Arna tunnel
      new  Water broke into the Arna road tunnel on Monday night and flooded its lowest stretch near the eastern portal.
        Arna Post, 3 Mar 2031 · open at these words
      Sigrid Holm, a bus driver who was in the tunnel
      “We heard the rock crack and then the water came down like a wall,”
      Arna Post, 3 Mar 2031 · open at these words
      3 more points · 1 outlet
      [The story] [Timeline] [People] [Why this?]"
    `);
  });

  it("says what changed since: the figure and the date with what was told before, then the new point and quotation", async () => {
    const room = await pressroom();
    await room.file(first.text, first.head, "2031-03-04T05:00:00Z");
    await room.brief("2031-03-04T07:00:00Z");
    await room.file(second.text, second.head, "2031-03-05T05:00:00Z");
    expect(shown(await room.brief("2031-03-05T07:00:00Z"))).toMatchInlineSnapshot(`
      "News · what changed since Tuesday 08:00

      Water breaks into the Arna tunnel
      figure  At least 19 people were injured when water broke into the Arna road tunnel, the Arna hospital said on Wednesday.
        before: At least 14 people were injured, the Arna hospital said on Tuesday.
        Norland Daily, 5 Mar 2031 · open at these words
      date  The tunnel will reopen on 4 April 2031, according to the Norland Road Agency
        before: The tunnel will reopen on 20 March 2031, according to the Norland Road Agency
        Norland Daily, 5 Mar 2031 · open at these words
      new  The agency's engineers found a crack of eleven metres in the rock above the eastern portal of the tunnel.
        Norland Daily, 5 Mar 2031 · open at these words
      Ivar Brekke, the head of the Norland Road Agency
      “No driver will enter this tunnel before every bolt in the roof has been tested,”
      Norland Daily, 5 Mar 2031 · open at these words
      3 Mar 2031: Water broke into the Arna road tunnel on Monday night
      20 Mar 2031 (planned): The tunnel will reopen on 20 March 2031, according to the Norland Road Agency
      4 Apr 2031 (planned): The tunnel will reopen on 4 April 2031, according to the Norland Road Agency
      2 outlets, 2 independent
      [The story] [Timeline] [People] [Why this?]"
    `);
  });

  it("says beside a line what stands against it", async () => {
    const room = await pressroom();
    const head = { title: "Arna buys a ferry", outlet: "Arna Post", published: "2031-03-04" };
    await room.file(
      "The council of Arna paid 12 million crowns for the ferry.",
      head,
      "2031-03-04T05:00:00Z",
    );
    const theirs = { ...head, outlet: "Norland Daily", title: "Arna's council buys a ferry" };
    await room.file(
      "The council of Arna paid 15 million crowns for the ferry.",
      theirs,
      "2031-03-04T05:30:00Z",
    );
    const text = shown(await room.brief("2031-03-04T07:00:00Z"));
    expect(text).toContain("Disputed. Another figure:");
    expect(text).toContain("12 million");
    expect(text).toContain("15 million");
  });

  it("says nothing of a copy, whoever prints it and in whatever words", async () => {
    const room = await pressroom();
    await room.file(first.text, first.head, "2031-03-04T05:00:00Z");
    await room.brief("2031-03-04T07:00:00Z");
    await room.file(reworded.text, reworded.head, "2031-03-04T12:00:00Z");
    await room.file(first.text, { ...first.head, outlet: "Morning Wire" }, "2031-03-04T13:00:00Z");
    expect(await room.brief("2031-03-05T07:00:00Z", { silence: "silent" })).toBeNull();
    expect(shown(await room.brief("2031-03-05T07:00:00Z"))).toBe("News · nothing new since Tuesday 08:00.");
  });

  it("says nothing of a copy that another space read as a story of its own", async () => {
    const room = await pressroom();
    const to = { platform: "web", space: "T1", channel: "c", thread: null };
    await room.file(first.text, first.head, "2031-03-04T05:00:00Z");
    await room.brief("2031-03-04T07:00:00Z", { to });
    await room.file(first.text, { ...first.head, outlet: "Morning Wire" }, "2031-03-04T13:00:00Z", "T1");
    expect(await room.brief("2031-03-05T07:00:00Z", { to, silence: "silent" })).toBeNull();
  });

  it("tells another story the next day, and not the old one again", async () => {
    const room = await pressroom();
    await room.file(first.text, first.head, "2031-03-04T05:00:00Z");
    await room.brief("2031-03-04T07:00:00Z");
    await room.file(other.text, other.head, "2031-03-05T05:00:00Z");
    const text = shown(await room.brief("2031-03-05T07:00:00Z"));
    expect(text).toContain("News · what changed since Tuesday 08:00");
    expect(text).toContain("Velmar votes for a new theatre");
    expect(text).not.toContain("tunnel");
  });

  it("tells again what was not sent: only what was posted counts as told", async () => {
    const room = await pressroom();
    await room.file(first.text, first.head, "2031-03-04T05:00:00Z");
    const draft = await room.brief("2031-03-04T07:00:00Z");
    const fresh = await pressroom();
    await fresh.file(first.text, first.head, "2031-03-04T05:00:00Z");
    expect(shown(await fresh.brief("2031-03-05T07:00:00Z"))).toBe(shown(draft));
  });

  it.each([
    ["a story", { kind: "story", text: "" }],
    ["a topic", { kind: "topic", text: "tunnel" }],
    ["a person", { kind: "person", text: "Sigrid Holm" }],
    ["an outlet", { kind: "source", text: "arna post" }],
  ] as const)("keeps to its topics: %s", async (_, topic) => {
    const room = await pressroom();
    const story = await room.file(first.text, first.head, "2031-03-04T05:00:00Z");
    await room.file(other.text, other.head, "2031-03-04T05:10:00Z");
    const topics = [topic.kind === "story" ? { ...topic, text: story.id } : topic];
    const text = shown(await room.brief("2031-03-04T07:00:00Z", { topics }));
    expect(text).toContain("Arna");
    expect(text).not.toContain("theatre");
  });

  it("tells of a person only what that person said, and what names them", async () => {
    const room = await pressroom();
    await room.file(first.text, first.head, "2031-03-04T05:00:00Z");
    const topics = [{ kind: "person", text: "Sigrid Holm" }] as const;
    const text = shown(await room.brief("2031-03-04T07:00:00Z", { topics }));
    expect(text).toContain("“We heard the rock crack");
    expect(text).not.toContain("injured");
  });

  it("names in one line the story it is about where only others moved", async () => {
    const room = await pressroom();
    const story = await room.file(first.text, first.head, "2031-03-04T05:00:00Z");
    const topics = [
      { kind: "story", text: story.id },
      { kind: "topic", text: "Velmar" },
    ] as const;
    await room.brief("2031-03-04T07:00:00Z", { topics });
    await room.file(other.text, other.head, "2031-03-05T05:00:00Z");
    expect(shown(await room.brief("2031-03-05T07:00:00Z", { topics }))).toContain(
      "No change: Water breaks into the Arna tunnel",
    );
  });

  it("tells an open question again after a week, when the story moves, and not before", async () => {
    const open = (text: string): boolean => text.includes("remains unclear");
    for (const [at, isTold] of [
      ["2031-03-06", false],
      ["2031-03-13", true],
    ] as const) {
      const room = await pressroom();
      await room.file(first.text, first.head, "2031-03-04T05:00:00Z");
      expect(open(shown(await room.brief("2031-03-04T07:00:00Z", { length: "long" })))).toBe(true);
      await room.file(second.text, { ...second.head, published: at }, `${at}T05:00:00Z`);
      expect(open(shown(await room.brief(`${at}T07:00:00Z`, { length: "long" })))).toBe(isTold);
    }
  });

  it("says why a story was left out", async () => {
    const room = await pressroom();
    await room.file(first.text, first.head, "2031-03-04T05:00:00Z");
    await room.brief("2031-03-04T07:00:00Z");
    await room.file(reworded.text, reworded.head, "2031-03-04T12:00:00Z");
    const edition = await room.brief("2031-03-05T07:00:00Z");
    expect(edition?.left.map(({ reason }) => reason)).toEqual(["everything in it was told here already"]);
  });

  it("is shorter where it is asked to be, and says how much more there is", async () => {
    const room = await pressroom();
    await room.file(first.text, first.head, "2031-03-04T05:00:00Z");
    const text = shown(await room.brief("2031-03-04T07:00:00Z", { length: "short" }));
    expect(text.split("\n").length).toBeLessThan(8);
    expect(text).toMatch(/1 more quote, \d more points · 1 outlet/);
  });

  it("tells an archive that was just read in, when there is no newer news", async () => {
    const room = await pressroom();
    await room.file(first.text, { ...first.head, published: "2029-01-04" }, "2031-03-04T05:00:00Z");
    expect(shown(await room.brief("2031-03-04T07:00:00Z"))).toContain("Arna");
  });

  it("is composed from the house and the channel's own space, and from no other", async () => {
    const room = await pressroom();
    await room.file(first.text, first.head, "2031-03-04T05:00:00Z", "T1");
    await room.file(other.text, other.head, "2031-03-04T05:00:00Z", HOUSE);
    const text = shown(
      await room.brief("2031-03-05T07:00:00Z", {
        to: { platform: "web", space: "T2", channel: "c", thread: null },
      }),
    );
    expect(text).toContain("theatre");
    expect(text).not.toContain("Arna");
  });

  it("tells stories that have no room in a line each, counts the others, and none of them another time", async () => {
    const room = await pressroom();
    await room.file(first.text, first.head, "2031-03-04T05:00:00Z");
    await room.brief("2031-03-04T07:00:00Z");
    for (const [at, town] of TOWNS.entries()) {
      const text = `${town} opened a new ${THINGS[at]} on Tuesday. The ${THINGS[at]} of ${town} cost ${at + 3} million crowns.`;
      const head = { title: `${town} opens a ${THINGS[at]}`, outlet: "Land Radio", published: "2031-03-05" };
      await room.file(text, head, `2031-03-05T05:${10 + at}:00Z`);
    }
    const text = shown(await room.brief("2031-03-05T07:00:00Z"));
    const named = TOWNS.filter(town => text.includes(town)).length;
    const [, counted = "0"] = /(\d+) more stor(?:y|ies) on record/.exec(text) ?? [];
    expect(text.match(/^new: /gm)).toHaveLength(10);
    expect(named + Number(counted)).toBe(TOWNS.length);
    expect(Number(counted)).toBeGreaterThan(0);
    expect(await room.brief("2031-03-06T07:00:00Z", { silence: "silent" })).toBeNull();
  });
});

const TOWNS =
  "Aldal Brekkum Corvik Dunmar Eskby Fjellan Grimsund Halvern Isvik Jorholm Kaldes Lumvik Morna Nesgard Ostby Prestan Quarn Rossvik Selby Torvang".split(
    " ",
  );
const THINGS =
  "bridge school theatre harbour museum library stadium prison clinic bakery mill market airport chapel cinema brewery nursery quarry lighthouse observatory".split(
    " ",
  );
