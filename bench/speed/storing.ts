import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "../../src/clock.ts";
import { ingest } from "../../src/ingest.ts";
import { openLog } from "../../src/log.ts";
import { openStore } from "../../src/store/open.ts";
import { HOUSE, type Store } from "../../src/store/store.ts";
import type { Filing } from "../../src/text/filing.ts";
import { sourceOf } from "./material.ts";

export const log = openLog("error", process.stderr);

/** Reads and files everything, as the bot does. A refused document is an error: a figure must not come from skipping. */
export async function fileAll(filings: readonly Filing[], store: Store): Promise<void> {
  for await (const item of ingest(sourceOf(filings), store, HOUSE, log)) {
    if (item.status === "refused") throw new Error(item.reason);
  }
}

/** The same into a fresh record on disk. @returns how many documents the largest story came to hold. */
export async function readAndStore(filings: readonly Filing[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
  const store = await openStore({ folder, clock: systemClock });
  try {
    await fileAll(filings, store);
    const stories = await store.stories.list(HOUSE, null, filings.length);
    return Math.max(...stories.map(({ documents }) => documents));
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}
