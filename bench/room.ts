import { systemClock } from "../src/clock.ts";
import type { Context } from "../src/command/command.ts";
import { OPERATOR } from "../src/platform/platform.ts";
import { CLOSED_INTAKE } from "../src/poll/intake.ts";
import { openMemoryStore } from "../src/store/open.ts";
import { HOUSE, type Store } from "../src/store/store.ts";
import { account } from "../src/story/account.ts";
import { weave } from "../src/story/weave.ts";
import type { Filing } from "../src/text/filing.ts";
import { read } from "../src/text/read.ts";

export interface Room {
  readonly context: Context;
  close(): Promise<void>;
}

/** Where the operator asks about one document, alone in a record of its own. */
export async function roomOf(filed: Filing): Promise<Room> {
  const store = await openMemoryStore();
  const own = account(filed, read(filed.document));
  await store.documents.file(HOUSE, filed, own, weave(null, own));
  return { context: contextOver(store), close: () => store.close() };
}

/** The operator asking about a record, in no conversation. */
export const contextOver = (store: Store): Context => ({
  store,
  space: HOUSE,
  clock: systemClock,
  intake: CLOSED_INTAKE,
  asker: OPERATOR,
  channel: null,
  recent: [],
});
