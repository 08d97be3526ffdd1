import { createHash } from "node:crypto";
import type { Memory } from "../keeping.ts";
import type { Shorten } from "./action.ts";

/** What Slack lets stand in a button (2,000 characters) or an option (75) may be too short for a command line: then a digest stands there. */
export interface Values {
  shorten(space: string): Shorten;
  /** The text a value stands for; null: a digest nobody knows. */
  lengthen(space: string, value: string): Promise<string | null>;
  /** Settles when all that was shortened so far is durable. */
  kept(): Promise<void>;
}

const SHORT = /^~[\w-]{32}$/u;
/** Kept at hand; the rest is read again from the memory. */
const AT_HAND = 1000;

export function valuesOf(memory: Memory, platform: string): Values {
  const texts = new Map<string, string>();
  let writing: Promise<unknown> = Promise.resolve();
  const nameOf = (space: string, short: string): string => `${space}/value/${short}`;
  const keep = (name: string, text: string): void => {
    if (texts.has(name)) return;
    texts.set(name, text);
    const [oldest] = texts.keys();
    if (texts.size > AT_HAND && oldest !== undefined) texts.delete(oldest);
    writing = Promise.all([writing, memory.put(platform, name, text)]);
  };
  return {
    shorten: space => (text, most) => {
      if (text.length <= most && !SHORT.test(text)) return text;
      const short = `~${createHash("sha256").update(text).digest("base64url").slice(0, 32)}`;
      keep(nameOf(space, short), text);
      return short;
    },
    async lengthen(space, value) {
      if (!SHORT.test(value)) return value;
      const name = nameOf(space, value);
      return texts.get(name) ?? (await memory.get(platform, name));
    },
    async kept() {
      await writing;
    },
  };
}
