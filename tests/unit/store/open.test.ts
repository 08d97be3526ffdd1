import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "../../../src/clock.ts";
import { ConfigError, SourceError } from "../../../src/errors.ts";
import { connect } from "../../../src/store/connection.ts";
import { isOlder, openStore, storeOver } from "../../../src/store/open.ts";
import { HOUSE } from "../../../src/store/store.ts";
import { fileDraft } from "../../contract/store-material.ts";

const TEXT = { text: "mayor Ada Quill said: “Open.”" };

describe("opening a data folder", () => {
  let folder = "";
  const file = (): string => join(folder, "onrecord.db");
  const open = (processId?: number) =>
    openStore({ folder, clock: systemClock, ...(processId === undefined ? {} : { processId }) });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "onrecord-open-"));
  });
  afterEach(() => {
    chmodSync(folder, 0o755);
    rmSync(folder, { recursive: true, force: true });
  });

  it("makes it, keeps what was filed, and gives it back when closed", async () => {
    folder = join(folder, "deep", "down");
    const first = await open();
    const story = await fileDraft(first, HOUSE, TEXT);
    await first.close();
    const second = await open();
    expect(await second.stories.get(HOUSE, story.id)).toEqual(story);
    await second.close();
  });

  it("stays on the safe settings in the file itself", async () => {
    const store = await open();
    const other = connect(file());
    expect(other.pragma("journal_mode")).toBe("wal");
    other.close();
    await store.close();
  });

  it("refuses a folder another one has, and says which process and what to do", async () => {
    const first = await open(4711);
    const second = open();
    await expect(second).rejects.toThrow(ConfigError);
    await expect(second).rejects.toThrow(new RegExp(`${folder}.*process 4711.*ONRECORD_DATA`));
    await first.close();
    await (await open()).close();
  });

  it("is not held up by what a killed process left behind", async () => {
    writeFileSync(join(folder, "onrecord.pid"), "999999\n");
    writeFileSync(join(folder, "onrecord.lock"), "");
    await (await open()).close();
    expect(existsSync(join(folder, "onrecord.pid"))).toBe(false);
  });

  it("gives the folder back when it cannot open the database", async () => {
    writeFileSync(
      file(),
      "this is a letter, not a database, and long enough to be read as a header".repeat(20),
    );
    await expect(open()).rejects.toThrow(ConfigError);
    rmSync(file());
    await (await open()).close();
  });

  it.each([
    ["a file of another kind", "a letter. ".repeat(200)],
    ["a header alone", "SQLite format 3\u0000".padEnd(200, "\u0001")],
  ])("says what to do with %s, and does not touch it", async (_, content) => {
    writeFileSync(file(), content);
    await expect(open()).rejects.toThrow(/damaged or not a database.*backup/);
    expect(readFileSync(file(), "utf8")).toBe(content);
  });

  it("says what to do with a database that lost its end", async () => {
    const store = await open();
    for (const serial of Array.from({ length: 20 }, (_, n) => n)) {
      await fileDraft(store, HOUSE, { text: `mayor Ada Quill said: “Open number ${serial}.”` });
    }
    await store.close();
    truncateSync(file(), 8192);
    const reopened = open().then(async broken => {
      await broken.stories.list(HOUSE, null, 50).finally(() => broken.close());
    });
    await expect(reopened).rejects.toThrow(/damaged/);
  });

  it("refuses a file where the folder should be", async () => {
    writeFileSync(join(folder, "taken"), "");
    await expect(openStore({ folder: join(folder, "taken"), clock: systemClock })).rejects.toThrow(
      /cannot be made.*ONRECORD_DATA/,
    );
  });

  it.each([
    ["a folder it may not write", () => chmodSync(folder, 0o555), /Make its folder readable and writable/],
    [
      "a database it may not write",
      () => {
        chmodSync(file(), 0o444);
        chmodSync(folder, 0o777);
      },
      /read-only/,
    ],
  ])("refuses %s", async (_, protect, message) => {
    await (await open()).close();
    rmSync(join(folder, "onrecord.lock"));
    protect();
    expect(openedByNobody(folder)).toMatch(message);
  });

  it.each([
    ["3.51.2", "3.51.3", true],
    ["3.51.3", "3.51.3", false],
    ["3.53.4", "3.51.3", false],
    ["3.9.0", "3.51.3", true],
    ["4.0", "3.51.3", false],
  ])("knows that %s before %s is %s", (version, than, expected) => {
    expect(isOlder(version, than)).toBe(expected);
  });
});

describe("a full disk", () => {
  it("is an error that says so; what was stored stays, and filing goes on when there is room", async () => {
    const connection = connect(":memory:");
    const store = storeOver(connection, systemClock, () => undefined);
    const story = await fileDraft(store, HOUSE, TEXT);
    const pages = Number(connection.pragma("page_count"));
    connection.exec(`pragma max_page_count = ${pages + 2}`);
    const long = {
      text: Array.from({ length: 400 }, (_, n) => `mayor Ada Quill said: “Item ${n}.”`).join("\n"),
    };
    await expect(fileDraft(store, HOUSE, long)).rejects.toThrow(SourceError);
    await expect(fileDraft(store, HOUSE, long)).rejects.toThrow(/is full.*Nothing stored is lost/);
    expect(await store.documents.list(HOUSE)).toHaveLength(1);
    expect(await store.stories.get(HOUSE, story.id)).toEqual(story);
    expect(connection.pragma("integrity_check")).toBe("ok");
    connection.exec("pragma max_page_count = 1000000");
    await fileDraft(store, HOUSE, long);
    expect(await store.documents.list(HOUSE)).toHaveLength(2);
    await store.close();
  });
});

/** What a process without special rights says when it opens the folder (root may write anything). */
function openedByNobody(folder: string): string {
  const source = join(import.meta.dirname, "../../../src");
  const script = `
    import { openStore } from ${JSON.stringify(join(source, "store/open.ts"))};
    import { systemClock } from ${JSON.stringify(join(source, "clock.ts"))};
    await openStore({ folder: ${JSON.stringify(folder)}, clock: systemClock }).then(
      () => console.log("opened"),
      error => console.log(error.name, error.message),
    );`;
  const root = process.getuid?.() === 0;
  const identity = root ? { uid: 65_534, gid: 65_534 } : {};
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module-typescript", "--eval", script],
    {
      encoding: "utf8",
      cwd: "/",
      ...identity,
    },
  );
  return stdout + stderr;
}
