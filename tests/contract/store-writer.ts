import { systemClock } from "../../src/clock.ts";
import { openStore } from "../../src/store/open.ts";
import { HOUSE } from "../../src/store/store.ts";
import type { Story } from "../../src/story/story.ts";
import { draftNumber, fileDraft } from "./store-material.ts";

// Files numbered documents into a folder until it is killed, and says each number once the store has promised to keep it.

const [folder = "", first = "0"] = process.argv.slice(2);
const store = await openStore({ folder, clock: systemClock, processId: process.pid });
let story: Story | null = null;
for (let number = Number(first); ; number++) {
  // Every third document opens a story of its own.
  story = await fileDraft(store, HOUSE, draftNumber(number), number % 3 === 0 ? null : story);
  process.stdout.write(`${number}\n`);
}
