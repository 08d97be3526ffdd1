import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { systemClock } from "../../../src/clock.ts";
import { backup, restore } from "../../../src/store/backup.ts";
import { openStore } from "../../../src/store/open.ts";
import { HOUSE } from "../../../src/store/store.ts";
import { fileDraft } from "../../contract/store-material.ts";
import { emptyFolder } from "../../fake/process.ts";

const count = async (folder: string): Promise<number> => {
  const store = await openStore({ folder, clock: systemClock });
  const { documents } = await store.lookup.coverage(HOUSE);
  await store.close();
  return documents;
};

describe("a copy of the record", () => {
  it("is taken while the record is written to, and puts that moment back", async () => {
    const folder = emptyFolder();
    const store = await openStore({ folder, clock: systemClock });
    await fileDraft(store, HOUSE, { text: "mayor Ada Quill said: “One.”" });
    const file = join(folder, "copy.db");
    await Promise.all([
      backup(folder, file),
      fileDraft(store, HOUSE, { text: "mayor Ada Quill said: “Two.”" }),
    ]);
    await fileDraft(store, HOUSE, { text: "mayor Ada Quill said: “Three.”" });
    expect(() => restore(folder, file, "now", 1)).toThrow(/in use by another Onrecord/);
    await store.close();
    const kept = restore(folder, file, "now", 1);
    expect(kept).toBe(join(folder, "onrecord.db.before-now"));
    expect(existsSync(kept ?? "")).toBe(true);
    expect([1, 2]).toContain(await count(folder));
  });

  it("can be put where no record is", async () => {
    const [folder, other] = [emptyFolder(), emptyFolder()];
    const store = await openStore({ folder, clock: systemClock });
    await fileDraft(store, HOUSE, { text: "mayor Ada Quill said: “One.”" });
    await store.close();
    await backup(folder, join(other, "copy.db"));
    expect(restore(other, join(other, "copy.db"), "now", 1)).toBeNull();
    expect(await count(other)).toBe(1);
  });

  it("is refused with a reason when it is none, is there already, or there is nothing to copy", async () => {
    const folder = emptyFolder();
    const file = join(folder, "words.txt");
    writeFileSync(file, "These are words and no pages of a database.");
    expect(() => restore(folder, file, "now", 1)).toThrow(/is not a copy of a record/);
    expect(() => restore(folder, join(folder, "gone.db"), "now", 1)).toThrow(/does not exist/);
    await expect(backup(folder, join(folder, "copy.db"))).rejects.toThrow(/there is no record/);
    await (await openStore({ folder, clock: systemClock })).close();
    await expect(backup(folder, file)).rejects.toThrow(/there already/);
  });
});
