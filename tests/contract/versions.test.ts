import { beforeEach, describe, expect, it } from "vitest";
import { openMemoryStore } from "../../src/store/open.ts";
import { HOUSE, type Store } from "../../src/store/store.ts";
import type { Filing, Story } from "../../src/story/story.ts";
import { weave } from "../../src/story/weave.ts";
import { accountOf, type Draft, filingOf } from "./store-material.ts";

const notice = (words: string, more: Partial<Draft> = {}): Draft => ({
  title: "Bridge to open",
  published: "2024-03-04",
  text: `Mayor Ada Quill said: “${words}”`,
  ...more,
});
const at = (draft: Draft, origin: string | null): Filing => ({ ...filingOf(draft), origin });
const FIRST = at(notice("It opens in May."), "wharf.example/bridge");
const SECOND = at(notice("It opens in June."), "wharf.example/bridge");
const THIRD = at(notice("It opens in July."), "wharf.example/bridge");
const RADIO = at(
  notice("We wait.", { title: "Radio on the bridge", outlet: "Harbour Radio" }),
  "radio.example/1",
);
const id = (filing: Filing): string => filing.document.id;

describe("versions of an article", () => {
  let store: Store;
  let story: Story;
  beforeEach(async () => {
    store = await openMemoryStore();
    story = weave(null, accountOf(FIRST));
    await store.documents.file(HOUSE, FIRST, accountOf(FIRST), story);
    story = weave(story, accountOf(RADIO));
    await store.documents.file(HOUSE, RADIO, accountOf(RADIO), story);
  });
  const next = (filing: Filing): Promise<Story> => store.versions.supersede(HOUSE, filing, accountOf(filing));
  const said = async () =>
    (await store.lookup.said(HOUSE, { speakers: null, about: null, story: null, limit: 9 })).map(
      one => one.words[0]?.text,
    );

  it("stand to what is on record as new, known, or the next one", async () => {
    expect(await store.versions.standing(HOUSE, FIRST)).toEqual({ type: "known" });
    expect(await store.versions.standing(HOUSE, SECOND)).toEqual({ type: "version", of: id(FIRST) });
    expect(await store.versions.standing(HOUSE, { ...SECOND, origin: null })).toEqual({ type: "new" });
    expect(await store.versions.standing("north", SECOND)).toEqual({ type: "new" });
    const amended = { ...FIRST, corrections: [{ type: "alias", person: "Ada Quill", alias: "Q" }] as const };
    expect(await store.versions.standing(HOUSE, amended)).toEqual({ type: "amended" });
    expect(await store.versions.standing("north", amended)).toEqual({ type: "known" });
  });

  it("take each other's place in a story that keeps its id and headline", async () => {
    await next(SECOND);
    const woven = await next(THIRD);
    expect([woven.id, woven.headline]).toEqual([story.id, story.headline]);
    expect(woven.sources.map(source => source.document).sort()).toEqual([id(RADIO), id(THIRD)].sort());
    expect(await store.stories.get(HOUSE, story.id)).toEqual(woven);
    expect((await said()).sort()).toEqual(["“It opens in July.”", "“We wait.”"]);
    expect(await store.lookup.passages(HOUSE, ["may"], 5)).toEqual([]);
  });

  it("go on at a new address once the same text was read there", async () => {
    const moved = (filing: Filing): Filing => ({ ...filing, origin: "wharf.example/news/bridge" });
    expect(await store.versions.standing(HOUSE, moved(SECOND))).toEqual({ type: "new" });
    expect(await store.versions.standing(HOUSE, moved(FIRST))).toEqual({ type: "known" });
    expect(await store.versions.standing(HOUSE, moved(SECOND))).toEqual({ type: "version", of: id(FIRST) });
    await next(moved(SECOND));
    // The old address still shows the old text, which is no news; what changes there follows the newest.
    expect(await store.versions.standing(HOUSE, FIRST)).toEqual({ type: "known" });
    expect(await store.versions.standing(HOUSE, THIRD)).toEqual({ type: "version", of: id(SECOND) });
    await next(THIRD);
    expect((await said()).sort()).toEqual(["“It opens in July.”", "“We wait.”"]);
    expect(await store.versions.standing("north", moved(THIRD))).toEqual({ type: "known" });
  });

  it("are listed oldest first, each with what it said", async () => {
    await next(SECOND);
    await next(THIRD);
    const all = await store.versions.of(HOUSE, id(SECOND));
    expect(all.map(one => [one.number, one.document])).toEqual([
      [1, id(FIRST)],
      [2, id(SECOND)],
      [3, id(THIRD)],
    ]);
    expect((await store.versions.account(HOUSE, id(FIRST)))?.said[0]?.words[0]?.text).toBe(
      "“It opens in May.”",
    );
    expect(await store.versions.of(HOUSE, id(RADIO))).toHaveLength(1);
    expect(await store.versions.of("north", "nothing")).toEqual([]);
  });

  it("all go when the article is removed", async () => {
    await next(SECOND);
    expect(await store.documents.remove(HOUSE, id(SECOND))).toBe(true);
    expect(await store.documents.get(HOUSE, id(FIRST))).toBeNull();
    expect(await said()).toEqual(["“We wait.”"]);
    expect(await store.versions.standing(HOUSE, FIRST)).toEqual({ type: "new" });
  });

  it("stay where a manager put the one before", async () => {
    const moved = await store.arrangements.move(HOUSE, [id(RADIO)], null, "ada");
    const later = at(
      notice("We still wait.", { title: "Radio on the bridge", outlet: "Harbour Radio" }),
      RADIO.origin,
    );
    await next(later);
    expect((await store.stories.get(HOUSE, moved?.story ?? ""))?.sources.map(one => one.document)).toEqual([
      id(later),
    ]);
    await store.arrangements.undo(HOUSE, null);
    expect((await store.stories.get(HOUSE, story.id))?.sources.map(one => one.document).sort()).toEqual(
      [id(FIRST), id(later)].sort(),
    );
  });

  it("of one space are nothing to another", async () => {
    await store.documents.file("north", FIRST, accountOf(FIRST), weave(null, accountOf(FIRST)));
    await next(SECOND);
    expect(await store.versions.standing("north", FIRST)).toEqual({ type: "known" });
    expect((await store.versions.of("north", id(FIRST))).map(one => one.document)).toContain(id(FIRST));
  });
});
