import type { Card } from "../../src/card/card.ts";
import { plain } from "../../src/card/plain.ts";
import { answerer } from "../../src/command/answer.ts";
import { placing } from "../../src/placing.ts";
import { type Answer, OPERATOR } from "../../src/platform/platform.ts";
import { openMemoryStore } from "../../src/store/open.ts";
import { HOUSE, type Store } from "../../src/store/store.ts";
import { account } from "../../src/story/account.ts";
import { type Article, told } from "./article.ts";

/** A bot over a record in memory that holds these articles. */
export interface Newsroom {
  readonly store: Store;
  /** Faults that were logged. */
  readonly faults: readonly object[];
  readonly answer: Answer;
  ask(line: string, conversation?: string): Promise<Card>;
  /** The same as plain text. */
  hear(line: string, conversation?: string): Promise<string>;
}

const noon = { now: () => new Date("2025-05-05T12:00:00Z"), sleep: async () => undefined };

export async function newsroom(articles: readonly Article[]): Promise<Newsroom> {
  const store = await openMemoryStore();
  for (const article of articles) {
    const { filing, reading } = told(article);
    const found = account(filing, reading);
    const { story, joined } = await placing(found, null, store, HOUSE);
    await store.documents.file(HOUSE, filing, found, story, joined);
  }
  const faults: object[] = [];
  const answer = answerer(store, noon, { error: fields => void faults.push(fields) });
  let alone = 0;
  const ask = (line: string, conversation = `alone ${++alone}`): Promise<Card> =>
    answer({ line, space: HOUSE, conversation, asker: OPERATOR, channel: null });
  return {
    store,
    faults,
    answer,
    ask,
    hear: async (line, conversation) => plain(await ask(line, conversation)),
  };
}
