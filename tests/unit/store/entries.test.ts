import { describe, expect, it } from "vitest";
import { systemClock } from "../../../src/clock.ts";
import { connect } from "../../../src/store/connection.ts";
import { storeOver } from "../../../src/store/open.ts";
import { HOUSE } from "../../../src/store/store.ts";
import { weave } from "../../../src/story/weave.ts";
import { accountOf, filingOf } from "../../contract/store-material.ts";

const said = (...words: readonly string[]) => ({
  title: "Meeting",
  text: words.map(word => `mayor Ada Quill said: “${word}.”`).join("\n"),
});

describe("the entries of a story", () => {
  const open = () => {
    const connection = connect(":memory:");
    const store = storeOver(connection, systemClock, () => undefined);
    const filing = filingOf(said("One", "Two", "Three"));
    const whole = weave(null, accountOf(filing));
    const file = (...kept: readonly number[]) =>
      store.documents.file(HOUSE, filing, accountOf(filing), {
        ...whole,
        said: whole.said.filter((_, at) => kept.includes(at)),
      });
    const keys = async () => {
      const rows = await connection.db
        .selectFrom("entry")
        .select(["key", "body"])
        .where("kind", "=", "said")
        .orderBy("key")
        .execute();
      return new Map(rows.map(row => [row.body, row.key]));
    };
    return { store, file, keys, id: whole.id };
  };

  it("keep their rows while they stay as they are", async () => {
    const { store, file, keys } = open();
    await file(0, 2);
    const before = await keys();
    await file(0, 1, 2);
    const after = await keys();
    expect(after.size).toBe(3);
    for (const [body, key] of before) expect(after.get(body)).toBe(key);
    await store.close();
  });

  it("leave their keys to the next ones when they go, however often a story changes", async () => {
    const { store, file, keys } = open();
    await file(0, 1, 2);
    const first = Math.min(...(await keys()).values());
    for (const kept of [[2], [0, 1, 2], [], [1, 2], [0, 1, 2], [2], [0, 2], [0, 1, 2]]) await file(...kept);
    expect([...(await keys()).values()].sort()).toEqual([first, first + 1, first + 2]);
    await store.close();
  });

  it("come back in the story's order, not in that of their rows", async () => {
    const { store, file, id } = open();
    for (const kept of [[0, 1, 2], [2], [0, 1, 2]]) await file(...kept);
    const story = await store.stories.get(HOUSE, id);
    expect(story?.said.map(one => one.words[0]?.text)).toEqual(["“One.”", "“Two.”", "“Three.”"]);
    await store.close();
  });
});
