import { beforeEach, describe, expect, it } from "vitest";
import { HOUSE, type Store } from "../../src/store/store.ts";
import { BRIDGE, COSTS, freshRecord, kinds, MATCH, UNDATED } from "./stage/record.ts";
import { accountOf, fileDraft, filingOf } from "./store-material.ts";

describe.each(kinds)("a store $kind", ({ open }) => {
  const record = freshRecord(open);
  const { quotes, names } = record;
  let store: Store;
  beforeEach(() => {
    store = record.store();
  });

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
      expect(await store.stories.near(HOUSE, accountOf(filingOf({ text: "" })), 5)).toEqual([]);
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
