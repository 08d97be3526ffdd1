import type { Card } from "../../card/card.ts";

/** A line that was asked, and its answer. */
export interface Turn {
  readonly line: string;
  readonly card: Card;
}

/** What the chat page shows again when it is loaded again. Kept in memory only, and bounded. */
export interface Conversations {
  turns(id: string): readonly Turn[];
  add(id: string, turn: Turn): void;
}

const CONVERSATIONS = 20;
const TURNS = 40;

/** The least recently used conversation is forgotten first. */
export function openConversations(): Conversations {
  const kept = new Map<string, readonly Turn[]>();
  return {
    turns: id => kept.get(id) ?? [],
    add(id, turn) {
      const turns = [...(kept.get(id) ?? []), turn].slice(-TURNS);
      kept.delete(id);
      kept.set(id, turns);
      const [oldest] = kept.keys();
      if (kept.size > CONVERSATIONS && oldest !== undefined) kept.delete(oldest);
    },
  };
}
