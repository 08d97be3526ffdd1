import { beforeEach, describe, expect, it } from "vitest";
import { openMemoryStore } from "../../src/store/open.ts";
import { HOUSE, type Store } from "../../src/store/store.ts";
import type { Story } from "../../src/story/story.ts";
import { type Draft, fileDraft, filingOf } from "./store-material.ts";

const draft = (number: number, words: string): Draft => ({
  title: `Notice ${number}`,
  published: `2024-03-0${number}`,
  text: `Mayor Ada Quill said: “${words}”`,
});
const [ONE, TWO, THREE] = [
  draft(1, "The bridge opens."),
  draft(2, "The bridge waits."),
  draft(3, "The pool shuts."),
];
const idOf = (one: Draft): string => filingOf(one).document.id;

describe("stories put together and taken apart", () => {
  let store: Store;
  let bridge: Story;
  let pool: Story;
  beforeEach(async () => {
    store = await openMemoryStore();
    bridge = await fileDraft(store, HOUSE, TWO, await fileDraft(store, HOUSE, ONE));
    pool = await fileDraft(store, HOUSE, THREE);
  });
  const documents = async (id: string) =>
    (await store.stories.get(HOUSE, id))?.sources.map(source => source.document).sort();

  it("stay together when a document of them is read again", async () => {
    await store.arrangements.merge(HOUSE, bridge.id, pool.id, "ada", "");
    expect(await documents(bridge.id)).toEqual([ONE, TWO, THREE].map(idOf).sort());
    expect(await store.arrangements.placed(HOUSE, idOf(THREE))).toBe(bridge.id);
    await store.documents.remove(HOUSE, idOf(THREE));
    expect(await store.arrangements.placed(HOUSE, idOf(THREE))).toBe(bridge.id);
  });

  it("are found under the id of either", async () => {
    await store.arrangements.merge(HOUSE, bridge.id, pool.id, "ada", "");
    expect((await store.stories.get(HOUSE, pool.id))?.id).toBe(bridge.id);
  });

  it("are what they were when it is undone", async () => {
    await store.arrangements.merge(HOUSE, bridge.id, pool.id, "ada", "");
    const undone = await store.arrangements.undo(HOUSE, bridge.id);
    expect(undone?.kind).toBe("merge");
    expect(await store.stories.get(HOUSE, bridge.id)).toEqual(bridge);
    expect(await store.stories.get(HOUSE, pool.id)).toEqual(pool);
    expect(await store.arrangements.list(HOUSE, null)).toEqual([]);
    expect(await store.arrangements.placed(HOUSE, idOf(THREE))).toBeNull();
  });

  it("make a new story of a document that is taken out, even the one that gave its story the id", async () => {
    const done = await store.arrangements.move(HOUSE, [idOf(ONE)], null, "ada");
    expect(await documents(bridge.id)).toEqual([idOf(TWO)]);
    expect(await documents(done?.story ?? "")).toEqual([idOf(ONE)]);
    await store.arrangements.undo(HOUSE, null);
    expect(await store.stories.get(HOUSE, bridge.id)).toEqual(bridge);
    expect(await store.stories.list(HOUSE, null, 9)).toHaveLength(2);
  });

  it("cannot be taken apart further than to one document", async () => {
    expect(await store.arrangements.move(HOUSE, [idOf(THREE)], null, "ada")).toBeNull();
    expect(await store.arrangements.move(HOUSE, [idOf(ONE), idOf(THREE)], null, "ada")).toBeNull();
  });

  it("are not put together by the reader after a manager took them apart", async () => {
    await store.arrangements.merge(HOUSE, bridge.id, pool.id, null, "Ada Quill");
    await store.arrangements.undo(HOUSE, bridge.id);
    expect(await store.arrangements.merge(HOUSE, bridge.id, pool.id, null, "Ada Quill")).toBeNull();
    const split = await store.arrangements.move(HOUSE, [idOf(TWO)], null, "ada");
    expect(await store.arrangements.merge(HOUSE, bridge.id, split?.story ?? "", null, "")).toBeNull();
    expect(await store.arrangements.merge(HOUSE, bridge.id, split?.story ?? "", "ada", "")).not.toBeNull();
  });

  it("leave another space's alone", async () => {
    expect(await store.arrangements.merge("north", bridge.id, pool.id, "eve", "")).toBeNull();
    expect(await store.arrangements.move("north", [idOf(TWO)], null, "eve")).toBeNull();
    await store.arrangements.merge(HOUSE, bridge.id, pool.id, "ada", "");
    expect(await store.arrangements.undo("north", null)).toBeNull();
    expect(await store.arrangements.list("north", null)).toEqual([]);
    expect(await documents(bridge.id)).toHaveLength(3);
  });

  it("are gone with their space", async () => {
    const [a, b] = [await fileDraft(store, "north", ONE), await fileDraft(store, "north", THREE)];
    await store.arrangements.merge("north", a.id, b.id, "eve", "");
    await store.spaces.remove("north");
    expect(await store.arrangements.list("north", null)).toEqual([]);
    expect(await store.arrangements.placed("north", idOf(THREE))).toBeNull();
    expect((await store.stories.list("north", null, 9)).map(head => head.id).sort()).toEqual(
      [bridge.id, pool.id].sort(),
    );
  });
});
