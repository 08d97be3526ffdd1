import type { Memory } from "../keeping.ts";

/** What is known of a message that was begun: which of its parts stand where. */
export interface Progress {
  readonly key: string;
  /** When it was begun (ms). */
  readonly at: number;
  readonly parts: number;
  /** Ids of parts that stand, "channel/message", in order; null: not known to stand. */
  readonly placed: readonly (string | null)[];
}

/** The last messages of each channel, over restarts: so that a repeated post goes on where it stopped. */
export interface ProgressBook {
  get(channel: string, key: string): Promise<Progress | null>;
  put(channel: string, progress: Progress): Promise<void>;
}

const KEPT = 20;

const isProgress = (value: unknown): value is Progress =>
  typeof value === "object" &&
  value !== null &&
  "key" in value &&
  "placed" in value &&
  Array.isArray(value.placed);

function read(text: string | null): readonly Progress[] {
  try {
    const list: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(list) ? list.filter(isProgress) : [];
  } catch {
    return [];
  }
}

/** Written by one at a time per channel (`lane.ts`). */
export function progressBook(memory: Memory): ProgressBook {
  const name = (channel: string): string => `posts:${channel}`;
  const list = async (channel: string): Promise<readonly Progress[]> =>
    read(await memory.get("discord", name(channel)));
  return {
    async get(channel, key) {
      return (await list(channel)).find(one => one.key === key) ?? null;
    },
    async put(channel, progress) {
      const others = (await list(channel)).filter(({ key }) => key !== progress.key);
      await memory.put("discord", name(channel), JSON.stringify([...others, progress].slice(-KEPT)));
    },
  };
}

export const messageIdOf = (placed: readonly string[]): string => placed.join(" ");

/** The places a message id names. */
export const placesIn = (
  messageId: string,
): readonly { readonly channel: string; readonly message: string }[] =>
  messageId.split(" ").flatMap(one => {
    const [, channel, message] = /^(\d+)\/(\d+)$/u.exec(one) ?? [];
    return channel === undefined || message === undefined ? [] : [{ channel, message }];
  });
