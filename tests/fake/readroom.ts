import type { Card } from "../../src/card/card.ts";
import { plain } from "../../src/card/plain.ts";
import { answerer } from "../../src/command/answer.ts";
import { placing } from "../../src/placing.ts";
import { OPERATOR } from "../../src/platform/platform.ts";
import { filing, type Head } from "../../src/source/filing.ts";
import { openMemoryStore } from "../../src/store/open.ts";
import { HOUSE, type Store } from "../../src/store/store.ts";
import { account } from "../../src/story/account.ts";
import { read } from "../../src/text/read.ts";

/** A bot that has read these texts with the real reader. */
export interface Readroom {
  readonly store: Store;
  /** Faults that were logged. */
  readonly faults: readonly object[];
  ask(line: string, conversation?: string): Promise<Card>;
  /** The same as plain text. */
  hear(line: string, conversation?: string): Promise<string>;
}

const noon = { now: () => new Date("2031-05-20T12:00:00Z"), sleep: async () => undefined };

export async function readroom(texts: readonly (Head & { readonly text: string })[]): Promise<Readroom> {
  const store = await openMemoryStore(noon);
  for (const { text, ...head } of texts) {
    const filed = filing(text, head);
    const found = account(filed, read(filed.document));
    const { story, joined } = await placing(found, null, store, HOUSE);
    await store.documents.file(HOUSE, filed, found, story, joined);
  }
  const faults: object[] = [];
  const answer = answerer(store, noon, { error: fields => void faults.push(fields) });
  let alone = 0;
  const ask = (line: string, conversation = `alone ${++alone}`): Promise<Card> =>
    answer({ line, space: HOUSE, conversation, asker: OPERATOR, channel: null });
  return { store, faults, ask, hear: async (line, conversation) => plain(await ask(line, conversation)) };
}
