import type { Card } from "../card/card.ts";
import type { Address, Platform } from "./platform.ts";

/** One message on a board. */
export interface Posted {
  /** Its delivery key: a surface of this process needs no other id. */
  readonly id: string;
  readonly channel: string;
  readonly card: Card;
}

/** Where a surface of this process keeps what was posted to it: as long as the process lives, the newest last. */
export interface Board extends Pick<Platform, "post" | "find" | "amend"> {
  /** What was posted to any of these channels. */
  posts(...channels: readonly string[]): readonly Posted[];
  /** Puts back what was posted before this process began. */
  restore(posts: readonly Posted[]): void;
}

const KEPT = 200;

/** A board that holds one message per key however often it is posted; `onPost` hears of each new and amended one. */
export function openBoard(onPost: (posted: Posted) => void = () => undefined): Board {
  const kept = new Map<string, Posted>();
  const put = (posted: Posted): void => {
    kept.set(posted.id, posted);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  };
  const say = (posted: Posted): void => {
    put(posted);
    onPost(posted);
  };
  return {
    posts: (...channels) => [...kept.values()].filter(({ channel }) => channels.includes(channel)),
    restore: posts => {
      for (const posted of posts) put(posted);
    },
    async post({ channel }: Address, card, key) {
      if (!kept.has(key)) say({ id: key, channel, card });
      return { status: "sent", messageId: key };
    },
    find: async (_, key) => (kept.has(key) ? key : null),
    async amend(_, messageId, card) {
      const posted = kept.get(messageId);
      if (posted === undefined)
        return { status: "refused", reason: "That message is not on the page any more." };
      say({ ...posted, card });
      return { status: "sent", messageId };
    },
  };
}
