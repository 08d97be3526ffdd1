import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { openMemoryStore, openStore } from "../../src/store/open.ts";
import { HOUSE, type Store } from "../../src/store/store.ts";
import { accountOf, fileDraft, filingOf } from "./store-material.ts";

const BRIDGE = {
  title: "Bridge to open in May",
  published: "2024-03-04",
  outlet: "The Wharf Post",
  text: [
    "The council of Brockmoor met on Monday.",
    "mayor Ada Quill said: “The bridge will open in May.”",
    "The councillor Ben Storr asked for 3 million crowns.",
    "treasurer Ben Storr said: “We have waited long enough for this crossing.”",
  ].join("\n"),
};
const COSTS = {
  title: "Crossing costs more than planned",
  published: "2024-03-06",
  outlet: "Harbour Radio",
  text: [
    "The price of the bridge has doubled.",
    "former treasurer Ben Storr said: “Nobody negotiated the price.”",
    "engineer Zoë Ångström said: “The steel was late.”",
  ].join("\n"),
};
const MATCH = {
  title: "Rovers win the cup",
  published: "2024-04-01T21:15:00+02:00",
  outlet: "Sportblatt",
  text: [
    "The final was played in Oxhaven.",
    "coach Ada Quillon said: “We spoke of nothing but the cup.”",
  ].join("\n"),
};
const UNDATED = {
  title: "A notice",
  published: null,
  outlet: "Board",
  text: "clerk Ida Moss said: “The library is shut.”",
};

const kinds = [
  { kind: "in memory", open: (_: string) => openMemoryStore() },
  { kind: "in a file", open: (folder: string) => openStore({ folder, clock: systemClock }) },
];

