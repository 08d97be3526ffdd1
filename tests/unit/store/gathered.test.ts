import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Connection, connect } from "../../../src/store/connection.ts";
import { rowsOf } from "../../../src/store/direct.ts";
import { addTexts, gathering, removeTexts, writeGathered } from "../../../src/store/gathered.ts";
import { migrate } from "../../../src/store/migrate.ts";
import { MIGRATIONS, openMemoryStore } from "../../../src/store/open.ts";
import { HOUSE } from "../../../src/store/store.ts";
import { fileDraft } from "../../contract/store-material.ts";

const row = (rowid: number, own: string) => ({ rowid, own, context: "", name: "" });

describe("full-text rows of one transaction", () => {
  let connection: Connection;
  beforeEach(() => {
    connection = connect(":memory:");
    migrate(connection, MIGRATIONS);
  });
  afterEach(() => connection.close());

  const FOUND = "select rowid as key from record_text where record_text match ? order by rowid";
  const found = async (db: Connection["db"], word: string): Promise<readonly number[]> =>
    (await rowsOf<{ readonly key: number }>(db, FOUND, word)).map(({ key }) => key);
  const inOne = (work: (tx: Connection["db"]) => Promise<void>): Promise<void> =>
    connection.db.transaction().execute(tx => gathering(tx, work));

  it("wait for its end, whatever the order of their keys", async () => {
    await inOne(async tx => {
      await addTexts(tx, "record_text", [row(9, "harbour"), row(3, "harbour tide")]);
      await addTexts(tx, "record_text", [row(5, "tide")]);
      expect(await found(tx, "harbour")).toEqual([]);
    });
    expect(await found(connection.db, "harbour")).toEqual([3, 9]);
    expect(await found(connection.db, "tide")).toEqual([3, 5]);
  });

  it("are written before they are looked for", async () => {
    await inOne(async tx => {
      await addTexts(tx, "record_text", [row(1, "harbour")]);
      await writeGathered(tx);
      expect(await found(tx, "harbour")).toEqual([1]);
      await addTexts(tx, "record_text", [row(2, "harbour")]);
    });
    expect(await found(connection.db, "harbour")).toEqual([1, 2]);
  });

  it("are gone when they are removed, stored before or waiting", async () => {
    await addTexts(connection.db, "record_text", [row(1, "harbour"), row(2, "harbour")]);
    await inOne(async tx => {
      await addTexts(tx, "record_text", [row(3, "harbour")]);
      await removeTexts(tx, "record_text", [1, 3]);
    });
    expect(await found(connection.db, "harbour")).toEqual([2]);
  });

  it("take the place of the row that was removed", async () => {
    await addTexts(connection.db, "record_text", [row(1, "harbour")]);
    await inOne(async tx => {
      await removeTexts(tx, "record_text", [1]);
      await addTexts(tx, "record_text", [row(1, "tide")]);
      await removeTexts(tx, "record_text", [1]);
      await addTexts(tx, "record_text", [row(1, "quay")]);
    });
    expect(await found(connection.db, "harbour OR tide")).toEqual([]);
    expect(await found(connection.db, "quay")).toEqual([1]);
  });

  it("go with the transaction that fails", async () => {
    const failing = inOne(async tx => {
      await addTexts(tx, "record_text", [row(1, "harbour")]);
      throw new Error("the disk is full");
    });
    await expect(failing).rejects.toThrow("the disk is full");
    await inOne(tx => addTexts(tx, "record_text", [row(2, "tide")]));
    expect(await found(connection.db, "harbour OR tide")).toEqual([2]);
  });

  it("are written on the way where there are very many", async () => {
    const many = Array.from({ length: 6000 }, (_, at) => row(at + 1, "harbour"));
    await inOne(async tx => {
      await addTexts(tx, "record_text", many);
      expect(await found(tx, "harbour")).toHaveLength(6000);
    });
  });
});

describe("what is filed at once", () => {
  it("is found by what is filed after it", async () => {
    const store = await openMemoryStore();
    await store.atOnce(async recording => {
      const whole = { ...store, ...recording };
      await fileDraft(whole, HOUSE, { title: "Quay", text: "mayor Ada Quill said: “The quay stays open.”" });
      const [story] = await recording.stories.list(HOUSE, "quay", 5);
      expect(story?.headline).toBe("Quay");
      expect(
        await recording.edits.add(
          HOUSE,
          { type: "speaker", words: "The quay stays open", speaker: "Ben Lark" },
          "Mia",
        ),
      ).toMatchObject({ documents: 1 });
    });
    expect(await store.lookup.people(HOUSE, "Ben Lark", 5)).toHaveLength(1);
    expect(await store.lookup.passages(HOUSE, ["quay"], 5)).toHaveLength(1);
    await store.close();
  });
});
