import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openMemoryStore } from "../../../src/store/open.ts";
import { HOUSE, type Store } from "../../../src/store/store.ts";
import type { Story } from "../../../src/story/story.ts";
import { fileDraft } from "../../contract/store-material.ts";

/** More sentences with a word than are ranked for one query. */
const MANY = 1600;

describe("words too common to rank by", () => {
  let store: Store;
  let log: Story;
  beforeAll(async () => {
    store = await openMemoryStore();
    const lines = Array.from({ length: MANY }, (_, n) => `The harbour saw tide ${n + 1} turn.`);
    lines[700] = "The harbour saw a whale and the tide turn.";
    log = await fileDraft(store, HOUSE, { title: "Log", text: lines.join("\n") });
    await fileDraft(store, HOUSE, {
      title: "Note",
      text: "warden Ada Quill said: “The harbour tide is kind.”",
    });
  });
  afterAll(() => store.close());

  const passages = async (words: readonly string[], limit: number) =>
    (await store.lookup.passages(HOUSE, words, limit)).map(passage => String(passage.words.text));

  it("leave the ranking to the rarer ones", async () => {
    expect((await passages(["harbour", "tide", "whale"], 3))[0]).toBe(
      "The harbour saw a whale and the tide turn.",
    );
  });

  it("alone bring up the newest sentences that hold them all", async () => {
    const [first, ...others] = await passages(["harbour", "tide"], 5);
    expect(first).toBe("warden Ada Quill said: “The harbour tide is kind.”");
    expect(others).toHaveLength(4);
    expect(others.every(text => /harbour.*tide/.test(text))).toBe(true);
  });

  it("are made up for by the rarest of them where few sentences hold them all", async () => {
    const found = await passages(["harbour", "saw", "kind"], 4);
    expect(found[0]).toContain("kind");
  });

  it("still find what one person said, and what one story knows", async () => {
    const said = { speakers: ["Ada Quill"], about: ["harbour"], story: null, limit: 5 };
    expect(await store.lookup.said(HOUSE, said)).toHaveLength(1);
    const known = await store.lookup.known(HOUSE, { words: ["harbour", "whale"], story: log.id, limit: 2 });
    expect(known[0]?.evidence.text).toBe("The harbour saw a whale and the tide turn.");
    expect(await store.lookup.known(HOUSE, { words: ["harbour"], story: log.id, limit: 2 })).toHaveLength(2);
  });
});
