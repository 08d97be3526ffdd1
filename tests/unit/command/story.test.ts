import { describe, expect, it } from "vitest";
import { HOUSE } from "../../../src/store/store.ts";
import { newsroom } from "../../fake/newsroom.ts";
import { evening, morning, other } from "../../fake/quay.ts";

const WALL = morning.title ?? "";
const room = () => newsroom([morning, evening, other]);
const buttons = (card: { readonly blocks: readonly { readonly type: string }[] }) =>
  card.blocks.flatMap(block =>
    block.type === "action" && "command" in block ? [String(block.command)] : [],
  );

describe("/story", () => {
  it("says why each document is in the story", async () => {
    const { hear } = await room();
    const text = await hear(`/story show of "${WALL}"`);
    expect(text).toContain("opened a story");
    expect(text).toMatch(/It shares .*Solheim.*; .*wall.*; 1 day apart/s);
    expect(text).not.toContain(morning.id);
  });

  it("takes a document out of its story, and puts it back", async () => {
    const { ask, hear, store } = await room();
    const card = await ask(`/story show of "${WALL}"`);
    const line = buttons(card).find(one => one.includes(evening.id)) ?? "";
    expect(await hear(line)).toContain("is in this story now");
    expect(await store.stories.list(HOUSE, null, 9)).toHaveLength(3);
    expect((await store.stories.get(HOUSE, morning.id))?.sources).toHaveLength(1);
    expect(await hear(`/story show of ${evening.id}`)).toContain("was put here by a manager");
    expect(await hear(`/story undo of ${evening.id}`)).toContain("Taken back");
    expect(await store.stories.list(HOUSE, null, 9)).toHaveLength(2);
    expect((await store.stories.get(HOUSE, morning.id))?.sources).toHaveLength(2);
  });

  it("puts two stories together, and takes that back", async () => {
    const { hear, store } = await room();
    const before = await store.stories.get(HOUSE, morning.id);
    expect(await hear(`/story merge of "${WALL}" with "${other.title}"`)).toContain(
      `1 document of “${other.title}” is in this story now`,
    );
    expect(await store.stories.list(HOUSE, null, 9)).toHaveLength(1);
    expect((await store.stories.get(HOUSE, other.id))?.id).toBe(morning.id);
    expect(await hear(`/story show of "${WALL}"`)).toContain("A manager put two stories together");
    expect(await hear("/story undo")).toContain("these are two stories again");
    expect(await store.stories.get(HOUSE, morning.id)).toEqual(before);
    expect((await store.stories.get(HOUSE, other.id))?.id).toBe(other.id);
  });

  it("refuses what makes no sense, and says what to type", async () => {
    const { hear } = await room();
    expect(await hear(`/story merge of "${WALL}" with "${WALL}"`)).toContain("one story already");
    expect(await hear(`/story merge of "${WALL}"`)).toContain("Which two stories?");
    expect(await hear(`/story split document ${other.id}`)).toContain("Nothing was changed");
    expect(await hear("/story split document zeppelin")).toContain("No such document");
    expect(await hear("/story undo")).toContain("no change of a story to take back");
    expect(await hear("/story bake")).toContain("/story cannot");
  });

  it("is for managers", async () => {
    const { answer } = await room();
    const card = await answer({
      line: "/story undo",
      space: HOUSE,
      conversation: "c",
      asker: { id: "someone", manager: false, zone: null },
      channel: null,
    });
    expect(card.status).toBe("usage");
  });
});