describe.each(kinds)("a store $kind", ({ open }) => {
  let folder = "";
  let store: Store;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "onrecord-store-"));
    store = await open(folder);
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const quotes = async (query: Partial<Parameters<Store["lookup"]["said"]>[1]>) => {
    const all = { speakers: null, about: null, story: null, limit: 10, ...query };
    return (await store.lookup.said(HOUSE, all)).map(said => said.words[0]?.text);
  };
  const names = async (text: string) =>
    (await store.lookup.people(HOUSE, text, 5)).map(entry => entry.person.name);

  describe("its documents", () => {
    it.each([
      ["quotation marks of every kind", "« Non », „nein“, ‘no’ — “no”"],
      ["emoji and joined letters", "👩‍🚒 said 👍🏽, n̈ and ñ"],
      ["right-to-left text", "אמר: שלום, وقال: مرحبا"],
      ["a zero byte", "before\u0000after"],
      ["line ends of every kind", "one\r\ntwo\rthree\u2028four"],
    ])("come back exactly as they were filed: %s", async (_, text) => {
      const { document } = filingOf({ text });
      await fileDraft(store, HOUSE, { text });
      expect(await store.documents.get(HOUSE, document.id)).toEqual(document);
    });

    it("are listed newest first, undated last", async () => {
      for (const draft of [UNDATED, BRIDGE, MATCH, COSTS]) await fileDraft(store, HOUSE, draft);
      expect((await store.documents.list(HOUSE)).map(source => source.title)).toEqual([
        MATCH.title,
        COSTS.title,
        BRIDGE.title,
        UNDATED.title,
      ]);
    });

    it("are filed once: the same one again changes nothing", async () => {
      const first = await fileDraft(store, HOUSE, BRIDGE);
      await fileDraft(store, HOUSE, BRIDGE, first);
      expect(await store.documents.list(HOUSE)).toHaveLength(1);
      expect(await store.stories.get(HOUSE, first.id)).toEqual(first);
      expect(await quotes({})).toHaveLength(2);
      expect(await store.lookup.passages(HOUSE, ["bridge"], 10)).toHaveLength(1);
      expect((await store.lookup.people(HOUSE, "storr", 5))[0]?.person.mentions).toBe(2);
    });

    it("are known by their hash", async () => {
      const { document } = filingOf(BRIDGE);
      expect(await store.documents.has(HOUSE, document.sha256)).toBe(false);
      await fileDraft(store, HOUSE, BRIDGE);
      expect(await store.documents.has(HOUSE, document.sha256)).toBe(true);
    });

    it("never take another's id: a citation would show the wrong words", async () => {
      const filing = filingOf(BRIDGE);
      const story = await fileDraft(store, HOUSE, BRIDGE);
      const forged = { ...filing, document: { ...filing.document, sha256: "0".repeat(64), text: "Other." } };
      await expect(store.documents.file(HOUSE, forged, accountOf(filing), story)).rejects.toThrow(
        /was not filed/,
      );
      expect(await store.documents.get(HOUSE, filing.document.id)).toEqual(filing.document);
    });

    it("can be removed, and nothing of them is found any more", async () => {
      const story = await fileDraft(store, HOUSE, BRIDGE);
      expect(await store.documents.remove(HOUSE, story.id)).toBe(true);
      expect(await store.documents.remove(HOUSE, story.id)).toBe(false);
      expect(await store.documents.list(HOUSE)).toEqual([]);
      expect(await store.stories.list(HOUSE, null, 5)).toEqual([]);
      expect(await quotes({})).toEqual([]);
      expect(await quotes({ about: ["bridge"] })).toEqual([]);
      expect(await names("quill")).toEqual([]);
      expect(await store.lookup.passages(HOUSE, ["bridge"], 5)).toEqual([]);
      expect(await store.lookup.known(HOUSE, { words: ["bridge"], story: null, limit: 5 })).toEqual([]);
    });

    it("leave a story to the others in it, as if it had been woven without them", async () => {
      const first = await fileDraft(store, HOUSE, BRIDGE);
      const both = await fileDraft(store, HOUSE, COSTS, first);
      const costs = filingOf(COSTS).document.id;
      await store.documents.remove(HOUSE, costs);
      expect(await store.stories.get(HOUSE, both.id)).toEqual(first);
      expect(await names("ångström")).toEqual([]);
      expect((await store.lookup.people(HOUSE, "Ben Storr", 5))[0]?.person.mentions).toBe(2);
      await fileDraft(store, HOUSE, COSTS, first);
      expect(await store.stories.get(HOUSE, both.id)).toEqual(both);
    });

    it("give their story another head when the one that opened it is removed", async () => {
      const first = await fileDraft(store, HOUSE, BRIDGE);
      await fileDraft(store, HOUSE, COSTS, first);
      await store.documents.remove(HOUSE, first.id);
      expect(await store.stories.get(HOUSE, first.id)).toBeNull();
      expect((await store.stories.list(HOUSE, null, 5)).map(head => head.headline)).toEqual([COSTS.title]);
      expect(await quotes({ about: ["bridge"] })).toEqual([]);
      expect(await quotes({ about: ["steel"] })).toEqual(["“The steel was late.”"]);
    });
  });

  describe("its stories", () => {
    it("come back as they were woven", async () => {
      const first = await fileDraft(store, HOUSE, BRIDGE);
      expect(await store.stories.get(HOUSE, first.id)).toEqual(first);
      const both = await fileDraft(store, HOUSE, COSTS, first);
      expect(await store.stories.get(HOUSE, first.id)).toEqual(both);
      expect(await store.stories.get(HOUSE, "0000000000000000")).toBeNull();
    });

    it("are listed by their newest change, with what a list shows", async () => {
      const bridge = await fileDraft(store, HOUSE, BRIDGE);
      await fileDraft(store, HOUSE, MATCH);
      await fileDraft(store, HOUSE, UNDATED);
      await fileDraft(store, HOUSE, COSTS, bridge);
      const heads = await store.stories.list(HOUSE, null, 10);
      expect(heads.map(head => head.headline)).toEqual([MATCH.title, BRIDGE.title, UNDATED.title]);
      expect(heads[1]).toEqual({
        id: bridge.id,
        headline: BRIDGE.title,
        documents: 2,
        outlets: 2,
        firstSeen: "2024-03-04",
        lastChanged: "2024-03-06",
        example: false,
      });
      expect(await store.stories.list(HOUSE, null, 1)).toHaveLength(1);
    });

    it.each([
      ["a word of the headline", "rovers", MATCH.title],
      ["an unfinished word", "rov", MATCH.title],
      ["another form of a word", "winning", MATCH.title],
      ["a person", "ångström", BRIDGE.title],
      ["a person without accents", "angstrom", BRIDGE.title],
      ["words of one sentence", "price doubled", BRIDGE.title],
    ])("are found by %s", async (_, topic, headline) => {
      const bridge = await fileDraft(store, HOUSE, BRIDGE);
      await fileDraft(store, HOUSE, COSTS, bridge);
      await fileDraft(store, HOUSE, MATCH);
      expect((await store.stories.list(HOUSE, topic, 5)).map(head => head.headline)).toEqual([headline]);
    });

    it.each(["zeppelin", "rovers zeppelin", "rovers bridge"])(
      "are not found by what none of them holds: %s",
      async topic => {
        await fileDraft(store, HOUSE, BRIDGE);
        await fileDraft(store, HOUSE, MATCH);
        expect(await store.stories.list(HOUSE, topic, 5)).toEqual([]);
      },
    );

    it("near an account are those that share its strongest terms, likeliest first", async () => {
      const bridge = await fileDraft(store, HOUSE, BRIDGE);
      await fileDraft(store, HOUSE, MATCH);
      const near = await store.stories.near(HOUSE, accountOf(filingOf(COSTS)), 1);
      expect(near.map(story => story.id)).toEqual([bridge.id]);
      expect(near[0]?.signature).toEqual(bridge.signature);
      expect(near[0]?.documents).toBe(1);
      expect(await store.stories.near(HOUSE, accountOf(filingOf({ text: "" })), 5)).toEqual([]);
    });
  });

  describe("what was said", () => {
    beforeEach(async () => {
      const bridge = await fileDraft(store, HOUSE, BRIDGE);
      await fileDraft(store, HOUSE, COSTS, bridge);
      await fileDraft(store, HOUSE, MATCH);
      await fileDraft(store, HOUSE, UNDATED);
    });

    it.each([
      ["their name", "Ben Storr"],
      ["any case", "BEN STORR"],
    ])("is found by speaker, newest first: %s", async (_, speaker) => {
      expect(await quotes({ speakers: [speaker] })).toEqual([
        "“Nobody negotiated the price.”",
        "“We have waited long enough for this crossing.”",
      ]);
    });

    it("is found whatever the accents, and never under a longer name", async () => {
      expect(await quotes({ speakers: ["Zoe Angstrom"] })).toEqual(["“The steel was late.”"]);
      expect(await quotes({ speakers: ["Ada Quill"] })).toEqual(["“The bridge will open in May.”"]);
      expect(await quotes({ speakers: ["Ada Quill"], about: ["cup"] })).toEqual([]);
      expect(await quotes({ speakers: ["Ada"] })).toEqual([]);
      expect(await quotes({ speakers: [] })).toEqual([]);
      expect(await quotes({ speakers: [], about: ["steel"] })).toEqual([]);
    });

    it("comes newest first, undated last, where nobody and nothing is asked for", async () => {
      expect(await quotes({})).toEqual([
        "“We spoke of nothing but the cup.”",
        "“Nobody negotiated the price.”",
        "“The steel was late.”",
        "“The bridge will open in May.”",
        "“We have waited long enough for this crossing.”",
        "“The library is shut.”",
      ]);
      expect(await quotes({ limit: 1 })).toEqual(["“We spoke of nothing but the cup.”"]);
    });

    it.each([
      ["its own words", ["steel"], "“The steel was late.”"],
      ["other forms of its words", ["negotiations", "prices"], "“Nobody negotiated the price.”"],
      ["an irregular form", ["speaking"], "“We spoke of nothing but the cup.”"],
      ["what stands around it", ["engineer"], "“The steel was late.”"],
    ])("is found by %s", async (_, about, words) => {
      expect((await quotes({ about }))[0]).toBe(words);
    });

    it("weighs its own words more than those around it", async () => {
      const around = {
        title: "Yard",
        published: "2024-05-01",
        text: "steel boss at the steel yard Odd Vik said: “No.”",
      };
      await fileDraft(store, HOUSE, around);
      expect(await quotes({ about: ["steel"] })).toEqual(["“The steel was late.”", "“No.”"]);
      expect(await quotes({ about: ["steel"], limit: 1 })).toEqual(["“The steel was late.”"]);
      expect(await quotes({ about: ["steel", "yard"], limit: 1 })).toEqual(["“No.”"]);
    });

    it("is found by several speakers, by speaker and words, and within a story", async () => {
      const [cup] = await store.stories.list(HOUSE, "cup", 1);
      expect(await quotes({ speakers: ["Ada Quill", "Zoë Ångström"] })).toHaveLength(2);
      expect(await quotes({ speakers: ["Ben Storr"], about: ["price"] })).toEqual([
        "“Nobody negotiated the price.”",
      ]);
      expect(await quotes({ story: cup?.id ?? "" })).toEqual(["“We spoke of nothing but the cup.”"]);
      expect(await quotes({ story: cup?.id ?? "", about: ["price"] })).toEqual([]);
      expect(await quotes({ story: "nowhere" })).toEqual([]);
    });
  });

  describe("what is known", () => {
    const facts = async (words: readonly string[], story: string | null = null) =>
      (await store.lookup.known(HOUSE, { words, story, limit: 5 })).map(known => known.evidence.text);

    it("is found by words and by the names meant, best first", async () => {
      const bridge = await fileDraft(store, HOUSE, BRIDGE);
      await fileDraft(store, HOUSE, MATCH);
      expect((await facts(["how", "many", "crowns", "asked"]))[0]).toBe(
        "The councillor Ben Storr asked for 3 million crowns.",
      );
      expect(await facts(["zeppelin"])).toEqual([]);
      expect(await facts(["cup"], bridge.id)).toEqual([]);
      expect(await facts([], bridge.id)).toHaveLength(4);
    });
  });

  describe("its people", () => {
    it.each([
      ["by surname", "storr", ["Ben Storr"]],
      ["by the beginning of a name", "ang", ["Zoë Ångström"]],
      ["by name without accents", "zoe angstrom", ["Zoë Ångström"]],
      ["whole words before beginnings", "quill", ["Ada Quill", "Ada Quillon"]],
      ["inside a word, where nothing else fits", "ngstr", ["Zoë Ångström"]],
      ["not by what no name holds", "zeppelin", []],
    ])("are found %s", async (_, text, found) => {
      for (const draft of [BRIDGE, COSTS, MATCH]) await fileDraft(store, HOUSE, draft);
      expect(await names(text)).toEqual(found);
    });

    it("come most mentioned first where nothing is typed", async () => {
      for (const draft of [BRIDGE, COSTS, MATCH]) await fileDraft(store, HOUSE, draft);
      expect((await names(""))[0]).toBe("Ben Storr");
    });

    it("keep their newest stories at hand while older and newer ones come and go", async () => {
      const drafts = Array.from({ length: 25 }, (_, n) => ({
        title: `Day ${n}`,
        text: `keeper Ada Quill said: “Day ${n}.”`,
      }));
      for (const draft of drafts) await fileDraft(store, HOUSE, draft);
      for (const draft of drafts.slice(15)) await store.documents.remove(HOUSE, filingOf(draft).document.id);
      const [entry] = await store.lookup.people(HOUSE, "quill", 1);
      const left = drafts.slice(0, 15).map(draft => filingOf(draft).document.id);
      expect(entry?.person.mentions).toBe(15);
      expect(entry?.stories).toEqual(left.reverse());
    });

    it("are one entry over all stories, with every role and every story", async () => {
      const bridge = await fileDraft(store, HOUSE, BRIDGE);
      const costs = await fileDraft(store, HOUSE, COSTS);
      const [entry, ...others] = await store.lookup.people(HOUSE, "Storr", 5);
      expect(others).toEqual([]);
      expect(entry?.person).toMatchObject({ name: "Ben Storr", mentions: 3, quoted: 2 });
      expect(entry?.person.roles.map(role => role.text).sort()).toEqual(["former treasurer", "treasurer"]);
      expect([...(entry?.stories ?? [])].sort()).toEqual([bridge.id, costs.id].sort());
    });
  });

  describe("its passages and its coverage", () => {
    it("finds sentences with their story, best first", async () => {
      const bridge = await fileDraft(store, HOUSE, BRIDGE);
      const both = await fileDraft(store, HOUSE, COSTS, bridge);
      const found = await store.lookup.passages(HOUSE, ["doubling", "price"], 5);
      expect(found[0]?.words.text).toBe("The price of the bridge has doubled.");
      expect(found.map(passage => passage.story)).toEqual(found.map(() => both.id));
      expect(found[0]?.source.title).toBe(COSTS.title);
    });

    it("says how much is searched, and from when to when", async () => {
      expect(await store.lookup.coverage(HOUSE)).toEqual({ documents: 0, from: null, to: null });
      for (const draft of [BRIDGE, MATCH, UNDATED]) await fileDraft(store, HOUSE, draft);
      expect(await store.lookup.coverage(HOUSE)).toEqual({
        documents: 3,
        from: "2024-03-04",
        to: "2024-04-01",
      });
    });
  });

  it("finishes the filing in hand before it closes", async () => {
    const filing = fileDraft(store, HOUSE, BRIDGE);
    await store.close();
    await expect(filing).resolves.toMatchObject({ headline: BRIDGE.title });
  });

  it("closes twice without complaint and answers nothing afterwards", async () => {
    await store.close();
    await store.close();
    await expect(store.documents.list(HOUSE)).rejects.toThrow();
  });
});
