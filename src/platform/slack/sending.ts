import type { Memory } from "../keeping.ts";
import { SLACK } from "./workspaces.ts";

/** What is known of one logical message: when it was first tried (ISO 8601), and the parts known to stand in the channel. */
export interface Sending {
  readonly key: string;
  readonly started: string;
  readonly sent: readonly string[];
  /** Into how many parts it was cut when it was first tried. */
  readonly of: number;
}

/** The latest sendings of each channel, over restarts: what a look-up starts from, and what a second try goes on with. */
export interface Sendings {
  get(space: string, channel: string, key: string): Promise<Sending | null>;
  put(space: string, channel: string, sending: Sending): Promise<void>;
}

const KEPT = 20;

/** Kept as one list a channel; the caller does one thing at a time in a channel. */
export function sendingsOf(memory: Memory): Sendings {
  const nameOf = (space: string, channel: string): string => `${space}/sent/${channel}`;
  const list = async (space: string, channel: string): Promise<readonly Sending[]> =>
    JSON.parse((await memory.get(SLACK, nameOf(space, channel))) ?? "[]") as readonly Sending[];
  return {
    async get(space, channel, key) {
      return (await list(space, channel)).find(one => one.key === key) ?? null;
    },
    async put(space, channel, sending) {
      const others = (await list(space, channel)).filter(({ key }) => key !== sending.key);
      await memory.put(SLACK, nameOf(space, channel), JSON.stringify([...others, sending].slice(-KEPT)));
    },
  };
}
