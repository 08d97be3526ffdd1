import { beforeEach, describe, expect, it } from "vitest";
import { HOUSE, type Store } from "../../src/store/store.ts";
import { BRIDGE, COSTS, freshRecord, kinds, MATCH, UNDATED } from "./stage/record.ts";
import { fileDraft, filingOf } from "./store-material.ts";

describe.each(kinds)("a store $kind", ({ open }) => {
  const record = freshRecord(open);
  const { quotes, names } = record;
  let store: Store;
  beforeEach(() => {
    store = record.store();
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

    it("are told only where one of their plain names is wanted", async () => {
      for (const draft of [BRIDGE, COSTS, MATCH]) await fileDraft(store, HOUSE, draft);
      const forms: string[] = [];
      const found = await store.lookup.people(HOUSE, "quill", 5, form => {
        forms.push(form);
        return form === "ada quillon";
      });
      expect(found.map(({ person }) => person.name)).toEqual(["Ada Quillon"]);
      expect(forms).toContain("ada quill");
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
});
