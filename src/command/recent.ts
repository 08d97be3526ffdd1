import type { Ask } from "../platform/platform.ts";

/** Lines kept of a conversation, and conversations kept: memory has a bound. */
const LINES = 10;
const CONVERSATIONS = 1000;

/** The latest lines of each conversation, for follow-ups; the conversation longest silent is forgotten first. */
export function recentLines(): {
  of(ask: Ask): readonly string[];
  add(ask: Ask): void;
} {
  const kept = new Map<string, readonly string[]>();
  const key = ({ space, conversation }: Ask): string => JSON.stringify([space, conversation]);
  return {
    of: ask => kept.get(key(ask)) ?? [],
    add(ask) {
      const lines = [...(kept.get(key(ask)) ?? []), ask.line.slice(0, 500)].slice(-LINES);
      kept.delete(key(ask));
      kept.set(key(ask), lines);
      const [oldest] = kept.keys();
      if (kept.size > CONVERSATIONS && oldest !== undefined) kept.delete(oldest);
    },
  };
}
