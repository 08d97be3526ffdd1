import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { connect } from "../../src/store/connection.ts";
import { openStore } from "../../src/store/open.ts";
import { HOUSE } from "../../src/store/store.ts";
import { draftNumber, filingOf } from "./store-material.ts";

const ROUNDS = 10;

/** Starts a writer, kills it after it has kept a few documents, and returns the numbers it had promised to keep. */
function killedWriter(folder: string, first: number, after: number): Promise<readonly number[]> {
  const script = join(import.meta.dirname, "store-writer.ts");
  const writer = spawn(process.execPath, [script, folder, String(first)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  writer.stdout.setEncoding("utf8");
  writer.stdout.on("data", (text: string) => {
    said += text;
    if (said.split("\n").length > after) writer.kill("SIGKILL");
  });
  return new Promise((resolve, reject) => {
    writer.on("error", reject);
    // The last line may be cut: it was not said.
    writer.on("close", () => resolve(said.split("\n").slice(0, -1).map(Number)));
  });
}

describe("a process that is killed while it files", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "onrecord-kill-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(`loses nothing it had said was kept, ${ROUNDS} times in a row, and locks nobody out`, async () => {
    const promised: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      promised.push(...(await killedWriter(folder, promised.length, 1 + ((round * 7) % 11))));
      const store = await openStore({ folder, clock: systemClock });
      for (const number of promised) {
        const { document } = filingOf(draftNumber(number));
        expect(await store.documents.get(HOUSE, document.id)).toEqual(document);
      }
      await checkWhole(folder);
      // The document in hand when the process died is kept whole or not at all; filed again, it changes nothing.
      const listed = await store.documents.list(HOUSE);
      expect(listed.length - promised.length).toBeLessThanOrEqual(1);
      const passages = await store.lookup.passages(HOUSE, ["notice"], 10_000);
      expect(new Set(passages.map(passage => passage.words.document)).size).toBe(listed.length);
      await store.close();
      if (listed.length > promised.length) promised.push(promised.length);
    }
    expect(promised.length).toBeGreaterThan(ROUNDS);
  }, 60_000);
});

describe("a second process", () => {
  it("is told who has the folder, and gets it the moment the first one is gone, however it went", async () => {
    const folder = mkdtempSync(join(tmpdir(), "onrecord-second-"));
    const writer = spawn(process.execPath, [join(import.meta.dirname, "store-writer.ts"), folder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(writer.stdout, "data");
    await expect(openStore({ folder, clock: systemClock })).rejects.toThrow(`process ${writer.pid}`);
    writer.kill("SIGKILL");
    await once(writer, "exit");
    const store = await openStore({ folder, clock: systemClock });
    expect(await store.documents.list(HOUSE)).not.toEqual([]);
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
});

/** The database and its full-text indexes agree with themselves. */
async function checkWhole(folder: string): Promise<void> {
  const connection = connect(join(folder, "onrecord.db"));
  expect(connection.pragma("integrity_check")).toBe("ok");
  expect(connection.pragma("foreign_key_check")).toBeUndefined();
  for (const table of ["record_text", "name_text"]) {
    connection.exec(`insert into ${table} (${table}) values ('integrity-check')`);
  }
  connection.close();
}
