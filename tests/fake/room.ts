import type { Card } from "../../src/card/card.ts";
import { plain } from "../../src/card/plain.ts";
import type { Clock } from "../../src/clock.ts";
import { answerer } from "../../src/command/answer.ts";
import { placing } from "../../src/placing.ts";
import { type Answer, OPERATOR } from "../../src/platform/platform.ts";
import { HOUSE, type Store } from "../../src/store/store.ts";
import type { Account, Filing } from "../../src/story/story.ts";

/** A bot over a record, and its operator asking. */
export interface Room {
  readonly store: Store;
  /** Faults that were logged. */
  readonly faults: readonly object[];
  readonly answer: Answer;
  ask(line: string, conversation?: string): Promise<Card>;
  /** The same as plain text. */
  hear(line: string, conversation?: string): Promise<string>;
}

/** A room over a record; what is asked outside a conversation follows nothing. */
export function roomOver(store: Store, clock: Clock): Room {
  const faults: object[] = [];
  const answer = answerer(store, clock, { error: fields => void faults.push(fields) });
  let alone = 0;
  const ask = (line: string, conversation = `alone ${++alone}`): Promise<Card> =>
    answer({ line, space: HOUSE, conversation, asker: OPERATOR, channel: null });
  const hear = async (line: string, conversation?: string): Promise<string> =>
    plain(await ask(line, conversation));
  return { store, faults, answer, ask, hear };
}

/** Puts an article on record, into the story it belongs to. */
export async function fileInto(store: Store, filed: Filing, found: Account): Promise<void> {
  const { story, joined } = await placing(found, null, store, HOUSE);
  await store.documents.file(HOUSE, filed, found, story, joined);
}
