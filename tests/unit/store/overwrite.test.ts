import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { systemClock } from "../../../src/clock.ts";
import { openStore } from "../../../src/store/open.ts";
import { HOUSE } from "../../../src/store/store.ts";
import { weave } from "../../../src/story/weave.ts";
import { accountOf, filingOf } from "../../contract/store-material.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "onrecord-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** True where a file of the record holds these words, whatever it takes them for. */
const holds = (words: string): boolean =>
  readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile())
    .some(entry => readFileSync(join(folder, entry.name)).includes(words));

it("leaves no words of a document that was forgotten in the files", async () => {
  const store = await openStore({ folder, clock: systemClock });
  const words = "the ferry of Quillhaven waits for nobody on a Monday";
  const filing = filingOf({
    title: "Ferry",
    published: "2024-03-04",
    text: `Mayor Ada Quill said that ${words}.`,
  });
  const account = accountOf(filing);
  await store.documents.file(HOUSE, filing, account, weave(null, account));
  expect(holds(words)).toBe(true);
  expect(await store.documents.remove(HOUSE, filing.document.id)).toBe(true);
  expect(holds(words)).toBe(false);
  await store.close();
});
